"""A page of thousands of citations, which it paints itself, in a real browser."""

from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from kg.app.sheet import Wish, draw
from kg.graph.network import Edge, Node, Quote
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser

_ON_SCREEN = "const p = network.canvasToDOM(arguments[0]); return [Math.round(p.x), Math.round(p.y)]"
_CROWD_JOIN = """
// A line that is hit in its middle, where no other is near.
for (const { id, from, to } of EDGES) {
  const start = thingOf.get(from), end = thingOf.get(to);
  const place = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  moveCrowd(place, 2);
  network.redraw();
  const steps = [[0, 0], [2, 0], [-2, 0], [0, 2], [0, -2]];
  const beside = steps.map(([x, y]) => ({ x: place.x + x, y: place.y + y }));
  if (beside.every((spot) => thingAt(spot) === undefined && joinAt(spot) === id)) return [id, place];
}
return null
"""
_SPOT = "const { x, y } = thingOf.get(ofKey.get(arguments[0])); return { x, y }"
_INK_IN_ALL = """
const canvas = document.querySelector("canvas");
const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
return data.filter((part, place) => place % 4 === 3 && part > 0).length
"""
_INKED = """
const canvas = document.querySelector("canvas"), [right, down] = arguments[0];
return [...canvas.getContext("2d").getImageData(right - 2, down - 2, 5, 5).data].some((part) => part > 0)
"""


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a page of more than 3,000 citations: of laws and decrees, each citing three before it."""
    nodes = [
        Node(
            f"k{number:04}", f"Luật {number}", "Luật" if number % 2 else "Nghị định", f"{number}/QH",
            f"{1990 + number % 30}", None, None, f"Về việc thứ {number}",
            "a.txt" if number % 3 else None, "seen", "central" if number % 2 else "province",
        )
        for number in range(1300)
    ]  # fmt: skip
    edges = [
        Edge(
            f"k{citing:04}",
            f"k{citing // step:04}",
            (Quote("a.txt", citing, "", relation, "Căn cứ B", (7, 8)),),
        )
        for citing in range(10, 1300)
        for step, relation in ((2, "cites"), (3, "based_on"), (5, "amends"))
    ]
    page = tmp_path_factory.mktemp("crowd") / "crowd.html"
    page.write_text(draw(nodes, edges, Wish(most=1300)), encoding="utf-8")
    return page


def _drag(browser: Browser, start: object, right: int, down: int) -> None:
    canvas = browser.driver.find_element("css selector", "canvas")
    assert isinstance(start, list)
    middle = (start[0] - canvas.size["width"] // 2, start[1] - canvas.size["height"] // 2)
    moves = ActionChains(browser.driver, duration=20).move_to_element_with_offset(canvas, *middle)
    moves = moves.click_and_hold()
    for _ in range(5):
        moves = moves.move_by_offset(right // 5, down // 5)
    moves.release().perform()


def test_a_crowd_is_there_at_first_sight(browser: Browser, crowd: Path) -> None:
    """Thousands of citations are painted with the first sight, in the colour of each relation."""
    browser.open(crowd)
    browser.until("return performance.getEntriesByName('complete').length", "1")
    assert browser.run("return [crowd, network.body.edgeIndices.length]") == [True, 0]
    assert (browser.complaints(), browser.requests()) == ([], [])
    whole = browser.run(_INK_IN_ALL)
    signs = browser.run(f"for (const {{ id }} of EDGES) hiddenEdges.add(id); paintAnew(); {_INK_IN_ALL}")
    nothing = browser.run(f"for (const {{ id }} of NODES) hidden.add(id); paintAnew(); {_INK_IN_ALL}")
    assert isinstance(whole, int)
    assert isinstance(signs, int)
    assert whole > 2 * signs > 0
    assert nothing == 0


def test_a_crowd_answers_clicks(browser: Browser, crowd: Path) -> None:
    """A click on a sign shows its facts, on a line its sentence, on nothing the list of all."""
    browser.open(crowd)
    browser.run("lookAt(ofKey.get(arguments[0])); network.redraw()", "k0007")
    place = browser.run(_SPOT, "k0007")
    browser.click_at(browser.run(_ON_SCREEN, place))
    assert browser.seen("#panel h2") == "Luật 7"
    assert "Được dẫn chiếu trong" in browser.seen("#panel")
    found = browser.run(_CROWD_JOIN)
    assert isinstance(found, list)
    browser.click_at(browser.run(_ON_SCREEN, found[1]))
    assert browser.seen("#panel blockquote mark") == "B"
    quote = browser.run("return quotesOf(arguments[0])[0]", found[0])
    assert isinstance(quote, dict)
    assert f"dòng {quote['line']}" in browser.seen("#panel blockquote")
    browser.run("moveCrowd({ x: 1e6, y: 1e6 }, 1); network.redraw()")
    browser.click_at([200, 200])
    assert "Các văn bản trên đồ thị" in browser.seen("#panel")


def test_a_crowd_is_filtered_and_searched(browser: Browser, crowd: Path) -> None:
    """What is filtered out is neither painted nor hit; a search brings forward what it finds."""
    browser.open(crowd)
    place = browser.run("lookAt(ofKey.get(arguments[0])); network.redraw(); " + _SPOT, "k0007")
    spot = browser.run(_ON_SCREEN, place)
    assert browser.run(_INKED, spot) is True
    before = browser.seen("#count")
    for group in ("types", "relations"):
        browser.run(
            "for (const box of document.querySelectorAll(`#${arguments[0]} input`)) box.click()", group
        )
    assert browser.seen("#count") == "0 văn bản, 0 liên kết"
    assert browser.run(_INKED, spot) is False
    assert browser.run("return [thingAt(arguments[0]) ?? null, joinAt(arguments[0]) ?? null]", place) == [
        None,
        None,
    ]
    browser.run("document.getElementById('reset').click()")
    assert browser.seen("#count") == before
    assert browser.run(_INKED, spot) is True
    browser.type_in_search("ve viec thu 1077")
    browser.until("return document.querySelector('#panel h3').textContent", "Tìm thấy: 1")
    assert browser.run("return [...brought].map((id) => FACTS[id].key)") == ["k1077"]
    browser.driver.find_element("css selector", "#search").send_keys(Keys.ENTER)
    assert browser.seen("#panel h2") == "Luật 1077"


def test_a_crowd_is_dragged_whole_or_one_by_one(browser: Browser, crowd: Path) -> None:
    """Dragging beside a sign moves the view, dragging a sign moves it and its lines; keys move and zoom."""
    browser.open(crowd)
    browser.run("moveCrowd(thingOf.get(ofKey.get(arguments[0])), 1); network.redraw()", "k0007")
    sign = browser.run(_SPOT, "k0007")
    start = browser.run(_ON_SCREEN, sign)
    assert isinstance(start, list)
    _drag(browser, start, 100, 50)
    moved = browser.run(_SPOT, "k0007")
    spot = browser.run(_ON_SCREEN, moved)
    assert isinstance(spot, list)
    assert max(abs(spot[0] - start[0] - 100), abs(spot[1] - start[1] - 50)) <= 1
    assert browser.run(_INKED, [start[0] + 100, start[1] + 50]) is True
    free = browser.run(
        "for (let x = 20; x < 700; x += 7) for (let y = 20; y < 600; y += 7)"
        " if (!thingAt(network.DOMtoCanvas({ x, y }))) return [x, y]"
    )
    here = browser.run("return network.getViewPosition()")
    _drag(browser, free, -50, 25)
    there = browser.run("return network.getViewPosition()")
    assert isinstance(here, dict)
    assert isinstance(there, dict)
    assert [round(there[axis] - here[axis]) for axis in ("x", "y")] == [50, -25]
    browser.until("return String(sheet.x === view().x && sheet.y === view().y)", "true")
    browser.run("document.querySelector('.vis-network').focus()")
    ActionChains(browser.driver).key_down(Keys.ARROW_RIGHT).pause(0.3).key_up(Keys.ARROW_RIGHT).perform()
    assert browser.run("return network.getViewPosition().x") != there["x"]
    assert browser.complaints() == []
