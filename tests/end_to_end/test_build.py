"""Building: bad input costs only itself, a killed build costs nothing, and the way there never shows."""

import json
import random
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from tests.commands import run_kg
from tests.texts import FOLDER, SAMPLES, conclusion, document

QUESTION = ["what", "cites", "Nghị quyết 26-NQ/TW"]
BARE = conclusion("Thực hiện Nghị quyết số 26-NQ/TW, các cấp ủy lãnh đạo.")
JUDGEMENT = "file\tstart\tnumber\tverdict\tdirective\twho\twhen\twhy\n{}\n"


def _built(home: Path, *words: str) -> dict[str, object]:
    """Build without a fault, and give the report."""
    result = run_kg(home, "build", "--as", "json", *words)
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert isinstance(report, dict)
    return report


def _dump(home: Path) -> bytes:
    """Give the whole graph as N-Quads."""
    file = home.parent / f"{home.name}.nq"
    result = run_kg(home, "export", "--as", "nq", "-o", str(file))
    assert result.exit_code == 0, result.output
    return file.read_bytes()


def _texts(folder: Path, *numbers: str) -> Path:
    """Copy samples into a folder, all four unless some are named."""
    folder.mkdir()
    for name in SAMPLES:
        if not numbers or name.startswith(numbers):
            (folder / name).write_bytes((FOLDER / name).read_bytes())
    return folder


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "only blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "binary"),
        (b"so \x00 lieu", "not a text file"),
        ("Nghị quyết số 26-NQ/TW".encode("utf-16"), None),
        ("NghÞ quyÕt sè 26-NQ/TW cña Bé ChÝnh trÞ".encode("latin-1"), "not UTF-8"),
        (b"Ngh\xec quy\xeat s\xf4\xec 26-NQ/TW", "not UTF-8"),
        (b"-----\n*****\n", "no words"),
    ],
    ids=["empty", "blank", "picture", "control", "utf-16", "tcvn3", "windows-1258", "rules"],
)
def test_a_bad_file_costs_only_itself(data: bytes, problem: str | None, tmp_path: Path) -> None:
    """What cannot be read is named with its problem and the way out; the others are built without it."""
    texts = _texts(tmp_path / "texts", "001")
    _built(tmp_path / "good", str(texts))
    (texts / "bad.txt").write_bytes(data)
    result = run_kg(tmp_path / "home", "build", str(texts))
    if problem is None:  # what is readable after all is read
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    assert "bad.txt: " in result.stderr
    assert problem in result.stderr
    assert "hint: " in result.stderr
    assert "1 skipped" in result.stdout
    assert _dump(tmp_path / "home") == _dump(tmp_path / "good")


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system refuses is reported like any other that cannot be read."""
    texts = _texts(tmp_path / "texts", "001", "003")
    plain = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path.name.startswith("003"):
            raise PermissionError(13, "Permission denied", str(path))
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    result = run_kg(tmp_path / "home", "build", str(texts))
    assert result.exit_code == 1
    assert "no permission" in result.stderr
    assert "1 directive" in result.stdout


def test_no_file_that_can_be_read(tmp_path: Path) -> None:
    """When nothing at all can be read there is no graph, and an older one stays."""
    texts, home = _texts(tmp_path / "texts", "001"), tmp_path / "home"
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "a.txt").write_bytes(b"")
    assert run_kg(home, "build", str(bad)).exit_code == 1
    assert "there is no graph" in run_kg(home, *QUESTION).stderr
    _built(home, str(texts))
    before = _dump(home)
    result = run_kg(home, "build", str(bad))
    assert result.exit_code == 1
    assert "a.txt" in result.stderr
    assert _dump(home) == before


@pytest.mark.parametrize(
    "copied",
    [
        bytes,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.decode("utf-8").encode("utf-16"),
        lambda data: unicodedata.normalize("NFD", data.decode("utf-8")).encode("utf-8"),
        lambda data: b"\n" + data.replace(b"\n", b" \n") + b"\n\n",
    ],
    ids=["bytes", "line ends", "UTF-16", "NFD", "blanks"],
)
def test_one_document_twice(tmp_path: Path, copied: Callable[[bytes], bytes]) -> None:
    """The same words under two names are used once; the copy is a finding."""
    texts = _texts(tmp_path / "texts", "001")
    (texts / "copy.txt").write_bytes(copied((FOLDER / SAMPLES[1]).read_bytes()))
    report = _built(tmp_path / "home", str(texts))
    assert (report["files"], report["held"]) == (2, 1)
    findings = report["findings"]
    assert isinstance(findings, list)
    assert [finding["code"] for finding in findings] == ["duplicate-file"]
    assert "copy.txt" in findings[0]["message"]


def test_front_matter_tells_texts_apart(tmp_path: Path) -> None:
    """The same words under the front matter of two directives are two texts."""
    texts = _texts(tmp_path / "texts", "001")
    data = (FOLDER / SAMPLES[1]).read_bytes()
    for number in ("7-KL/TU", "8-KL/TU"):
        front = f"---\nnumber: {number}\n---\n".encode()
        (texts / f"{number[0]}.md").write_bytes(front + data)
    assert _built(tmp_path / "home", str(texts))["held"] == 3


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nothing of the kind", "line 1"),
        (JUDGEMENT.format("a.txt\t57"), "line 2"),
        (JUDGEMENT.format("a.txt\t57\t\tperhaps\ttw/xii/nq/26\tLan\t2026-11-21\thỏi"), "line 2"),
    ],
)
def test_a_broken_judgement_file(text: str, problem: str, tmp_path: Path) -> None:
    """A decision is never passed over: the build stops, names file and line, and the old graph stays."""
    texts, home = _texts(tmp_path / "texts", "001"), tmp_path / "home"
    _built(home, str(texts))
    before = _dump(home)
    (texts / "judgements.tsv").write_text(text, encoding="utf-8")
    result = run_kg(home, "build", str(texts))
    assert result.exit_code == 1
    assert "judgements.tsv" in result.stderr
    assert problem in result.stderr
    assert _dump(home) == before


def test_a_judgement_file_in_another_encoding(tmp_path: Path) -> None:
    """A file of decisions that is no UTF-8 is named too."""
    texts = _texts(tmp_path / "texts", "001")
    (texts / "judgements.tsv").write_bytes("Nghị quyết".encode("utf-16"))
    result = run_kg(tmp_path / "home", "build", str(texts))
    assert result.exit_code == 1
    assert "judgements.tsv" in result.stderr


def test_a_judgement_survives_rebuilds(tmp_path: Path) -> None:
    """A person's decision holds in every build, from the corpus folder or by name, until it is taken away."""
    texts, home = tmp_path / "texts", tmp_path / "home"
    texts.mkdir()
    (texts / "a.txt").write_text(BARE, encoding="utf-8")
    start = document(BARE).original.index("Nghị quyết số 26")
    row = JUDGEMENT.format(f"a.txt\t{start}\t\tsame\ttw/xii/nq/26\tLan\t2026-11-21\tđã hỏi")
    assert _built(home, str(texts))["ambiguous"] == 1
    (texts / "judgements.tsv").write_text(row, encoding="utf-8")
    for _ in range(2):
        assert _built(home, str(texts))["resolved"] == 1
    (texts / "judgements.tsv").rename(tmp_path / "mine.tsv")
    assert _built(home, str(texts))["ambiguous"] == 1
    assert _built(home, "--judgements", str(tmp_path / "mine.tsv"), str(texts))["resolved"] == 1


