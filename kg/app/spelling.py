"""How words are compared: without case, diacritics, or the many dashes and spellings of “Trung ương”."""

import re
import unicodedata

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"\u00ad": None, "\u00a0": " "})
# Đ and the Icelandic Ð look alike and neither decomposes.
_STROKES = str.maketrans({"đ": "d", "ð": "d"})
# “TƯ” and “T.Ư” are TW; once folded they would read as TU, another committee's code.
_CENTRE = re.compile(r"(?<!\w)T\.\s?[ƯưUuWw]\b\.?|(?<!\w)TƯ\b|(?<=[-/])\s*[Tt](?:[Ưư]\b|\.\s?[ƯưUuWw]\b\.?)")
_ROMAN = re.compile(r"(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_DIGITS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("nhat|mot", "hai", "ba", "tu|bon", "nam", "sau", "bay", "tam", "chin", "muoi"), start=1
    )
    for word in words.split("|")
} | {"muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi tu": 14, "muoi lam": 15}


def tidy(text: str) -> str:
    """Give NFC text with plain hyphens, single blanks, and TW for every spelling of it."""
    plain = unicodedata.normalize("NFC", text).translate(_DASHES)
    return " ".join(_CENTRE.sub("TW", plain).split())


def fold(text: str) -> str:
    """Give tidy text in lower case without diacritics: `Nghị quyết 26–NQ/T.Ư` → `nghi quyet 26-nq/tw`.

    Every code point of tidy Vietnamese text becomes exactly one, so that positions stay comparable.
    """
    lowered = tidy(text).lower().translate(_STROKES)
    if lowered.isascii():
        return lowered
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in lowered)


def words(text: str) -> list[str]:
    """Split into folded words of letters and digits."""
    return re.findall(r"[a-z0-9]+", fold(text))


def roman(text: str) -> str | None:
    """Read a congress term, `XIII` or `13`, as a lower-case Roman numeral; None when it is neither."""
    folded = fold(text)
    if folded.isdecimal() and 0 < int(folded) < 40:  # noqa: PLR2004 - no congress has reached forty
        return _to_roman(int(folded))
    return folded if _ROMAN.fullmatch(folded) else None


def ordinal(text: str) -> int | None:
    """Read a count, `7`, `VII`, `bảy` or `thứ bảy`; None when it is none."""
    folded = fold(text).removeprefix("thu ")
    if folded.isdecimal():
        return int(folded)
    if folded in _ORDINALS:
        return _ORDINALS[folded]
    return next((n for n in range(1, 40) if _to_roman(n) == folded), None)


def iso_date(text: str) -> str | None:
    """Read a date or its beginning as ISO: `03/11/2022` → `2022-11-03`, `11/2022` → `2022-11`, `2022`."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", text.strip())
    parts = found.groups() if found else None
    if found is None:
        found = re.fullmatch(r"(?:(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*)?(\d{4})", tidy(text))
        if found is None:
            return None
        parts = found.groups()[::-1]
    year, *rest = (int(part) for part in parts or () if part)
    limits = (12, 31)
    if any(not 0 < part <= limit for part, limit in zip(rest, limits, strict=False)):
        return None
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest)))


def _to_roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN_DIGITS:
        count, number = divmod(number, value)
        written += letters * count
    return written
