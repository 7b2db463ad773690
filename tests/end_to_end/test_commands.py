"""Every command on the graph of the samples, as a user runs it."""

import csv
import json
import os
import re
import shlex
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from kg.cli.main import COMMANDS
from kg.rdf.library import library
from tests.commands import printed, printed_rows, run_kg
from tests.samples import FILE_003, FOLDER

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "data" / "directives"
QUESTION = ["what", "cites", "Nghị quyết 26-NQ/TW"]


@pytest.mark.parametrize("command", [*((name,) for name in COMMANDS), ("what", "cites")], ids=" ".join)
def test_help_shows_an_example(home: Path, command: tuple[str, ...]) -> None:
    """Every command has help in plain words with an example of itself."""
    text = printed(home, *command, "--help")
    assert "Example" in text
    assert f"kg {command[0]}" in text or f" {command[0]} " in text


def test_help_lists_every_command(home: Path) -> None:
    """The list of commands is complete, says what each is for, and tells of completion by the Tab key."""
    text = printed(home, "--help")
    assert [name for name in COMMANDS if f"  {name} " not in text] == []
    assert "_KG_COMPLETE" in text


def test_the_question_of_the_readme(home: Path) -> None:
    """Each cited directive is a heading; under it stand its places with section, relation and words."""
    text = printed(home, *QUESTION)
    first, second = (
        text.index("03/11/2022 · Bộ Chính trị"),
        text.index("19/05/2018 · Ban Chấp hành Trung ương"),
    )
    assert first < second
    assert "cited by 3 documents at 3 places" in text[first:second]
    assert "B.III.2.1  implements" in text[first:second]
    assert "«Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ chính trị»" in " ".join(text.split())
    assert "cited by 1 document at 1 place" in text[second:]
    assert text.count("unconfirmed") == 2


def test_quotes_are_not_needed(home: Path) -> None:
    """The words may stand without quotes, dashes apart, options among them."""
    for words in (
        ["Nghị", "quyết", "26-NQ/TW"],
        ["26", "-NQ/TW"],
        ["nghi", "--limit", "9", "quyet", "26", "nq/tw"],
    ):
        assert "cited by 3 documents" in printed(home, "what", "cites", *words)


def test_a_whole_question_is_understood(home: Path) -> None:
    """`kg ask` answers in both languages, in both directions, and by relation."""
    asked = {
        "văn bản nào dẫn chiếu Nghị quyết 26-NQ/TW?": "cited by 3 documents",
        "what cites Nghị quyết 26-NQ/TW": "cited by 3 documents",
        "which documents implement 26-NQ/TW khóa XIII": "cited by 1 document at 1 place",
        "Kết luận 2043-KL/TU dẫn chiếu những gì?": "cites",
        "26-NQ/TW khóa XII là gì?": "tw/xii/nq/26",
    }
    assert [question for question, told in asked.items() if told not in printed(home, "ask", question)] == []


@pytest.mark.parametrize(
    ("options", "cited"),
    [
        (["--term", "XII"], "tw/xii/nq/26"),
        (["--date", "2022"], "tw/xiii/nq/26"),
        (["--about", "cán bộ"], "tw/xii/nq/26"),
    ],
)
def test_options_narrow_the_answer(home: Path, options: list[str], cited: str) -> None:
    """Only the directive that term, date or subject choose is answered for."""
    answer = json.loads(printed(home, *QUESTION, *options, "--as", "json"))
    assert [one["directive"]["key"] for one in answer["cited"]] == [cited]


@pytest.mark.parametrize(
    "command",
    [
        QUESTION,
        ["cites", "000"],
        ["show", "000"],
        ["why", "000", "26-NQ/TW"],
        ["gaps"],
        ["ambiguous"],
        ["info"],
    ],
    ids=lambda command: command[0],
)
def test_every_answer_comes_in_every_shape(home: Path, command: list[str]) -> None:
    """Table, JSON, CSV, TSV and Markdown, each readable by its own reader and never empty."""
    assert json.loads(printed(home, *command, "--as", "json"))
    rows = list(csv.DictReader(StringIO(printed(home, *command, "--as", "csv"))))
    assert rows
    assert all(None not in row for row in rows)
    assert len(printed(home, *command, "--as", "tsv").splitlines()) == len(rows) + 1
    assert printed(home, *command, "--as", "md").startswith("| ")
    assert printed(home, *command)


