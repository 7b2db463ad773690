"""Bytes to text: UTF-8 or UTF-16 with a mark, and a way out for everything else."""

import codecs
import re
from typing import NamedTuple

from kg.errors import UnreadableFile

# Tabs, line ends and page breaks (form feed, from Word and old printers) are text; the others are not.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_CONTROL_BYTES = bytes([*range(0x09), *range(0x0E, 0x20)])
_STRAY = 200  # bytes for each control character that a conversion left in a text; more of them are no text


class Decoded(NamedTuple):
    """A file's text with nothing changed: a byte order mark, carriage returns and stray controls stay."""

    text: str
    encoded: bytes  # the same as UTF-8
    controls: bool  # whether control characters stand in it


def decode(name: str, data: bytes) -> Decoded:
    """Read a file's bytes as text.

    Raises:
        UnreadableFile: empty, blank, binary, or in another encoding.
    """
    if not data:
        raise UnreadableFile(
            name, "the file is empty", hint="leave it out, or put the directive's text into it"
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _decode_utf16(name, data)
        data = text.encode()
    else:
        text = _decode_utf8(name, data)
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls and (b"\0" in data or controls * _STRAY > len(data)) and (first := CONTROL.search(text)):
        raise UnreadableFile(
            name,
            f"this is not a text file (control character U+{ord(first[0]):04X} at position {first.start()})",
            hint="save the document as plain text (UTF-8) and give that file",
        )
    if not text.strip("\ufeff \t\r\n") or text.isspace():
        raise UnreadableFile(
            name, "the file holds only blanks", hint="leave it out, or put the directive's text into it"
        )
    return Decoded(text, data, controls > 0)


def _decode_utf16(name: str, data: bytes) -> str:
    little = data.startswith(codecs.BOM_UTF16_LE)
    try:
        return data.decode("utf-16-le" if little else "utf-16-be")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            name,
            f"the file says it is UTF-16, but byte {error.start} breaks that",
            hint="save the document again as plain text (UTF-8)",
        ) from error


def _decode_utf8(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}"
        guess, hint = _guess(data, error.start)
        raise UnreadableFile(name, f"{problem}, {guess}" if guess else problem, hint=hint) from error


def _guess(data: bytes, at: int) -> tuple[str, str]:
    """Guess what a file that is not UTF-8 is, from how often each family's letters occur."""
    if b"\x00" in data[:4096] or data.startswith(
        (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8")
    ):
        return "and it looks like a binary file", "save the document as plain text (UTF-8) and give that file"
    sample = data[max(0, at - 200) : at + 20_000]
    scores = {
        # The codes of the letters that Vietnamese text uses most in each encoding.
        "TCVN3 (ABC)": sum(
            map(sample.count, (b"\xae", b"\xb8", b"\xb5", b"\xb9", b"\xd6", b"\xd5", b"\xe8"))
        ),
        "VNI": sum(
            map(sample.count, (b"\xf1", b"a\xf9", b"a\xf8", b"o\xe4", b"e\xe4", b"\xf4\xf9", b"a\xe2"))
        ),
        "windows-1258": sum(map(sample.count, (b"\xf0", b"\xec", b"\xf2", b"\xd2", b"\xfd", b"\xf5"))),
    }
    best = max(sorted(scores), key=scores.__getitem__)
    if not scores[best]:
        return "", "convert the file to UTF-8"
    if best == "windows-1258":
        return f"it may be {best}", "convert it with `iconv -f WINDOWS-1258 -t UTF-8 FILE > NEW`"
    return (
        f"it may be {best}",
        f"convert it from {best} to Unicode with a Vietnamese converter (UniKey has one), UTF-8",
    )
