"""Laws of the authority tables: they load whole, contradict nothing, and answer what a mention asks."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from kg.domain.directive import Confidence, Directive, System
from kg.domain.keys import slug
from kg.lexicon.authority import load_authority
from kg.packaged import packaged

AUTHORITY = load_authority()
DIRECTIVES = [*(known.directive for known in AUTHORITY.known), *(law.directive for law in AUTHORITY.laws)]
TABLES = sorted(packaged("authority", "").glob("*.tsv"))
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _bearing(symbol: str) -> list[Directive]:
    """Give the directives that the tables have with a symbol, oldest first."""
    found = [directive for directive in DIRECTIVES if directive.symbol == symbol]
    return sorted(found, key=lambda directive: (directive.issued_on or "9999", directive.key))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_clean_text(table: Path) -> None:
    """NFC, plain line ends, no look-alike letters or invisible signs, no row twice."""
    text = table.read_bytes().decode()
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    assert re.findall("[\u00d0\u00a0\u00ad\u200b-\u200f\ufeff]", text) == []
    lines = text.splitlines()
    assert [line for line, count in Counter(lines).items() if count > 1] == []
    assert [cell for line in lines for cell in line.split("\t") if cell != cell.strip()] == []


def test_every_key_names_one_directive() -> None:
    """No two rows share a key, so that no two directives share an IRI."""
    keys = Counter(str(directive.key) for directive in DIRECTIVES)
    assert [key for key, count in keys.items() if count > 1] == []
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9.-]+(/[a-z0-9.-]+){3}", key)] == []


def test_every_date_is_iso() -> None:
    """A date is a day, or its known beginning."""
    dates = [directive.issued_on for directive in DIRECTIVES]
    dates += [day for law in AUTHORITY.laws for day in (law.in_force_from, law.in_force_to)]
    dates += [day for term in AUTHORITY.terms for day in (term.numbering_from, term.numbering_to)]
    dates += [day for unit in AUTHORITY.provinces for day in (unit.valid_from, unit.valid_to)]
    assert [date for date in dates if date is not None and not DATE.fullmatch(date)] == []


def test_a_dated_party_directive_lies_in_its_term() -> None:
    """The day of issue of every known Party directive is held by the term that numbers it."""
    outside = []
    for known in AUTHORITY.known:
        directive = known.directive
        if directive.system is not System.PARTY or directive.issued_on is None:
            continue
        level = directive.key.series.partition("-")[2] or "tw"
        periods = [term.period for term in AUTHORITY.terms_at(level, directive.issued_on)]
        if directive.key.period not in periods:
            outside.append(str(directive.key))
    assert outside == []


def test_seven_directives_bear_26_nq_tw() -> None:
    """A Party number restarts with every term: the symbol alone names nothing."""
    found = _bearing("26-NQ/TW")
    assert [str(directive.key) for directive in found] == [
        f"tw/{term}/nq/26" for term in ("vi", "ix", "x", "xi", "xii", "xiii", "xiv")
    ]
    assert found[5].issued_on == "2022-11-03"


@pytest.mark.parametrize(
    ("symbol", "keys"),
    [
        ("2043-KL/TU", ["tu-quang-ngai/xx/kl/2043"]),
        ("05-NQ/TU", ["tu-quang-ngai/xx/nq/5"]),
        ("08-QĐi/TW", ["tw/xii/qdi/8"]),
        ("04-NQ/HNTW", [f"hntw/vii/nq/4-{part}" for part in (1, 2, 3, 4)] + ["hntw/viii/nq/4"]),
        ("168/QĐ-TTg", ["ttg/2023/qd/168"]),
        ("73/2023/NĐ-CP", ["cp/2023/nd/73"]),
        ("66.25/2026/NQ-CP", ["cp/2026/nq-qppl/66.25"]),
        ("81/2023/QH15", ["qh/xv/nq/81"]),
        ("10/2022/QH15", ["qh/xv/luat/10"]),
        ("76/2025/UBTVQH15", ["ubtvqh/xv/nq-qppl/76"]),
        ("1677/NQ-UBTVQH15", ["ubtvqh/xv/nq/1677"]),
        ("34/2007/PL-UBTVQH11", ["ubtvqh/xi/pl/34"]),
        ("24-L/CTN", ["qh/ix/luat/24-l"]),
        ("21-LCT/HĐNN8", ["qh/viii/luat/21-lct"]),
        ("999-NQ/TW", []),
    ],
)
def test_a_symbol_has_its_keys(symbol: str, keys: list[str]) -> None:
    """Every irregular family of symbols has its key."""
    assert [str(directive.key) for directive in _bearing(symbol)] == keys


def test_a_directive_without_number_is_known_by_its_meeting() -> None:
    """Congress and plenum resolutions without number have a key that says which meeting passed them."""
    keys = {str(known.directive.key) for known in AUTHORITY.known if known.directive.symbol is None}
    assert {"tw/xiii/nq/dh", "tw/xiii/nq/hntw7", "tu-quang-ngai/xx/nq/dh"} <= keys
    assert "tu-quang-ngai/i-2025/nq/dh" in keys


def test_no_row_says_that_a_sample_is_its_text() -> None:
    """The samples must find out who they are: no row is held, and those without number have none."""
    assert [known for known in AUTHORITY.known if known.directive.held] == []
    conclusions = {
        known.directive.key.number
        for known in AUTHORITY.known
        if known.directive.key.series == "tu-quang-ngai"
    }
    assert conclusions <= {"dh", "883", "125", "126", "2", "5", "121", "1492", "28", "2043", "34", "2026"}


def test_versions_of_a_law_follow_each_other() -> None:
    """On any day at most one version of a law is in force."""
    versions = AUTHORITY.laws_named("luat dat dai")
    assert [str(law.directive.key) for law in versions] == [
        "qh/viii/luat/3-lct",
        "qh/ix/luat/24-l",
        "qh/xi/luat/13",
        "qh/xiii/luat/45",
        "qh/xv/luat/31",
    ]
    assert AUTHORITY.laws_named("LUẬT ĐẤT ĐAI") == versions
    clashes = []
    for name in {law.name for law in AUTHORITY.laws if law.directive.type_name != "Hiến pháp"}:
        rows = [law for law in AUTHORITY.laws_named(name) if law.name == name and "sửa đổi" not in name]
        for law in rows:
            others = [o for o in rows if o is not law and law.in_force_from and o.in_force(law.in_force_from)]
            clashes += [(name, law.directive.symbol, other.directive.symbol) for other in others]
    assert clashes == []


def test_laws_are_many_and_numbered() -> None:
    """The table holds several hundred laws; only constitutions have no number."""
    assert len(AUTHORITY.laws) >= 350
    assert {law.directive.type_name for law in AUTHORITY.laws if law.directive.symbol is None} == {
        "Hiến pháp"
    }
    assert [law.name for law in AUTHORITY.laws if not law.name.startswith(law.directive.type_name)] == []


def test_terms_are_found_by_day_and_by_ordinal() -> None:
    """Two terms number in the days around a congress; then the day alone decides nothing."""
    term = AUTHORITY.term_at("tw", "2022-11-03")
    assert term is not None
    assert term.roman == "XIII"
    assert [term.roman for term in AUTHORITY.terms_at("tw", "2021-01-31")] == ["XII", "XIII"]
    assert AUTHORITY.term_at("tw", "2021-01-31") is None
    assert AUTHORITY.term("quang-ngai", "xx") == AUTHORITY.term_at("quang-ngai", "2023-12-05")
    merged = AUTHORITY.term_at("quang-ngai", "2025-09-12")
    assert merged is not None
    assert (merged.roman, merged.period) == ("I", "i-2025")


def test_plenums_are_found_by_term_and_ordinal() -> None:
    """A plenum that met twice needs its part."""
    fifth = AUTHORITY.plenum("xiii", 5)
    assert fifth is not None
    passed = {str(known.directive.key) for known in AUTHORITY.by_plenum(fifth.id)}
    assert passed == {f"tw/xiii/nq/{number}" for number in (18, 19, 20, 21)}
    assert AUTHORITY.plenum("VIII", 6) is None
    second = AUTHORITY.plenum("VIII", 6, part=2)
    assert second is not None
    assert second.start == "1999-01-25"


def test_types_are_found_by_name_and_by_code() -> None:
    """Names ignore case and diacritics, codes do not; a shared code gives its usual type."""

    def name(word: str, system: System | None = None) -> str | None:
        found = AUTHORITY.document_type(word, system)
        return found.name if found else None

    assert name("NQ") == name("nghi quyet") == name("NGHỊ QUYẾT") == "Nghị quyết"
    assert (name("CT"), name("CTr"), name("QĐ"), name("QĐi")) == (
        "Chỉ thị",
        "Chương trình",
        "Quyết định",
        "Quy định",
    )
    assert (name("TT"), name("TT", System.PARTY), name("TB"), name("PL")) == (
        "Thông tư",
        "Thông tri",
        "Thông báo",
        "Pháp lệnh",
    )
    assert name("nq") is None
    assert name("xyz") is None


def test_issuers_and_provinces_are_found() -> None:
    """A legislature shares its series with the others; a province is asked for by day."""
    assembly, committee = AUTHORITY.issuer("QH15"), AUTHORITY.issuer("TU")
    assert assembly is not None
    assert (assembly.slug, assembly.period, assembly.local) == ("qh", "xv", False)
    assert committee is not None
    assert committee.local
    assert AUTHORITY.issuer("tu") is None
    before, after = AUTHORITY.province("quang-ngai", "2023-12-05"), AUTHORITY.province("quang-ngai")
    assert before is not None
    assert after is not None
    assert (before.valid_to, before.successor) == ("2025-06-30", after.id)
    assert AUTHORITY.province("kon-tum", "2026-01-01") is None


def test_provinces_are_sixty_three_and_then_thirty_four() -> None:
    """The reorganisation of 01/7/2025 left 34 of 63 units, each old one with its successor."""

    def standing(day: str) -> list[str]:
        return [
            unit.id
            for unit in AUTHORITY.provinces
            if (unit.valid_from or "") <= day <= (unit.valid_to or "9999")
        ]

    assert (len(standing("2025-06-30")), len(standing("2025-07-01"))) == (63, 34)
    ids = {unit.id for unit in AUTHORITY.provinces}
    assert [unit.id for unit in AUTHORITY.provinces if unit.valid_to and unit.successor not in ids] == []
    assert [unit.id for unit in AUTHORITY.provinces if slug(unit.name) != unit.slug] == []


def test_every_row_says_how_far_it_is_to_be_trusted() -> None:
    """A row from knowledge says so in its source too, and a seen one names who showed it."""
    for known in AUTHORITY.known:
        if known.directive.confidence is Confidence.SEEN:
            assert known.directive.source not in ("", "knowledge"), known.directive.key
