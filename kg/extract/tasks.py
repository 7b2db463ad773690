"""Tasks: clauses with an assignee, sections addressed to a body as a whole, rows of tables."""

import re

from msgspec import Struct, structs

from kg.domain.description import Description
from kg.domain.evidence import Span
from kg.domain.keys import slug
from kg.domain.layers import Task, TaskCue
from kg.extract.addressed import addressed, is_label_of_another
from kg.extract.bodies import begins_body, bodies_in
from kg.extract.body_names import Home
from kg.extract.clauses import Clause, clauses, openings
from kg.extract.deadlines import Due, deadline_of, due_in_cell, dues_in, final_of
from kg.extract.duties import cooperating_in
from kg.extract.inside import inside
from kg.extract.task_labels import Labels, labels_in
from kg.extract.task_sections import (
    Address,
    around,
    is_below,
    looks_ahead,
    looks_back,
    numbered_items,
    section_below,
)
from kg.extract.task_tables import table_tasks
from kg.lexicon.authority import load_authority
from kg.lexicon.rules import load_rules
from kg.text.document import Block, BlockKind, Document
from kg.text.numbering import start_of

_FILE = load_rules("tasks")
_LEAD_IN = re.compile(rf"{_FILE.rule('lead-in').regex.pattern}$")
_CARRYING_OUT = _FILE.rule("carrying-out").regex
_OF_THIS = _FILE.rule("carrying-out-this").regex
_ENDING = _FILE.rule("ending")
_ASIDE, _OPENING, _BY = (_FILE.rule(name).regex for name in ("aside", "opening", "by-the-issuer"))
_ASIDE_LEAD, _ISSUING = _FILE.rule("aside-lead").regex, _FILE.rule("issuing").regex
_HANGING = re.compile(r"[;,.] (?:đồng thời|trong đó),?$")  # it leads to the next clause
_CITY = re.compile(r"Thành phố (?!trực)[A-ZĐ]\w+(?: [A-ZĐÀ-Ỹ]\w+)*")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.ITEM, BlockKind.HEADING})
_STOP = re.compile(r"[.!?] (?=[A-ZĐÀ-Ỹ])")


class _Said(Struct, frozen=True):
    """A task in clean text."""

    start: int
    duty: int
    end: int  # of the duty
    assignees: tuple[str, ...]
    cue: TaskCue
    rule: str
    labels: tuple[Labels, ...] = ()  # below the duty
    helpers: tuple[str, ...] = ()  # named by the lead-in above


def tasks(document: Document, own: Description) -> tuple[Task, ...]:
    """Find the tasks that a document gives, in running text and in tables, in text order.

    Findings about the past, and the norms of a normative text, are none.
    """
    home = home_of(document, own)
    year = int(own.date.value[:4]) if own.date else None
    said = _Reader(document, own, home).read()
    prose = (_task(document, one, year, home) for one in said)
    return tuple(sorted((*prose, *table_tasks(document, home, year)), key=lambda task: task.evidence.span))


def home_of(document: Document, own: Description) -> Home:
    """Tell which province and which city the short names of a document mean."""
    province = own.province.value if own.province else None
    city = _CITY.search(document.text) if " Thành phố " in document.text else None
    named = city[0] if city and document.text.count(city[0]) > 1 else None
    unit = load_authority().province(slug(province)) if province else None
    return Home(province, named, unit.kind if unit else "tỉnh")


