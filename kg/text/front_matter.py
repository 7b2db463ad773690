"""What stands about a directive above its text: a YAML block, or a two-column table."""

import re

from kg.text.characters import DROPPED

_YAML = re.compile(rf"[\s{DROPPED}]*---[ \t]*\n(.*?)\n---[ \t]*(?=\n|\Z)", re.DOTALL)
_SCALAR = re.compile(r"([\w-]+):[ \t]+(.+)")
_TABLE = re.compile(
    r"^\|\s*(?:Trường|Mục|Thông tin|Thuộc tính|Tên)\s*\|\s*(?:Nội dung|Giá trị|Chi tiết)\s*\|\s*\n"
    r"\|[-:| ]+\|[ ]*\n",
    re.MULTILINE,
)
_LONGEST = 20_000  # characters: a block of YAML above a text is short


def leading_scalars(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Take the YAML block from the beginning of a text.

    Returns:
        Its scalars in order (of lists and nested keys nothing), and the text with the block blanked,
        as long as before.
    """
    if not text.startswith(("---", DROPPED + "---", "\n", " ")) or not (
        match := _YAML.match(text, 0, _LONGEST)
    ):
        return (), text
    scalars = [
        (scalar[1], _unquoted(scalar[2]))
        for line in match[1].split("\n")
        if (scalar := _SCALAR.fullmatch(line.rstrip())) and scalar[2][0] not in "[{|>&*"
    ]
    if not scalars:
        return (), text
    blanked = re.sub(r"[^\n]", " ", match[0])
    return tuple(scalars), blanked + text[match.end() :]


def leading_table(text: str) -> tuple[tuple[str, str], ...]:
    """Read a two-column Markdown table of data about the document; it stays in the text."""
    head = _TABLE.search(text, 0, _LONGEST) if "|" in text[:_LONGEST] else None
    if not head:
        return ()
    rows = []
    for line in text[head.end() :].split("\n"):
        cells = [cell.strip(f" *{DROPPED}") for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|") or len(cells) != 2:  # noqa: PLR2004 - two columns
            break
        rows.append((cells[0], cells[1]))
    return tuple(rows)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
