"""Laws of packaged files: they are found wherever the program stands."""

import pytest

from kg.packaged import packaged


@pytest.mark.parametrize(
    ("folder", "name"), [("authority", "laws.tsv"), ("ontology", "kg.ttl"), ("", "py.typed")]
)
def test_a_packaged_file_is_found(folder: str, name: str) -> None:
    """Tables, ontology and the package's own files are at hand."""
    assert packaged(folder, name).is_file()


def test_a_missing_packaged_file_says_what_to_do() -> None:
    """A damaged installation is named as such."""
    with pytest.raises(FileNotFoundError, match="install it again"):
        packaged("authority", "no-such-table.tsv")