def test_full_shows_whole_sentences(home: Path) -> None:
    """Without --full a long sentence is cut to the lines around the mention, with it nothing is."""
    place = json.loads(printed(home, *QUESTION, "--term", "XIII", "--as", "json"))["cited"][0]["places"][0]
    assert " ".join(place["sentence"].split()[-8:]) not in " ".join(printed(home, *QUESTION).split())
    full = " ".join(printed(home, *QUESTION, "--full").replace("«", "").replace("»", "").split())
    assert " ".join(place["sentence"].split()) in full


def test_why_tells_offsets_rule_and_losers(home: Path) -> None:
    """The evidence names offsets, the rule, the cue, and why each rival lost."""
    text = printed(home, "why", "000", "26-NQ/TW")
    for words in ("characters", "found by the rule", "because of", "not Nghị quyết 26-NQ/TW"):
        assert words in text


def test_an_unknown_number_fails_with_neighbours(home: Path) -> None:
    """Exit code 1, nothing on standard output, the nearest known on standard error."""
    result = run_kg(home, "what", "cites", "999-NQ/TW")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "kg: no directive is known as '999-NQ/TW'" in result.stderr
    assert "hint: the nearest known: Nghị quyết" in result.stderr


@pytest.mark.parametrize(
    "command", [QUESTION, ["gaps"], ["query", "ASK {}"], ["export", "--as", "nq"], ["check"], ["info"]]
)
def test_without_a_graph_the_way_out_is_told(tmp_path: Path, command: list[str]) -> None:
    """Commands that read say where they looked and how to build, with exit code 1."""
    result = run_kg(tmp_path / "none", *command)
    assert result.exit_code == 1
    assert "there is no graph in" in result.stderr
    assert "kg build" in result.stderr


@pytest.mark.parametrize(
    "words", [["what", "cites"], ["what", "cites", "26", "--trem", "X"], ["nonsense"], ["export"]]
)
def test_wrong_usage_is_exit_code_2(home: Path, words: list[str]) -> None:
    """What is typed wrong is told as usage, not as a failed search."""
    assert run_kg(home, *words).exit_code == 2


def test_a_graph_of_another_version_is_told(tmp_path: Path) -> None:
    """A layout that this program does not read is an error that says to build again."""
    (tmp_path / "CURRENT").write_text("layout 999\ngeneration 000001\n")
    result = run_kg(tmp_path, *QUESTION)
    assert result.exit_code == 1
    assert "layout 999" in result.stderr


def test_queries_in_standard_forms(home: Path) -> None:
    """SELECT, ASK and CONSTRUCT, as typed and from a file, with prefixes known beforehand."""
    select = "SELECT ?d { ?d kg:cites <https://w3id.org/vn-directives/directive/tw/xiii/nq/26> }"
    assert len(printed(home, "query", select, "--as", "csv").splitlines()) == 5
    assert json.loads(printed(home, "query", select, "--as", "json"))["head"] == {"vars": ["d"]}
    assert "true" in printed(home, "query", "ASK { ?d kg:cites ?e }")
    assert "kg:cites" in printed(home, "query", "CONSTRUCT WHERE { ?d kg:cites ?e }", "--as", "ttl")
    described = printed(
        home, "query", "DESCRIBE <https://w3id.org/vn-directives/directive/tw/xiii/nq/26>", "--as", "nt"
    )
    assert "26-NQ/TW" in described


def test_a_query_from_a_file(home: Path, tmp_path: Path) -> None:
    """A .rq file is read as UTF-8, and one that is not there is named."""
    file = tmp_path / "question.rq"
    file.write_text("SELECT (COUNT(*) AS ?n) { ?d kg:held true }", encoding="utf-8")
    assert printed(home, "query", str(file), "--as", "csv") == "n\n4\n"
    assert "absent.rq" in run_kg(home, "query", "absent.rq").stderr


