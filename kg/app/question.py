"""Whole questions: what is asked of which directive, in Vietnamese or English."""

import re
from enum import StrEnum
from typing import NamedTuple

from kg.app.spelling import fold, tidy
from kg.errors import BadQuery


class Asks(StrEnum):
    """What a question wants to know."""

    CITED_BY = "cited_by"
    CITES = "cites"
    SHOW = "show"


class Question(NamedTuple):
    """A question taken apart."""

    asks: Asks
    words: str  # that name the directive
    relation: str | None = None  # "implements"; None for citations of any kind


# Each relation with the words that ask for it, folded.
_VERBS = {
    "implements": "trien khai thuc hien|to chuc thuc hien|thuc hien|trien khai|quan triet|cu the hoa"
    "|implements?",
    "based_on": "can cu(?: vao)?|dua tren|theo|(?:is |are )?based on|rests? on",
    "approves": "phe duyet|approves?",
    "amends": "sua doi(?:, bo sung)?|bo sung|amends?",
    "replaces": "thay the|replaces?",
    "repeals": "bai bo|repeals?",
    "guides": "huong dan|guides?",
    "reports_on": "bao cao ve|ket luan ve|so ket|tong ket|reports? on",
    "cites": "dan chieu(?: den| toi)?|vien dan|trich dan|nhac den|nhac toi|noi den|neu|de cap(?: den| toi)?"
    "|cites?|mentions?|refers? to|references?|quotes?",
}
_WHAT = (
    r"(?:co )?(?:nhung |cac )?(?:van ban|tai lieu|nghi quyet|ket luan|chi thi|quyet dinh)(?: chi dao)?"
    r"(?: nao| gi)(?: (?:da|co|dang))?|cai gi|nhung gi|gi"
    r"|(?:what|which|who)(?: (?:documents?|directives?|else|all))?"
    r"(?: (?:do|does|in the corpus))?"
)
_WHICH = "what|which documents?|which directives?|who"
_VERB = "|".join(f"(?P<{relation}>{verbs})" for relation, verbs in _VERBS.items())
_FORMS = (
    # văn bản nào dẫn chiếu X · what cites X
    (Asks.CITED_BY, rf"(?:{_WHAT}) (?:{_VERB}) (?P<words>.+)"),
    # X được văn bản nào dẫn chiếu · X is cited by what
    (Asks.CITED_BY, rf"(?P<words>.+) (?:duoc|bi) (?:{_WHAT}) (?:{_VERB})"),
    (Asks.CITED_BY, rf"(?:by )?(?:{_WHICH}) (?:is|are) (?P<words>.+) (?:cited|mentioned)(?: by)?"),
    (Asks.CITED_BY, r"(?P<words>.+) (?:is|are) (?:cited|mentioned) by (?:what|whom|which documents?)"),
    # what does X cite · which documents does X implement
    (Asks.CITES, rf"(?:{_WHICH}) (?:do|does) (?P<words>.+) (?:{_VERB})"),
    # X dẫn chiếu những gì · X dẫn chiếu văn bản nào
    (Asks.CITES, rf"(?P<words>.+) (?:{_VERB}) (?:{_WHAT})"),
    # X là gì · what is X
    (Asks.SHOW, r"(?P<words>.+) la (?:gi|van ban (?:gi|nao))"),
    (Asks.SHOW, r"(?:what|which) is (?P<words>.+)"),
)


def read_question(asked: str) -> Question:
    """Take a question apart; words that only name a directive ask who cites it.

    Raises:
        BadQuery: there is nothing in it.
    """
    plain = tidy(asked).rstrip(" ?.!").strip()
    if not plain:
        raise BadQuery(
            "nothing was asked", hint='ask, for example: kg ask "văn bản nào dẫn chiếu Nghị quyết 26-NQ/TW?"'
        )
    # Folding keeps every code point in its place, so that the words come back as they were typed.
    folded = fold(plain)
    for asks, form in _FORMS:
        found = re.fullmatch(form, folded)
        if found:
            words = plain[found.start("words") : found.end("words")]
            return Question(asks, words, _relation(found))
    return Question(Asks.CITED_BY, plain)


def _relation(found: re.Match[str]) -> str | None:
    relation = next((name for name in _VERBS if found.groupdict().get(name)), "cites")
    return None if relation == "cites" else relation
