"""Text made to be slow: twice as much of it takes twice as long, and never long."""

from time import process_time

import pytest

from kg.extract import read
from tests.texts import document

pytestmark = pytest.mark.slow

SIZE = 100_000  # code points
UNITS = {
    "number word": "số ",
    "digits": "1234567890",
    "types": "Nghị quyết ",
    "numbers": "1, ",
    "issuers": "của Bộ Chính trị ",
    "whole mentions": "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị ",
    "definitions": "sau đây gọi là ",
    "pointing words": "Kết luận này ",
    "brackets": "((",
    "terms": "khóa XI, ",
    "plenums": "Nghị quyết của Hội nghị lần thứ ",
    "capitals": "AĐB ",
    "slashes": "/a",
    "short lines": "số\n",
    "footnote marks": "a¹ ",
    "headings": "KẾT LUẬN\n\nCỦA TỈNH ỦY\n\n",
    "provinces": "tỉnh Quảng Ngãi ",
    "conclusions": "Ban Thường vụ Tỉnh ủy tán thành ",
    "table rows": "| a | b |\n",
}


def _seconds(text: str) -> float:
    """Time one reading, in seconds of this process."""
    before = process_time()
    read(document(text))
    return process_time() - before


def _is_linear(beginning: str, unit: str) -> None:
    once, twice = ((beginning + unit * (size // len(unit) + 1))[:size] for size in (SIZE, 2 * SIZE))
    seconds = [(_seconds(once), _seconds(twice))]
    while seconds[-1][1] > 3 * max(seconds[-1][0], 0.02) and len(seconds) < 4:  # a busy machine: once more
        seconds.append((_seconds(once), _seconds(twice)))
    assert seconds[-1][1] < 3, seconds
    assert len(seconds) < 4, seconds


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_one_thing_repeated(unit: str) -> None:
    """A word, number or mark that a pattern begins with, over and over, is read in linear time."""
    _is_linear("", unit)


def test_an_endless_list_of_numbers() -> None:
    """`Nghị quyết số 1, 1, 1, …` without an end is read in linear time."""
    _is_linear("Nghị quyết số ", "1, ")


def test_an_endless_law() -> None:
    """A name in small letters that goes on for ever, and a line without an end, are read in linear time."""
    _is_linear("Luật Đất đai ", "đất đai và ")
