"""How fast the best-known peers are on comparable work, in characters per second of one core.

    python benchmarks/peers.py

eyecite reads its own language: American case law with about one citation per 1,000 characters, as the state
law of the trial corpus has. spaCy's EntityRuler reads the Vietnamese samples with token patterns for numbered
directives. Neither says which document is meant. A peer that is not installed is named and left out.
"""

import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import spacy

SAMPLES = Path(__file__).parents[1] / "data" / "directives"
_AMERICAN = (
    "The court below held that the statute was valid, relying on Bush v. Gore, 531 U.S. 98, 103 (2000), "
    "and on 42 U.S.C. § 1983. "
    + "The parties do not dispute the facts, which the record sets out at length. "
    * 11
)
_CHARACTERS = 1_000_000
_TYPES = (
    "Nghị quyết",
    "Kết luận",
    "Chỉ thị",
    "Quyết định",
    "Nghị định",
    "Thông tư",
    "Thông báo",
    "Kế hoạch",
    "Công văn",
)
_PATTERNS = [
    {
        "label": "DIRECTIVE",
        "pattern": [
            *({"LOWER": word} for word in name.lower().split()),
            {"LOWER": "số", "OP": "?"},
            {"TEXT": {"REGEX": r"^\d{1,5}([-/]\S+)+$"}},
        ],
    }
    for name in _TYPES
]


def main() -> None:
    """Print one line per peer."""
    print("peer                     Mchar/s   found per Mchar")
    if find_spec("eyecite"):
        _show("eyecite, American law", _eyecite, _AMERICAN * (_CHARACTERS // len(_AMERICAN)))
    else:
        print("eyecite is not installed: pip install -e '.[bench]'")
    texts = "\n".join(file.read_text(encoding="utf-8") for file in sorted(SAMPLES.glob("*.txt")))
    _show("spaCy EntityRuler", _entity_ruler(), texts * (_CHARACTERS // len(texts)))


def _show(name: str, work: Callable[[str], int], text: str) -> None:
    began = time.process_time()
    found = work(text)
    spent = time.process_time() - began
    print(f"{name:24} {len(text) / spent / 1e6:7.3f} {found / len(text) * 1e6:17.0f}")


def _eyecite(text: str) -> int:
    from eyecite import get_citations  # noqa: PLC0415 - an optional peer

    return len(get_citations(text))


def _entity_ruler() -> Callable[[str], int]:
    language = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    language.max_length = 10 * _CHARACTERS
    language.add_pipe("entity_ruler").add_patterns(_PATTERNS)  # type: ignore[attr-defined]  # the pipe is a ruler
    return lambda text: len(language(text).ents)


if __name__ == "__main__":
    main()
