"""Evaluating this program against a folder of gold annotations."""

from pathlib import Path

from kg.app.gold import read_gold, read_shape
from kg.app.reading import gold_shape
from kg.app.scoring import evaluate
from kg.domain.evaluation import AnnotatedDocument, Evaluation


def run_evaluation(gold: Path, texts: Path | None = None) -> Evaluation:
    """Read the gold's texts, extract, and score the result.

    Each text is read alone, as `kg extract FILE --as gold` does, so that no text answers for another.

    Args:
        gold: one gold file or a folder of them, `documents.tsv` beside them.
        texts: the folder of the texts; without it, beside the gold and in ../corpus/{seeds,genre}.

    Raises:
        BadData: see `kg.app.gold.read_gold`.
        UnreadableFile: a text cannot be read as a directive.
    """
    right = read_gold(gold, texts)
    predicted: dict[str, AnnotatedDocument] = {}
    for name, (path, _) in right.items():
        for shape in gold_shape([path]).values():
            predicted[name] = read_shape(shape, f"the extraction of {path}")
    return evaluate({name: document for name, (_, document) in right.items()}, predicted)
