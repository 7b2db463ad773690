"""The exported pages in a real browser: offline, searchable, and deaf to what documents try to run."""

from itertools import pairwise
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from kg.app.answers import Graph
from kg.app.sheet import Wish, draw
from kg.app.tasks import tasks
from kg.graph.network import Edge, Node, Quote
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser

_CITATIONS = ("graph.html", "around.html", "lineage.html", "cut.html")
_PROJECTS = ("projects.html", "zone.html")
_TASKS = ("tasks.html", "body.html", "few-tasks.html")
_GRAPHS = (*_CITATIONS, *_PROJECTS, *_TASKS)
_NODE = "return Object.keys(FACTS).find((id) => FACTS[id].key === arguments[0])"
_ON_SCREEN = "const p = network.canvasToDOM(arguments[0]); return [Math.round(p.x), Math.round(p.y)]"
_SHADES = """
const canvas = document.querySelector("canvas");
const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
const shades = new Set();
for (let i = 0; i < data.length; i += 4) shades.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
return shades.size
"""
_OUTSIDE = """
const room = document.getElementById("graph");
return Object.values(network.getPositions()).map((place) => network.canvasToDOM(place))
  // Rows of words run out of the screen below, as those of a text do.
  .filter(({ x, y }) => x < 0 || y < 0 || x > room.clientWidth || (y > room.clientHeight && !ROWS)).length
"""
_LOOK_AT_EDGE = """
const [id] = Object.entries(FACTS).find(([, fact]) => fact.key === arguments[0]);
for (const edge of [...around.get(id).in, ...EDGES]) {
  const { [edge.from]: from, [edge.to]: to } = network.getPositions([edge.from, edge.to]);
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const place = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    network.moveTo({ position: place, scale: 1.5, animation: false });
    const spot = network.canvasToDOM(place);
    // Where other nodes or edges cross it, another one is meant.
    const steps = [[0, 0], [4, 0], [-4, 0], [0, 4], [0, -4]];
    const near = steps.map(([x, y]) => ({ x: spot.x + x, y: spot.y + y }));
    if (near.every((at) => network.getNodeAt(at) === undefined && network.getEdgeAt(at) === edge.id))
      return [edge.id, place];
  }
}
return null
"""
_STANDINGS = """
const places = network.getPositions();
return NODES.map(({ id }) => [FACTS[id], places[id]])
  .map(([fact, { x, y }]) => [fact.marks.levels[0], fact.years?.[0] ?? 0, x, y])
"""
_FIRST_FOUND = """
const heading = document.querySelector("#panel h3").textContent;
return heading.startsWith("Tìm thấy") ? document.querySelector("#panel li button").textContent : ""
"""
_QUOTED_JOIN = """
return EDGES.find(({ id, r }) => RELATIONS[r[0]].name === arguments[0] && quotesOf(id).length).id
"""
_FIRST_BOX = """
const box = network.getBoundingBox(NODES.find(({ shape }) => shape === "box").id);
const across = (x) => network.canvasToDOM({ x, y: 0 }).x;
return [LETTERS * network.getScale(), across(box.left), across(box.right)];
"""
_KEY_26 = "tw/xiii/nq/26"


def test_every_page_opens_in_silence(browser: Browser, pages: Path) -> None:
    """No page of any type has an error in its console or asks any host for anything."""
    found = sorted(pages.glob("*.html"))
    assert len(found) >= 14
    for page in found:
        browser.open(page)
        assert (page.name, browser.complaints(), browser.requests()) == (page.name, [], [])
        assert browser.run("return document.body.innerText.length") != 0


@pytest.mark.parametrize("name", _GRAPHS)
def test_a_graph_is_drawn_and_stands_still(browser: Browser, pages: Path, name: str) -> None:
    """The canvas has colours on it, physics is off, and every node is inside the view."""
    browser.open(pages / name)
    shades = browser.run(_SHADES)
    assert isinstance(shades, int)
    assert shades > 20
    assert browser.run("return network.physics.physicsEnabled") is False
    outside = browser.run(_OUTSIDE)
    assert outside == 0


def test_nothing_sticks_out_of_a_small_screen(browser: Browser, pages: Path) -> None:
    """At 1366 by 768 the page itself does not scroll, and the graph gets more than half of the width."""
    browser.open(pages / "graph.html")
    assert browser.run("return [innerWidth, innerHeight]") == [1366, 768]
    page = browser.run("const d = document.documentElement; return [d.scrollWidth, d.scrollHeight]")
    assert page == [1366, 768]
    assert browser.run("return document.getElementById('graph').clientWidth > innerWidth / 2")


