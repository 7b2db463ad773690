"""Sections and whom they are addressed to: what stands below a heading or a lead-in, item by item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind

_FILE = load_rules("tasks")
_FINDINGS, _AIMS = _FILE.rule("findings").regex, _FILE.rule("aims").regex
_FORWARD = _FILE.rule("forward").regex


@dataclass(slots=True)
class Address:
    """Who the section being read is addressed to."""

    path: str
    assignees: tuple[str, ...]
    led_in: bool  # by a sentence that ends with `sau:`, not by a heading that names the body
    helpers: tuple[str, ...] = ()  # whom the lead-in names as cooperating


def is_below(block: Block, address: Address) -> bool:
    """Tell whether a paragraph stands in the section that is addressed."""
    if block.path == address.path:
        return address.led_in or block.kind is not BlockKind.HEADING
    return block.path.startswith(f"{address.path}.") if address.path else address.led_in


def section_below(block: Block, address: Address) -> str | None:
    """Give the section right below a lead-in that holds a paragraph; a bullet is one of its own."""
    if block.path == address.path:
        return f"{block.path}#{block.span.start}" if block.kind is BlockKind.BULLET else None
    outer = len(address.path) + 1 if address.path else 0
    return block.path[:outer] + block.path[outer:].split(".", 1)[0]


def numbered_items(path: str, blocks: list[Block]) -> list[list[Block]]:
    """Give the numbered items of a section that begins with a heading; [] when it is one item itself."""
    if blocks[0].kind is not BlockKind.HEADING or blocks[0].path != path:
        return []
    groups: dict[str, list[Block]] = {}
    for block in blocks[1:]:
        number = block.path.removeprefix(f"{path}.").split(".", 1)[0]
        if block.path == path or not block.path.startswith(f"{path}.") or not number[:1].isdigit():
            return []
        groups.setdefault(number, []).append(block)
    return list(groups.values()) if len(groups) > 1 else []


def around(path: str) -> Iterator[str]:
    """Give a section's path and those of the sections around it, the innermost first."""
    parts = path.split(".")
    return (".".join(parts[:depth]) for depth in range(len(parts), 0, -1))


def looks_ahead(headings: Iterable[str]) -> bool:
    """Tell whether a section says what is to be done; the innermost heading that says so decides."""
    for heading in headings:
        if _FINDINGS.search(heading):
            return False
        if _FORWARD.search(heading):
            return True
    return False


def looks_back(headings: Iterable[str]) -> bool:
    """Tell whether a section reports or states aims; the innermost heading that says so decides."""
    for heading in headings:
        if _FINDINGS.search(heading):
            return True
        if _FORWARD.search(heading):
            return False
        if _AIMS.search(heading):
            return True
    return False
