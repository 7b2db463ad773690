"""Signers on the annotated documents: name, office and for whom, as the gold has them."""

import json
from pathlib import Path

import pytest

from kg.app.reading import gold_shape
from kg.identity.bodies import same_body

pytestmark = [pytest.mark.quality, pytest.mark.slow]


def test_every_signer_of_the_gold_is_found(shared: Path) -> None:
    """Nothing is missed, nothing invented; a body may go by another of its names."""
    texts = {
        path.name: path
        for folder in ("genre", "seeds")
        for path in (shared / "corpus" / folder).glob("*.txt")
    }
    wrong = []
    for file in sorted((shared / "gold").glob("*.json")):
        right = json.loads(file.read_text(encoding="utf-8"))["identity"]["signers"]
        (found,) = gold_shape([texts[file.with_suffix(".txt").name]]).values()
        identity = found["identity"]
        assert isinstance(identity, dict)
        signers = identity["signers"]
        alike = len(signers) == len(right) and all(
            (one["name"], one["role"]) == (wanted["name"], wanted["role"])
            and ("on_behalf_of" not in wanted or _same(one["on_behalf_of"], wanted["on_behalf_of"]))
            for one, wanted in zip(signers, right, strict=True)
        )
        if not alike:
            wrong.append((file.name, signers, right))
    assert wrong == []


def _same(one: str | None, other: str | None) -> bool:
    return one == other or (one is not None and other is not None and same_body(one, other))