def test_nothing_sticks_out_of_a_phone(browser: Browser, pages: Path) -> None:
    """At 390 by 844 no page of any type is wider than the screen, its tables and long names included."""
    with browser.phone():
        for page in sorted(pages.glob("*.html")):
            browser.open(page)
            width = browser.run(
                "return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
            )
            assert (page.name, width) == (page.name, 390)


@pytest.mark.parametrize("name", ["projects.html", "body.html"])
def test_rows_are_read_on_a_phone(browser: Browser, pages: Path, name: str) -> None:
    """Words in boxes open in a size in which they are drawn, and whole: an empty box tells nothing."""
    with browser.phone():
        browser.open(pages / name)
        found = browser.run(_FIRST_BOX)
        assert isinstance(found, list)
        size, left, right = found
        assert size >= 9  # pixels: below that the library leaves names out
        assert 0 <= left < right <= 390


@pytest.mark.parametrize("words", ["nghi quyet 26", "Nghị quyết 26", "NQ 26 TW", "26-nq/tw"])
def test_search_needs_no_diacritics(browser: Browser, pages: Path, words: str) -> None:
    """However it is typed, the first document found is a Nghị quyết 26-NQ/TW; Enter opens it."""
    browser.open(pages / "graph.html")
    browser.type_in_search(words)
    browser.until(_FIRST_FOUND, "Nghị quyết 26-NQ/TW")
    browser.driver.find_element("css selector", "#search").send_keys(Keys.ENTER)
    assert browser.seen("#panel h2").startswith("Nghị quyết 26-NQ/TW")
    assert "Được dẫn chiếu trong" in browser.seen("#panel")


def test_a_click_on_a_node_shows_its_facts(browser: Browser, pages: Path) -> None:
    """The side panel tells type, symbol, date and issuer of the node that was clicked."""
    browser.open(pages / "graph.html")
    place = browser.run(
        f"const id = (() => {{ {_NODE} }})(arguments[0]); return network.getPosition(id)", _KEY_26
    )
    browser.run("network.moveTo({ position: arguments[0], scale: 1, animation: false })", place)
    browser.click_at(browser.run(_ON_SCREEN, place))
    facts = browser.seen("#panel dl")
    assert "26-NQ/TW" in facts
    assert "03/11/2022" in facts
    assert "Bộ Chính trị" in facts


def test_a_click_on_an_edge_shows_its_sentence(browser: Browser, pages: Path) -> None:
    """The side panel quotes the sentence behind the edge that was clicked, its mention marked."""
    browser.open(pages / "graph.html")
    edge = browser.run(_LOOK_AT_EDGE, _KEY_26)
    assert isinstance(edge, list)
    browser.click_at(browser.run(_ON_SCREEN, edge[1]))
    quote = browser.run("return quotesOf(arguments[0])[0]", edge[0])
    assert isinstance(quote, dict)
    shown = browser.seen("#panel blockquote")
    assert quote["before"] + quote["mention"] + quote["after"] in shown
    assert browser.seen("#panel blockquote mark") == quote["mention"]
    assert f"dòng {quote['line']}" in shown


def test_filters_hide_and_bring_back(browser: Browser, pages: Path) -> None:
    """Each filter takes directives or links away, the count says so, and one button undoes all."""
    browser.open(pages / "graph.html")
    before = browser.seen("#count")
    for group in ("types", "relations", "levels"):
        box = browser.driver.find_element("css selector", f"#{group} input")
        browser.run("arguments[0].click()", box)
        assert browser.seen("#count") != before, group
        browser.run("document.getElementById('reset').click()")
        assert browser.seen("#count") == before
    browser.driver.find_element("css selector", "#from").send_keys("2022")
    hidden = browser.run("return [...hidden].every((id) => FACTS[id].years[0] < 2022) && hidden.size > 0")
    assert hidden is True


def test_a_year_filters_as_it_is_typed(browser: Browser, pages: Path) -> None:
    """The drawing follows the fourth figure of a year; half a year hides nothing."""
    browser.open(pages / "graph.html")
    before = browser.seen("#count")
    field = browser.driver.find_element("css selector", "#to")
    field.send_keys("202")
    assert browser.seen("#count") == before
    field.send_keys("2")
    assert browser.seen("#count") != before