def test_the_library_of_queries(home: Path) -> None:
    """`--list` names every query and what it asks; without any query it is wrong usage."""
    lines = printed(home, "query", "--list").splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == list(library())
    assert "Tasks with a deadline" in "".join(lines)
    rows = printed(home, "query", "--list", "--as", "tsv").splitlines()
    assert (rows[0], [row.split("\t")[0] for row in rows[1:]]) == ("name\tabout", list(library()))
    assert [one["name"] for one in json.loads(printed(home, "query", "--list", "--as", "json"))] == list(
        library()
    )
    assert run_kg(home, "query", "--list", "--as", "xml").exit_code == 2
    assert run_kg(home, "query").exit_code == 2


@pytest.mark.parametrize("name", library())
def test_each_query_of_the_library(home: Path, name: str) -> None:
    """Each runs by its name and has something to say of the samples."""
    assert len(printed(home, "query", name, "--as", "csv").splitlines()) > 1


def test_a_wrong_query_says_where(home: Path) -> None:
    """A mistake in SPARQL is told by line and column, with exit code 1."""
    result = run_kg(home, "query", "SELECT ?x { ?x nope:p ?y }")
    assert result.exit_code == 1
    assert "the SPARQL is wrong" in result.stderr


def test_export_writes_a_file_whole(home: Path, tmp_path: Path) -> None:
    """An export goes to the named file, and nothing else is left beside it."""
    printed(home, "export", "--as", "html", "-o", str(tmp_path / "graph.html"))
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    assert printed(home, "export", "--as", "csv").startswith("citing,")


def test_export_into_no_folder_is_told(home: Path, tmp_path: Path) -> None:
    """A file that cannot be written is named, with exit code 1 and no traceback."""
    result = run_kg(home, "export", "--as", "nq", "-o", str(tmp_path / "absent" / "graph.nq"))
    assert result.exit_code == 1
    assert "graph.nq" in result.stderr


def test_check_of_the_samples(home: Path) -> None:
    """The samples' graph has no error; its warnings do not change the exit code."""
    assert "0 errors" in printed(home, "check")
    assert json.loads(printed(home, "check", "--as", "json"))["quotes"] > 40


def test_build_reports_what_it_skipped(tmp_path: Path) -> None:
    """A file that cannot be read is named, the rest is built, and the exit code tells."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "good.txt").write_bytes(
        (TEXTS / "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt").read_bytes()
    )
    (texts / "empty.txt").write_bytes(b"")
    (texts / "README.md").write_text("About these texts.", encoding="utf-8")
    result = run_kg(tmp_path / "home", "build", str(texts))
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "1 skipped" in result.stdout
    assert "left out, as no directives: README.md" in result.stdout
    assert "26-NQ/TW" in printed(tmp_path / "home", *QUESTION)


def test_build_of_nothing_says_so(tmp_path: Path) -> None:
    """A folder without texts is an error, and leaves no graph."""
    result = run_kg(tmp_path / "home", "build", str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.startswith("kg: ")


@pytest.mark.parametrize("shape", ["table", "json", "gold", "csv"])
def test_extract_needs_no_graph(tmp_path: Path, shape: str) -> None:
    """What is found in one file is printed in each shape, without a home."""
    file = TEXTS / "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt"
    assert "26-NQ/TW" in printed(tmp_path / "none", "extract", str(file), "--as", shape)
    assert not (tmp_path / "none").exists()


def test_extract_for_spacy(home: Path) -> None:
    """The spaCy document holds the original text, and each span covers its citation."""
    file = TEXTS / "001_ket-luan-ban-thuong-vu-lam-viec-14-3-2024.txt"
    document = json.loads(printed(home, "extract", str(file), "--as", "spacy"))
    assert document["text"] == file.read_text(encoding="utf-8")
    quotes = {document["text"][span["start"] : span["end"]] for span in document["spans"]["citations"]}
    assert "Nghị quyết số 26-NQ/TW ngày 03/11/2022 của Bộ Chính trị" in quotes


def test_extract_of_no_file_is_told(home: Path, tmp_path: Path) -> None:
    """A path that is no file is an error with exit code 1."""
    for path in (tmp_path, tmp_path / "absent.txt"):
        assert run_kg(home, "extract", str(path)).exit_code == 1


def test_evaluate_prints_the_figures(home: Path, shared: Path) -> None:
    """The figures of the gold are printed for all documents and each."""
    assert "wrong_links" in printed(home, "evaluate", str(shared / "gold" / "001_29ad56609ebb04f7.json"))


def _process(home: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "kg.cli.main", "--home", str(home), *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )


def test_output_is_utf8_whatever_the_locale(home: Path) -> None:
    """In the C locale, without UTF-8 mode, Vietnamese comes out as UTF-8."""
    answer = _process(home, *QUESTION, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert answer.returncode == 0
    assert "Bộ Chính trị" in answer.stdout.decode("utf-8")


def test_a_pipe_gets_no_colour(home: Path) -> None:
    """Where the output is no terminal, there is no escape sequence in it."""
    assert b"\x1b[" not in _process(home, *QUESTION).stdout


def test_a_closed_pipe_is_quiet(home: Path) -> None:
    """A reader that stops reading gets no traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "kg.cli.main", "--home", str(home), *QUESTION],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_home_may_come_from_the_environment(home: Path) -> None:
    """KG_HOME says where the graph lives."""
    command = [sys.executable, "-m", "kg.cli.main", "info"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "KG_HOME": str(home)}
    assert subprocess.run(command, env=environment, capture_output=True, check=True).stdout


