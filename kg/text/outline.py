"""Which sections are open, from the numbering alone."""

import re

from kg.text.numbering import Level, Start

_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LETTERS = "ABCDĐEGHIKLMNOPQRSTUVXY"
_INNER = re.compile(r"[-–+*•●▪] ?\((\d{1,3})\)")
_NAMED = {
    Level.ANNEX: "Phụ lục",
    Level.PART: "Phần",
    Level.CHAPTER: "Chương",
    Level.DIVISION: "Mục",
    Level.SUBDIVISION: "Tiểu mục",
    Level.ARTICLE: "Điều",
}
# Looking a member up in its enumeration is dear, and `enter` is called for every numbered paragraph.
_ARTICLE, _DECIMAL, _LETTER, _ROMAN = Level.ARTICLE, Level.DECIMAL, Level.LETTER, Level.ROMAN
_BRACKET, _POINT = Level.BRACKET, Level.POINT
_STEP = 10  # between the depths of two levels: room for 2.1.1 below 2.1


class Outline:
    """The open sections while blocks are read one after another.

    A path is the printed labels from the outermost section inwards, joined by ".": "B.III.2.1". Named
    levels keep their name ("Chương II.Mục 1.Điều 5.2.a"); a number that contains its parent's (2.1 below
    2) takes its place. Bullets open no section.
    """

    __slots__ = ("_open", "path")

    def __init__(self) -> None:
        self._open: list[tuple[int, Level, str, str]] = []  # depth, level, label, path; outermost first
        self.path = ""

    def enter(self, start: Start) -> None:
        """Open a numbered section; close those that it cannot stand in."""
        level, label, _ = start
        if level is _LETTER and self._is_roman(label):
            level = _ROMAN
        depth = level * _STEP
        if level is _LETTER or level is _DECIMAL or level is _BRACKET:
            depth = self._depth(level, label)
        stack = self._open
        while stack and stack[-1][0] >= depth:
            stack.pop()
        name = label
        if level is _ROMAN:
            name = label.upper()  # word-segmented text has `Ii.`
        elif level in _NAMED:
            name = f"{_NAMED[level]} {label}".rstrip()
        path = name
        if stack:
            _, _, above, around = stack[-1]
            if level is _DECIMAL and label.startswith(above + "."):
                around = around[: -len(above)]
                path = around + name
            else:
                path = f"{around}.{name}"
        stack.append((depth, level, label, path))
        self.path = path

    def close(self) -> None:
        """Close all sections: what follows stands in none."""
        self._open.clear()
        self.path = ""

    @property
    def depth(self) -> int:
        """Give how many sections are open."""
        return len(self._open)

    def _depth(self, level: Level, label: str) -> int:
        if level is _DECIMAL:
            return level * _STEP + label.count(".")
        # Either may stand inside the other: `a)` in `(1)` or `(1)` in `a)`, `A.` in `I.`
        for depth, known, _, _ in self._open:
            if known is level:
                return depth
        around = _ROMAN if level is _LETTER else _POINT
        if label in ("A", "1", "i") and any(known is around for _, known, _, _ in self._open):
            return around * _STEP + 1
        return level * _STEP

    def _is_roman(self, label: str) -> bool:
        """Tell the numeral C or V from the letter, by what it would continue."""
        if label not in _NUMERALS:
            return False
        letter = roman = ""
        for _, level, open_label, _ in self._open:
            if level is _LETTER:
                letter = open_label
            elif level is _ROMAN:
                roman = open_label
        if roman and roman_value(label) == roman_value(roman) + 1:
            return True
        if letter and label in _LETTERS and _LETTERS.index(label) == _LETTERS.index(letter) + 1:
            return False
        return label in "IVX"


def roman_value(numeral: str) -> int:
    """Read a Roman numeral; letters that are none count 0."""
    values = [_NUMERALS.get(letter, 0) for letter in numeral.upper()]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def inner_number(text: str, start: int) -> str:
    """Give the number inside a bullet, `- (17) Tỷ lệ …`; "" when it has none."""
    match = _INNER.match(text, start) if "(" in text[start + 1 : start + 3] else None
    return match[1] if match else ""
