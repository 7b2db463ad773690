"""Print how long drawings of 1,000 and of 10,000 directives take to make, to open, and to drag, in Chromium.

`python benchmarks/pages.py` makes citation graphs by chance, in which the much-cited are cited more, and
opens each drawing three times; a busy machine shows in the spread. A page answers when its first sight is on
the screen and its scripts have run; it is whole when the edges and the quotes are there too.
The bars: 1,000 nodes answer in a second, 10,000 nodes with 30,000 edges within five, and making the latter
takes less than ten.
`--keep FOLDER` leaves the pages there. It needs Chromium and chromedriver.
"""

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service

from kg.app.sheet import Wish, draw
from kg.graph.network import Edge, Node, Quote

SIZES = ((1_000, 3_000, 1.0), (10_000, 30_000, 5.0))  # nodes, edges, seconds to answer in
MAKING = 10.0  # seconds
ROUNDS = 3
_TYPES = ("Nghị quyết", "Kết luận", "Chỉ thị", "Quyết định", "Luật", "Nghị định", "Thông tư", "Kế hoạch")
_LEVELS = ("central", "ministry", "province", "district", "commune", None)
_RELATIONS = ("cites", "cites", "implements", "based_on", "amends", "guides")
_HELD = 0.3  # of all directives
_SENTENCE = "Căn cứ Nghị quyết số 26-NQ/TW, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy tiếp tục thực hiện. "
_MARKS = """
const done = arguments[arguments.length - 1];
const marks = () => performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime]);
const look = () => (marks().length > 1 ? done(marks()) : setTimeout(look, 50));
look();
"""
_WATCH = """
window.frames_seen = [];
let last = performance.now();
const watch = (now) => { window.frames_seen.push(now - last); last = now; requestAnimationFrame(watch); };
requestAnimationFrame(watch);
"""


def graph(count: int, joins: int) -> tuple[list[Node], list[Edge]]:
    """Make directives of which later ones cite earlier ones, the much-cited more often."""
    chance = random.Random(26)  # noqa: S311 - a graph, not a secret
    nodes = [_node(number, chance) for number in range(count)]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < joins:
        citing = chance.randrange(1, count)
        pairs.add((citing, int(citing * chance.random() ** 3)))
    edges = [
        Edge(
            nodes[citing].key,
            nodes[cited].key,
            (Quote("a.txt", citing + 1, "B.III", chance.choice(_RELATIONS), _SENTENCE * 2, (7, 31)),),
        )
        for citing, cited in sorted(pairs)
    ]
    return nodes, edges


def _node(number: int, chance: random.Random) -> Node:
    kind, year = chance.choice(_TYPES), 1990 + number * 35 // 10_000
    return Node(
        key=f"tw/{year}/{number:05d}",
        label=f"{kind} {number}/{year} (01/02/{year})",
        type=kind,
        symbol=f"{number}/{year}/QĐ-TTg",
        issued_on=f"{year}-02-01",
        issued_by="Thủ tướng Chính phủ",
        term=None,
        title=f"Về phát triển kinh tế - xã hội vùng thứ {number}",
        held=f"{number}.txt" if chance.random() < _HELD else None,
        confidence="stated",
        level=chance.choice(_LEVELS),
    )


@contextmanager
def chromium(profile: Path) -> Iterator[webdriver.Chrome]:
    """Start a Chromium with a small laptop's screen, and end it."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if program is None or driver is None:
        raise SystemExit("no Chromium with chromedriver on PATH: `apt-get install chromium chromium-driver`")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"):
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={profile}")
    started = webdriver.Chrome(options=options, service=Service(driver))
    screen = {"width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": False}
    started.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    try:
        yield started
    finally:
        started.quit()


def opened(browser: webdriver.Chrome, page: Path) -> tuple[float, float]:
    """Open a page as a double click does; give the seconds until it answers, and until all is drawn."""
    browser.get("about:blank")
    browser.get(page.as_uri())
    marks = dict(browser.execute_async_script(_MARKS))
    return marks["answers"] / 1000, marks["complete"] / 1000


def dragged(browser: webdriver.Chrome) -> list[float]:
    """Drag the drawing about; give the milliseconds between two pictures, in order of length."""
    browser.execute_script(_WATCH)
    canvas = browser.find_element("css selector", "canvas")
    moves = (
        ActionChains(browser, duration=15).move_to_element_with_offset(canvas, -200, -200).click_and_hold()
    )
    for step in range(40):
        moves = moves.move_by_offset(8, 6 if step % 2 else 2)
    moves.release().perform()
    return sorted(browser.execute_script("return window.frames_seen.slice(1)"))


def main() -> None:
    """Measure both sizes and print a line for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, help="folder in which the pages stay")
    kept = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as scratch:
        folder = kept or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        with chromium(Path(scratch) / "profile") as browser:
            for count, joins, bar in SIZES:
                nodes, edges = graph(count, joins)
                page, begun = folder / f"{count}.html", time.perf_counter()
                page.write_text(draw(nodes, edges, Wish(most=count)), encoding="utf-8")
                made = time.perf_counter() - begun
                times = sorted(opened(browser, page) for _ in range(ROUNDS))
                frames = dragged(browser)
                whole = min(drawn for _, drawn in times)
                answers = ", ".join(f"{first:.2f}" for first, _ in times)
                print(
                    f"{count} nodes, {joins} edges: made in {made:.2f} s (bar {MAKING:.0f}), "
                    f"answers after {answers} s (bar {bar:.0f}), whole after {whole:.2f}; "
                    f"dragging {median(frames):.0f} ms a picture; {page.stat().st_size / 1e6:.1f} MB"
                )


if __name__ == "__main__":
    main()