def test_a_home_of_another_layout_is_built_anew(tmp_path: Path) -> None:
    """What another version wrote is not read; building puts this version's graph in its place."""
    texts, home = _texts(tmp_path / "texts", "001"), tmp_path / "home"
    home.mkdir()
    (home / "CURRENT").write_text("layout 999\ngeneration 000001\n")
    _built(home, str(texts))
    _built(tmp_path / "fresh", str(texts))
    assert _dump(home) == _dump(tmp_path / "fresh")


@pytest.mark.slow
def test_the_way_does_not_show(tmp_path: Path) -> None:
    """One process or two, files in any order, named one by one or as a folder: byte-identical N-Quads."""
    texts = _texts(tmp_path / "texts")
    files = [str(texts / name) for name in SAMPLES]
    random.Random(1).shuffle(files)  # noqa: S311 - repeatable order, no secrets
    _built(tmp_path / "one", str(texts))
    expected = _dump(tmp_path / "one")
    _built(tmp_path / "two", "--processes", "2", str(texts))
    assert _dump(tmp_path / "two") == expected
    _built(tmp_path / "shuffled", *files)
    assert _dump(tmp_path / "shuffled") == expected
    assert expected.count(b"\n") > 1000


def test_nothing_changed_nothing_written(tmp_path: Path) -> None:
    """A second build reads nothing anew and changes no graph."""
    texts, home = _texts(tmp_path / "texts"), tmp_path / "home"
    _built(home, str(texts))
    before = _dump(home)
    report = _built(home, str(texts))
    assert (report["read"], report["reused"], report["graphs_changed"]) == (0, 4, 0)
    assert _dump(home) == before


