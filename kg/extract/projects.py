"""Projects: works and investment projects that a text names, with the places where they lie."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.layers import Project
from kg.extract.work_lists import LISTED, with_titles
from kg.extract.work_names import work_names
from kg.extract.work_places import places_of
from kg.extract.work_reader import WorkName
from kg.lexicon.places import Gazetteer, load_gazetteer
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("projects")
_KINDS = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("kind-"))
_STATES = tuple((rule.regex, rule.value) for rule in _FILE.rules if rule.name.startswith("status-"))
_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ITEM, BlockKind.HEADING, BlockKind.FOOTNOTE}
)
_READ_IN_LISTS = _READ | {BlockKind.TABLE, BlockKind.HEADER}  # of a table's first rows, taken for a header
_ABBREVIATIONS = (("CCN ", "Cụm công nghiệp "), ("KCN ", "Khu công nghiệp "))
_STATEMENT = re.compile(r"[.;\n]\s")
_ROWS = re.compile(r", \d")
_WHERE = re.compile(r" (?:tại|trong) ")
# `dự án Mỹ An - Cao Lãnh`
_BARE_LINE = re.compile(rf"[Dd]ự án (?:thành phần )?(?:đoạn )?{_FILE.parts['stretch']}")
_LEADS_IN = (": ", " như ", " gồm ", " nhất là ")  # what begins a list: `các dự án trọng điểm như: …`
_TOLD = re.compile(r":[^.;\n]{1,80}")
_SENTENCE = 400  # code points before a name in which the words of its list can stand
_CLAUSE = 120  # code points before a name in which words tell how the work stands


def projects(document: Document, own: Description) -> tuple[Project, ...]:
    """Find the named works of a document, in text order."""
    home = own.province.value if own.province else None
    gazetteer = load_gazetteer()
    return _with_full_names(
        [
            _project(document, work, gazetteer, home)
            for work in with_titles(document, work_names(document.text))
            if document.block_at(work.span.start).kind in (_READ_IN_LISTS if work.rule == LISTED else _READ)
        ]
    )


def _project(document: Document, work: WorkName, gazetteer: Gazetteer, home: str | None) -> Project:
    text = document.text
    return Project(
        evidence=document.evidence(work.span),
        canonical=_canonical(work.name),
        places=tuple(places_of(text, work, gazetteer, home)),
        kind=_kind(work),
        status=_status(document, work.span),
        rule=f"project-{work.rule}",
    )


def _status(document: Document, name: Span) -> str | None:
    """Tell how a work stands: by its clause, by what a colon tells of it, else by what was said last."""
    text, start = document.text, name.start
    clause = _STATEMENT.split(text[max(0, start - _CLAUSE) : start])[-1]
    told = _TOLD.match(text, name.end)
    for words in (clause, told[0] if told else ""):
        if state := next((state for regex, state in _STATES if regex.search(words)), None):
            return state
    sentence = max(document.sentence_at(start).start, start - _SENTENCE)
    lead_in = max(text.rfind(word, sentence, start) for word in _LEADS_IN)
    if lead_in < 0:
        return None
    said = [
        (hit.end(), -hit.start(), state)
        for regex, state in _STATES
        for hit in regex.finditer(text, sentence, lead_in)
    ]
    return max(said)[2] if said else None


def _kind(work: WorkName) -> str:
    """Tell what a work is by its name, without the words that say where it lies: `nhà máy A tại KCN B`."""
    name = _WHERE.split(work.name, maxsplit=1)[0].lower()
    found = next((kind for regex, kind in _KINDS if regex.search(name)), "other")
    return "road" if found == "other" and _BARE_LINE.match(work.name) else found


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
