"""Recording judgements: found by number, place or text, written whole, obeyed by every later build."""

import shutil
from pathlib import Path

import pytest
from click.testing import Result

from kg.app.answers import Graph
from kg.app.judgement_file import NAME, load
from tests.commands import printed, run_kg
from tests.texts import FOLDER

FILE = "003_ket-luan-tinh-uy-6-thang-dau-nam-2023.txt"
LIST = "Thông báo kết luận số 798, 799"
LAN = ("--who", "Lan", "--why", "đã tra sổ", "--when", "2026-11-20")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the samples, with its graph in `.kg` beside it; no test may change it."""
    folder = tmp_path_factory.mktemp("judging") / "texts"
    shutil.copytree(FOLDER, folder)
    _ok(folder, "build", str(folder))
    return folder


@pytest.fixture
def corpus(untouched: Path, tmp_path: Path) -> Path:
    """A copy of the samples with its graph; what was read of them is not read again."""
    folder = tmp_path / "texts"
    shutil.copytree(FOLDER, folder)
    shutil.copytree(untouched.parent / ".kg" / "readings", tmp_path / ".kg" / "readings")
    _ok(folder, "build", str(folder))
    return folder


def _kg(corpus: Path, *words: str) -> Result:
    return run_kg(corpus.parent / ".kg", *words)


def _ok(corpus: Path, *words: str) -> str:
    return printed(corpus.parent / ".kg", *words)


def _graph(corpus: Path) -> Graph:
    return Graph(corpus.parent / ".kg")


def _open(corpus: Path, quote: str) -> list[tuple[str, str]]:
    """Give number and best candidate of each open mention that begins so."""
    return [
        (f"m{number}", place.rivals[0].card.key if place.rivals else "")
        for number, place in enumerate(_graph(corpus).ambiguous(), 1)
        if " ".join(place.quote.split()).startswith(quote)
    ]


def test_a_decision_survives_rebuilds(corpus: Path) -> None:
    """What is judged by its number in `kg ambiguous` is resolved after each later build, for that reason."""
    (mention, key), *_ = _open(corpus, LIST)
    told = _ok(corpus, "judge", mention, key, "--same", *LAN)
    assert f"kg build {corpus}" in told
    assert [(row.number, str(row.directive)) for row in load(corpus / NAME)] == [("798", key)]
    for _ in range(2):
        _ok(corpus, "build", str(corpus))
        assert "Lan decided so on 2026-11-20: đã tra sổ" in _ok(corpus, "why", "003", key)
    assert len(_open(corpus, LIST)) == 1


def test_rebuild_and_undo(corpus: Path) -> None:
    """`--rebuild` builds at once what was built before; `--undo` takes the decision back."""
    (mention, key), *_ = _open(corpus, LIST)
    assert "built anew" in _ok(corpus, "judge", mention, key, "--same", *LAN, "--rebuild")
    place = load(corpus / NAME)[0].place
    assert "taken back" in _ok(corpus, "judge", place, "--undo", "--rebuild")
    assert load(corpus / NAME) == ()
    assert _open(corpus, LIST)[0] == (mention, key)


def test_a_target_of_another_type_is_questioned(corpus: Path) -> None:
    """Where the words say `Thông báo kết luận`, a resolution is recorded with a note, a notice without."""
    number = _open(corpus, LIST)[0][0]
    slip = _ok(corpus, "judge", number, "tw/xiii/nq/26", "--same", "--number", "798", *LAN)
    assert "note: the words say Thông báo" in slip
    assert "is of the type Nghị quyết" in " ".join(slip.split())
    _ok(corpus, "judge", number, "--undo")
    rival = _open(corpus, LIST)[0][1]
    assert "note:" not in _ok(corpus, "judge", number, rival, "--same", "--number", "798", *LAN)


def test_a_person_may_change_their_mind(corpus: Path) -> None:
    """A person's later word replaces the earlier one; another person's stands beside it."""
    (mention, key), *_ = _open(corpus, LIST)
    _ok(corpus, "judge", mention, key, "--same", *LAN)
    assert "replaced" in _ok(corpus, "judge", mention, key, "--different", *LAN)
    assert "note:" in _ok(corpus, "judge", mention, key, "--same", "--who", "Minh", "--why", "khác")
    assert {(row.who, row.verdict.value) for row in load(corpus / NAME)} == {
        ("Lan", "different"),
        ("Minh", "same"),
    }
    both = _kg(corpus, "judge", mention, "--undo")
    assert both.exit_code == 1
    assert "--who" in both.stderr
    _ok(corpus, "build", str(corpus))
    assert "judgements-clash" in _ok(corpus, "check")
    assert "people contradict each other" in _ok(corpus, "ambiguous")


def test_a_text_is_judged_by_its_file(corpus: Path) -> None:
    """FILE without a place judges the text itself; `kg show` says who decided."""
    _ok(corpus, "judge", "000", "2043-KL/TU", "--different", *LAN, "--rebuild")
    assert _graph(corpus).one("000").symbol is None
    assert "Lan decided on 2026-11-20" in _ok(corpus, "show", "000")


def test_a_judgement_outlives_its_text(corpus: Path) -> None:
    """A text that is gone leaves the judgement in the file and in the graph, and a finding."""
    (mention, key), *_ = _open(corpus, LIST)
    _ok(corpus, "judge", mention, key, "--same", *LAN)
    (corpus / FILE).unlink()
    _ok(corpus, "build", str(corpus))
    assert "judgement-lost" in _ok(corpus, "check")
    assert FILE in _ok(corpus, "query", "SELECT ?file { ?judgement a kg:Judgement ; kg:file_name ?file }")
    assert "taken back" in _ok(corpus, "judge", load(corpus / NAME)[0].place, "--undo")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["m99", "tw/xii/nq/26"], "m4, the last"),
        (["003:277", "tw/xii/nq/26"], f"{FILE}:10091"),
        (["003:10091", "ubkttw/xii/tb/798"], "--number"),
        (["003:10091", "ubkttw/xii/tb/798", "--number", "800"], "798; 799"),
        (["m1", "tw/xi/nq/12", "--number", "99"], "XI; XII"),
        (["m3", "ubkttw/xii/tb/799", "--number", "798"], "799"),
        (["003", "tw/xii/nq/26", "--number", "9"], "is a whole text"),
        (["009", "tw/xii/nq/26"], "000_ket-luan"),
        (["000", "26-NQ/TW"], "fits 7 directives"),
        (["000", "9999-NQ/TW"], "nearest known"),
    ],
)
def test_what_is_not_there_cannot_be_judged(untouched: Path, words: list[str], told: str) -> None:
    """Exit code 1, the nearest are named, and nothing is written."""
    result = _kg(untouched, "judge", *words, "--same", *LAN)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert not (untouched / NAME).exists()


@pytest.mark.parametrize("words", [[], ["000"], ["000", "2043-KL/TU"]])
def test_half_a_judgement_is_wrong_usage(untouched: Path, words: list[str]) -> None:
    """Without mention, directive or verdict the exit code is 2."""
    assert _kg(untouched, "judge", *words, *LAN).exit_code == 2


def test_who_and_why_are_needed(untouched: Path) -> None:
    """A decision is somebody's, for a reason."""
    result = _kg(untouched, "judge", "000", "2043-KL/TU", "--same", "--who", " ")
    assert result.exit_code == 1
    assert "--who NAME --why TEXT" in result.stderr


