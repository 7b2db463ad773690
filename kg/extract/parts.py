"""Parts of a directive that a citation names: `điểm a khoản 2 Điều 7 Luật …`."""

import re

from kg.lexicon.rules import load_rules

_BEFORE = re.compile(load_rules("parts").rule("articles-before").regex.pattern + r"$")
_STARTS = ("iều ", "iểm ", "hoản ", "ục ", "hương ", "ụ lục ")
# What a number or a letter of a part leaves before the mention: most mentions have something else there.
_END = re.compile(r"[\da-zđIVX],?(?: của| ban hành kèm theo)? $")
_LONGEST_END = 22  # code points
_REACH = 120  # code points before a mention within which its parts stand
_RANGE = re.compile(r"(\d+)[a-zđ]? ?(?:đến|-)(?: khoản| Điều)? ?(\d+)")
_WIDEST = 60  # articles in a range; a longer one is taken for a misprint
_ONE = re.compile(r"\d{1,3}[a-zđ]?(?!\w)|(?<!\w)[a-zđ](?!\w)")


def parts_before(text: str, start: int) -> tuple[str, ...]:
    """Give the parts named right before a mention that starts at `start`, each from large to small.

    `điểm a khoản 2 Điều 7` gives `dieu-7.khoan-2.diem-a`; a list or a range gives one part for each.
    Only the innermost list is spread: `khoản 1, 2 Điều 3` names two clauses of one article.
    """
    low = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    before = text[low:start]
    numbered = _END.search(before, max(0, len(before) - _LONGEST_END))
    match = _BEFORE.search(before) if numbered and any(word in before for word in _STARTS) else None
    if not match:
        return ()
    for name, word in _LARGE.items():
        if match[name]:
            head = f"{word}-{match[name].lower()}"
            return (f"{head}.diem-{_ascii(match['points'])}",) if match["points"] else (head,)
    articles = _spread(match["articles"])
    clauses, points = _spread(match["clauses"]), _spread(match["points"])
    if len(articles) > 1:
        return tuple(f"dieu-{article}" for article in articles)
    head = f"dieu-{articles[0]}"
    if len(clauses) > 1 or not points:
        return tuple(f"{head}.khoan-{clause}" for clause in clauses) or (head,)
    inner = f"{head}.khoan-{clauses[0]}" if clauses else head
    return tuple(f"{inner}.diem-{_ascii(point)}" for point in points)


_LARGE = {"section": "muc", "chapter": "chuong", "annex": "phu-luc"}


def _spread(words: str | None) -> tuple[str, ...]:
    """Give each number or letter of `5, 6 và 9`, of `5 đến 9`, of `a, b và c`."""
    if not words:
        return ()
    if (span := _RANGE.fullmatch(words)) and 0 < int(span[2]) - int(span[1]) < _WIDEST:
        return tuple(str(number) for number in range(int(span[1]), int(span[2]) + 1))
    return tuple(dict.fromkeys(_ascii(one) for one in _ONE.findall(words)))


def _ascii(label: str) -> str:
    return label.lower().replace("đ", "dd")
