"""Laws of the rows: when a term numbers documents, and when a law is in force."""

import pytest

from kg.domain.authority import Law, Term
from kg.domain.directive import Confidence, Directive, System
from kg.domain.keys import state_key


def _term(begin: str | None, end: str | None) -> Term:
    return Term("tw", "XIII", "xiii", None, None, begin, end, Confidence.SEEN, "a source")


@pytest.mark.parametrize(
    ("begin", "end", "date", "held"),
    [
        ("2021-01-31", "2026-01-23", "2022-11-03", True),
        ("2021-01-31", "2026-01-23", "2021-01-30", False),
        ("2021-01-31", "2026-01-23", "2026-01-23", True),
        ("2021-01-31", "2026-01-23", "2026-01-24", False),
        ("2020-10-22", "2025-06-30", "2020-10", True),
        ("2020-10-22", "2025-06-30", "2020-12", True),
        ("2026-01-23", None, "2030-01-01", True),
        (None, None, "2022-11-03", False),
    ],
)
def test_a_term_holds_the_days_of_its_numbering(
    begin: str | None, end: str | None, date: str, *, held: bool
) -> None:
    """Both ends count; a month is held when one of its days is; a term without days holds none."""
    assert _term(begin, end).holds(date) is held


def _law(begin: str | None, end: str | None) -> Law:
    key = state_key("qh", "xiii", "luat", "45", normative=True)
    directive = Directive(
        key, "Luật", "45/2013/QH13", System.STATE, None, None, None, None, Confidence.SEEN, "a source"
    )
    return Law("Luật Đất đai", directive, begin, end)


def test_a_law_is_in_force_between_its_days() -> None:
    """Both days count, an open end lasts, and an unknown beginning is not guessed."""
    law = _law("2014-07-01", "2024-07-31")
    assert [law.in_force(day) for day in ("2014-06-30", "2014-07-01", "2024-07-31", "2024-08-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert _law("2024-08-01", None).in_force("2026-01-01") is True
    assert _law(None, None).in_force("2026-01-01") is None
    assert _law(None, "2015-12-31").in_force("2016-01-01") is False
