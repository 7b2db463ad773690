"""A real browser for the exported pages, and the pages of the samples."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service

import kg
from kg.app.annotating import annotated
from kg.app.answers import Graph
from kg.app.charting import draw_page
from kg.app.drawing import draw_graph
from kg.app.indicators import indicators
from kg.app.sheet import View, Wish
from kg.domain.following import RESTS_ON
from tests import graphs, samples

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

_LAPTOP = {"width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": False}


class Browser:
    """Chromium, with the complaints of its console and the requests that its pages made."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, page: Path, fragment: str = "") -> None:
        """Open a file as a double click does, forgetting what happened before."""
        self.driver.get("about:blank")
        self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        self.driver.get_log("performance")  # type: ignore[no-untyped-call]
        self.driver.get(page.as_uri() + fragment)

    def run(self, script: str, *values: object) -> object:
        """Run a script in the page and give what it returns."""
        return self.driver.execute_script(script, *values)

    @contextmanager
    def phone(self) -> Iterator[None]:
        """Look through the screen of a phone, 390 by 844, for a while."""
        screen = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        try:
            yield
        finally:
            self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", _LAPTOP)

    def seen(self, selector: str) -> str:
        """Give the text that a reader sees in an element."""
        return str(self.driver.find_element("css selector", selector).text)

    def type_in_search(self, words: str) -> None:
        """Type words into the search field, which is emptied before."""
        field = self.driver.find_element("css selector", "#search")
        field.clear()
        field.send_keys(words)

    def until(self, script: str, beginning: str) -> None:
        """Wait until a script gives a text that begins so; a list is drawn again after each letter."""
        for _ in range(50):
            if str(self.run(script)).startswith(beginning):
                return
            time.sleep(0.05)
        assert str(self.run(script)).startswith(beginning)

    def click_at(self, place: object) -> None:
        """Click a place of the drawing, given in pixels from its corner at the left above."""
        canvas = self.driver.find_element("css selector", "canvas")
        assert isinstance(place, list)
        right, down = place[0] - canvas.size["width"] / 2, place[1] - canvas.size["height"] / 2
        ActionChains(self.driver).move_to_element_with_offset(canvas, right, down).click().perform()

    def complaints(self) -> list[str]:
        """Give what the console says: errors, and what the page's policy refused."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]

    def requests(self) -> list[str]:
        """Give the addresses that were asked for since the page was opened, but for files and own data."""
        entries = self.driver.get_log("performance")  # type: ignore[no-untyped-call]
        messages = [json.loads(entry["message"])["message"] for entry in entries]
        asked = [
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]
        return [address for address in asked if not address.startswith(("file:", "data:", "about:"))]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Start Chromium once; skip where it or its driver is absent."""
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if program is None or driver is None:
        pytest.skip("no Chromium with chromedriver on PATH: `apt-get install chromium chromium-driver`")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    started = webdriver.Chrome(options=options, service=Service(driver))
    started.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", _LAPTOP)
    yield Browser(started)
    started.quit()


@pytest.fixture(scope="session")
def pages(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write every type of page of the samples' graph: drawings, annotated texts and their list."""
    folder = tmp_path_factory.mktemp("pages")
    for page in annotated(graph):
        assert page.problem is None
        (folder / page.name).write_text(page.content, encoding="utf-8")
    lineage = Wish(view=View.LINEAGE, relations=frozenset(RESTS_ON), axes=True)
    around = Wish(view=View.NEIGHBOURHOOD, steps=1)
    (folder / "lineage.html").write_text(draw_graph(graph, lineage, "2043-KL/TU"), encoding="utf-8")
    (folder / "around.html").write_text(draw_graph(graph, around, "26-NQ/TW"), encoding="utf-8")
    for name, most in (("figures.html", None), ("figures-cut.html", 2)):
        (folder / name).write_bytes(draw_page(indicators(graph), most))
    opened = kg.open(graph.home)
    (folder / "projects.html").write_text(opened.draw_projects(), encoding="utf-8")
    (folder / "zone.html").write_text(opened.draw_projects("Dung Quất"), encoding="utf-8")
    (folder / "tasks.html").write_text(opened.draw_tasks(), encoding="utf-8")
    (folder / "body.html").write_text(opened.draw_tasks("Ban cán sự đảng UBND tỉnh"), encoding="utf-8")
    (folder / "few-tasks.html").write_text(opened.draw_tasks(most=3), encoding="utf-8")
    (folder / "cut.html").write_text(draw_graph(graph, Wish(most=8)), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def hostile_pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the pages of a graph whose titles and sentences try to run."""
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("home", "pages", "files"):
        (folder / name).mkdir()
    graph = graphs.written(graphs.hostile(), folder / "home" / ".kg", samples.FOLDER)
    for page in annotated(graph):
        assert page.problem is None
        (folder / "pages" / page.name).write_text(page.content, encoding="utf-8")
    (folder / "pages" / "figures.html").write_bytes(draw_page(indicators(graph)))
    opened = kg.open(graph.home)
    (folder / "pages" / "projects.html").write_text(opened.draw_projects(), encoding="utf-8")
    (folder / "pages" / "tasks.html").write_text(opened.draw_tasks(), encoding="utf-8")
    (folder / "pages" / "body.html").write_text(opened.draw_tasks("sở"), encoding="utf-8")
    return folder / "pages"