@pytest.mark.slow
def test_incremental_is_full(tmp_path: Path) -> None:
    """After a file is added, changed or removed the graph is the one that a build from nothing makes."""
    texts, home = _texts(tmp_path / "texts", "000", "003"), tmp_path / "home"
    _built(home, str(texts))
    first = _dump(home)

    def add() -> None:
        (texts / SAMPLES[1]).write_bytes((FOLDER / SAMPLES[1]).read_bytes())

    def change() -> None:
        file = texts / SAMPLES[2]
        file.write_text(
            file.read_text(encoding="utf-8").replace("168/QĐ-TTg", "169/QĐ-TTg"), encoding="utf-8"
        )

    def rename() -> None:
        (texts / SAMPLES[2]).rename(texts / "renamed.txt")

    def remove() -> None:
        (texts / SAMPLES[1]).unlink()

    for number, step in enumerate((add, change, rename, remove)):
        step()
        _built(home, str(texts))
        full = tmp_path / f"full{number}"
        _built(full, str(texts))
        assert _dump(home) == _dump(full), step.__name__
        assert _dump(home) != first


KILLED = """
import sys, time
from pathlib import Path
from kg.app.build import BuildOptions, build
from kg.rdf.generation import Generation
def wait(*_):
    print("here", flush=True)
    time.sleep(60)
def progress(stage, done, total):
    if sys.argv[3] in stage:
        wait()
if sys.argv[3] == "publish":
    Generation.publish = wait
build([Path(sys.argv[1])], Path(sys.argv[2]), BuildOptions(), progress)
"""


@pytest.fixture(scope="module")
def two_and_three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build two of the samples, and three of them, each into the folder `home` beside their texts."""
    two, three = (tmp_path_factory.mktemp(name) for name in ("two", "three"))
    _built(two / "home", str(_texts(two / "texts", "000", "003")))
    _built(three / "home", str(_texts(three / "texts", "000", "001", "003")))
    return two, three


@pytest.mark.slow
@pytest.mark.parametrize("moment", ["reading", "deciding", "writing", "publish"])
def test_a_killed_build_leaves_the_old_graph(
    moment: str, two_and_three: tuple[Path, Path], tmp_path: Path
) -> None:
    """Killed at any moment, a build costs nothing: the old graph answers, and the next build succeeds."""
    two, three = two_and_three
    texts, home = three / "texts", copytree(two / "home", tmp_path / "home")
    before = _dump(home)
    child = subprocess.Popen([sys.executable, "-c", KILLED, texts, home, moment], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert _dump(home) == before
    _built(home, str(texts))
    assert _dump(home) == _dump(three / "home") != before
    assert len(list((home / "generations").iterdir())) <= 2


def test_only_one_build_at_a_time(tmp_path: Path) -> None:
    """A second build of the same home is told to wait; the first one goes on."""
    texts, home = _texts(tmp_path / "texts", "000"), tmp_path / "home"
    child = subprocess.Popen([sys.executable, "-c", KILLED, texts, home, "publish"], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"here\n"
    result = run_kg(home, "build", str(texts))
    child.kill()
    child.wait()
    child.stdout.close()
    assert result.exit_code == 1
    assert "another build is writing" in result.stderr


def test_texts_that_are_not_given_again_are_gone(tmp_path: Path) -> None:
    """A build holds the texts that it is given: the report says that others are gone."""
    run_kg(tmp_path / "home", "build", str(FOLDER))
    report = run_kg(tmp_path / "home", "build", str(next(FOLDER.glob("003*.txt"))))
    assert "3 gone: it holds the texts that are given" in report.stdout


def test_a_file_in_the_place_of_the_home_is_told(tmp_path: Path) -> None:
    """No traceback: the file is named, with exit code 1."""
    (tmp_path / "afile").touch()
    for words in (("info",), ("build", str(FOLDER))):
        result = run_kg(tmp_path / "afile", *words)
        assert (result.exit_code, "afile" in result.stderr) == (1, True)


def test_word_and_pdf_files_are_named(tmp_path: Path) -> None:
    """A directive in a format that is not read is told, unless its text is there too."""
    texts = _texts(tmp_path / "texts", "001")
    (read,) = texts.glob("*.txt")
    for name in ("Cong-van.PDF", "cũ/Chỉ thị.docx", f"{read.stem}.docx", "MANIFEST.tsv"):
        (texts / name).parent.mkdir(exist_ok=True)
        (texts / name).write_bytes(b"PK")
    result = run_kg(tmp_path / "home", "build", str(texts))
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert "not read, since they are no text: Cong-van.PDF, cũ/Chỉ thị.docx; convert them" in said
    report = json.loads(run_kg(tmp_path / "home", "build", str(texts), "--as", "json").stdout)
    assert report["papers"] == ["Cong-van.PDF", "cũ/Chỉ thị.docx"]
