"""Every way to answer in a real browser: by keyboard, on a phone, for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.packs.starting_picks import PICKS
from scripts.temporary_site import Site
from tests.browser.test_looks import OVERFLOW, violations

KEYS = [Path(name).stem for name in PICKS]
PUBLIC = "from quizapp.packs.models import Pack; Pack.objects.update(visibility='public')"


@pytest.fixture(scope="module")
def pack(site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A new pack, published."""
    folder = tmp_path_factory.mktemp("packs") / "fresh"
    site.manage("packs", "new", str(folder))
    site.manage("packs", "import", str(folder))
    site.manage("shell", "-c", PUBLIC)
    return "fresh"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_face_fits_a_phone_and_passes_axe(
    pack: str, guest: Callable[..., Page], language: str
) -> None:
    page = guest(language, width=360)
    found = {}
    for key in KEYS:
        page.goto(f"/exercise/{pack}/{key}/")
        page.wait_for_load_state("networkidle")
        found[key] = [*page.evaluate(OVERFLOW), *violations(page)]
        page.click('[formaction$="/reveal/"]')
        page.wait_for_selector('[data-phase="feedback"]')
        found[f"{key} answered"] = [*page.evaluate(OVERFLOW), *violations(page)]
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


def test_steps_are_ordered_by_keyboard_alone(pack: str, guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto(f"/exercise/{pack}/training-step/")
    wanted = ["compute the outputs", "compute the loss", "compute the gradients", "change"]
    for place, words in enumerate(wanted):
        item = page.locator("[data-item]").filter(has_text=words)
        up = item.locator('[data-move="-1"]')
        while page.locator("[data-item]").all_inner_texts().index(item.inner_text()) > place:
            up.focus()
            page.keyboard.press("Enter")
    expect(page.locator("[data-moved]")).not_to_be_empty()
    page.locator("h1").click()
    page.keyboard.press("Enter")
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outcome", "right")


def test_without_a_script_the_places_are_chosen(pack: str, guest: Callable[..., Page]) -> None:
    page = guest(java_script_enabled=False)
    page.goto(f"/exercise/{pack}/training-step/")
    for place, words in enumerate(("outputs", "loss", "gradients", "weights"), start=1):
        item = page.locator("[data-item]").filter(has_text=words)
        item.locator("select").select_option(str(place))
    page.click('[data-phase="ask"] .actions .button-main')
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outcome", "right")


def test_pairs_blanks_and_shapes_are_answered(pack: str, guest: Callable[..., Page]) -> None:
    page = guest()
    page.goto(f"/exercise/{pack}/output-and-loss/")
    letters = {
        text.split("\n")[-1].strip(): text.strip()[0]
        for text in page.locator(".letters li").all_inner_texts()
    }
    pairs = {"softmax": "cross-entropy over classes", "sigmoid": "binary cross-entropy",
             "linear": "squared error"}  # fmt: skip
    for left, right in pairs.items():
        letter = next(letter for words, letter in letters.items() if right in words)
        page.locator(".matching-row").filter(has_text=left).locator("select").select_option(letter)
    page.click('[data-phase="ask"] .actions .button-main')
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outcome", "right")

    page.goto(f"/exercise/{pack}/stride-cloze/")
    page.fill('input[name="blank.word"]', " STRIDE ")
    page.fill('input[name="blank.share"]', "1/4")
    page.keyboard.press("Enter")
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outcome", "right")

    page.goto(f"/exercise/{pack}/column-plus-row/")
    page.fill('input[name="answer"]', "5x1")
    page.keyboard.press("Enter")
    expect(page.locator(".verdict-reason")).to_contain_text("five columns")
