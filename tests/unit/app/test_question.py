"""Questions become commands: the rules keep their word, and what is not understood is not answered."""

import re
import shlex
import time

import click
import pytest

from kg.app.question import Kind, kinds, read_question
from kg.app.spelling import fold
from kg.cli.main import cli
from kg.cli.options import RELATIONS
from kg.domain.citation import Relation
from kg.errors import BadQuery, NotUnderstood

EXAMPLES = [(kind, question, line) for kind in kinds() for question, line in kind.examples.items()]


@pytest.mark.parametrize(("kind", "question", "line"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_an_example_becomes_its_command(kind: Kind, question: str, line: str) -> None:
    """Each example is understood as its own kind says, and as no other kind's."""
    asked = read_question(question)
    assert (asked.kind, asked.line) == (kind.name, line)
    assert shlex.split(line)[1:] == list(asked.command)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_a_kind_leaves_its_counter_examples_to_others(kind: Kind) -> None:
    """What looks alike and asks for something else is not understood as this kind."""
    for question in kind.counter_examples:
        try:
            assert read_question(question).kind != kind.name
        except NotUnderstood:
            continue


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_every_pattern_has_an_example(kind: Kind) -> None:
    """What nobody can show an example of is not in the rules."""
    asked = [fold(question).rstrip(" ?") for question in kind.examples]
    unused = [
        pattern for pattern in kind.patterns if not any(re.fullmatch(pattern, question) for question in asked)
    ]
    assert unused == []


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_a_kind_has_several_examples(kind: Kind) -> None:
    """One example would not show what the questions of a kind have in common."""
    assert len(kind.examples) > 1


@pytest.mark.parametrize(("kind", "question", "line"), EXAMPLES, ids=lambda value: str(value)[:60])
def test_a_question_stands_for_a_command_that_there_is(kind: Kind, question: str, line: str) -> None:
    """The command and all its options exist, so that what the user learns can be typed."""
    del kind, question
    command: click.Command = cli
    words = shlex.split(line)[1:]
    context = click.Context(cli)
    while isinstance(command, click.Group):
        found = command.get_command(context, words.pop(0))
        assert found is not None
        command = found
    with command.make_context(line, words):
        pass


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Xin cho biết, Ban Thường vụ Tỉnh ủy phải làm gì vậy?", 'kg tasks --body "Ban Thường vụ Tỉnh ủy"'),
        ("VĂN BẢN NÀO DẪN CHIẾU NGHỊ QUYẾT 26-NQ/TW", 'kg what cites "NGHỊ QUYẾT 26-NQ/TW"'),
        ("what cites “26-NQ/TW”?", "kg what cites 26-NQ/TW"),
        ("please tell me who signed 001", "kg signatures 001"),
        ("Dự án nào nằm trong Khu đô thị Vạn Tường?", 'kg projects --in "Khu đô thị Vạn Tường"'),
        ("nhiệm vụ nào phải xong trước ngày 31/12/2024", "kg tasks --due-before 2024-12-31"),
        (
            "Nghị quyết 26-NQ/TW có bị thay thế không?",
            'kg what cites "Nghị quyết 26-NQ/TW" --relation replaces',
        ),
        ("dự án nào ở Cảng Hàng không Chu Lai", 'kg projects --in "Cảng Hàng không Chu Lai"'),
    ],
)
def test_manners_capitals_and_quotes_change_nothing(asked: str, line: str) -> None:
    """A question may be polite, shouted or quoted; its names are taken as they were typed."""
    assert read_question(asked).line == line


@pytest.mark.parametrize(
    "asked",
    [
        "Trời hôm nay thế nào?",
        "what is the weather in Quảng Ngãi",
        "thời tiết Quảng Ngãi có đẹp không",
        "Nghị quyết 26-NQ/TW có được thông qua ở Hà Nội không",
        "ai là người giàu nhất",
        "Nhiệm vụ nào phải hoàn thành trước ngày mai?",
        "Ai phải làm gì trước năm 0001?",
        "Ai phải làm gì trước quý I/0000?",
        "26",
        "Nghị quyết nào hay nhất?",
        "nghị quyết mới nhất là gì",
        "nghị định nào chưa xác định được",
        "văn bản nào không dẫn 26-NQ/TW",
        "văn bản nào dẫn 57-NQ/TW nhưng không dẫn 20-NQ/TW",
        "GRDP của Đà Nẵng năm 2023 cao hơn Quảng Ngãi không",
        "57-NQ/TW còn hiệu lực không",
        "nhiệm vụ quý 2",
        "số lượng văn bản",
        "x " * 400,
    ],
)
def test_what_is_not_understood_is_not_answered(asked: str) -> None:
    """The error names the kinds of questions that there are and where to see them, and nothing is guessed."""
    with pytest.raises(NotUnderstood) as caught:
        read_question(asked)
    assert "tasks of a body" in caught.value.hint
    assert "kg ask --list" in caught.value.hint


def test_the_nearest_questions_are_offered() -> None:
    """A question that is nearly understood shows how it can be asked."""
    with pytest.raises(NotUnderstood) as caught:
        read_question("Dự án nào sẽ bị dừng ở Dung Quất?")
    assert "Dự án nào nằm ở Dung Quất?" in caught.value.near


def test_nothing_asked_is_an_error_with_an_example() -> None:
    """An empty question is refused, and the hint shows a question."""
    with pytest.raises(BadQuery) as caught:
        read_question(" ? ")
    assert "kg ask" in caught.value.hint


def test_odd_words_take_no_long_time() -> None:
    """The longest question that is read, made of the words of many patterns, is refused at once."""
    begin = time.perf_counter()
    with pytest.raises(NotUnderstood):
        read_question("văn bản nào dẫn 26 của ai trong 2024 " * 10)
    assert time.perf_counter() - begin < 5


def test_relations_that_can_be_asked_for_are_those_of_the_graph() -> None:
    """The option lists what the graph has, written down once more for the sake of speed."""
    assert list(RELATIONS) == [relation.value for relation in Relation]
