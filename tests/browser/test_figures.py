"""The page of indicators in a real browser: drawings beside tables, without a script."""

from pathlib import Path

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser

_FOCUSED = "return document.activeElement.getAttribute('href')"
_INSIDE = """
const { top, bottom } = document.querySelector(":target").getBoundingClientRect();
return top >= 0 && bottom <= innerHeight
"""
_OVERLAPS = """
const overlap = (a, b) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
return [...document.querySelectorAll("figure svg")].flatMap((drawing) => {
  const texts = [...drawing.querySelectorAll("text")];
  const words = texts.map((one) => [one.textContent, one.getBoundingClientRect()]);
  return words.flatMap(([one, place], at) =>
    words.slice(at + 1).filter(([, other]) => overlap(place, other)).map(([other]) => [one, other]));
})
"""


def _press(browser: Browser, key: str) -> None:
    ActionChains(browser.driver).send_keys(key).perform()


def test_every_figure_is_drawn_once_and_in_the_table(browser: Browser, pages: Path) -> None:
    """A dated figure has a dot that leads to its row, and the row leads back; no two things share a name."""
    browser.open(pages / "figures.html")
    dots = browser.run(
        "return [...document.querySelectorAll('figure a')].map((dot) => [dot.id, dot.getAttribute('href')])"
    )
    assert isinstance(dots, list)
    assert len(dots) > 80
    for dot, row in dots[:10]:
        back = browser.run("return document.querySelector(arguments[0] + ' a').getAttribute('href')", row)
        assert back == f"#{dot}"
    names = browser.run("return [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert isinstance(names, list)
    assert len(names) == len(set(names))


def test_a_dot_leads_to_its_sentence_by_keyboard(browser: Browser, pages: Path) -> None:
    """Tab reaches the dots of a drawing; Enter shows the row with the marked sentence on the screen."""
    browser.open(pages / "figures.html", "#s2")
    for _ in range(20):
        _press(browser, Keys.TAB)
        if str(browser.run(_FOCUSED)).startswith("#s2-"):
            break
    _press(browser, Keys.ENTER)
    assert browser.run(_INSIDE) is True
    assert "GRDP bình quân đầu người đạt trên 3.300 USD/người" in browser.seen(":target mark")
    assert "004_nhiem-vu-nam-2020-va-nam-2021.txt" in browser.seen(":target")
    assert browser.complaints() == []


def test_words_of_a_drawing_do_not_cover_each_other(browser: Browser, pages: Path) -> None:
    """Numbers of dots, years and units of the samples can all be read."""
    browser.open(pages / "figures.html")
    assert browser.run(_OVERLAPS) == []


def test_the_page_of_figures_speaks_english_too(browser: Browser, pages: Path) -> None:
    """One switch turns the words of the page into English; the quoted sentences stay as they are."""
    browser.open(pages / "figures.html")
    assert "chỉ tiêu" in browser.seen(".legend")
    browser.driver.find_element("css selector", "header label").click()
    assert browser.seen(".legend").split() == ["target", "result"]
    assert browser.seen("#s2") == "GRDP per head"
    assert "GRDP bình quân đầu người" in browser.seen("#s2-1 mark")


def test_a_cut_of_figures_is_stated(browser: Browser, pages: Path) -> None:
    """A page that does not draw all measures says how many there are, and how to get them."""
    browser.open(pages / "figures-cut.html")
    said = browser.seen("#cut")
    assert "Đang vẽ 2 trong " in said
    assert "--limit" in said
    assert browser.run("return document.querySelectorAll('section').length") == 2
    browser.open(pages / "figures.html")
    assert browser.run("return document.getElementById('cut')") is None


def test_figures_fit_a_small_screen_and_paper(browser: Browser, pages: Path) -> None:
    """Nothing sticks out sideways at 1366 pixels; on paper the drawings stay and the switch goes."""
    browser.open(pages / "figures.html")
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth") is True
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert (
            browser.run("return getComputedStyle(document.querySelector('header label')).display") == "none"
        )
        assert browser.run("return getComputedStyle(document.querySelector('figure svg')).display") == "block"
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_hostile_figures_stay_text(browser: Browser, hostile_pages: Path) -> None:
    """Names, units, places and sentences that are markup or script are drawn and shown as text."""
    browser.open(hostile_pages / "figures.html")
    assert browser.run("return document.scripts.length") == 0
    assert "<img src=x onerror=alert(1)>" in browser.seen("h2")
    drawn = browser.run(
        "return [...document.querySelectorAll('figure text')].map((one) => one.textContent).join(' ')"
    )
    assert "<img src=x" in str(drawn)
    browser.driver.find_element("css selector", "figure a").send_keys(Keys.ENTER)
    assert "<script>" in browser.seen(":target")
    assert (browser.complaints(), browser.requests()) == ([], [])