def test_the_page_speaks_english_too(browser: Browser, pages: Path) -> None:
    """One button turns every word of the page into English, and back."""
    browser.open(pages / "graph.html")
    browser.driver.find_element("css selector", "#language").click()
    assert browser.run("return document.documentElement.lang") == "en"
    for words in ("Type of document", "Relation", "implements", "Resolution", "centre", "only cited"):
        assert words in browser.run("return document.body.innerText")  # type: ignore[operator]
    assert "Quan hệ" not in browser.run("return document.body.innerText")  # type: ignore[operator]
    browser.driver.find_element("css selector", "#language").click()
    assert "thực hiện" in browser.seen("#relations")


def test_a_page_is_used_by_keyboard_alone(browser: Browser, pages: Path) -> None:
    """The slash key searches, Tab reaches a result, Enter opens it, Escape goes back."""
    browser.open(pages / "graph.html")
    keys = ActionChains(browser.driver)
    keys.send_keys("/").send_keys("168 ttg").perform()
    assert browser.run("return document.activeElement.id") == "search"
    for _ in range(80):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        if browser.run("return document.activeElement.closest('#panel') !== null"):
            break
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    assert browser.seen("#panel h2").startswith("Quyết định 168/QĐ-TTg")
    ActionChains(browser.driver).send_keys(Keys.ESCAPE).perform()
    assert "Các văn bản trên đồ thị" in browser.seen("#panel")
    assert browser.run("return document.querySelector('.vis-network').tabIndex") == 0


def test_a_cut_is_stated_and_the_rest_is_found(browser: Browser, pages: Path) -> None:
    """A page that does not draw all says so, and how to see the rest; its search names them."""
    browser.open(pages / "cut.html")
    said = browser.seen("#cut")
    assert "Đang vẽ 8 trong" in said
    assert "kg draw --most" in said
    assert f"kg draw {browser.run('return LEFT[0][1]')} -o graph.html" in said
    left = browser.run("return LEFT[0]")
    assert isinstance(left, list)
    browser.type_in_search(left[1])
    assert left[0] in browser.seen("#panel")
    assert f"kg draw {left[1]}" in browser.seen("#panel")


def test_a_lineage_has_its_axes(browser: Browser, pages: Path) -> None:
    """Along a lineage the centre stands above the province, and earlier years at the left."""
    browser.open(pages / "lineage.html")
    places = browser.run(_STANDINGS)
    assert isinstance(places, list)
    assert {"central", "province"} <= {level for level, *_ in places}
    lowest = max(y for level, _, _, y in places if level == "central")
    assert lowest < min(y for level, _, _, y in places if level == "province")
    by_year = sorted((year, x) for _, year, x, _ in places)
    assert all(x <= later or year == next_year for (year, x), (next_year, later) in pairwise(by_year))


def test_the_graph_leads_to_the_texts_and_back(browser: Browser, pages: Path) -> None:
    """A node's link opens its annotated text, a quote's link the very line; the text leads back."""
    browser.open(pages / "graph.html", "#tu-quang-ngai/xx/kl/2043")
    assert browser.seen("#panel h2").startswith("Kết luận 2043-KL/TU")
    browser.driver.find_element("css selector", "#panel p a").click()
    assert browser.seen("h1").startswith("Kết luận 2043-KL/TU")
    browser.driver.find_elements("css selector", "header nav a")[1].click()
    assert browser.seen("#panel h2").startswith("Kết luận 2043-KL/TU")
    browser.run("pickEdge(EDGES.find((edge) => FACTS[edge.from].key === 'tu-quang-ngai/xx/kl/2043').id)")
    line = browser.driver.find_element("css selector", "#panel blockquote a")
    said = line.text.rpartition(" ")[2]
    line.click()
    assert browser.run("return document.querySelector(':target').dataset.line") == said
    assert browser.complaints() == []