@pytest.mark.parametrize(
    ("question", "command", "told"),
    [
        (
            "Ban Thường vụ Tỉnh ủy phải làm gì?",
            ["tasks", "--body", "Ban Thường vụ Tỉnh ủy"],
            "theo dõi, giám sát",
        ),
        ("ai phai lam gi truoc nam 2025", ["tasks", "--due-before", "2024-12-31"], "thí điểm mô hình"),
        ("Which projects lie in Dung Quất?", ["projects", "--in", "Dung Quất"], "Hòa Phát Dung Quất"),
        ("tăng trưởng GRDP các năm?", ["indicators", "tăng trưởng GRDP"], "9 - 10 %"),
        ("Ai phê duyệt Quy hoạch tỉnh Quảng Ngãi?", ["plans", "Quy hoạch tỉnh Quảng Ngãi"], "1456/QĐ-TTg"),
        ("ai ký 001", ["signatures", "001"], "Đặng Ngọc Huy"),
        ("Văn bản nào được dẫn mà chưa có?", ["gaps"], "Nghị quyết 26-NQ/TW"),
        ("what follows from tw/xiii/nq/26", ["lineage", "tw/xiii/nq/26", "--direction", "down"], "28-CTr/TU"),
        ("văn bản nào được dẫn nhiều nhất", ["rank"], "Nghị quyết 26-NQ/TW"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_question_is_answered_as_its_command_is(
    home: Path, question: str, command: list[str], told: str
) -> None:
    """The answer is that of the command, which stands above it, and is what was asked for."""
    line, _, answer = printed(home, "ask", question).partition("\n\n")
    assert shlex.split(line)[1:] == ["kg", *command]
    assert answer == printed(home, *command)
    assert told in answer


def test_an_answer_for_programs_has_nothing_above_it(home: Path) -> None:
    """JSON and CSV of a question are those of its command; the command is named on the other stream."""
    result = run_kg(home, "ask", "--as", "csv", "Văn bản nào được dẫn mà chưa có?")
    assert (result.stdout, result.stderr) == (printed(home, "gaps", "--as", "csv"), "kg gaps\n")


def test_an_option_that_the_answering_command_lacks_is_refused(home: Path) -> None:
    """`--limit` means nothing to `kg show`, and is not dropped in silence."""
    result = run_kg(home, "ask", "--limit", "3", "26-NQ/TW là gì?")
    assert result.exit_code == 2
    assert "`kg show` answers this question, and has no --limit" in " ".join(result.output.split())


def test_a_question_that_is_not_understood_fails(home: Path) -> None:
    """Exit code 1, and nothing on standard output that could be taken for an answer."""
    result = run_kg(home, "ask", "Trời hôm nay thế nào?")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "not understood" in result.stderr


@pytest.mark.parametrize(
    "words",
    ["003", "003_ket-luan-tinh-uy", "ket-luan-tinh-uy-6", "003_ket-luan-tinh-uy-6-thang-dau-nam-2023.txt"],
)
def test_a_file_is_found_by_its_name_or_a_part_of_it(home: Path, words: str) -> None:
    """A number, a stem, a part of it and a whole name mean the text that was read from that file."""
    (shown,) = json.loads(printed(home, "show", words, "--as", "json"))
    assert shown["directive"]["held"] == "003_ket-luan-tinh-uy-6-thang-dau-nam-2023.txt"


@pytest.mark.parametrize("words", ["002", "20_NQ-03", "003_ket-luan.md"])
@pytest.mark.parametrize(
    "command", [["show"], ["cites"], ["lineage"], ["why", "26-NQ/TW"]], ids=lambda one: one[0]
)
def test_a_file_that_is_not_held_is_not_taken_for_a_symbol(
    home: Path, words: str, command: list[str]
) -> None:
    """The name of a file that is not there is said to be none, instead of reading `20_NQ` as a symbol."""
    name, *more = command
    result = run_kg(home, name, words, *more)
    assert result.exit_code == 1
    assert f"no held text comes from a file called '{words}'" in result.stderr


def test_only_places_of_one_relation(home: Path) -> None:
    """`--relation` narrows what cites and what is cited alike."""
    rows = printed_rows(home, "what", "cites", "tw/xiii/nq/26", "--relation", "implements")
    assert {row["relation"] for row in rows} == {"implements"}
    rows = printed_rows(home, "cites", "000", "--relation", "based_on")
    assert {row["relation"] for row in rows} == {"based_on"}


def test_a_type_alone_is_no_name(home: Path) -> None:
    """Two syllables that stand apart in a title are other words: `công điện` is no law on embassies."""
    for words in ("cong-dien", "công điện"):
        assert run_kg(home, "show", words).exit_code == 1
    assert "Luật Đất đai" in printed(home, "what", "cites", "dat-dai")


def test_an_error_keeps_within_the_terminal(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong, the way out and the questions that are understood are wrapped as answers are."""
    monkeypatch.setenv("COLUMNS", "60")
    for words in (("why", "000", "57-NQ/TW"), ("ask", "dự án nào sẽ bị dừng ở Dung Quất?")):
        told = run_kg(home, *words).stderr.splitlines()
        assert len(told) > 1
        assert max(map(len, told)) <= 60


def test_words_that_name_nothing_are_not_taken_for_a_directive(home: Path) -> None:
    """`kg why` asks after anything: what is unknown is said to be unsaid there, not to be no directive."""
    assert "says nothing of 'abc'" in " ".join(run_kg(home, "why", "001", "abc").stderr.split())


def test_only_directives_of_one_type(home: Path) -> None:
    """`--type` keeps one type of what cites, is cited, is missing or was signed; no type is guessed."""
    cited = json.loads(printed(home, "cites", "2043-KL/TU", "--type", "laws", "--as", "json"))
    assert {place["cited"]["type"] for place in cited["places"]} == {"Luật"}
    missing = json.loads(printed(home, "gaps", "--type", "NQ", "--as", "json"))
    assert {gap["directive"]["type"] for gap in missing} == {"Nghị quyết"}
    assert "cited by 3 documents" in printed(home, "what", "cites", "26-NQ/TW", "--type", "kết luận")
    decree = printed(home, "what", "cites", "26-NQ/TW", "--term", "XIII", "--type", "decree")
    assert "Nothing here cites it in that way." in decree
    assert "No signature fits." in printed(home, "signatures", "--type", "decree")
    refused = run_kg(home, "gaps", "--type", "xyz")
    assert refused.exit_code == 1
    assert "no type of directives is called 'xyz'" in refused.stderr


def test_signatures_are_told_by_directive_and_by_name(home: Path) -> None:
    """Who signed one directive, and what one person signed, in any spelling."""
    names = {row["name"] for row in printed_rows(home, "signatures")}
    assert names >= {"Bùi Thị Quỳnh Vân", "Đặng Ngọc Huy"}
    assert [row["name"] for row in printed_rows(home, "signatures", "001")] == ["Đặng Ngọc Huy"]
    assert [row["file"][:3] for row in printed_rows(home, "signatures", "--by", "bui thi quynh van")] == [
        "000"
    ]


@pytest.mark.parametrize("columns", [60, 200])
@pytest.mark.parametrize(
    "command",
    [
        ["what", "cites", "26-NQ/TW"],
        ["cites", "000"],
        ["show", "003"],
        ["why", "003", "26-NQ/TW"],
        ["why", "001", "Đặng Ngọc Huy"],
        ["tasks"],
        ["body", "Ban Thường vụ Tỉnh ủy Quảng Ngãi"],
        ["projects"],
        ["places"],
        ["plans"],
        ["indicators"],
        ["signatures"],
        ["gaps"],
        ["ambiguous"],
        ["info"],
        ["lineage", "2043-KL/TU"],
        ["path", "001", "tw/xiii/nq/26"],
        ["follow-up", "tw/xiii/nq/26"],
        ["timeline"],
        ["rank", "--explain"],
        ["similar", "000"],
        ["communities"],
        ["query", "--list"],
        ["query", "tasks-by-deadline"],
        ["query", "most-cited"],
        ["check"],
        ["extract", str(FOLDER / FILE_003)],
        ["ask", "--list"],
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else None,
)
def test_an_answer_is_no_wider_than_the_terminal(
    home: Path, command: list[str], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every line fits, but for a single word that is longer, such as the name of a file."""
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = printed(home, *command).splitlines()
    assert lines
    assert [line for line in lines if len(line) > columns and len(line.split()) > 1] == []


@pytest.mark.parametrize("name", ["carried-out", "most-cited", "plan-approvals", "open-mentions"])
def test_queries_of_the_library_say_names_once_and_no_addresses(home: Path, name: str) -> None:
    """`Nghị quyết Nghị quyết Đại hội …` and the addresses of relations are no reading."""
    written = printed(home, "query", name, "--as", "csv")
    assert "Nghị quyết Nghị quyết" not in written
    assert "https://" not in written


def test_a_table_of_a_query_shortens_known_vocabularies(home: Path) -> None:
    """`kg:approves` in a table, as a query writes it; the whole address in CSV."""
    query = "SELECT ?what { kg:approves a ?what FILTER(STRSTARTS(STR(?what), STR(owl:))) }"
    assert "owl:ObjectProperty" in printed(home, "query", query)
    assert "http://www.w3.org/2002/07/owl#ObjectProperty" in printed(home, "query", query, "--as", "csv")


def test_a_misspelt_command_names_the_nearest(home: Path) -> None:
    """Wrong usage, exit code 2, and what was probably meant; a question without `ask` is one for `ask`."""
    for word, meant in (("shw", "show"), ("signature", "signatures"), ("văn bản nào", "ask")):
        result = run_kg(home, word)
        assert result.exit_code == 2
        assert f"Did you mean {meant}" in result.stderr


def test_what_is_not_there_says_where_all_are(home: Path) -> None:
    """No type of project names the types; no place names the command that lists places."""
    kinds = run_kg(home, "projects", "--kind", "nonsense")
    assert (kinds.exit_code, "power_plant; road" in kinds.stderr) == (1, True)
    places = run_kg(home, "projects", "--in", "Paris")
    assert (places.exit_code, "`kg places` lists them all" in places.stderr) == (1, True)


@pytest.mark.parametrize("command", [("signatures",), ("tasks", "--directive")], ids=lambda one: one[0])
def test_nothing_is_said_of_what_was_not_read(home: Path, command: tuple[str, ...]) -> None:
    """Of a directive without text, who signed it and what it gives to do is not known."""
    assert "its text is not held" in printed(home, *command, "28-CTr/TU")


@pytest.mark.parametrize("name", ["tăng trưởng GRDP", "grdp tang truong", "GRDP growth"])
def test_words_of_a_name_are_found_in_any_order(home: Path, name: str) -> None:
    """A series is found by the words of its names, whatever their order and language."""
    assert {row["series"] for row in printed_rows(home, "indicators", name)} == {"Tốc độ tăng GRDP"}


def test_figures_of_one_year_and_plans_of_one_directive(home: Path) -> None:
    """`--year` and `--directive` keep what they name."""
    assert {row["year"] for row in printed_rows(home, "indicators", "GRDP", "--year", "2023")} == {"2023"}
    plans = printed_rows(home, "plans", "--directive", "1456/QĐ-TTg")
    assert {row["approved_by_keys"] for row in plans} == {"ttg/2023/qd/1456"}
    found = printed_rows(home, "projects", "Hòa Phát", "--in", "Dung Quất")
    assert found
    assert all("Hòa Phát" in row["project"] for row in found)


def test_others_say_what_a_directive_does_whose_text_is_not_held(home: Path) -> None:
    """`kg cites` says that the text is not here, and what held texts say of it."""
    said = printed(home, "cites", "28-CTr/TU")
    assert "its text is not in the corpus" in said
    assert "implements Nghị quyết 26-NQ/TW (03/11/2022)" in said
    assert "2043-KL/TU" in said


def test_a_misspelt_query_is_told_as_a_query(home: Path) -> None:
    """Words with a variable are SPARQL, and the parser's complaint is about them, not about a file."""
    result = run_kg(home, "query", "SELEC ?d { ?d kg:held true }")
    assert result.exit_code == 1
    assert "No such file" not in result.stderr


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        (("indicators", "grpd"), "Tốc độ tăng GRDP"),
        (("projects", "--in", "Dug Quat"), "Dung Quất"),
        (("plans", "qui hoạch tỉnh Quang Ngai"), "Quy hoạch tỉnh Quảng Ngãi"),
        (("tasks", "--body", "Thuong vuu"), "Ban Thường vụ"),
        (("query", "task-by-deadline"), "tasks-by-deadline"),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else "",
)
def test_a_misspelt_name_is_answered_with_the_nearest(home: Path, asked: tuple[str, ...], near: str) -> None:
    """A slip of one letter ends in an error that names what was probably meant."""
    result = run_kg(home, *asked)
    assert result.exit_code == 1
    assert near in " ".join(result.stderr.split())


def test_recipients_stand_together(home: Path) -> None:
    """Nineteen bodies that one list names are one statement of `kg show`, with the lines of the list."""
    said = " ".join(printed(home, "show", "2043-KL/TU").split())
    assert said.count("sent_to = ") == 1
    assert "sent_to = Ban Bí thư; Bộ Chính trị; Các cơ quan xây dựng đảng Trung ương; " in said
    assert "because named in the list of recipients" in said
    assert "000_ket-luan-hoi-nghi-tinh-uy-lan-14-khoa-xx.txt:215–226)" in said


def test_a_timeline_keeps_to_its_limit(home: Path) -> None:
    """`--limit` gives the earliest, in every form, and the table says how many there are."""
    whole = printed_rows(home, "timeline")
    assert printed_rows(home, "timeline", "--limit", "2") == whole[:2]
    assert f"… 2 of {len(whole)} directives; --limit shows more" in printed(home, "timeline", "--limit", "2")
    assert "--limit shows more" not in printed(home, "timeline", "--limit", str(len(whole)))


def test_nothing_is_counted_where_no_text_is_held(home: Path) -> None:
    """`kg follow-up` counts texts that could follow a directive only where there are some."""
    said = printed(home, "follow-up", "tw/xiii/nq/26")
    assert "Quảng Ngãi: carried out (4 texts held that could)" in said
    assert "0 texts" not in said


def test_a_history_is_in_the_order_of_time(home: Path) -> None:
    """What is known to be written from May 2023 on stands before what is of December, and says so."""
    said = printed(home, "show", "Quy hoạch tỉnh Quảng Ngãi")
    _, history = said.split("approved by Quyết định 1456/QĐ-TTg (22/11/2023)")
    files = [f"{number}_" for number in ("004", "003", "000", "001")]
    assert sorted(files, key=history.index) == files
    assert "written 2023-05-23 to 2023-12-31" in " ".join(history.split())


def test_a_figure_says_of_which_place_and_directive_it_is(home: Path) -> None:
    """Figures of two provinces in one series are told apart."""
    said = " ".join(printed(home, "indicators", "Tốc độ tăng GRDP", "--year", "2024").split())
    assert "2024 target 2,5 - 3 % (1) Tỉnh Quảng Ngãi Kết luận 2043-KL/TU (05/12/2023)" in said


def test_extract_tells_what_else_it_found(home: Path) -> None:
    """The table has the citations alone, and says what there is beside them."""
    result = run_kg(home, "extract", str(FOLDER / FILE_003))
    assert re.search(
        r"found as well: \d+ tasks, \d+ projects, \d+ plans, \d+ indicators, 1 signer;",
        " ".join(result.stderr.split()),
    )
