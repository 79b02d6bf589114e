"""A guest answers one exercise of each face, in both languages, and finds the card scheduled."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SUBMIT = '[data-phase="ask"] button[type="submit"]'


def in_text(language: str, en: str, zh: str) -> str:
    return zh if language == "zh" else en


def submit(page: Page) -> None:
    page.locator(SUBMIT).first.click()


def write_code(page: Page, source: str) -> None:
    """Replace the editor's text. Deleting first keeps Chrome's own text styling out of it."""
    page.click(".cm-content")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(source)


def flashcard(page: Page) -> None:
    page.goto("/exercise/interview61/q06.flashcard/")
    submit(page)
    page.wait_for_selector('[data-phase="feedback"]')
    page.locator('button[name="rating"][value="3"]').click()


def open_question(page: Page) -> None:
    page.goto("/exercise/interview61/q07.open/")
    page.fill('textarea[name="text"]', "Subtract the maximum. 减去最大值。")
    submit(page)
    page.wait_for_selector('[data-phase="tick"]')
    for box in page.locator('input[name="points"]').all():
        box.check()
    page.locator('[data-phase="tick"] button[type="submit"]').first.click()


def choice(page: Page) -> None:
    page.goto("/exercise/interview61/q01-squared-norm/")
    page.locator('input[name="choice"]').first.check()
    submit(page)


def numeric(page: Page) -> None:
    page.goto("/exercise/numeric/conv_out/")
    page.fill('input[name="answer"]', "abc")
    submit(page)
    expect(page.get_by_role("alert")).to_be_visible()
    for number in ("1000000", "1000001"):
        page.fill('input[name="answer"]', number)
        submit(page)
        page.wait_for_selector("[data-outcome]")


def code(page: Page) -> None:
    page.goto("/exercise/code/softmax/")
    write_code(
        page,
        "def softmax(x, axis=-1):\n    x = np.asarray(x)\n"
        "    x = x if x.dtype.kind == 'f' else x.astype(float)\n"
        "    e = np.exp(x - x.max(axis=axis, keepdims=True))\n"
        "    return e / e.sum(axis=axis, keepdims=True)\n",
    )
    submit(page)


SAID = {
    "en": "L1 sums absolute values; it gives sparse solutions, as in lasso, and as the MAE loss it "
    "is robust to outliers.",
    "zh": "L1 是各分量绝对值之和，会带来稀疏解，lasso 用它做特征选择，"
    "作为 MAE 损失时对异常值更鲁棒。",
}


FACES = {
    "interview61/q06.flashcard": flashcard,
    "interview61/q07.open": open_question,
    "interview61/q01-squared-norm": choice,
    "numeric/conv_out": numeric,
    "code/softmax": code,
}


@pytest.mark.sandbox
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_guest_answers_every_face_and_finds_it_in_the_schedule(
    guest: Callable[..., Page], language: str
) -> None:
    page = guest(language)
    assert page.locator("html").get_attribute("lang") == in_text(language, "en", "zh-hans")
    for key, answer in FACES.items():
        answer(page)
        expect(page.locator('[data-phase="feedback"], [data-phase="closed"]')).to_be_visible(
            timeout=60_000
        )
        page.goto("/library/")
        row = page.locator(f'a[href$="/{key}/"]')
        expect(row).to_have_count(1)
        expect(page.locator(f'[data-state]:has(a[href$="/{key}/"])')).not_to_have_attribute(
            "data-state", "new"
        )
    page.goto("/progress/")
    expect(page.locator("main")).to_contain_text(
        in_text(language, "Convolution output", "卷积输出")
    )


@pytest.mark.sandbox
def test_wrong_code_is_shown_its_failing_case_and_may_try_again(
    guest: Callable[..., Page],
) -> None:
    page = guest()
    page.goto("/exercise/code/softmax/")
    write_code(page, "def softmax(x, axis=-1):\n    return x\n")
    submit(page)
    expect(page.locator('[data-outcome="wrong"]')).to_be_visible(timeout=60_000)
    expect(page.locator("#desk")).to_have_attribute("data-phase", "ask")
    expect(page.locator(".cm-content")).to_contain_text("return x")


@pytest.mark.parametrize("scripts", [True, False], ids=["htmx", "plain"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_open_answer_shows_what_was_found_and_the_learner_decides_by_keyboard(
    guest: Callable[..., Page], language: str, scripts: bool
) -> None:
    page = guest(language, 390, java_script_enabled=scripts)
    page.goto("/exercise/interview61/q01.open/")
    page.fill('textarea[name="text"]', SAID[language])
    submit(page)
    page.wait_for_selector('[data-phase="tick"]')
    likely = page.locator('[data-found="covered"]')
    expect(likely).to_have_count(1)
    expect(likely.locator("q")).to_contain_text(in_text(language, "sparse solutions", "稀疏解"))
    expect(page.locator('[data-found="missing"]').first).to_contain_text(
        in_text(language, "I could not find this in your answer.", "没有在你的答案中找到这一点。")
    )
    boxes = page.locator('input[name="points"]')
    assert [box.is_checked() for box in boxes.all()] == [False, False, True, False, False, False]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    boxes.nth(3).focus()
    page.keyboard.press("Space")
    page.locator('[data-phase="tick"] button[type="submit"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_selector('[data-phase="feedback"]')
    expect(page.locator(".point-made")).to_have_count(2)
