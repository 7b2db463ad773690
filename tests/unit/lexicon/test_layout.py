"""Patterns laid out for speed match what they matched before."""

import re
from pathlib import Path

import pytest

import kg.lexicon
from kg.lexicon.layout import any_word, bounded
from kg.lexicon.rules import Rule, load_rules

FILES = sorted(Path(kg.lexicon.__path__[0]).glob("rules/*.toml"))
RULES = [rule for file in FILES for rule in load_rules(file.stem).rules]
SAMPLES = sorted((Path(__file__).resolve().parents[3] / "data" / "directives").glob("*.txt"))
TEXT = "\n".join(sample.read_text(encoding="utf-8")[:6_000] for sample in SAMPLES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_what_its_plain_pattern_finds(rule: Rule) -> None:
    """A rule finds in real text what the pattern as written, with word boundaries, finds there."""
    plain = re.compile(rf"(?<!\w)(?:{rule.body})(?!\w)")
    text = "\n".join((*rule.examples, *rule.counter_examples, TEXT))
    assert [(hit.span(), hit.groups()) for hit in rule.regex.finditer(text)] == [
        (hit.span(), hit.groups()) for hit in plain.finditer(text)
    ]


@pytest.mark.parametrize(
    ("pattern", "laid_out"),
    [
        ("tăng|giảm|thêm", r"(?:t(?<!\wt)(?:ăng|hêm)|g(?<!\wg)iảm)(?!\w)"),
        (
            "[Tt]rình(?: bày)?|có (?:a|b)",
            r"(?:T(?<!\wT)rình(?: bày)?|t(?<!\wt)rình(?: bày)?|c(?<!\wc)ó (?:a|b))(?!\w)",
        ),
        ("(?:ước|đã) đạt", r"(?:ư(?<!\wư)ớc đạt|đ(?<!\wđ)ã đạt)(?!\w)"),
        ("(?:đã )?có|(?P<a>x)", r"(?<!\w)(?:(?:đã )?có|(?P<a>x))(?!\w)"),
        ("(?:đã |vừa )?có", r"(?:đ(?<!\wđ)ã có|v(?<!\wv)ừa có|c(?<!\wc)ó)(?!\w)"),
        ("(?P<kind>xã|[Tt]hôn) \\d", r"(?P<kind>x(?<!\wx)ã|T(?<!\wT)hôn|t(?<!\wt)hôn) \d(?!\w)"),
        ("(?P<kind>xã)?m", r"(?<!\w)(?:(?P<kind>xã)?m)(?!\w)"),
        (r"\d+ xã", r"(?<!\w)(?:\d+ xã)(?!\w)"),
        ("a?b|c", r"(?<!\w)(?:a?b|c)(?!\w)"),
        ("(?:a|b)*c", r"(?<!\w)(?:(?:a|b)*c)(?!\w)"),
        ("[Cc]ác (?P<kind>xã)", r"(?<!\w)(?:[Cc]ác (?P<kind>xã))(?!\w)"),
        (r"a[|)\]]b|c\|d", r"(?:a(?<!\wa)[|)\]]b|c(?<!\wc)\|d)(?!\w)"),
    ],
)
def test_alternatives_stand_by_their_first_letter(pattern: str, laid_out: str) -> None:
    """Alternatives are drawn out where each begins with a letter; where one does not, nothing changes."""
    assert bounded(pattern) == laid_out


def test_of_words_that_begin_alike_the_longest_is_taken() -> None:
    """`Phó Thủ tướng Chính phủ` is not cut off behind `Phó`, however the words are ordered."""
    words = ["Phó", "Bộ", "Phó Thủ tướng", "Phó Thủ tướng Chính phủ", "Bộ trưởng", "(x)"]
    found = re.compile(any_word(words)).findall("Phó Thủ tướng Chính phủ, Bộ trưởng, Phó Chủ tịch (x)")
    assert found == ["Phó Thủ tướng Chính phủ", "Bộ trưởng", "Phó", "(x)"]