def test_a_mention_leads_to_what_it_means(browser: Browser, pages: Path) -> None:
    """A click on a marked mention shows the directive beside the text; the page holds no script."""
    browser.open(pages / "tu-quang-ngai_xx_kl_2043.html")
    mention = browser.driver.find_element("css selector", ".text a.decided")
    assert browser.run("return document.scripts.length") == 0
    mention.click()
    entry = browser.run(
        "const r = document.querySelector(':target').getBoundingClientRect(); return [r.top, r.bottom]"
    )
    assert isinstance(entry, list)
    assert 0 <= entry[0] < entry[1] <= 768
    browser.driver.find_element("css selector", "header label").click()
    assert "Cited by: " in browser.seen("#cited-by")


def test_hostile_titles_stay_text(browser: Browser, hostile_pages: Path) -> None:
    """Titles and sentences that are markup or script are shown as text and never run, whatever is clicked."""
    for page in sorted(hostile_pages.glob("*.html")):
        browser.open(page)
        if page.name in {"graph.html", "projects.html", "tasks.html", "body.html"}:
            browser.type_in_search("onerror")
            assert "<img src=x onerror=alert(1)>" in browser.seen("#panel")
            browser.run("for (const { id } of NODES) pickNode(id); for (const { id } of EDGES) pickEdge(id)")
            assert "<script>" in browser.seen("#panel")
        else:
            assert "<script>alert" in browser.run("return document.body.innerText")  # type: ignore[operator]
        assert browser.run("return document.querySelectorAll('img').length") == 0
        assert (page.name, browser.complaints(), browser.requests()) == (page.name, [], [])


def test_print_leaves_the_controls_out(browser: Browser, pages: Path) -> None:
    """On paper stand the drawing, its legend and the panel; buttons and the search field do not."""
    browser.open(pages / "graph.html")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert browser.run("return getComputedStyle(document.getElementById('language')).display") == "none"
        assert browser.run("return getComputedStyle(document.querySelector('main')).display") != "none"
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


_DEAD_WORDS = """
const shown = [...document.querySelectorAll("nav [data-word]")].filter((one) => one.offsetParent);
return shown.filter((one) => !one.textContent).length
"""
_OTHER_LANGUAGE = """
return document.querySelector("nav").innerText + document.querySelector("header").innerText
"""


@pytest.mark.parametrize(
    ("name", "relation"),
    [("projects.html", "located_in"), ("body.html", "assigned_to"), ("tasks.html", "given_in")],
)
def test_a_join_of_any_page_shows_its_sentence(
    browser: Browser, pages: Path, name: str, relation: str
) -> None:
    """A project's place, a task's body and directive are proved by the sentence, its words marked."""
    browser.open(pages / name)
    edge = browser.run(_QUOTED_JOIN, relation)
    browser.run("pickEdge(arguments[0])", edge)
    quote = browser.run("return quotesOf(arguments[0])[0]", edge)
    assert isinstance(quote, dict)
    block = browser.seen("#panel blockquote")
    assert " ".join((quote["before"] + quote["mention"] + quote["after"]).split()) in " ".join(block.split())
    assert browser.seen("#panel blockquote mark").strip() == quote["mention"].strip()
    assert f"dòng {quote['line']}" in block


def test_a_click_on_a_project_tells_where_it_lies(browser: Browser, pages: Path) -> None:
    """The panel has its kind, its places and its sentences."""
    browser.open(pages / "zone.html")
    place = browser.run(
        "const [id] = Object.entries(FACTS).find(([, { label }]) => label.startsWith('Đường Trì Bình'));"
        "return network.getPosition(id)"
    )
    browser.click_at(browser.run(_ON_SCREEN, place))
    assert browser.seen("#panel h2") == "Đường Trì Bình - cảng Dung Quất"
    shown = browser.seen("#panel")
    for words in ("đường, cầu", "Khu kinh tế Dung Quất", "Trì Bình", "Nằm tại: 2", "Câu trong văn bản"):
        assert words in shown


def test_a_body_has_the_focus_and_its_deadlines(browser: Browser, pages: Path) -> None:
    """One body's page opens with the body in the panel; a task tells deadline, directive and assignee."""
    browser.open(pages / "body.html")
    assert browser.seen("#panel h2") == "Ban cán sự đảng Ủy ban nhân dân tỉnh Quảng Ngãi"
    browser.type_in_search("31/10/2024")
    browser.until("return document.querySelector('#panel h3').textContent", "Tìm thấy: 1")
    browser.driver.find_element("css selector", "#search").send_keys(Keys.ENTER)
    facts = browser.seen("#panel dl")
    for words in ("31/10/2024", "Hạn cuối", "Ban cán sự đảng", "Kết luận làm việc"):
        assert words in facts


