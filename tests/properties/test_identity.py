"""The order in which texts are read never matters to what they are and mean."""

import random

import pytest

from kg.identity.identify import identify
from kg.lexicon.authority import load_authority
from tests.texts import conclusion, corpus_of, readings

READ = readings()
EXPECTED = identify(READ, load_authority())


@pytest.mark.parametrize("seed", range(12))
def test_order_of_files_never_matters(seed: int) -> None:
    """The samples in any order give an equal corpus: same identities, decisions, reasons and findings."""
    shuffled = random.Random(seed).sample(READ, len(READ))  # noqa: S311 - repeatable order, no secrets
    assert identify(shuffled, load_authority()) == EXPECTED


@pytest.mark.parametrize("seed", range(6))
def test_order_of_clashing_texts_never_matters(seed: int) -> None:
    """Texts that state different dates and titles of one directive come out the same in any order."""
    texts = {
        "a.txt": conclusion(
            "Thực hiện Kết luận số 15-KL/TU ngày 05/12/2023 về công tác cán bộ.", number="20"
        ),
        "b.txt": conclusion(
            "Thực hiện Kết luận số 15-KL/TU ngày 06/12/2023 về công tác cán bộ nữ.", number="21"
        ),
        "c.txt": conclusion("Thực hiện Nghị quyết số 26-NQ/TW."),
        "d.txt": conclusion("Thực hiện Nghị quyết số 26-NQ/TW khóa XII."),
    }
    names = random.Random(seed).sample(sorted(texts), len(texts))  # noqa: S311 - repeatable order, no secrets
    assert corpus_of({name: texts[name] for name in names}) == corpus_of(texts)


def test_identifying_changes_no_reading() -> None:
    """A second run on the same readings gives the same corpus: nothing is remembered in between."""
    assert identify(READ, load_authority()) == EXPECTED
