"""An evaluation as words: table, Markdown, JSON, and the list of places where prediction and gold part."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from kg.domain.evaluation import Evaluation, Scores, Share

_COLUMNS = (
    "document",
    "numbered R",
    "P",
    "named R",
    "P",
    "stated",
    "linked",
    "resolved",
    "wrong",
    "relation",
)
_RULE_COLUMNS = ("rule", "precision", "stated", "linked", "wrong", "relation")


def as_table(evaluation: Evaluation) -> str:
    """Give the figures of every document, of all together and of every rule as aligned plain text."""
    return "\n\n".join(
        "\n".join(_aligned(rows))
        for rows in (_figures(evaluation), _documents(evaluation), _rules(evaluation))
    )


def as_markdown(evaluation: Evaluation) -> str:
    """Give the same figures as Markdown tables."""
    return "\n\n".join(
        "\n".join(_piped(rows)) for rows in (_figures(evaluation), _documents(evaluation), _rules(evaluation))
    )


def as_json(evaluation: Evaluation) -> str:
    """Give everything, the counts behind the figures and every problem included, as one JSON object."""
    shape = {
        "total": _counted(evaluation.total),
        "documents": {name: _counted(scores) for name, scores in evaluation.documents},
        "rules": [asdict(rule) for rule in evaluation.rules],
        "problems": [asdict(problem) for problem in evaluation.problems],
    }
    return json.dumps(shape, ensure_ascii=False, indent=2)


def as_problems(evaluation: Evaluation) -> str:
    """List every place where prediction and gold part: where, what, got and wanted, the words around it."""
    lines: list[str] = []
    for problem in evaluation.problems:
        place = problem.place
        rule = f" [{problem.rule}]" if problem.rule else ""
        lines.append(f"{place.document}:{place.line} ({place.start}) {problem.code}{rule}: {place.quote}")
        if problem.got or problem.wanted:
            lines.append(f"    got    {problem.got or '–'}")
            lines.append(f"    wanted {problem.wanted or '–'}")
        lines.append(f"    {place.context}")
    return "\n".join(lines)


def _counted(scores: Scores) -> dict[str, object]:
    return {"figures": dict(scores.figures()), "counts": asdict(scores)}


def _figures(evaluation: Evaluation) -> list[tuple[str, ...]]:
    total = evaluation.total
    shares = {
        "recall": total.every.recall,
        "precision": total.every.precision,
        "numbered_recall": total.numbered.recall,
        "numbered_precision": total.numbered.precision,
        "named_recall": total.named.recall,
        "named_precision": total.named.precision,
        "stated": total.stated,
        "linked": total.linked,
        "numbered_resolved": total.resolved,
        "firm_precision": total.firm,
        "likely_precision": total.likely,
        "tentative_precision": total.tentative,
        "relation": total.relation,
        "via": total.via,
        "anaphora": total.anaphora,
        "bare_anaphora": total.bare_anaphora,
        "referents": total.referents,
        "evidence": total.evidence,
        **total.layers.shares(),
    }
    rows: list[tuple[str, ...]] = [("figure", "value", "of")]
    for name, value in total.figures().items():
        if name == "wrong_links":
            rows.append((name, str(total.wrong_links), ""))
        else:
            share = shares.get(name)
            rows.append((name, f"{value:.4f}", f"{share.right}/{share.of}" if share else ""))
    return rows


def _documents(evaluation: Evaluation) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [_COLUMNS]
    for name, scores in (*evaluation.documents, ("all", evaluation.total)):
        found = (
            scores.numbered.recall,
            scores.numbered.precision,
            scores.named.recall,
            scores.named.precision,
        )
        rows.append(
            (
                name,
                *(_counts(share) for share in (*found, scores.stated, scores.linked, scores.resolved)),
                str(scores.wrong_links),
                _counts(scores.relation),
            )
        )
    return rows


def _rules(evaluation: Evaluation) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [_RULE_COLUMNS]
    for rule in evaluation.rules:
        shares = (_counts(share) for share in (rule.precision, rule.stated, rule.linked))
        rows.append((rule.rule or "–", *shares, str(rule.wrong_links), _counts(rule.relation)))
    return rows


def _counts(share: Share) -> str:
    return f"{share.right}/{share.of}" if share.of else "–"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = [
            first.ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)),
        ]
        yield "  ".join(cells).rstrip()


def _piped(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join(' --- ' for _ in head)}|"
    for row in body:
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |"
