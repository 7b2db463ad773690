"""The tree of sections, from the numbering alone."""

import re

from kg.text.numbering import Level, Start

_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LETTERS = "ABCDĐEGHIKLMNOPQRSTUVXY"
_NAMED = {
    Level.ANNEX: "Phụ lục",
    Level.PART: "Phần",
    Level.CHAPTER: "Chương",
    Level.DIVISION: "Mục",
    Level.SUBDIVISION: "Tiểu mục",
    Level.ARTICLE: "Điều",
}
_INNER = re.compile(r"[-–+*•●▪] ?\((\d{1,3})\)")


class Outline:
    """Which sections are open while the blocks are read one after another."""

    __slots__ = ("_open", "path")

    def __init__(self) -> None:
        self._open: list[tuple[Level, str]] = []  # level and printed label, outermost first
        self.path = ""

    def enter(self, start: Start) -> None:
        """Open a numbered section: close what it cannot stand in."""
        level, label = start.level, start.label
        if level is Level.LETTER and self._is_roman(label):
            level = Level.ROMAN
        depth = level
        stack = self._open
        while stack and stack[-1][0] >= depth:
            stack.pop()
        stack.append((level, label))
        self.path = self._written()

    def bullet(self, text: str) -> str:
        """Give the number inside a bullet, `- (17) Tỷ lệ …`; "" when it has none."""
        match = _INNER.match(text)
        return match[1] if match else ""

    def _is_roman(self, label: str) -> bool:
        letter = next((value for level, value in reversed(self._open) if level is Level.LETTER), "")
        roman = next((value for level, value in reversed(self._open) if level is Level.ROMAN), "")
        if label not in _NUMERALS:
            return False
        if roman and roman_value(label) == roman_value(roman) + 1:
            return True
        if letter and label in _LETTERS and _LETTERS.index(label) == _LETTERS.index(letter) + 1:
            return False
        return label in "IVX"

    def _written(self) -> str:
        parts: list[str] = []
        for level, label in self._open:
            if level is Level.DECIMAL and parts and label.startswith(parts[-1] + "."):
                parts[-1] = label
            elif level in _NAMED:
                parts.append(f"{_NAMED[level]} {label}".rstrip())
            else:
                parts.append(label)
        return ".".join(parts)


def roman_value(numeral: str) -> int:
    """Read a Roman numeral; letters that are none count 0."""
    values = [_NUMERALS.get(letter, 0) for letter in numeral.upper()]
    return sum(
        -value if any(value < later for later in values[at + 1 : at + 2]) else value
        for at, value in enumerate(values)
    )