def test_the_file_is_sorted_and_keeps_remarks(corpus: Path) -> None:
    """Whatever order decisions come in, the file is sorted; tabs, quotes and remarks survive."""
    strange = 'nói "không"\tvà\nxuống dòng'
    for file in ("003", "000"):
        _ok(corpus, "judge", file, "2043-KL/TU", "--unsure", "--who", "Lan", "--why", strange)
    first = (corpus / NAME).read_text(encoding="utf-8").splitlines()
    (corpus / NAME).write_text("\n".join([first[0], "# sổ tay", *first[1:]]) + "\n", encoding="utf-8")
    _ok(corpus, "judge", "001", "2043-KL/TU", "--unsure", "--who", "Lan", "--why", "khác")
    found = load(corpus / NAME)
    assert [row.file[:3] for row in found] == ["000", "001", "003"]
    assert found[0].why == 'nói "không" và xuống dòng'
    assert "# sổ tay" in (corpus / NAME).read_text(encoding="utf-8").splitlines()
    assert sorted(path.name for path in corpus.iterdir() if path.name.startswith(".judge")) == []


def test_the_list_comes_in_every_shape(corpus: Path) -> None:
    """`--list` says that there is nothing, and what there is."""
    assert "Nobody" in _ok(corpus, "judge", "--list")
    _ok(corpus, "judge", "000", "2043-KL/TU", "--same", *LAN)
    for shape in ("table", "csv", "json", "md"):
        assert "tu-quang-ngai/xx/kl/2043" in _ok(corpus, "judge", "--list", "--as", shape)


def test_another_file_may_be_named(corpus: Path, tmp_path: Path) -> None:
    """`--judgements` is where the decision goes, and what a build then names; later it is the default."""
    other = tmp_path / "other.tsv"
    told = _ok(
        corpus, "judge", "000", "2043-KL/TU", "--different", *LAN, "--judgements", str(other), "--rebuild"
    )
    assert "built anew" in told
    assert not (corpus / NAME).exists()
    assert _graph(corpus).one("000").symbol is None
    assert "2043" in _ok(corpus, "judge", "--list")


def test_two_verdicts_at_once_are_refused(corpus: Path) -> None:
    """`--same --different` says nothing: it is wrong usage, and nothing is recorded."""
    (mention, key), *_ = _open(corpus, LIST)
    refused = _kg(corpus, "judge", mention, key, "--same", "--different", *LAN)
    assert (refused.exit_code, (corpus / NAME).exists()) == (2, False)
