"""The congress term or year in which a number was given."""

import pytest

from kg.domain.citation import Stated
from kg.domain.directive import System
from kg.identity.periods import period_of, term_at
from kg.identity.series import Periods, Series
from kg.lexicon.authority import load_authority

CENTRE = Series("tw", "nq", System.PARTY, Periods.TERM, level="tw")
PROVINCE = Series("tu-quang-ngai", "kl", System.PARTY, Periods.TERM, level="quang-ngai")
YEARLY = Series("ttg", "qd", System.STATE, Periods.YEAR)


@pytest.mark.parametrize(
    ("date", "term"),
    [
        ("2003-03-12", "ix"),
        ("2008-08-05", "x"),
        ("2013-07-30", "xi"),
        ("2018-05-19", "xii"),
        ("2022-11-03", "xiii"),
        ("2026-08-22", "xiv"),
        ("2026-01-09", "xiii"),
        ("2026-02-03", "xiv"),
    ],
)
def test_a_date_lies_in_a_term(date: str, term: str) -> None:
    """A date of the Central Committee's numbering picks the term, also close to a congress."""
    period = period_of(CENTRE, Stated(date=date), load_authority())
    assert (period.name, period.clash) == (term, None)
    assert date in period.reason


def test_a_stated_term_decides_without_a_date() -> None:
    """`khóa XII` alone is enough; of several terms each target takes its own."""
    stated = Stated(terms=("XI", "XII"))
    assert [period_of(CENTRE, stated, load_authority(), ordinal).name for ordinal in (0, 1)] == ["xi", "xii"]


def test_date_and_term_may_clash() -> None:
    """A date in another term than the stated one leaves the period open and names the clash."""
    period = period_of(CENTRE, Stated(date="2022-11-03", terms=("XII",)), load_authority())
    assert period.name is None
    assert period.clash is not None
    assert "XIII" in period.clash
    assert "XII" in period.clash


def test_without_date_and_term_the_period_is_open() -> None:
    """Nothing stated, nothing guessed; the reason says what is missing."""
    for series in (CENTRE, PROVINCE, YEARLY):
        period = period_of(series, Stated(), load_authority())
        assert period.name is None
        assert "stated" in period.reason


def test_a_yearly_series_takes_the_year_of_the_date() -> None:
    """Administrative numbers of the state begin again with every calendar year."""
    assert period_of(YEARLY, Stated(date="2023-02-28"), load_authority()).name == "2023"


def test_a_period_shown_by_the_symbol_needs_no_date() -> None:
    """What the symbol shows is not asked again."""
    fixed = Series("qh", "luat", System.STATE, Periods.FIXED, period="xv")
    assert period_of(fixed, Stated(), load_authority()).name == "xv"


@pytest.mark.parametrize(
    ("level", "day", "term"),
    [
        ("quang-ngai", "2023-12-05", "xx"),
        ("quang-ngai", "2020-12-31", "xx"),
        ("quang-ngai", "2025-11-01", "i-2025"),
        ("nghe-an", "2022-08-10", "2020-2025"),
        ("nghe-an", "2019-05-01", "2015-2020"),
        ("nghe-an", "2020-06-30", "2015-2020"),
        ("nghe-an", "2020-09-15", None),
        ("nghe-an", "2020-12-15", "2020-2025"),
        ("nghe-an", "1975-05-01", None),
        ("tw", "1960-01-01", None),
    ],
)
def test_provincial_terms_with_and_without_a_table(level: str, day: str, term: str | None) -> None:
    """Where no table has a province's terms the years count; the months of its congress stay open."""
    assert term_at(level, day, load_authority()) == term


def test_a_term_that_no_table_counts_does_not_contradict_a_date() -> None:
    """No table knows Nghệ An's congresses: `khóa XIX` beside a day of 2022 is no clash."""
    series = Series("tu-nghe-an", "nq", System.PARTY, Periods.TERM, level="nghe-an")
    period = period_of(series, Stated(date="2022-01-12", terms=("XIX",)), load_authority())
    assert (period.name, period.clash) == ("2020-2025", None)
