"""The exercise page in a real browser: keys, double clicks, drafts."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_run_goes_by_keyboard_alone(guest: Callable[..., Page]) -> None:
    page = guest()
    page.keyboard.press("Space")
    page.wait_for_selector("#desk")
    first = page.url
    page.goto("/exercise/interview61/q01-squared-norm/")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator("[data-outcome]")).to_be_visible()
    page.goto(first)


def test_a_double_click_on_check_is_one_attempt(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/numeric/conv_out/")
    page.fill('input[name="answer"]', "1000000")
    page.locator('[data-phase="ask"] button[type="submit"]').first.dblclick()
    page.wait_for_selector("[data-outcome]")
    page.reload()
    expect(page.locator("#desk")).to_have_attribute("data-phase", "ask")


def test_an_expired_session_in_a_long_answer_loses_no_word(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/interview61/q08.open/")
    url, text = page.url, "The condition number is a ratio. " * 20
    page.locator('textarea[name="text"]').press_sequentially("x")
    page.fill('textarea[name="text"]', text)
    session = [one for one in page.context.cookies() if one["name"] == "sessionid"]
    page.context.clear_cookies(name="sessionid")
    page.locator('[data-phase="ask"] button[type="submit"]').first.click()
    page.wait_for_url("**/accounts/login/**")
    page.context.add_cookies(session)  # type: ignore[arg-type]
    page.goto(url)
    expect(page.locator('textarea[name="text"]')).to_have_value(text)


def test_undo_by_key_brings_the_card_back(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/interview61/q06.flashcard/")
    page.keyboard.press("Space")
    page.wait_for_selector('[data-phase="feedback"]')
    page.keyboard.press("3")
    page.wait_for_selector('[data-phase="closed"]')
    page.keyboard.press("u")
    page.wait_for_selector('[data-phase="feedback"]')


def test_bare_keys_do_nothing_while_somebody_types(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/interview61/q07.open/")
    page.locator('textarea[name="text"]').press_sequentially("1 u ? 2")
    expect(page.locator('textarea[name="text"]')).to_have_value("1 u ? 2")
    expect(page.locator("#desk")).to_have_attribute("data-phase", "ask")


def test_an_open_answer_can_be_begun_without_a_click(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/interview61/q07.open/")
    page.keyboard.type("measures, 1 of them")
    expect(page.locator('textarea[name="text"]')).to_have_value("measures, 1 of them")
