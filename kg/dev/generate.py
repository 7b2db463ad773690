"""Write what is generated from something else, or check that it is current.

`python -m kg.dev.generate` (`make generate`) writes the vocabulary, the labels and the JSON-LD context from
`ontology/kg.ttl`, and the reference pages of `docs/` from it and from the help texts; with `--check` it
writes nothing and fails when they differ.
"""

import sys
from pathlib import Path

from rdflib import Graph

from kg.dev.reference import commands_page, terms_page
from kg.dev.vocabulary import context, labels, vocabulary

_ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Write or check the files; give the exit code."""
    ontology = _ROOT / "ontology" / "kg.ttl"
    source = ontology.read_text(encoding="utf-8")
    graph = Graph(bind_namespaces="none").parse(data=source, format="turtle")
    wanted = {
        _ROOT / "kg" / "rdf" / "vocabulary.py": vocabulary(graph),
        _ROOT / "kg" / "rdf" / "labels.py": labels(graph),
        _ROOT / "ontology" / "context.jsonld": context(graph),
        _ROOT / "docs" / "terms.md": terms_page(graph, source),
        _ROOT / "docs" / "commands.md": commands_page(),
    }
    check = "--check" in arguments
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        if not check:
            path.write_text(wanted[path], encoding="utf-8")
        print(f"{'stale' if check else 'written'}: {path.relative_to(_ROOT)}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
