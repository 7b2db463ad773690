"""An evaluation shown: table, Markdown, JSON and the list of problems say the same."""

import json

from kg.app.evaluation_view import as_json, as_markdown, as_problems, as_table
from kg.domain.evaluation import Evaluation, Found, Place, Problem, RuleScores, Scores, Share

FOUND = Found(recall=Share(3, 4), precision=Share(3, 5))
SCORES = Scores(every=FOUND, numbered=FOUND, wrong_links=2)
PROBLEM = Problem(Place("a.txt", 5, 1, "Luật | Giá", "x «Luật | Giá» y"), "missed", wanted="16/2023/QH15")
EVALUATION = Evaluation(
    documents=(("a.txt", SCORES),),
    total=SCORES,
    rules=(RuleScores("by|number", Share(3, 5), Share(), Share(), Share(), 2),),
    problems=(PROBLEM,),
)


def test_the_table_shows_counts_behind_every_figure() -> None:
    """A share is shown with what it is a share of; a share of nothing is a dash."""
    table = as_table(EVALUATION)
    assert "recall               0.7500  3/4" in table
    assert ["a.txt", "3/4", "3/5", "–", "–"] in [line.split()[:5] for line in table.splitlines()]


def test_markdown_cells_cannot_break_the_table() -> None:
    """A bar inside a cell is escaped, so every row of a table has the same number of cells."""
    tables = as_markdown(EVALUATION).split("\n\n")
    assert [len({line.count("|") for line in table.splitlines()}) for table in tables] == [1, 1, 1]


def test_json_holds_figures_counts_and_problems() -> None:
    """The JSON can be read back, Vietnamese as it is."""
    shape = json.loads(as_json(EVALUATION))
    assert shape["total"]["figures"]["wrong_links"] == 2
    assert shape["documents"]["a.txt"]["counts"]["every"]["recall"] == {"right": 3, "of": 4}
    assert shape["problems"][0]["place"]["quote"] == "Luật | Giá"


def test_a_problem_is_shown_where_it_stands() -> None:
    """File, line, offset, what was got and wanted, and the words around."""
    assert as_problems(EVALUATION).splitlines() == [
        "a.txt:1 (5) missed: Luật | Giá",
        "    got    –",
        "    wanted 16/2023/QH15",
        "    x «Luật | Giá» y",
    ]
