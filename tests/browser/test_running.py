"""Trying code out in a real browser: where the focus stays, what is said, what is kept."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

CODE = "def softmax(x, axis=-1):\n    e = np.exp(x)\n    return e / e.sum(axis=axis)\n"


def write(page: Page, text: str = CODE) -> None:
    page.goto("/exercise/code/softmax/")
    page.click(".cm-content")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


def test_a_run_leaves_the_focus_where_one_is_and_is_said_once(guest: Callable[..., Page]) -> None:
    page = guest()
    write(page)
    page.click(".own-lines summary")
    page.fill("#own", "print('hello')")
    page.evaluate(
        "() => { window.said = []; new MutationObserver(() => said.push(announcer.textContent))"
        ".observe(announcer, { childList: true }); }"
    )
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#run .fold").first).to_be_visible(timeout=60_000)
    expect(page.locator("#own")).to_be_focused()
    said = page.evaluate("said")
    assert "Running" in said[0] and len(said) == len(set(said)) and len(said) < 4, said


def test_own_lines_survive_a_draft_that_is_newer(guest: Callable[..., Page]) -> None:
    page = guest()
    write(page)
    page.click(".own-lines summary")
    page.fill("#own", "print('kept')")
    page.click(".cm-content")
    with page.expect_response("**/draft/"):
        page.keyboard.insert_text("# more\n")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("# more")
    expect(page.locator("#own")).to_have_value("print('kept')")


def test_the_starting_code_can_be_left_again(guest: Callable[..., Page]) -> None:
    page = guest()
    write(page)
    reset = page.locator("[data-code-reset]")
    reset.click()
    expect(page.locator(".cm-content")).not_to_contain_text("np.exp")
    expect(reset).to_have_text("Bring my code back")
    reset.click()
    expect(page.locator(".cm-content")).to_contain_text("np.exp")
    reset.click()
    page.keyboard.insert_text("# new")
    expect(reset).to_have_text("Back to the starting code")


def test_space_unticks_a_topic_and_does_not_begin(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/drill/?topic=convolution")
    topic = page.locator('input[value="convolution"]')
    topic.focus()
    page.keyboard.press("Space")
    expect(topic).not_to_be_checked()
    assert "/drill/" in page.url


def test_an_opened_hint_is_said(guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto("/exercise/numeric/conv_out/")
    page.click("h1")
    for step in (0, 1):
        page.keyboard.press("h")
        expect(page.locator(".hints li")).to_have_count(step + 1)
        expect(page.locator("#announcer")).not_to_be_empty()
        expect(page.locator(":focus")).to_have_count(1)
    expect(page.locator('input[name="answer"]')).to_be_focused()


def test_the_clock_waits_while_any_field_of_an_answer_is_filled(
    guest: Callable[..., Page],
) -> None:
    page = guest()
    page.clock.install()
    page.goto("/drill/?problems=5&minutes=5")
    page.click(".drill button[type='submit']")
    page.wait_for_selector("[data-countdown]")
    page.locator('[data-phase="ask"] .number input').last.fill("1")
    page.locator('[data-phase="ask"] .actions .button-main').focus()
    page.clock.fast_forward("05:10")
    expect(page.locator("[data-clock]")).to_have_text("0:00")
    assert "/s/" in page.url
