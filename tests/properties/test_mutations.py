"""Damage to a citation: it is read as before or left open, and never becomes another directive."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.domain.citation import Status
from kg.domain.corpus import Corpus, HeldDirective
from kg.domain.directive import DirectiveKey
from kg.domain.evidence import Span
from kg.domain.reading import Reading
from kg.extract import read
from kg.extract.words import iso_date
from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from tests.texts import FOLDER, SAMPLES, document

DASHES = "-‐‑–—−"
ROUNDS = range(2)
# Where a line or page may break: at a blank, and inside a symbol before or after its hyphen or slash.
SEAM = re.compile(r"\s+|(?<=[-/])(?=[A-ZĐ])|(?<=[\dA-ZĐ])(?=[-/][A-ZĐ])")

Mutation = Callable[[str, random.Random], str]


def _at_a_seam(what: str) -> Mutation:
    def change(words: str, chance: random.Random) -> str:
        seam = chance.choice(list(SEAM.finditer(words)))
        return words[: seam.start()] + what + words[seam.end() :]

    return change


def _doubled_blank(words: str, chance: random.Random) -> str:
    blanks = [found.start() for found in re.finditer(" ", words)]
    at = chance.choice(blanks)
    return f"{words[:at]}  {words[at + 1 :]}"


def _other_dash(words: str, chance: random.Random) -> str:
    return words.replace("-", chance.choice(DASHES))


def _decomposed(words: str, _chance: random.Random) -> str:
    return normalize("NFD", words)


MUTATIONS: dict[str, Mutation] = {
    "line break": _at_a_seam("\n"),
    "wrapped line": _at_a_seam(" \n"),
    "page break": _at_a_seam("\n\n"),
    "form feed": _at_a_seam("\n\f\n"),
    "doubled blank": _doubled_blank,
    "other dash": _other_dash,
    "decomposed": _decomposed,
}


@dataclass(frozen=True, slots=True)
class Mutated:
    """A text with every mention damaged: where each stands now, and what was decided."""

    text: str
    places: tuple[Span, ...]
    reading: Reading
    corpus: Corpus

    @property
    def held(self) -> HeldDirective:
        """The one directive."""
        return self.corpus.held[0]

    def links(self, place: Span) -> set[DirectiveKey]:
        """Give the directives that anything at this place is linked to."""
        found = (one for one in self.held.citations if one.evidence.span.overlaps(place))
        return {one.cited for one in found if one.status is Status.RESOLVED and one.cited}


def _original(name: str) -> str:
    return (FOLDER / name).read_bytes().decode("utf-8")


def _decided(name: str, text: str, places: tuple[Span, ...]) -> Mutated:
    reading = read(document(text, name))
    return Mutated(text, places, reading, identify([reading], load_authority()))


@cache
def _before(name: str) -> Mutated:
    """Decide a sample as it is; its mentions' places in the file."""
    text = _original(name)
    places = tuple(item.evidence.span for item in read(document(text, name)).mentions)
    return _decided(name, text, places)


def _damaged(name: str, change: Callable[[int, str], str]) -> Mutated:
    """Change the words of every mention of a sample."""
    before = _before(name)
    text, places, position = "", [], 0
    for index, span in enumerate(before.places):
        text += before.text[position : span.start]
        words = change(index, before.text[span.start : span.end])
        places.append(Span(len(text), len(text) + len(words)))
        text, position = text + words, span.end
    return _decided(name, text + before.text[position:], tuple(places))


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.parametrize("name", SAMPLES, ids=lambda name: name[:3])
def test_damage_never_makes_another_directive(name: str, kind: str) -> None:
    """A line or page break, another dash, a blank or decomposed letters: the same directive, or none."""
    before = _before(name)
    for seed in ROUNDS:
        chance = random.Random(f"{name} {kind} {seed}")  # noqa: S311 - repeatable damage, no secrets
        after = _damaged(name, lambda _index, words: MUTATIONS[kind](words, chance))  # noqa: B023 - called at once
        for was, now in zip(before.places, after.places, strict=True):
            words = after.text[now.start : now.end]
            assert after.links(now) <= before.links(was), words


@pytest.mark.parametrize("kind", ["wrapped line", "doubled blank", "decomposed", "other dash"])
def test_common_damage_loses_little(kind: str) -> None:
    """Wrapped lines, blanks, dashes, decomposed letters: nine in ten citations are still linked."""
    kept = total = 0
    for name in SAMPLES:
        before = _before(name)
        chance = random.Random(f"{name} {kind}")  # noqa: S311 - repeatable damage, no secrets
        after = _damaged(name, lambda _index, words: MUTATIONS[kind](words, chance))  # noqa: B023 - called at once
        for was, now in zip(before.places, after.places, strict=True):
            total += len(before.links(was))
            kept += len(before.links(was) & after.links(now))
    assert kept >= 0.9 * total, (kept, total)


