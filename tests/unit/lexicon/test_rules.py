"""Rules: every pattern keeps the word of its examples; a broken file is named with its fault."""

from pathlib import Path

import pytest

from kg.domain.letters import TONES
from kg.errors import BadData
from kg.lexicon import rules as loader
from kg.lexicon.rules import Rule, load_rules

FILES = sorted(path.stem for path in (Path(loader.__file__).parent / "rules").glob("*.toml"))
RULES = [pytest.param(rule, id=f"{file}-{rule.name}") for file in FILES for rule in load_rules(file).rules]
ANCHORED = [
    pytest.param(rule, id=rule.name) for file in FILES for rule in load_rules(file).rules if rule.anchors
]


def _loaded(body: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> loader.RuleFile:
    """Load a rule file of this text, past the cache."""
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules" / "trial.toml").write_text(body, encoding="utf-8")
    monkeypatch.setattr(loader, "files", lambda _package: folder)
    return load_rules.__wrapped__("trial")


def _rule_text(pattern: str) -> str:
    return f"[[rule]]\nname = \"one\"\npattern = '''{pattern}'''\nexamples = []\nsource = \"a test\"\n"


def test_there_are_rules() -> None:
    """The rule files are found: a test over none of them would prove nothing."""
    assert {"anaphora", "citations", "cues", "description"} <= set(FILES)
    assert len(RULES) > 30


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_matches_its_examples(rule: Rule) -> None:
    """A rule matches the whole of each of its examples."""
    assert [text for text in rule.examples if not rule.regex.fullmatch(text)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule) -> None:
    """A rule matches nothing inside any of its counter-examples."""
    assert [text for text in rule.counter_examples if rule.regex.search(text)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_its_source(rule: Rule) -> None:
    """Every rule says where its wording comes from."""
    assert rule.source.strip()


@pytest.mark.parametrize("file", FILES)
def test_rule_names_are_unique(file: str) -> None:
    """A rule is found by its name, so a file has every name once; an unknown name is a KeyError."""
    table = load_rules(file)
    names = [rule.name for rule in table.rules]
    assert len(names) == len(set(names))
    assert [table.rule(name).name for name in names] == names
    with pytest.raises(KeyError, match="no-such-rule"):
        table.rule("no-such-rule")


@pytest.mark.parametrize("rule", ANCHORED)
def test_anchors_lose_no_example(rule: Rule) -> None:
    """Where a rule is tried by its anchors, each of its examples still has one of them in it."""
    assert [
        text for text in rule.examples if not any(any(anchor.spans(text)) for anchor in rule.anchors)
    ] == []


@pytest.mark.parametrize("rule", ANCHORED)
def test_anchors_are_found_in_both_spellings_of_a_tone_mark(rule: Rule) -> None:
    """`Uỷ ban` is anchored as `Ủy ban` is, since the pattern matches either."""
    spelt = {
        " ".join(word.replace(old, new) if word.endswith(old) else word for word in text.split(" "))
        for text in rule.examples
        for pair in TONES
        for one, other in (pair, pair[::-1])
        for old, new in ((one, other), (one.capitalize(), other.capitalize()))
    }
    known = [text for text in spelt if rule.regex.search(text)]
    assert [text for text in known if not any(any(anchor.spans(text)) for anchor in rule.anchors)] == []


def test_word_boundaries_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern matches words, never a piece of one."""
    regex = _loaded(_rule_text("luật"), tmp_path, monkeypatch).rule("one").regex
    assert regex.search("theo luật, và")
    assert not regex.search("kỷluật")
    assert not regex.search("luậtsư")


@pytest.mark.parametrize(
    ("written", "other"), [("khóa", "khoá"), ("hủy bỏ", "huỷ bỏ"), ("ỦY", "UỶ"), ("Hòa", "Hoà")]
)
def test_both_schools_of_tone_marks(
    written: str, other: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word with a tone mark over oa, oe or uy is matched in both spellings, whichever the rule has."""
    for pattern in (written, other):
        regex = _loaded(_rule_text(pattern), tmp_path, monkeypatch).rule("one").regex
        assert regex.fullmatch(written)
        assert regex.fullmatch(other)


def test_parts_and_words_are_inserted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`{name}` stands for a part or a word list; of words with one beginning the longest is tried first."""
    body = '[words]\nkinds = ["Luật", "Luật về"]\n[parts]\nyear = "năm {digits}"\ndigits = "[0-9]{4}"\n'
    table = _loaded(body + _rule_text("{kinds} {year}"), tmp_path, monkeypatch)
    assert table.rule("one").regex.fullmatch("Luật về năm 2024")
    assert table.part("year").fullmatch("năm 2024")
    assert table.words["kinds"] == ("Luật", "Luật về")


def test_indentation_and_line_ends_mean_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long pattern may be written over several indented lines; a blank inside a line is a blank."""
    regex = _loaded(_rule_text("\n    một hai|\n    ba\n"), tmp_path, monkeypatch).rule("one").regex
    assert [regex.fullmatch(text) is not None for text in ("một hai", "ba", "một  hai", "mộthai")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (_rule_text("{nowhere}"), "nowhere"),
        (_rule_text("(unclosed"), "'one'"),
        ('[parts]\na = "{b}"\nb = "{a}"\n' + _rule_text("{a}"), "circle"),
        ('[parts]\na = "x{a}"\n', "circle"),
        ('[[rule]]\nname = "one"\nexamples = []\nsource = "a test"\n', "pattern"),
        ('[[rule]]\npattern = "x"\nexamples = []\nsource = "a test"\n', "name"),
        ('[[rule]]\nname = "one"\npattern = "x"\nsource = "a test"\n', "examples"),
        ('[[rule]]\nname = "one"\npattern = "x"\nexamples = []\n', "source"),
        ("[[rule]\n", "line 1"),
    ],
    ids=["part", "regex", "circle", "own-circle", "pattern", "name", "examples", "source", "toml"],
)
def test_a_broken_file_is_named(
    body: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in a rule file is BadData that says which file and what is wrong in it."""
    with pytest.raises(BadData, match=rf"rules/trial\.toml: .*{problem}"):
        _loaded(body, tmp_path, monkeypatch)