class _Reader:
    """Reads the paragraphs in order and keeps who is addressed."""

    def __init__(self, document: Document, own: Description, home: Home) -> None:
        self._text = document.text
        self._blocks = document.blocks
        self._openings = openings(document.text)
        self._own = own.type.value if own.type else None
        self._reports = self._own == "Báo cáo"
        self._normative = own.normative
        self._home = home
        self._address: Address | None = None
        self._headings: dict[str, str] = {}
        self._waiting: list[Block] = []  # items above a closing line that may name who does them
        self._said: list[_Said] = []
        self._labelled: list[int] = []  # of the tasks, those that labels below are about
        self._pending: list[Labels] = []  # above the label that names who does it
        self._heading: Block | None = None  # right above, with nothing in between
        self._led: dict[str, tuple[Address, list[Block]]] = {}  # by section below a lead-in
        self._own_say: set[str] = set()  # sections that name assignees of their own
        self._own_items: set[str] = set()  # items in them that do

    def read(self) -> list[_Said]:
        """Give the tasks of all paragraphs."""
        for block in self._blocks:
            if block.kind not in _TEXT:
                if block.kind is not BlockKind.FOOTNOTE:
                    self._address = None
                continue
            self._read_block(block)
        for path, (address, blocks) in self._led.items():
            items = numbered_items(path, blocks)
            own = sum(item.startswith(f"{path}.") for item in self._own_items)
            if path in self._own_say and (own >= len(items) or _CARRYING_OUT.search(self._headings[path])):
                continue
            for group in items or [blocks]:
                if items and group[0].path in self._own_items:
                    continue
                (start, _), (_, end) = self._words(group[0]), self._words(group[-1])
                self._add(_by(address, start, end, "led-in-section"))
        return self._said

    def _read_block(self, block: Block) -> None:
        start, end = self._words(block)
        if start >= end:
            return
        if block.kind is BlockKind.HEADING:
            # `Ban Thường vụ Tỉnh ủy yêu cầu:` is no heading that says what the section is about.
            self._headings[block.path] = "" if self._text[end - 1] == ":" else self._text[start:end]
            self._waiting.clear()
        if self._normative and not self._carries_out(block, start, end):
            self._address = None
            return
        if self._address and self._leaves(block, self._address, start, end):
            self._address = None
        if (labels := labels_in(self._text, start, end)) and self._is_labelled(block, start, labels):
            return
        self._labelled, self._pending, said = [], [], len(self._said)
        self._read_plain(block, start, end)
        self._labelled = list(range(said, len(self._said)))
        self._heading = block if block.kind is BlockKind.HEADING else None

    def _carries_out(self, block: Block, start: int, end: int) -> bool:
        """Tell whether a paragraph of a normative text says who carries it out; all else in it is norms."""
        headings = (self._headings.get(path, "") for path in around(block.path))
        return any(map(_CARRYING_OUT.search, headings)) or _OF_THIS.search(self._text, start, end) is not None

    def _read_plain(self, block: Block, start: int, end: int) -> None:
        apart = block.kind in {BlockKind.HEADING, BlockKind.ITEM}
        told = self._reports and not self._looks_ahead(block)
        named = addressed(self._text, Span(start, end), self._home, apart=apart, told_only=told)
        if named:
            if self._address and self._address.led_in and (section := section_below(block, self._address)):
                self._own_say.add(section)
            self._address = Address(block.path, named.assignees, led_in=False)
            self._own_say.add(block.path)
            self._add(_Said(start, named.duty, end, named.assignees, TaskCue.ADDRESSEE, "addressed-line"))
            return
        if self._is_led_in_brackets(start, end):
            return
        found = self._clauses(block, start, end)
        for place, clause in enumerate(found):
            limit = found[place + 1].start if place + 1 < len(found) else end
            stop = self._clause_end(block, clause, limit)
            self._add(_Said(clause.start, clause.duty, stop, clause.assignees, clause.cue, clause.cue.value))
        self._as_addressed(block, start, end, found)
        leads = found and (
            _LEAD_IN.search(self._text, max(start, end - 40), end)
            or (self._text[end - 1] == ":" and found[-1].leads)  # `Sở A chủ trì, phối hợp với các sở:`
        )
        if leads:
            last = found[-1]
            helpers = cooperating_in(self._text, last.start, end, self._home)
            self._address = Address(block.path, last.assignees, led_in=True, helpers=helpers)

    def _words(self, block: Block) -> tuple[int, int]:
        """Give where a paragraph's words stand: without its number, its bullet and the marks at its end."""
        numbering = start_of(self._text, block.span.start, block.span.end)
        start, end = block.span.start + (numbering.length if numbering else 0), block.span.end
        while end > start and self._text[end - 1] in " .;/*":
            end -= 1
        return start, end

    def _is_labelled(self, block: Block, start: int, labels: Labels) -> bool:
        """Read `Đơn vị chủ trì: X` and the like, which say who does the items above, and by when.

        Labels behind the words of an item are about that item alone: it is then read as a task, too.
        """
        behind = bool(self._text[start : labels.start].strip(" (["))
        if behind and not labels.lead:
            return False
        names = bodies_in(self._text[labels.lead.start : labels.lead.end], self._home) if labels.lead else ()
        if labels.lead is None:
            self._pending.append(labels)
            self._label(labels)
            return True
        above = [block] if behind else self._waiting or ([self._heading] if self._heading else [])
        first = len(self._said)
        for one in above if names else ():
            low, high = self._words(one)
            stop = labels.start if behind else high
            while stop > low and self._text[stop - 1] in " .;,(":
                stop -= 1
            self._add(_Said(low, low, stop, names, TaskCue.ADDRESSEE, "closing-line"))
        self._labelled = list(range(first, len(self._said)))
        for said in (*self._pending, labels):
            self._label(said)
        self._waiting.clear()
        self._pending = []
        return not behind or bool(names)

    def _is_led_in_brackets(self, start: int, end: int) -> bool:
        """Read `… (Sở Tư pháp chủ trì, hoàn thành trong tháng 6)`: who leads stands behind the item."""
        bracket = self._text.find("(", start, end)
        while bracket >= 0:
            # Most brackets hold no body: to see that costs less than to look for who leads.
            aside = begins_body(self._text, bracket + 1, end) and _ASIDE_LEAD.match(self._text, bracket, end)
            names = bodies_in(aside["who"], self._home) if aside else ()
            if names:
                self._add(_Said(start, start, end, names, TaskCue.ADDRESSEE, "closing-line"))
                return True
            bracket = self._text.find("(", bracket + 1, end)
        return False

    def _label(self, labels: Labels) -> None:
        """Keep what labels say of the one task above them; of several, nobody knows which is meant."""
        if len(self._labelled) == 1:
            (at,) = self._labelled
            said = self._said[at]
            self._said[at] = structs.replace(said, labels=(*said.labels, labels))

    def _leaves(self, block: Block, address: Address, start: int, end: int) -> bool:
        """Tell whether a paragraph no longer speaks to whom the section before it was addressed."""
        if not is_below(block, address):
            return True
        if block.kind is BlockKind.PARAGRAPH and _ENDING.first(self._text, start, end):
            return True
        if address.led_in or _ASIDE.match(self._text, start, end):
            return False
        return is_label_of_another(self._text, start, end)

    def _clauses(self, block: Block, start: int, end: int) -> list[Clause]:
        by_heading = self._address is not None and not self._address.led_in
        found = list(
            clauses(self._text, Span(start, end), self._openings, self._home, requests=not by_heading)
        )
        if not found:
            return []
        if self._reports and not self._looks_ahead(block):
            return [one for one in found if one.cue is TaskCue.REQUEST]
        if looks_back(self._headings.get(path, "") for path in around(block.path)):
            found = [one for one in found if one.cue is not TaskCue.SUBJECT]
        return [one for one in found if not self._is_own_issue(one, block)]

    def _looks_ahead(self, block: Block) -> bool:
        return looks_ahead(self._headings.get(path, "") for path in around(block.path))

    def _is_own_issue(self, clause: Clause, block: Block) -> bool:
        """Tell whether a clause says that the issuer issues this text: `Chính phủ ban hành Nghị định …`."""
        own = self._own or ""
        if (
            clause.cue is TaskCue.SUBJECT
            and not block.path
            and _ISSUING.fullmatch(self._text, clause.duty, block.span.end)
        ):
            return True
        return not block.path and self._text.startswith(f"ban hành {own}" if own else "ban hành", clause.duty)

    def _clause_end(self, block: Block, clause: Clause, limit: int) -> int:
        end = limit
        if block.kind is BlockKind.PARAGRAPH and clause.cue is not TaskCue.GIAO:
            stop = _STOP.search(self._text, clause.duty, limit)
            end = stop.start() if stop else limit
        if limit < block.span.end:
            # What leads to the next clause is not of this one: `; UBND tỉnh yêu cầu`, `. Trong quá trình …`.
            last = max(self._text.rfind("; ", clause.duty, end), self._text.rfind(". ", clause.duty, end))
            leads = last > 0 and (
                _OPENING.match(self._text, last + 2) or _BY.match(self._text, last + 2, end)
            )
            end = last if leads and leads.end() >= end - 1 else end
        while end > clause.duty and self._text[end - 1] in " .;,:":
            end -= 1
        hanging = _HANGING.search(self._text, clause.duty, end)
        return hanging.start() if hanging else end

    def _as_addressed(self, block: Block, start: int, end: int, found: list[Clause]) -> None:
        """Give a paragraph without an assignee of its own to whom its section is addressed."""
        first = next((one for one in found if one.leads), None)
        address = self._address
        section = section_below(block, address) if address and address.led_in else None
        if address is None:
            if not found and block.kind is not BlockKind.HEADING:
                self._waiting.append(block)
        elif section is None:
            remark = _ASIDE.match(self._text, start, end) or (self._text[start], self._text[end - 1]) == (
                "(",
                ")",
            )
            if block.kind is not BlockKind.HEADING and not first and not address.led_in and not remark:
                self._add(_by(address, start, end, "addressed-section"))
        elif first and block.kind is not BlockKind.PARAGRAPH:
            self._own_say.add(section)
            self._own_items.add(block.path)
        elif first and first.cue is TaskCue.GIAO:
            self._address = None
        else:
            self._led.setdefault(section, (address, []))[1].append(block)

    def _add(self, said: _Said) -> None:
        if said.duty < said.end:
            self._said.append(said)


