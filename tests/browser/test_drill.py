"""Numeric problems and drills in a real browser: keys, hints, the clock."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_looks import OVERFLOW, violations

DRILL = "/drill/?topic=convolution&problems=5"


def fill(page: Page, text: str) -> None:
    for field in page.locator('[data-phase="ask"] .number input').all():
        field.fill(text)


def test_enter_in_the_field_checks_and_opens_no_hint(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/numeric/conv_out/")
    page.fill('input[name="answer"]', "1000000")
    page.keyboard.press("Enter")
    expect(page.locator("[data-outcome]")).to_be_visible()
    expect(page.locator(".hints")).to_have_count(0)


def test_hints_open_one_by_one_and_keep_what_was_typed(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/numeric/conv_out/")
    page.fill('input[name="answer"]', "3 * 7")
    page.locator("h1").click()
    for opened in (1, 2):
        page.keyboard.press("h")
        expect(page.locator(".hints li")).to_have_count(opened)
    expect(page.locator('input[name="answer"]')).to_have_value("3 * 7")
    expect(page.locator('button[name="hint"]')).to_have_count(0)


def test_fresh_numbers_by_key(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/numeric/conv_out/")
    before = page.url
    page.keyboard.press("f")
    page.wait_for_url(lambda url: url != before and "/s/" in url)
    expect(page.locator("#desk")).to_have_attribute("data-phase", "ask")


def test_a_drill_goes_by_keyboard_alone(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto(DRILL)
    page.keyboard.press("Space")
    for number in range(1, 6):
        expect(page.locator(".drill-place")).to_contain_text(f"Problem {number} of 5")
        fill(page, "1")
        page.keyboard.press("Enter")
        page.wait_for_selector('[data-phase="feedback"]')
        page.keyboard.press("Space")
        page.wait_for_load_state()
    expect(page.locator("h1")).to_contain_text("of 5 right")


def test_the_clock_leads_to_the_report_but_not_out_of_a_half_typed_answer(
    guest: Callable[..., Page],
) -> None:
    page = guest()
    page.clock.install()
    page.goto(f"{DRILL}&minutes=5")
    page.click(".drill button[type='submit']")
    page.wait_for_selector("[data-countdown]")
    page.locator('[data-phase="ask"] .number input').first.fill("1")
    page.clock.fast_forward("05:10")
    expect(page.locator("[data-clock]")).to_have_text("0:00")
    assert "/s/" in page.url
    page.locator("h1").click()
    page.clock.fast_forward("00:05")
    page.wait_for_url("**/drill/*/")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_drill_and_its_report_look_right_on_a_phone(
    guest: Callable[..., Page], language: str
) -> None:
    page = guest(language, width=360)
    found = {}
    page.goto(DRILL)
    found["choice"] = [*page.evaluate(OVERFLOW), *violations(page)]
    page.click(".drill button[type='submit']")
    page.wait_for_selector("#desk")
    fill(page, "1")
    page.click('[data-phase="ask"] .actions .button-main')
    page.wait_for_selector('[data-phase="feedback"]')
    found["feedback"] = [*page.evaluate(OVERFLOW), *violations(page)]
    page.goto("/drill/")
    page.locator(".rows a").first.click()
    page.wait_for_load_state()
    found["report"] = [*page.evaluate(OVERFLOW), *violations(page)]
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_family_fits_a_phone_with_picture_steps_and_slips(
    guest: Callable[..., Page], language: str
) -> None:
    page = guest(language, width=360)
    page.goto("/library/numeric/")
    links = page.locator('a[href^="/exercise/numeric/"]').evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    wrong = {}
    for link in sorted(set(links)):
        page.goto(link)
        page.click('[formaction$="/reveal/"]')
        page.wait_for_selector('[data-phase="feedback"]')
        expect(page.locator("#desk .math:not([data-set])")).to_have_count(0)
        broken = page.locator(".math-broken").all_inner_texts()
        wrong[link] = [*page.evaluate(OVERFLOW), *broken]
    assert len(wrong) > 100
    assert {link: found for link, found in wrong.items() if found} == {}
