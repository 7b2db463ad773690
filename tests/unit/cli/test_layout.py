"""Answers for reading."""

import click
from hypothesis import given
from hypothesis import strategies as st

from kg.app.cards import Card, Place
from kg.cli.layout import Layout, fitted, highlighted, shortened, wrapped

CARD = Card(
    "tw/xiii/nq/26", "x:26", "Nghị quyết", "26-NQ/TW", None, None, None, None, "seen", "test", None, 0, 0
)
WORDS = st.lists(st.text("abcđê", min_size=1, max_size=12), min_size=1, max_size=80).map(" ".join)


def _place(sentence: str, start: int, end: int) -> Place:
    return Place(
        citing=CARD, cited=CARD, relation="implements", cue=None, status="resolved", confidence=1.0, rule="r",
        reasons=(), section="B.III.2.1", sentence=sentence, mark=(start, end), quote=sentence[start:end],
        file="000.txt", line=1, start=start, end=end,
    )  # fmt: skip


@given(before=WORDS, mention=WORDS, after=WORDS, room=st.integers(20, 300))
def test_shortening_keeps_the_mention_whole(before: str, mention: str, after: str, room: int) -> None:
    """However little room there is, the mention stands whole between its marks; cuts are at blanks."""
    place = _place(f"{before} {mention} {after}", len(before) + 1, len(before) + 1 + len(mention))
    short = shortened(place, room)
    assert f"«{mention}»" in short
    assert len(short) <= max(room, len(mention) + 2) + len("… ") + len(" …")
    left, _, right = short.partition(f"«{mention}»")
    assert before.endswith(left.removeprefix("… ").strip())
    assert after.startswith(right.removesuffix(" …").strip())


@given(text=WORDS, width=st.integers(10, 60))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    """Lines hold all the words in order, none longer than allowed unless it is one word."""
    lines = wrapped(text, width, "  ", "    ")
    assert " ".join(" ".join(lines).split()) == text
    assert all(len(line) <= width or " " not in line.strip() for line in lines)


@given(text=WORDS, width=st.integers(10, 60))
def test_a_coloured_line_is_fitted_to_the_page(text: str, width: int) -> None:
    """Colours are not counted, blanks between facts stay, and further lines are indented by two more."""
    line = f"    {click.style(text, bold=True)}  (central)"
    fit = fitted(line, width)
    assert [click.unstyle(part)[:4] for part in fit] == ["    "] * len(fit)
    assert " ".join(" ".join(map(click.unstyle, fit)).split()) == f"{text} (central)"
    assert all(len(plain) <= width or " " not in plain.strip() for plain in map(click.unstyle, fit))


def test_the_mention_is_bold_over_its_lines() -> None:
    """What stands between the marks is styled on every line that it runs over, and nothing else is."""
    lines = list(highlighted(["a «b", "c", "d» e"], ""))
    bold = [click.style(part, bold=True) for part in ("«b", "c", "d»")]
    assert lines == [f"a {bold[0]}", bold[1], f"{bold[2]} e"]


def test_a_place_tells_section_relation_and_line() -> None:
    """Over each sentence stand the section path, the relation, and file and line."""
    first, *_ = Layout().place(_place("theo Nghị quyết", 5, 15))
    assert "B.III.2.1  implements" in first
    assert "000.txt:1" in first


def test_a_quote_tells_the_terminal_nothing() -> None:
    """Control characters that a file holds are not printed; blanks of any kind part words."""
    assert wrapped("số 2\x086-NQ/TW\x1b[31m\u00a0ngày\x85nay", 60) == ["số 26-NQ/TW[31m ngày nay"]