def _task(document: Document, said: _Said, year: int | None, home: Home) -> Task:
    text, duty = document.text, Span(said.duty, said.end)
    dues, labelled = dues_in(text, said.start, said.end, year), said.labels
    due = final_of(dues)
    helpers, product = cooperating_in(text, said.start, said.end, home) or said.helpers, None
    for labels in labelled:
        due = _due(text, labels.deadline, year) or due
        if labels.cooperating:
            helpers = bodies_in(text[labels.cooperating.start : labels.cooperating.end], home) or helpers
        if labels.product:
            product = text[labels.product.start : labels.product.end]
    clause = Span(said.start, max(said.end, due.span.end) if due else said.end)
    whole = document.evidence(clause)
    return Task(
        evidence=whole,
        action=inside(document, whole, clause, duty),
        assignees=said.assignees,
        cooperating=helpers,
        cue=said.cue,
        deadline=deadline_of(document, whole, clause, due) if due else None,
        product=product,
        rule=said.rule,
        also_due=tuple(deadline_of(document, whole, clause, other) for other in dues if other != due),
    )


def _by(address: Address, start: int, end: int, rule: str) -> _Said:
    """Give what stands below an address to whom it is addressed."""
    return _Said(start, start, end, address.assignees, TaskCue.ADDRESSEE, rule, helpers=address.helpers)


def _due(text: str, words: Span | None, year: int | None) -> Due | None:
    return due_in_cell(text, words.start, words.end, year) if words else None
