"""Projects: works and investment projects that a text names, with the places where they lie."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.domain.description import Description
from kg.domain.layers import Project
from kg.extract.work_names import WorkName, work_names
from kg.extract.work_places import places_of
from kg.lexicon.places import Gazetteer, load_gazetteer
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("projects")
_KINDS = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("kind-"))
_STATES = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("status-"))
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ITEM, BlockKind.HEADING, BlockKind.FOOTNOTE}
)
_ABBREVIATIONS = (("CCN ", "Cụm công nghiệp "), ("KCN ", "Khu công nghiệp "))
_STATEMENT = re.compile(r"[.;\n]\s")
_ROWS = re.compile(r", \d")
_CLAUSE = 120  # code points before a name in which words tell how the work stands


def projects(document: Document, own: Description) -> tuple[Project, ...]:
    """Find the named works of a document, in text order."""
    home = own.province.value if own.province else None
    gazetteer = load_gazetteer()
    return _with_full_names(
        [
            _project(document, work, gazetteer, home)
            for work in work_names(document.text)
            if document.block_at(work.span.start).kind in _READ
        ]
    )


def _project(document: Document, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Project:
    text, small = document.text, work.name.lower()
    before = _STATEMENT.split(text[max(0, work.span.start - _CLAUSE) : work.span.start])[-1]
    return Project(
        evidence=document.evidence(work.span),
        canonical=_canonical(work.name),
        places=tuple(places_of(text, work, gazetteer, home)),
        kind=next((kind for regex, kind in _KINDS if regex.search(small)), "other"),
        status=next((state for regex, state in _STATES if regex.search(before)), None),
        rule=f"project-{work.rule}",
    )


def _canonical(name: str) -> str:
    for short, full in _ABBREVIATIONS:
        name = name.replace(short, full)
    return name[0].upper() + name[1:]


def _with_full_names(found: Sequence[Project]) -> tuple[Project, ...]:
    """Give a name without its row of numbers the full form: `… Phú Thịnh` is `… Phú Thịnh 1, 2, 3`."""
    full: list[Project] = []
    for project in found:
        longer = [
            one
            for one in full
            if one.canonical.startswith(f"{project.canonical} ")
            and _ROWS.search(one.canonical, len(project.canonical))
        ]
        if longer:
            project = replace(project, canonical=longer[-1].canonical, places=longer[-1].places)  # noqa: PLW2901 - the same mention, its name in full
        full.append(project)
    return tuple(full)
