"""An instructor's first pack: refused with its mistake named, mended, published, found."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scripts.temporary_site import Site

CHECKED = 60_000


@pytest.fixture
def instructor(site: Site, open_context: Callable[..., BrowserContext]) -> Page:
    said = site.manage("instructor", "teacher", "--password-reset")
    password = next(line for line in said.splitlines() if "password:" in line).split(": ")[1]
    page = open_context().new_page()
    page.goto("/accounts/login/")
    page.fill('input[name="login"]', "teacher")
    page.fill('input[name="password"]', password)
    page.locator('main button[type="submit"]').first.click()
    page.wait_for_url("**/")
    return page


def upload(page: Page, folder: Path) -> None:
    archive = shutil.make_archive(str(folder), "zip", folder)
    page.goto("/author/upload/")
    page.set_input_files('input[type="file"]', archive)
    page.locator('main button[type="submit"]').first.click()


@pytest.mark.sandbox
def test_an_instructors_pack_is_checked_published_and_found(
    site: Site, instructor: Page, guest: Callable[..., Page], tmp_path: Path
) -> None:
    page, folder = instructor, tmp_path / "first-pack"
    site.manage("packs", "new", str(folder))
    broken = next(iter(sorted((folder / "exercises").glob("*.yaml"))))
    whole = broken.read_text()
    broken.write_text(whole + "\nspelled: wrong\n")
    upload(page, folder)
    expect(page.locator('[data-state="refused"]')).to_be_visible(timeout=CHECKED)
    row = page.locator("tbody tr").first
    expect(row).to_contain_text(broken.name)
    expect(row).to_contain_text(f"{len(whole.splitlines()) + 2}:1")
    expect(row).to_contain_text("spelled")

    broken.write_text(whole)
    upload(page, folder)
    expect(page.locator('[data-state="ready"]')).to_be_visible(timeout=CHECKED)
    draft = page.url
    page.locator("a.row-link").first.click()
    expect(page.locator("main")).not_to_be_empty()
    page.goto(draft)
    page.locator('input[name="visibility"][value="public"]').check()
    page.locator('form[action$="/publish/"] button').dblclick()
    page.wait_for_url("**/library/first-pack/")
    page.goto(draft)
    expect(page.locator('[data-state="published"]')).to_be_visible()

    learner = guest()
    learner.goto("/library/first-pack/")
    expect(learner.locator("li.row").first).to_be_attached()
