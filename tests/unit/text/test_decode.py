"""Bytes to text: what is read, and the way out for what is not."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from kg.domain.evidence import Span
from kg.errors import UnreadableFile
from kg.text import read_bytes, read_file

WORDS = "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị."


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "only blanks"),
        ("\ufeff\n".encode(), "only blanks"),
        ("\u00a0 \u2003".encode(), "only blanks"),
        (b"-----\n\n***\n", "no words"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "control character U+0003"),
        (b"%PDF-1.4\n\xe2\xe3\xcf\xd3\n", "binary"),
        (b"KT. B\x1b[0m", "control character U+001B at position 5"),
        (b"\xff\xfeA\x00\x00", "byte 4"),
    ],
)
def test_what_is_no_text_is_refused_with_a_way_out(data: bytes, problem: str) -> None:
    """Empty, blank, binary and broken files are refused; the message names the file, the hint helps."""
    with pytest.raises(UnreadableFile, match=re.escape(problem)) as caught:
        read_bytes("thu-muc/tep.txt", data)
    assert str(caught.value).startswith("thu-muc/tep.txt: ")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("Nghị quyết Trung ương 5 khoá VIII".encode("cp1258", "replace"), "windows-1258"),
        ("NghÞ quyÕt Trung \xad¬ng 5 kho¸ VIII vÒ x©y dùng vµ ph¸t triÓn".encode("latin-1"), "TCVN3"),
        (
            "Nghò quyeát Trung öông 5 khoaù VIII veà xaây döïng vaø phaùt trieån, ñaûng".encode("latin-1"),
            "VNI",
        ),
    ],
)
def test_another_encoding_is_named_with_its_place(data: bytes, guess: str) -> None:
    """A file that is not UTF-8 is refused with the offset of the first wrong byte and the likely encoding."""
    with pytest.raises(UnreadableFile, match=r"not UTF-8: byte 0x[0-9A-F]{2} at offset \d+") as caught:
        read_bytes("cu.txt", data)
    assert guess in caught.value.problem
    assert "convert it" in caught.value.hint


def test_a_stray_control_character_is_dropped() -> None:
    """A conversion left U+0008 inside a symbol (09/2024/TT-BTC of the codification); its quote keeps it."""
    text = f"{WORDS * 4}\nNghị quyết số 2\x087-NQ/TW ngày 09/11/2022 của Bộ Chính trị.\n"
    document = read_bytes("a.txt", text.encode())
    assert document.text.endswith("\nNghị quyết số 27-NQ/TW ngày 09/11/2022 của Bộ Chính trị.")
    start = document.text.index("27-NQ/TW")
    assert document.evidence(Span(start, start + 8)).exact == "2\x087-NQ/TW"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_not_text(encoding: str) -> None:
    """UTF-8 and UTF-16 with a byte order mark give the same clean text; the mark stays in the original."""
    document = read_bytes("a.txt", WORDS.encode(encoding))
    assert document.text == WORDS
    assert document.original.removeprefix("\ufeff") == WORDS
    assert document.evidence(document.block_at(0).span).exact == WORDS


def test_a_folder_a_missing_and_a_locked_file_are_told_apart(tmp_path: Path) -> None:
    """What cannot be opened is refused with its own reason."""
    with pytest.raises(UnreadableFile, match="this is a folder"):
        read_file(tmp_path, "thu-muc")
    with pytest.raises(UnreadableFile, match="no such file"):
        read_file(tmp_path / "khong-co.txt", "khong-co.txt")


def test_a_file_is_read_under_the_name_it_is_given(tmp_path: Path) -> None:
    """The name is the caller's, and the hash is of the bytes."""
    path = tmp_path / "x.txt"
    path.write_bytes(WORDS.encode())
    document = read_file(path, "2022/26-nq-tw.txt")
    assert document.name == "2022/26-nq-tw.txt"
    assert document.sha256 == sha256(WORDS.encode()).hexdigest()


def test_one_line_of_megabytes_is_read_and_quoted() -> None:
    """A file of one long line is read whole, and a sentence of it is cut at a bound."""
    data = (WORDS[:-1] + ", ").encode() * 40_000
    document = read_bytes("dai.txt", data)
    assert len(document.text) == len(data.decode().rstrip())
    middle = len(document.text) // 2
    sentence = document.sentence_at(middle)
    assert sentence.end - sentence.start < 5_000
