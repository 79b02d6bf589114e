"""The convolution explorer in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

INSIDE = """() => {
  const plane = document.querySelector('.grid').getBoundingClientRect();
  const kernel = document.querySelector('.grid-window').getBoundingClientRect();
  const eps = 1.5;
  return kernel.left >= plane.left - eps && kernel.right <= plane.right + eps &&
    kernel.top >= plane.top - eps && kernel.bottom <= plane.bottom + eps;
}"""


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context().new_page()


def test_five_stays_five_and_a_change_redraws_without_a_new_page(page: Page) -> None:
    page.goto("/explore/convolution/?n=5&k=3&s=1&p=1")
    expect(page.locator(".grid-out")).to_have_count(25)
    page.evaluate("window.same = true")
    page.fill('input[name="p"]', "0")
    page.keyboard.press("Tab")
    expect(page.locator(".grid-out")).to_have_count(9)
    assert "p=0" in page.url and page.evaluate("window.same") is True
    page.go_back()
    expect(page.locator('input[name="p"]')).to_have_value("1")


def test_the_last_window_of_every_preset_lies_inside_the_plane(page: Page) -> None:
    page.goto("/explore/convolution/")
    links = page.locator(".presets a").evaluate_all("all => all.map(one => one.search)")
    assert len(links) == 15
    for link in links:
        page.goto(f"/explore/convolution/{link}")
        slider = page.locator("#explorer-place")
        slider.focus()
        for key in ("Home", "End"):
            page.keyboard.press(key)
            assert page.evaluate(INSIDE), (link, key)


def test_it_steps_where_motion_is_unwanted_and_plays_elsewhere(
    open_context: Callable[..., BrowserContext],
) -> None:
    calm = open_context().new_page()
    calm.goto("/explore/convolution/")
    calm.click("[data-play]")
    expect(calm.locator("[data-place-words]")).to_have_text("(0, 1)")
    expect(calm.locator("[data-play]")).to_have_attribute("aria-pressed", "false")


def test_without_a_script_there_is_a_still_picture(
    open_context: Callable[..., BrowserContext],
) -> None:
    still = open_context(java_script_enabled=False).new_page()
    still.goto("/explore/convolution/")
    still.fill('input[name="n"]', "6")
    still.click(".explorer-form button")
    expect(still.locator(".grid-out")).to_have_count(36)
    expect(still.locator("[data-player]")).to_be_hidden()