@pytest.mark.parametrize("name", [*_PROJECTS, *_TASKS])
def test_no_control_of_a_page_is_dead(browser: Browser, pages: Path, name: str) -> None:
    """Each filter that is offered hides something, and one button brings all back; no word is missing."""
    browser.open(pages / name)
    before = browser.seen("#count")
    groups = browser.run("return GROUPS.map(({ name }) => name)")
    assert isinstance(groups, list)
    assert len(groups) > len(("relations", "one of its own"))
    for group in groups:
        boxes = "document.querySelectorAll(`#${CSS.escape(arguments[0])} input`)"
        browser.run(f"for (const box of {boxes}) box.click()", group)
        assert browser.seen("#count") != before, group
        browser.run("document.getElementById('reset').click()")
        assert browser.seen("#count") == before
    browser.driver.find_element("css selector", "#from").send_keys("2999")
    assert browser.seen("#count") != before
    assert browser.run(_DEAD_WORDS) == 0


def test_places_without_projects_go(browser: Browser, pages: Path) -> None:
    """When the projects of a place are filtered out, it and what holds it alone go too."""
    browser.open(pages / "projects.html")
    browser.run("[...document.querySelectorAll('#kinds input')].forEach((box) => box.click())")
    assert browser.run("return hidden.size === NODES.length") is True


@pytest.mark.parametrize("name", [*_PROJECTS, *_TASKS])
def test_pages_of_any_subject_speak_english_too(browser: Browser, pages: Path, name: str) -> None:
    """Legend, count, hints and headings change their language, and nothing of the other is left."""
    browser.open(pages / name)
    browser.driver.find_element("css selector", "#language").click()
    text = browser.run(_OTHER_LANGUAGE)
    assert isinstance(text, str)
    for words in ("Quan hệ", "Bỏ lọc", "Tìm", "giao cho", "nằm tại", "Năm", "không nêu"):
        assert words not in text
    assert "Relation" in text
    assert browser.complaints() == []


def test_a_cut_of_tasks_is_stated(browser: Browser, pages: Path, graph: Graph) -> None:
    """The page says how many tasks it leaves out, how to draw them, and finds them by name."""
    browser.open(pages / "few-tasks.html")
    said = browser.seen("#cut")
    every = len(tasks(graph))
    assert f"Đang vẽ 3 trong {every} nhiệm vụ" in said
    assert f"kg draw --tasks --most {every}" in said
    left = browser.run("return LEFT[0]")
    assert isinstance(left, list)
    browser.type_in_search(" ".join(left[0].split()[:6]))
    browser.until("return document.querySelector('#panel code')?.textContent", 'kg draw --tasks --body "')


def test_reasons_are_vietnamese_until_english_is_asked_for(browser: Browser, pages: Path) -> None:
    """Why a mention is open is told in the language of the page."""
    english = "neither date nor term is stated"
    page = next(one for one in sorted(pages.glob("*.html")) if english in one.read_text("utf-8"))
    browser.open(page)
    assert "không nêu ngày, cũng không nêu khóa" in browser.seen("#undecided")
    assert english not in browser.seen("#undecided")
    browser.driver.find_element("css selector", "header label").click()
    assert english in browser.seen("#undecided")


def test_many_edges_come_after_the_first_sight(browser: Browser, tmp_path: Path) -> None:
    """A large page answers before its edges are there; one that is asked for comes at once, then all do."""
    nodes = [
        Node(f"k{number}", f"Luật {number}", "Luật", None, "2020", None, None, None, None, "seen")
        for number in range(400)
    ]
    edges = [
        Edge(f"k{citing}", f"k{cited}", (Quote("a.txt", 1, "", "cites", "Căn cứ B", (7, 8)),))
        for citing in range(400)
        for cited in range(citing % 7, citing, 41)
    ]
    page = tmp_path / "large.html"
    page.write_text(draw(nodes, edges, Wish()), encoding="utf-8")
    browser.open(page)
    assert browser.run("return later") is True
    browser.run("pickEdge(EDGES[EDGES.length - 1].id)")
    assert "Căn cứ B" in browser.seen("#panel blockquote")
    browser.until("return performance.getEntriesByName('complete').length", "1")
    assert browser.run("return edges.length") == len(edges)
    assert browser.complaints() == []
