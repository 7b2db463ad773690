"""Print how long lineages, rankings and ways take over the citation graph of the official codification.

`python benchmarks/citation_graph.py` writes and builds all documents in a temporary folder first (some eight
minutes); `--every 8` takes every eighth, `--home DIR` a graph that is there. Times are wall seconds.

The codification gives articles; what a document of its own would have above them (issuer, number, place and
date, type, subject) is put there again, in the layout of a printed one, so that each file says what it is.
"""

import argparse
import json
import lzma
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import networkx as nx

from kg.app.answers import Graph
from kg.app.build import BuildOptions, build
from kg.app.ranking import Rankings
from kg.app.tracing import Tracing
from kg.domain.weighing import Measure

CHECKOUT = Path(__file__).resolve().parents[1]
SCALE = CHECKOUT.parent / "shared" / "corpus" / "scale" / "phapdien_docs.jsonl.xz"

# The codification's editors added what other articles are about the same; the documents do not say so.
_EDITORS_NOTE = re.compile(
    r"\((?:Điều|Khoản|Điểm|Mục|Chương|Phần) này có nội dung liên quan đến .*", re.DOTALL
)
_NO_NAME = re.compile(r"[^\w.-]+")
BAR = 2.0  # seconds, for lineage, PageRank and the shortest way

Done = TypeVar("Done")


def write_texts(folder: Path, every: int = 1) -> int:
    """Write every n-th document of the codification as a text file of `folder`; give how many there are.

    Raises:
        FileNotFoundError: the codification is not beside the checkout.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with lzma.open(SCALE, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every == 0:
                document = json.loads(line)
                name = f"{number:04d}_{_NO_NAME.sub('-', document['id'])}.txt"
                (folder / name).write_text(_text(document), encoding="utf-8")
                written += 1
    return written


def _text(document: dict[str, str | list[dict[str, str]]]) -> str:
    lines = [
        str(document["issuer"]).upper(),
        "",
        f"Số: {document['number']}",
        "",
        _place_and_date(str(document["date"])),
        "",
        str(document["type"]).upper(),
        str(document["title"]),
        "",
    ]
    articles = document["articles"]
    assert isinstance(articles, list)  # noqa: S101 - the shape of the file
    for article in articles:
        lines += [f"{article['unit']}. {article['heading']}", "", _EDITORS_NOTE.sub("", article["text"]), ""]
    return "\n".join(lines)


def _place_and_date(date: str) -> str:
    """Write "12/06/2018" as a letterhead does; a tenth of the documents have no date."""
    parts = date.split("/")
    return "Hà Nội, ngày {} tháng {} năm {}".format(*parts) if len(parts) == len(("d", "m", "y")) else ""


def timed(what: str, work: Callable[[], Done], *, barred: bool = False) -> Done:
    """Do some work and print how long it took."""
    begin = time.perf_counter()
    done = work()
    bar = f"  bar {BAR:g}" if barred else ""
    print(f"  {what:44}{time.perf_counter() - begin:8.2f} s{bar}", flush=True)
    return done


def measure(home: Path) -> None:
    """Print the times of one graph."""
    graph = Graph(home)
    tracing, rankings = Tracing(graph), Rankings(graph)
    rankings.study = study = tracing.study
    timed("load: snapshot", lambda: study.snapshot)
    timed("load: directives", lambda: study.cards)
    cites = timed("load: networkx view", lambda: study.citations)
    print(f"  {len(cites)} directives, {cites.number_of_edges()} citations; {study.coverage.sentence}")
    top = rankings.rank(Measure.CITED, limit=1).rows[0].directive.key
    deep = max(sorted(cites), key=lambda key: (len(nx.descendants(cites, key)), key))
    for key in (top, deep):
        answer = timed(f"lineage of {key}", lambda key=key: tracing.lineage(key), barred=True)  # type: ignore[misc] # bound now
        print(f"    {sum(len(one.lines) - 1 for one in answer.traced)} lines")
    for by in Measure:
        timed(f"rank by {by}", lambda by=by: rankings.rank(by), barred=by is Measure.PAGERANK)  # type: ignore[misc] # bound now
    far = nx.single_source_shortest_path(cites, deep)
    end = max(sorted(far), key=lambda key: (len(far[key]), key))
    ways = timed(
        f"shortest way, {len(far[end]) - 1} citations", lambda: tracing.paths(deep, end), barred=True
    )
    print(f"    {len(ways.ways)} ways, with their words")
    timed("all ways", lambda: tracing.paths(deep, end, every=True, longest=len(far[end])))
    timed("related", lambda: rankings.related(deep))
    timed("similar", lambda: rankings.similar(deep))
    timed("follow-up", lambda: tracing.follow_up(top))
    timed("timeline", tracing.timeline)
    timed("communities", rankings.communities)


def main() -> None:
    """Build where no graph is given, and measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th document")
    parser.add_argument("--home", type=Path, help="a graph of the codification that is there")
    given = parser.parse_args()
    if given.home:
        measure(given.home)
        return
    if not SCALE.is_file():
        print(f"{SCALE} is not there: nothing was measured")
        return
    with tempfile.TemporaryDirectory() as folder:
        home, texts = Path(folder) / "home", Path(folder) / "texts"
        count = write_texts(texts, given.every)
        timed(f"build of {count} documents", lambda: build([texts], home, BuildOptions(), _quiet))
        measure(home)


def _quiet(_stage: str, _done: int, _total: int) -> None:
    return


if __name__ == "__main__":
    main()
