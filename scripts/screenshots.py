"""Take pictures of the pages that matter, in every size, theme and language: make screenshots.

They land in var/screenshots; a person looks at them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts import chromium
from scripts.temporary_site import ROOT, temporary_site

# Chromium refuses its own sandbox for root; the background services only knock on closed doors.
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
WIDTHS = {1440: 900, 360: 740}
THEMES = ("light", "dark")
LANGUAGES = ("en", "zh")
WRONG_CODE = "def softmax(x, axis=-1):\n    e = np.exp(x)\n    return e / e.sum(axis=axis)\n"


def landing(page: Page) -> None:
    """What a stranger sees."""
    page.context.clear_cookies(name="sessionid")
    page.goto("/")


def today(page: Page) -> None:
    """What is due."""
    page.goto("/")


def library(page: Page) -> None:
    """The Library by topic."""
    page.goto("/library/")


def question(page: Page) -> None:
    """An open question with its model answer and key points."""
    page.goto("/exercise/interview61/q07.open/")
    if page.locator('textarea[name="text"]').count():
        page.fill('textarea[name="text"]', "Subtract the maximum before exponentiating.")
        page.click('[data-phase="ask"] button[type="submit"]')
        page.wait_for_selector('[data-phase="tick"]')


def flashcard(page: Page) -> None:
    """A turned flashcard with its rating buttons."""
    page.goto("/exercise/interview61/q06.flashcard/")
    reveal = page.locator('[data-phase="ask"] button[type="submit"]').first
    if reveal.count():
        reveal.click()
        page.wait_for_selector('[data-phase="feedback"]')


def choice(page: Page) -> None:
    """A choice, not answered yet."""
    page.goto("/library/interview61/?kind=choice")
    page.locator('main a[href^="/exercise/"]').first.click()
    page.wait_for_selector("#desk")


def numeric(page: Page) -> None:
    """A numeric problem with a wrong answer explained: the usual one, the + 1 forgotten."""
    page.goto("/exercise/numeric/conv_out/")
    if page.locator('[data-phase="ask"] input[name="answer"]').count():
        # What KaTeX sets holds every number twice, for eyes and for screen readers.
        formulas = page.locator("#desk .prose .math").evaluate_all(
            "all => all.map(one => one.dataset.tex).join(' ')"
        )
        side, _, kernel, _, stride, padding = map(int, re.findall(r"\d+", formulas)[:6])
        page.fill('input[name="answer"]', str((side + 2 * padding - kernel) // stride))
        page.click('[data-phase="ask"] button[type="submit"]')
        page.wait_for_selector("[data-outcome]")
        page.wait_for_selector(".verdict-reason .katex")


def hint(page: Page) -> None:
    """A numeric problem with several fields, one hint open and a half right answer."""
    page.goto("/exercise/numeric/bn_running/")
    if page.locator('button[name="hint"]').count():
        page.click('button[name="hint"]')
        page.wait_for_selector(".hints")
        answer_ones(page)


def answer_ones(page: Page) -> None:
    """Type 1 everywhere and check; what wants other words is skipped."""
    for field in page.locator('[data-phase="ask"] .number input').all():
        field.fill("1")
    page.click('[data-phase="ask"] .actions button[type="submit"]')
    page.wait_for_selector("[data-outcome], .note-again")


def drill(page: Page) -> None:
    """Choosing a drill."""
    page.goto("/drill/?topic=convolution&topic=optimization&minutes=10&problems=5")


def drilling(page: Page) -> None:
    """A problem of a drill against the clock, answered wrongly."""
    drill(page)
    page.click(".drill button[type='submit']")
    page.wait_for_selector("[data-countdown]")
    answer_ones(page)


def report(page: Page) -> None:
    """What the drill ends with."""
    for _ in range(5):
        onward = page.locator(".done-line a")
        page.goto(str(onward.get_attribute("href"))) if onward.count() else page.goto("/drill/")
        if page.locator('[data-phase="ask"]').count():
            answer_ones(page)


def variants(page: Page) -> None:
    """The variants seen of one exercise."""
    page.goto("/exercise/numeric/conv_out/seen/")


def code(page: Page) -> None:
    """A program with a failing case."""
    page.goto("/exercise/code/softmax/")
    if page.locator("[data-outcome]").count() == 0:
        page.wait_for_selector(".cm-content")
        page.click(".cm-content")
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.press("Delete")
        page.keyboard.insert_text(WRONG_CODE)
        page.click('[data-phase="ask"] button[type="submit"]')
        page.wait_for_selector("[data-outcome]", timeout=60_000)


def progress(page: Page) -> None:
    """The progress page after two answers."""
    flashcard(page)
    page.click('button[name="rating"][value="3"]')
    page.wait_for_selector('[data-phase="closed"]')
    choice(page)
    page.locator('input[name="choice"]').first.check()
    page.click('[data-phase="ask"] button[type="submit"]')
    page.wait_for_selector('[data-phase="feedback"]')
    page.goto("/progress/")


def settings(page: Page) -> None:
    """The settings page."""
    page.goto("/settings/")


SCENES: tuple[Callable[[Page], None], ...] = (
    today,
    library,
    question,
    flashcard,
    choice,
    numeric,
    hint,
    drill,
    drilling,
    report,
    variants,
    code,
    progress,
    settings,
    landing,
)


def main() -> None:
    """Start a site, walk through the scenes once a size, theme and language, and shoot."""
    folder = ROOT / "var" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    found = chromium.find()
    with temporary_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(found) if found else None, args=ARGUMENTS
        )
        for width, theme, language in itertools.product(WIDTHS, THEMES, LANGUAGES):
            shoot(browser, site.url, (width, theme, language), folder)
        browser.close()


def shoot(browser: Browser, url: str, look: tuple[int, str, str], folder: Path) -> None:
    """Walk through all scenes as a new guest in one look."""
    width, theme, language = look
    context = browser.new_context(
        base_url=url,
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if theme == "dark" else "light",
        locale="zh-CN" if language == "zh" else "en-GB",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/")
    page.locator('form[action="/guest/"] button').first.click()
    page.wait_for_load_state()
    for scene in SCENES:
        scene(page)
        page.wait_for_load_state("networkidle")
        target = folder / f"{scene.__name__}-{width}-{theme}-{language}.png"
        page.screenshot(path=target, full_page=True)
        print(target.relative_to(ROOT))
    context.close()


if __name__ == "__main__":
    main()
