"""Files that travel with the program: authority tables, ontology, rules, queries, page assets."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# The design fixes these folders at the top of the checkout; setup.cfg puts them under kg/ inside a wheel.
_OUTSIDE = {
    "authority": _PACKAGE.parent / "data" / "authority",
    "ontology": _PACKAGE.parent / "ontology",
}


def packaged(folder: str, name: str) -> Path:
    """Give the path of a packaged file, the same from a checkout, an editable install and a wheel.

    Args:
        folder: "authority", "ontology", or a folder inside the package ("lexicon/rules", "rdf/queries").
        name: the file's name, "terms.tsv"; "" for the folder itself.

    Raises:
        FileNotFoundError: the file did not travel with the program, so the installation is damaged.
    """
    for root in (_PACKAGE / folder, _OUTSIDE.get(folder)):
        if root is not None and (root / name).exists():
            return root / name
    raise FileNotFoundError(f"{folder}/{name} did not travel with the program: install it again")
