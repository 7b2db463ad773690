"""Gold files: what is read, and what a broken one is told."""

import hashlib
import json
from pathlib import Path

import pytest

from kg.app.gold import read_gold, read_shape
from kg.domain.citation import Kind, Relation, Status
from kg.domain.evaluation import Target
from kg.errors import BadData

TEXT = "Căn cứ Nghị quyết số 26-NQ/TW; Kết luận này"
HEAD = "id\tsymbol\ttype\tdate\tissuer\tterm\ttitle_vi\tsource\n"
ROW = "26-NQ/TW@2022-11-03\t26-NQ/TW\tNghị quyết\t2022-11-03\tBộ Chính trị\tXIII\t\tstated\n"


def entry(**changes: object) -> dict[str, object]:
    """Give a citation in the gold's shape, with some fields changed."""
    start = TEXT.index("Nghị")
    whole: dict[str, object] = {
        "start": start,
        "end": start + 22,
        "quote": TEXT[start : start + 22],
        "kind": "numbered",
        "title": None,
        "stated": {"type": "Nghị quyết", "numbers": ["26"], "symbol": "NQ/TW", "term": "XI, XII"},
        "targets": ["26-NQ/TW@2022-11-03"],
        "relation": "based_on",
        "via": None,
    }
    return whole | changes


def gold(folder: Path, **changes: object) -> Path:
    """Write a gold folder of one document."""
    start = TEXT.index("Kết")
    shape: dict[str, object] = {
        "document": "a.txt",
        "citations": [entry()],
        "anaphora": [{"start": start, "end": start + 12, "quote": "Kết luận này", "refers_to": "self"}],
    }
    (folder / "a.json").write_text(json.dumps(shape | changes), encoding="utf-8")
    (folder / "a.txt").write_bytes(TEXT.encode())
    (folder / "documents.tsv").write_text(HEAD + ROW, encoding="utf-8")
    return folder


def test_a_gold_folder_is_read_with_its_texts(tmp_path: Path) -> None:
    """Each document comes with its text, its mentions typed and their target ids looked up."""
    ((name, (path, document)),) = read_gold(gold(tmp_path)).items()
    (mention,) = document.right.mentions
    assert (name, path, document.text) == ("a.txt", tmp_path / "a.txt", TEXT)
    assert (mention.kind, mention.relation, mention.stated.terms) == (
        Kind.NUMBERED,
        Relation.BASED_ON,
        ("XI", "XII"),
    )
    assert mention.targets == (Target("26-NQ/TW", "Nghị quyết", "2022-11-03", "XIII", issuer="Bộ Chính trị"),)
    assert document.right.anaphora[0].refers_to is None


def test_texts_may_stand_elsewhere(tmp_path: Path) -> None:
    """A given folder of texts is used instead of the places beside the gold."""
    folder, texts = tmp_path / "gold", tmp_path / "texts"
    folder.mkdir()
    texts.mkdir()
    gold(folder)
    (folder / "a.txt").rename(texts / "a.txt")
    assert list(read_gold(folder / "a.json", texts)) == ["a.txt"]
    with pytest.raises(BadData, match=r"a\.txt is not found") as caught:
        read_gold(folder)
    assert "--files" in caught.value.hint


def test_an_id_counts_where_there_is_one(tmp_path: Path) -> None:
    """`via` and `refers_to` follow the entries' ids; entries without ids count from 0."""
    anaphor = {"start": 0, "end": 3, "quote": "Căn", "refers_to": 7}
    numbered = [entry(id=7), entry(id=8, via=7)]
    ((_, (_, document)),) = read_gold(gold(tmp_path, citations=numbered, anaphora=[anaphor])).items()
    assert [mention.via for mention in document.right.mentions] == [None, 0]
    assert document.right.anaphora[0].refers_to == 0


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"citations": [entry(quote="Nghị quyết số 27-NQ/TW")]}, "does not stand at"),
        ({"citations": [entry(targets=["nobody"])]}, "'nobody' is missing or unknown"),
        ({"citations": [entry(kind="other")]}, "'other' is not a valid Kind"),
        ({"citations": [entry(end=0)]}, "a span needs"),
        ({"citations": [entry(via=5)]}, "5 is missing or unknown"),
        ({"citations": ["x"]}, "has no attribute"),
        ({"document": "b.txt"}, r"b\.txt is not found"),
        ({"sha256": "0" * 64}, "sha256 differs"),
    ],
)
def test_a_broken_gold_file_says_what_breaks_it(
    tmp_path: Path, changes: dict[str, object], problem: str
) -> None:
    """The error names the file and the value."""
    with pytest.raises(BadData, match=problem) as caught:
        read_gold(gold(tmp_path, **changes))
    assert "a.json" in str(caught.value)


def test_the_text_must_be_the_annotated_one(tmp_path: Path) -> None:
    """A right sha256 is accepted."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert read_gold(gold(tmp_path, sha256=digest))


def test_no_gold_is_an_error(tmp_path: Path) -> None:
    """An empty folder, a missing table, a file that is no JSON: each is said."""
    with pytest.raises(BadData, match="no gold annotations"):
        read_gold(tmp_path)
    gold(tmp_path)
    (tmp_path / "documents.tsv").unlink()
    with pytest.raises(BadData, match="table of targets"):
        read_gold(tmp_path)
    gold(tmp_path)
    (tmp_path / "a.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(BadData, match="one JSON object"):
        read_gold(tmp_path)
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(BadData, match="cannot be read as JSON"):
        read_gold(tmp_path)


def test_an_extraction_has_its_targets_as_objects() -> None:
    """Target objects, rule names and statuses of an extraction are typed as well."""
    target = {"symbol": "26-NQ/TW", "date": None, "term": "XIII", "year": None, "issuer": None}
    shape = {"document": "a.txt", "citations": [entry(targets=[target | {"status": "ambiguous"}], rule="r")]}
    (mention,) = read_shape(shape, "an extraction").mentions
    assert (mention.rule, mention.targets[0].status, mention.targets[0].term) == (
        "r",
        Status.AMBIGUOUS,
        "XIII",
    )
    assert str(mention.targets[0]) == "ambiguous 26-NQ/TW@XIII"
