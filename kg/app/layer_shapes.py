"""Tasks, projects, plans and indicators in the shape of the gold annotations: written and read."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kg.domain.annotation import (
    AnnotatedIndicator,
    AnnotatedLayers,
    AnnotatedPlan,
    AnnotatedProject,
    AnnotatedTask,
    Quoted,
)
from kg.domain.evidence import Evidence, Span
from kg.domain.layers import Deadline, Indicator, Layers, Manner, Plan, Project, Signer, Task

Shape = Mapping[str, Any]  # an entry of the gold's shape: typed from here on


def layer_shapes(layers: Layers) -> dict[str, object]:
    """Give the four layers of one document as the gold has them."""
    return {
        "plans": [_plan(plan) for plan in layers.plans],
        "tasks": [_task(task) for task in layers.tasks],
        "projects": [_project(project) for project in layers.projects],
        "indicators": [_indicator(indicator) for indicator in layers.indicators],
    }


def signer_shapes(layers: Layers) -> list[dict[str, object]]:
    """Give who signed, as the gold's `identity` has it."""
    return [_signer(signer) for signer in layers.signers]


def read_layers(shape: Shape) -> AnnotatedLayers:
    """Type the four layers of one document; KeyError, TypeError or ValueError when a field is wrong."""
    return AnnotatedLayers(
        tasks=tuple(_annotated_task(entry) for entry in shape.get("tasks", ())),
        projects=tuple(
            AnnotatedProject(_at(entry), entry["canonical"], tuple(entry["places"]), entry.get("rule", ""))
            for entry in shape.get("projects", ())
        ),
        plans=tuple(
            AnnotatedPlan(_at(entry), entry["canonical"], entry["status"], entry.get("rule", ""))
            for entry in shape.get("plans", ())
        ),
        indicators=tuple(_annotated_indicator(entry) for entry in shape.get("indicators", ())),
    )


def _quoted(evidence: Evidence) -> dict[str, object]:
    return {"start": evidence.span.start, "end": evidence.span.end, "quote": evidence.exact}


def _task(task: Task) -> dict[str, object]:
    return _quoted(task.evidence) | {
        "action": _quoted(task.action),
        "assignees": list(task.assignees),
        "cooperating": list(task.cooperating),
        "cue": task.cue.value,
        "deadline": _deadline(task.deadline) if task.deadline else None,
        "also_due": [_deadline(due) for due in task.also_due],
        "product": task.product,
        "section": task.evidence.section or None,
        "rule": task.rule,
    }


def _deadline(due: Deadline) -> dict[str, object]:
    return _quoted(due.evidence) | {"iso": due.last, "from": due.first, "recurring": due.recurring}


def _project(project: Project) -> dict[str, object]:
    return _quoted(project.evidence) | {
        "canonical": project.canonical,
        "places": list(project.places),
        "kind": project.kind,
        "status": project.status,
        "rule": project.rule,
    }


def _plan(plan: Plan) -> dict[str, object]:
    return _quoted(plan.evidence) | {
        "type": plan.type,
        "canonical": plan.canonical,
        "status": plan.status.value,
        "approved_by": plan.approved_by,
        "implements": plan.implements,
        "rule": plan.rule,
    }


def _indicator(indicator: Indicator) -> dict[str, object]:
    return _quoted(indicator.evidence) | {
        "indicator": indicator.indicator,
        "value": {
            "min": _figure(indicator.minimum),
            "max": _figure(indicator.maximum),
            "unit": indicator.unit,
            "comparator": indicator.comparator.value,
        },
        "year": indicator.year,
        "period": indicator.period,
        "kind": indicator.kind.value,
        "number": indicator.number,
        "scope": indicator.scope,
        "rule": indicator.rule,
    }


def _signer(signer: Signer) -> dict[str, object]:
    """A deputy whose own office is not printed has that of the head, marked: `KT. Bộ trưởng, Chủ nhiệm`."""
    bodies = [charge.name for charge in signer.charges if not charge.office]
    heads = [charge for charge in signer.charges if charge.office]
    deputy = next((head.name for head in heads if head.manner is Manner.IN_PLACE), None)
    head = heads[0].name if heads else None
    if head and signer.seat and not head.endswith(signer.seat):
        head = f"{head} {signer.seat}"
    return {
        "name": signer.name,
        "role": signer.office or (f"KT. {deputy}" if deputy else None),
        "on_behalf_of": bodies[0] if bodies else head,
    }


def _figure(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _at(entry: Shape) -> Quoted:
    return Quoted(Span(entry["start"], entry["end"]), entry["quote"])


def _annotated_task(entry: Shape) -> AnnotatedTask:
    due = entry.get("deadline")
    return AnnotatedTask(
        at=_at(entry),
        action=_at(entry["action"]),
        assignees=tuple(entry["assignees"]),
        due=due["iso"] if due else None,
        deadline=_at(due) if due else None,
        rule=entry.get("rule", ""),
    )


def _annotated_indicator(entry: Shape) -> AnnotatedIndicator:
    value = entry["value"]
    return AnnotatedIndicator(
        at=_at(entry),
        indicator=entry["indicator"],
        minimum=_decimal(value["min"]),
        maximum=_decimal(value["max"]),
        unit=value["unit"],
        comparator=value["comparator"],
        year=entry["year"],
        kind=entry["kind"],
        rule=entry.get("rule", ""),
    )


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))
