"""`kg judge`."""

from datetime import datetime
from pathlib import Path

import click

from kg.app.answers import Graph, open_graph
from kg.app.judging import Opinion, Recorded, Withdrawal, judgements, rebuild_command, record, undo
from kg.app.origins import read_given
from kg.cli.formats import Shape, as_json, as_rows, emit
from kg.cli.layout import counted, page
from kg.cli.options import shape_option
from kg.cli.progress import teller
from kg.domain.judgement import Judgement, Verdict
from kg.errors import KgError

_COLUMNS = ("place", "number", "verdict", "directive", "who", "when", "why")


@click.command(
    epilog="""\b
Examples:
  kg ambiguous
  kg judge m1 tw/xii/nq/26 --same --who Lan --why "it is the one on cadres"
  kg judge 004_nhiem-vu.txt:12034 tw/xiii/nq/26 --different --who Lan --why "another term" --rebuild
  kg judge 003 tu-quang-ngai/xx/kl/1210 --same --who Lan --why "it is on the archive's copy"
  kg judge m1 --undo
  kg judge --list
\b
Judgements are lines of judgements.tsv beside the texts, or of the file that the graph was built with. They
outrank every rule at the next build. Where people contradict each other, nothing is decided.
""",
)
@click.argument("mention", required=False)
@click.argument("directive", required=False, metavar="[KEY]")
@click.option(
    "--same", "verdicts", flag_value=Verdict.SAME.value, type=str, multiple=True, help="MENTION means KEY."
)
@click.option(
    "--different",
    "verdicts",
    flag_value=Verdict.DIFFERENT.value,
    type=str,
    multiple=True,
    help="MENTION does not mean KEY.",
)
@click.option(
    "--unsure",
    "verdicts",
    flag_value=Verdict.UNSURE.value,
    type=str,
    multiple=True,
    help="It may mean KEY: no rule shall say that it does.",
)
@click.option("--who", default="", envvar="KG_WHO", show_envvar=True, metavar="NAME", help="Who decides.")
@click.option("--why", default="", metavar="TEXT", help="For what reason.")
@click.option(
    "--when",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of the decision, today unless told.",
)
@click.option(
    "--number", default="", metavar="N", help="Which number, or term, of a mention that has several."
)
@click.option(
    "--judgements", "file", type=click.Path(path_type=Path, dir_okay=False), help="File of judgements to use."
)
@click.option("--rebuild", is_flag=True, help="Build the graph anew with it.")
@click.option("--undo", "action", flag_value="undo", type=str, help="Take back what was decided.")
@click.option("--list", "action", flag_value="list", type=str, help="List what was decided.")
@shape_option
@click.pass_obj
def judge(  # noqa: PLR0913 - one argument per option
    home: Path,
    *,
    mention: str | None,
    directive: str | None,
    verdicts: tuple[str, ...],
    who: str,
    why: str,
    when: datetime | None,
    number: str,
    file: Path | None,
    rebuild: bool,
    action: str | None,
    shape: Shape,
) -> None:
    """Record what a person decides: that MENTION means KEY, does not, or that nobody can tell.

    MENTION is a number of `kg ambiguous` (m1), or FILE:START with the character at which it starts, or FILE
    for a text itself: which directive it is. KEY is a directive's key, or any words that name one.
    """
    graph = open_graph(home)
    if action == "list":
        _list(judgements(graph, file), shape)
        return
    if mention is None:
        raise click.UsageError("say what is judged: a number of `kg ambiguous`, FILE:START or FILE")
    if action == "undo":
        gone = undo(graph, Withdrawal(mention, directive or "", who, number), file)
        for one in gone:
            emit(f"taken back: {_told(one)}")
    elif directive is None or len(set(verdicts)) != 1:
        raise click.UsageError("say KEY, and one of --same, --different, --unsure")
    else:
        day = (when or datetime.now().astimezone()).date().isoformat()
        opinion = Opinion(mention, directive, Verdict(verdicts[0]), who, day, why, number)
        _tell(record(graph, opinion, file))
    if rebuild:
        _rebuild(graph, home, file)
    else:
        emit(f"the graph follows with the next build: {rebuild_command(graph, file)}")


def _tell(done: Recorded) -> None:
    for old in done.replaced:
        emit(f"replaced: {_told(old)}")
    emit(f"recorded in {done.file}: {_told(done.judgement)}")
    if done.quote:
        emit(f"    “{done.quote}”")
    if done.doubt:
        slip = f"if that is a slip: kg judge {done.judgement.place} --undo"
        emit("\n".join(page().note(f"note: {done.doubt}; {slip}")))
    for other in done.others:
        emit(f"note: {_told(other)}")


def _told(one: Judgement) -> str:
    number = f" {one.number}" if one.number and not one.of_text else ""
    return f"{one.place}{number} {one.verdict} {one.directive}, {one.who} on {one.when}: {one.why}"


def _list(found: tuple[Judgement, ...], shape: Shape) -> None:
    if shape is Shape.JSON:
        emit(as_json(found))
        return
    rows = [
        {
            "place": one.place,
            "number": "" if one.of_text else one.number,
            "verdict": one.verdict.value,
            "directive": str(one.directive),
            "who": one.who,
            "when": one.when,
            "why": one.why,
        }
        for one in found
    ]
    if not found and shape is Shape.TABLE:
        emit("Nobody has judged anything yet.")
    else:
        emit(as_rows(rows, _COLUMNS, shape))


def _rebuild(graph: Graph, home: Path, file: Path | None) -> None:
    given = read_given(graph.folder)
    if given is None:
        raise KgError(
            "nothing tells what the graph was built of", hint="build it again with `kg build FOLDER`"
        )
    # Reading texts takes four seconds to load, and recording a judgement needs none of it.
    from kg.app.build import BuildOptions, build  # noqa: PLC0415

    options = BuildOptions(base=given.base, judgements=file or given.judgements)
    report = build(given.paths, home, options, teller())
    emit(
        f"built anew: {report.resolved} resolved, {report.ambiguous} ambiguous, "
        f"{report.unresolved} unresolved, {counted(len(report.findings), 'finding')}"
    )
