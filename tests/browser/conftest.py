"""A real site and a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from scripts import chromium
from scripts.temporary_site import Site, temporary_site

LOCALES = {"en": "en-GB", "zh": "zh-CN"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder; without a browser it is skipped, and counted as such."""
    found = chromium.find()
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            if found is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium: see `make test`"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the system's Chromium, as root if need be, without its background services."""
    return {
        **browser_type_launch_args,
        "executable_path": str(chromium.find()),
        "args": ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
    }


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """The whole site, web and worker, with the built-in packs; gone before other tests look
    for processes that were left behind."""
    with temporary_site() as running:
        yield running


@pytest.fixture
def open_context(browser: Browser, site: Site) -> Iterator[Callable[..., BrowserContext]]:
    """Open browsers that fail the test when a page reports an error or asks another host."""
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda said: (
                complaints.append(f"{page.url}: {said.text}")
                if said.type == "error" and "status of 4" not in said.text
                else None
            ),
        )

    def foreign(url: str) -> bool:
        return not url.startswith((site.url, "data:", "blob:"))

    def new(language: str = "en", width: int = 1280, **options: Any) -> BrowserContext:
        context = browser.new_context(
            base_url=site.url,
            locale=LOCALES[language],
            viewport={"width": width, "height": 800},
            reduced_motion="reduce",
            **options,
        )
        context.on(
            "request",
            lambda request: (
                complaints.append(f"asked {request.url}") if foreign(request.url) else None
            ),
        )
        context.on("page", watch)
        opened.append(context)
        return context

    yield new
    for context in opened:
        context.close()
    assert complaints == []


@pytest.fixture
def guest(open_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Open a browser and press "start as a guest"."""

    def start(language: str = "en", width: int = 1280, **options: Any) -> Page:
        page = open_context(language, width, **options).new_page()
        page.goto("/")
        page.locator('form[action="/guest/"] button').first.click()
        page.wait_for_selector('a[href="/practice/"]')
        return page

    return start
