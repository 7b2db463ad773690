"""What a change gained and lost against committed reference figures, mention by mention."""

import json
from collections.abc import Iterator
from pathlib import Path

from kg.dev.figures import Measure
from kg.errors import BadData

_STEP = 0.00005  # half of the last digit that a reference file keeps


def write_reference(folder: Path, measure: Measure) -> None:
    """Write a measure as the new reference; the same measure gives the same bytes."""
    shape = {
        "figures": {name: round(value, 4) for name, value in measure.figures.items()},
        "mentions": list(measure.mentions),
        "failures": list(measure.failures),
    }
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    (folder / f"{measure.name}.json").write_text(text, encoding="utf-8", newline="\n")


def read_reference(folder: Path, name: str) -> Measure | None:
    """Read the committed reference of a measure; None when there is none yet.

    Raises:
        BadData: the file is not what `write_reference` writes.
    """
    file = folder / f"{name}.json"
    if not file.is_file():
        return None
    try:
        shape = json.loads(file.read_text(encoding="utf-8"))
        return Measure(name, shape["figures"], tuple(shape["mentions"]), tuple(shape["failures"]))
    except (ValueError, KeyError, TypeError) as error:
        raise BadData(
            str(file), f"not a reference file: {error}", hint="write it again with --update"
        ) from error


def changes(measure: Measure, reference: Measure) -> Iterator[str]:
    """Say what is new and what is gone: `+` gained, `-` lost, figures first.

    A failure that is gone is a gain, and a new one is a loss; in `mentions` it is the other way round.
    """
    for name, value in measure.figures.items():
        before = reference.figures.get(name)
        if before is not None and abs(value - before) > _STEP:
            yield f"{'+' if value > before else '-'} {name} {before:.4f} → {value:.4f}"
    yield from (f"+ {line}" for line in _only(measure.mentions, reference.mentions))
    yield from (f"- {line}" for line in _only(reference.mentions, measure.mentions))
    yield from (f"+ no longer: {line}" for line in _only(reference.failures, measure.failures))
    yield from (f"- new: {line}" for line in _only(measure.failures, reference.failures))


def _only(these: tuple[str, ...], those: tuple[str, ...]) -> Iterator[str]:
    known = frozenset(those)
    return (line for line in these if line not in known)
