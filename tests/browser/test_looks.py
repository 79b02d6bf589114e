"""Every page fits a phone, passes axe in both themes, and speaks Chinese throughout."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

AXE = (Path(__file__).resolve().parents[1] / "data/axe/axe.min.js").read_text()
PAGES = (
    "/",
    "/library/",
    "/progress/",
    "/settings/",
    "/practice/done/",
    "/exercise/interview61/q01.open/",
    "/exercise/interview61/q01-squared-norm/",
    "/exercise/numeric/conv_out/",
    "/exercise/code/softmax/",
    "/accounts/signup/",
    "/library/interview61/",
    "/explore/convolution/",
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "tags => axe.run(document, {runOnly: tags}).then(found => found.violations)"
OVERFLOW = """() => [...document.querySelectorAll('body *')]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .filter(one => ![...function* (node) { for (; node; node = node.parentElement) yield node; }(one)]
    .some(up => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(up).overflowX)))
  .map(one => one.outerHTML.slice(0, 120))"""


def violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(RUN, TAGS)
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_either_theme(guest: Callable[..., Page], theme: str) -> None:
    page = guest(color_scheme=theme)
    wrong = {}
    for address in PAGES:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        wrong[address] = violations(page)
    assert {address: found for address, found in wrong.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_is_wider_than_a_phone(guest: Callable[..., Page], language: str) -> None:
    page = guest(language, width=360)
    wide = {}
    for address in PAGES:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        wide[address] = page.evaluate(OVERFLOW)
    assert {address: found for address, found in wide.items() if found} == {}


# What stays in Latin letters on a Chinese page: names, units, formulas, code, keys.
LATIN = re.compile(r"\b[A-Za-z]{3,}(?: [A-Za-z]{2,}){2,}\b")


def test_a_chinese_page_has_no_english_sentence_left(guest: Callable[..., Page]) -> None:
    page = guest("zh")
    left = {}
    for address in PAGES:
        page.goto(address)
        text = page.evaluate(
            "() => { const copy = document.querySelector('body').cloneNode(true);"
            "copy.querySelectorAll('code, pre, .math, .katex, [data-code-box], select, .sources,"
            " script, style').forEach(one => one.remove()); return copy.textContent; }"
        )
        left[address] = LATIN.findall(text)
    assert {address: found for address, found in left.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_answer_fits_a_phone_and_every_formula_is_set(
    guest: Callable[..., Page], language: str
) -> None:
    page = guest(language, width=360)
    wrong = {}
    for number in range(1, 62):
        page.goto(f"/exercise/interview61/q{number:02}.flashcard/")
        page.locator('[data-phase="ask"] button[type="submit"]').first.click()
        page.wait_for_selector('[data-phase="feedback"]')
        expect(page.locator("#desk .math:not([data-set])")).to_have_count(0)
        broken = page.locator(".math-broken").all_inner_texts()
        wide = page.evaluate(OVERFLOW)
        if broken or wide:
            wrong[number] = (broken, wide)
    assert wrong == {}
