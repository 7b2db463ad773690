"""Signers: who signed a directive, in what office and for whom, from the block below its text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from kg.domain.evidence import Evidence, Span
from kg.domain.keys import slug
from kg.domain.layers import Charge, Manner, Signer
from kg.extract.body_names import Home, full_name
from kg.extract.issuers import canonical_issuer
from kg.extract.signing_lines import Kind, Piece, begins_office, likely_office, name_of, pieces, running
from kg.lexicon.authority import load_authority
from kg.lexicon.layout import bounded
from kg.lexicon.rules import load_rules
from kg.text.document import BlockKind, Document

_FILE = load_rules("signatures")
_ARCHIVE = _FILE.rule("archive-note").regex
_ARCHIVE_KEYS = frozenset({"nguoi_ky", "nguoi-ky", "người ký", "signer"})
_IN_PLACE = re.compile(r",? ?ký thay ")
_UPPER = _FILE.parts["upper"]
# A mark and its capitals on the line of a recipient: two columns that a conversion ran together.
_BESIDE = re.compile(bounded(rf"(?:T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.) ?{_UPPER}{{2,}}(?: {_UPPER}+,?)*"))
_RUN = re.compile(rf"{_UPPER}{{2,}}(?: {_UPPER}{{2,}})+(?!\w)")
_DIRT = " =„“”\"'|~^_s"  # what scanning makes of a stamp
_LIKE = 0.9  # of 1: how near damaged letters must come to the name of a body
# Committees below the province: `Ủy ban nhân dân xã Bình Hải`, `Ban Thường vụ Huyện ủy Bình Sơn`.
_BELOW = re.compile(
    r"nhân dân (?:huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thành phố) |"
    r"(?:Huyện|Quận|Thị|Thành|Đảng) ủy \w"
)
_SIGNATURE, _RECIPIENTS = BlockKind.SIGNATURE, BlockKind.RECIPIENTS  # looking them up is dear
_LONG_ENOUGH = 12  # letters of a name that damaged letters are compared with


@dataclass(slots=True)
class _Block:
    """A signature while its lines are read."""

    charges: list[Piece] = field(default_factory=list)
    offices: list[Piece] = field(default_factory=list)
    name: Piece | None = None
    last: list[Piece] | None = None  # what capitals on the next line go on with

    def pieces(self) -> list[Piece]:
        return [*self.charges, *self.offices, *([self.name] if self.name else [])]


def signers(document: Document, home: Home, issuer: str | None = None) -> tuple[Signer, ...]:
    """Give who signed, in the order of the text; without a block, whom the archive's front matter names.

    A bare `T/M BAN THƯỜNG VỤ`, `TM. ỦY BAN NHÂN DÂN` is of the issuer that the text states.
    """
    blocks = list(_blocks(_lines(document)))
    # A bare name signs where nothing else does; below a signature it stands in a list of the annex.
    signed = [block for block in blocks if block.charges or block.offices] or blocks[:1]
    found = [_signer(document, block, home, issuer) for block in signed]
    return tuple(found) or tuple(_archived(document))


def without_signature(words: str) -> str:
    """Leave out what a conversion ran into a line from the column of the signature."""
    if mark := _BESIDE.search(words):
        return words[: mark.start()].rstrip()
    for run in reversed(list(_RUN.finditer(words))):
        if begins_office(run[0]) or likely_office(run[0]):
            words = f"{words[: run.start()].rstrip(_DIRT)} {words[run.end() :].lstrip()}"
    return words


def _lines(document: Document) -> Iterator[list[Piece]]:
    """Yield the pieces of each line that may belong to a signature; a table column by column."""
    text, rows = document.text, list[list[list[Piece]]]()
    for block in document.blocks:
        kind, start, end = block.kind, block.span.start, block.span.end
        if kind is _SIGNATURE and text.find(" | ", start, end) >= 0:
            rows.append([list(pieces(text, *cell)) for cell in _cells(text, start, end)])
            continue
        if rows:
            yield from _turned(rows)
            rows.clear()
        if kind is _SIGNATURE:
            yield list(pieces(text, start, end))
        elif kind is _RECIPIENTS:
            yield list(_beside(text, start, end))
    yield from _turned(rows)


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cell in re.finditer(r"[^|]+", text[start:end]):
        yield start + cell.start(), start + cell.end()


def _turned(rows: Sequence[list[list[Piece]]]) -> Iterator[list[Piece]]:
    for column in range(max((len(row) for row in rows), default=0)):
        for row in rows:
            yield row[column] if column < len(row) else []


def _beside(text: str, start: int, end: int) -> Iterator[Piece]:
    mark = _BESIDE.search(text, start, end)
    if mark:
        yield from pieces(text, *mark.span())
        return
    for run in _RUN.finditer(text, start, end):
        if begins_office(run[0]) or likely_office(run[0]):
            yield Piece(Kind.OFFICE, run[0], *run.span())


def _blocks(lines: Iterable[list[Piece]]) -> Iterator[_Block]:
    block = _Block()
    for line in lines:
        for piece in line:
            if piece.kind is Kind.OTHER:
                block.last = None
            elif _begins_another(block, piece):
                yield block
                block = _Block()
                _add(block, piece)
            else:
                _add(block, piece)
    if block.pieces():
        yield block


def _begins_another(block: _Block, piece: Piece) -> bool:
    if block.name is not None:
        return piece.kind in {Kind.CHARGE, Kind.OFFICE, Kind.NAME}
    again = piece.kind is Kind.CHARGE and piece.manner is Manner.ON_BEHALF
    return again and bool(block.offices or block.charges)


def _add(block: _Block, piece: Piece) -> None:
    if piece.kind is Kind.NAME:
        block.name, block.last = piece, None
    elif block.name is not None:
        return  # capitals below the name are a heading
    elif piece.kind is Kind.WORDS:
        if block.last:
            before = block.last[-1]
            joined = f"{before.words} {piece.words}".strip()
            block.last[-1] = before._replace(words=joined, end=piece.end)
    elif piece.kind is Kind.OFFICE and block.charges and not block.charges[-1].words:
        block.charges[-1] = block.charges[-1]._replace(words=piece.words, end=piece.end, office=True)
    else:
        block.last = block.charges if piece.kind is Kind.CHARGE else block.offices
        block.last.append(piece)


def _signer(document: Document, block: _Block, home: Home, issuer: str | None) -> Signer:
    every = block.pieces()
    span = Span(min(one.start for one in every), max(one.end for one in every))
    return Signer(
        evidence=document.evidence(span),
        name=name_of(block.name.words) if block.name else None,
        office=", ".join(_office(one.words) for one in block.offices) or None,
        charges=tuple(
            Charge(
                one.manner,
                _office(one.words) if one.office else _body(one.words, home, issuer or ""),
                one.office,
            )
            for one in block.charges
            if one.manner and one.words
        ),
        rule="signature-block",
    )


def _office(words: str) -> str:
    if not begins_office(words) and (likely := likely_office(words)):
        return likely
    cased = running(words)
    return f"Quyền {cased[2:].strip()}" if cased.startswith("Q.") else cased


def _body(words: str, home: Home, issuer: str) -> str:
    bare = canonical_issuer(running(words))[0]
    if _BELOW.search(issuer):  # what a province's organs are called, the table of bodies tells
        if bare == "Ban Chấp hành":
            return issuer.removeprefix("Ban Thường vụ ")
        if issuer.startswith(f"{bare} "):
            return issuer
        if issuer.endswith(f" {bare}") or f" {bare} " in issuer:  # `T/M HUYỆN ỦY` of its standing committee
            return issuer[issuer.index(bare) :]
    name = full_name(bare, home)
    names = _names_of_bodies()
    folded = slug(name)
    if folded in names or len(folded) < _LONG_ENOUGH:
        return name
    near = get_close_matches(folded, names, n=1, cutoff=_LIKE)
    return canonical_issuer(names[near[0]])[0] if near else name


@cache
def _names_of_bodies() -> dict[str, str]:
    return {slug(body.name): body.name for body in load_authority().bodies}


def _archived(document: Document) -> Iterator[Signer]:
    """Read what the archive says of the signer, where the text itself has no signature."""
    for key, value in document.front_matter:
        note = _ARCHIVE.fullmatch(value.strip("* ")) if key.lower().strip("* ") in _ARCHIVE_KEYS else None
        start = document.original.find(value, max(0, document.original.find(key))) if note else -1
        if note is None or start < 0:
            continue
        said = note["in"] or note["after"] or note["before"]
        office, *instead = _IN_PLACE.split(said, maxsplit=1)
        yield Signer(
            evidence=_of_archive(document, value, start),
            name=name_of(note["name"] or note["last"]),
            office=office.strip(" ,") or None,
            charges=tuple(Charge(Manner.IN_PLACE, holder, office=True) for holder in instead),
            rule="archive-note",
        )
        return


def _of_archive(document: Document, value: str, start: int) -> Evidence:
    end, around = start + len(value), 32
    return Evidence(
        source=document.name,
        sha256=document.sha256,
        span=Span(start, end),
        exact=value,
        prefix=document.original[max(0, start - around) : start],
        suffix=document.original[end : end + around],
        line=document.original.count("\n", 0, start) + 1,
        section="",
        sentence=value,
        mark=Span(0, len(value)),
    )
