"""What a directive says beside its citations: tasks, projects, plans, figures, recipients, signers."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from kg.domain.evidence import Evidence


class TaskCue(StrEnum):
    """How a text gives a task to somebody."""

    GIAO = "giao"  # `Giao X …`
    SUBJECT = "subject"  # X is the grammatical subject
    REQUEST = "request"  # `đề nghị X …`, `yêu cầu X …`
    ADDRESSEE = "addressee"  # the section as a whole is addressed to X


class PlanStatus(StrEnum):
    """Whether a plan stands or is still to be made, as the text has it."""

    IN_FORCE = "in_force"
    TO_BE_MADE = "to_be_made"
    UNKNOWN = "unknown"


class Comparator(StrEnum):
    """How an indicator's figure is meant."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOUT = "~"
    MORE = ">"
    INCREASE = "increase"
    DECREASE = "decrease"


class IndicatorKind(StrEnum):
    """Aimed at, or come out."""

    TARGET = "target"
    RESULT = "result"


class Deadline(Struct, frozen=True, order=True):
    """By when a task is due."""

    evidence: Evidence
    first: str | None  # ISO date: where the interval begins, when the words name a period
    last: str | None  # ISO date: its last day; None for a recurring deadline, or one counted from an event
    recurring: str | None  # the words of repetition: "hằng năm"


class Task(Struct, frozen=True):
    """A clause that tells somebody to do something."""

    evidence: Evidence  # the whole clause, from the assignee (or `Giao`) on
    action: Evidence
    assignees: tuple[str, ...]  # canonical bodies
    cooperating: tuple[str, ...]
    cue: TaskCue
    deadline: Deadline | None  # by when all of it is done: the latest day, else words of repetition
    product: str | None  # of a row in a table of tasks
    rule: str
    also_due: tuple[Deadline, ...] = ()  # the clause's other deadlines, in text order: steps, reports


class Project(Struct, frozen=True):
    """A specific work or investment project that a text names."""

    evidence: Evidence
    canonical: str
    places: tuple[str, ...]  # canonical places
    kind: str
    status: str | None  # as the text has it: "to_be_made", "under_way", "done"
    rule: str


class Plan(Struct, frozen=True):
    """A named plan, scheme, strategy, programme or regulation without a symbol."""

    evidence: Evidence
    type: str  # "Quy hoạch"
    canonical: str
    status: PlanStatus
    approved_by: int | None  # index of the mention of the approving directive
    implements: int | None  # index of the mention that the plan carries out
    rule: str


class Indicator(Struct, frozen=True):
    """A target or a result with its figure."""

    evidence: Evidence
    indicator: str  # what is measured
    minimum: Decimal | None
    maximum: Decimal | None
    unit: str  # verbatim
    comparator: Comparator
    year: int | None
    period: str | None  # the months that the figure is of, where it is no whole year: "2024-01/2024-09"
    kind: IndicatorKind
    number: str | None  # "(17)"
    scope: str | None
    rule: str


class Recipient(Struct, frozen=True):
    """One line of the list of those whom a directive is sent to."""

    evidence: Evidence
    bodies: tuple[str, ...]  # canonical


class Manner(StrEnum):
    """By what right one signs for another."""

    ON_BEHALF = "on_behalf_of"  # `T/M`, `TM.`: for a body that decides together
    IN_PLACE = "in_place_of"  # `K/T`, `KT.`: a deputy for the holder of an office
    BY_ORDER = "by_order_of"  # `T/L`, `TL.`
    BY_AUTHORITY = "by_authority_of"  # `T/U`, `TUQ.`


class Charge(Struct, frozen=True, order=True):
    """For whom a signature stands: a body, or the holder of an office."""

    manner: Manner
    name: str  # "Ban Thường vụ Tỉnh ủy Quảng Ngãi", "Chủ tịch"
    office: bool  # the name is an office


class Signer(Struct, frozen=True):
    """Who signed a directive, in what office, and for whom; a block may lack the name or the office."""

    evidence: Evidence  # the whole block, from `T/M` to the name
    name: str | None  # in title case: "Đặng Ngọc Huy"
    office: str | None  # "Phó Bí thư"
    charges: tuple[Charge, ...]  # in the order of the text
    rule: str
    seat: str | None = None  # the body within which the office is held and the name means one person


class Layers(Struct, frozen=True):
    """All of them, in text order."""

    tasks: tuple[Task, ...] = ()
    projects: tuple[Project, ...] = ()
    plans: tuple[Plan, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signers: tuple[Signer, ...] = ()
