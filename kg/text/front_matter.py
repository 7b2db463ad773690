"""What stands about a directive above its text: a YAML block, or a two-column table."""

import re

from kg.text.characters import DROPPED

_YAML = re.compile(rf"[\s{DROPPED}]*---[ \t]*\n(.*?)\n---[ \t]*(?=\n|\Z)", re.DOTALL)
_SCALAR = re.compile(r"([\w-]+):[ \t]+(.+)")
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
    scalars = []
    for line in match[1].split("\n"):
        if (scalar := _SCALAR.fullmatch(line.rstrip())) and scalar[2][0] not in "[{|>&*":
            scalars.append((scalar[1], _unquoted(scalar[2])))
    if not scalars:
        return (), text
    blanked = re.sub(r"[^\n]", " ", match[0])
    return tuple(scalars), blanked + text[match.end() :]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