def _changed_digit(digits: str, chance: random.Random) -> str:
    at = chance.randrange(len(digits))
    other = chance.choice([digit for digit in "123456789" if digit != digits[at]])
    return digits[:at] + other + digits[at + 1 :]


@pytest.mark.parametrize("name", SAMPLES, ids=lambda name: name[:3])
@pytest.mark.parametrize("seed", ROUNDS)
def test_another_number_is_another_directive(name: str, seed: int) -> None:
    """With one digit of its number changed a mention no longer names the directive that it named."""
    before = _before(name)
    chance = random.Random(f"{name} digit {seed}")  # noqa: S311 - repeatable damage, no secrets
    numbers = [item.mention.stated.numbers for item in before.reading.mentions]
    changed: dict[int, str] = {}

    def change(index: int, words: str) -> str:
        if not numbers[index]:
            return words
        number = chance.choice(numbers[index])
        changed[index] = number
        return re.sub(rf"(?<!\d){number}(?!\d)", _changed_digit(number, chance), words, count=1)

    after = _damaged(name, change)
    for index, number in changed.items():
        was = before.places[index]
        old = {
            one.cited
            for one in before.held.citations
            if one.evidence.span == was and one.number == number and one.cited
        }
        place = after.places[index]
        assert not old & after.links(place), after.text[place.start : place.end]


def _changed_date(words: str, chance: random.Random) -> str | None:
    """Change one digit of the date in these words to one that still makes a day of the calendar."""
    date = re.search(r"\d{1,2}/\d{1,2}/\d{4}", words)
    if not date:
        return None
    for _ in range(20):
        at = chance.choice([at for at in range(*date.span()) if words[at] != "/"])
        changed = words[:at] + _changed_digit(words[at], chance) + words[at + 1 :]
        if iso_date(changed[date.start() : date.end()]):
            return changed
    return None


@pytest.mark.parametrize("name", SAMPLES, ids=lambda name: name[:3])
@pytest.mark.parametrize("seed", ROUNDS)
def test_another_date_never_passes_in_silence(name: str, seed: int) -> None:
    """With another date a known directive is no longer meant, or the clash is reported beside the link."""
    chance = random.Random(f"{name} date {seed}")  # noqa: S311 - repeatable damage, no secrets
    changed: set[int] = set()

    def change(index: int, words: str) -> str:
        other = _changed_date(words, chance)
        if other:
            changed.add(index)
        return other or words

    after = _damaged(name, change)
    reported = [finding.evidence.span for finding in after.corpus.findings if finding.evidence]
    known = {row.directive.key for row in load_authority().known}
    for index in changed:
        place = after.places[index]
        for key in after.links(place) & known:
            assert any(span.overlaps(place) for span in reported), (
                str(key),
                after.text[place.start : place.end],
            )


PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "  ",
        "\f",
        "\u00a0",
        "\u00ad",
        "¹",
        "2",
        "-",
        "–",
        "/",
        "(",
        "”",
        "\u0301",
        "\u0323",
        "Đ",
        "Ð",
        "số ",
        "|",
        "**",
    ]
)


@settings(max_examples=15)
@given(
    name=st.sampled_from(SAMPLES),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), PIECES), min_size=1, max_size=40),
    form=st.sampled_from(["NFC", "NFD"]),
)
def test_evidence_is_exact_in_any_text(
    name: str, edits: list[tuple[float, int, str]], form: Literal["NFC", "NFD"]
) -> None:
    """Whatever is put into or cut out of a sample, every quote stands under its span in the file."""
    text = normalize(form, _original(name))
    for place, cut, piece in edits:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + cut :]
    reading = read(document(text, name))
    for item in reading.mentions:
        evidence = item.evidence
        assert text[evidence.span.start : evidence.span.end] == evidence.exact
        assert text.startswith(
            evidence.prefix + evidence.exact + evidence.suffix, evidence.span.start - len(evidence.prefix)
        )
        assert evidence.line == text.count("\n", 0, evidence.span.start) + 1
        if item.title_span:
            assert text[item.title_span.start : item.title_span.end] == item.title_quote
    for pointer in reading.anaphora:
        assert text[pointer.evidence.span.start : pointer.evidence.span.end] == pointer.evidence.exact
    for _, evidence in reading.facts:
        assert text[evidence.span.start : evidence.span.end] == evidence.exact
