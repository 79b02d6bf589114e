"""Every template compiles and keeps the rules that the content security policy relies on."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

TEMPLATES = settings.BASE_DIR / "templates"
STATIC = settings.BASE_DIR / "static"
PAGES = sorted(TEMPLATES.rglob("*.html"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
SHEETS = sorted((STATIC / "css").glob("*.css"))


def name(path: Path) -> str:
    """Return a short name for a test's title."""
    return str(path.relative_to(settings.BASE_DIR))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_template_compiles(page: Path) -> None:
    assert get_template(str(page.relative_to(TEMPLATES)))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_template_has_no_inline_style_or_script(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_template_loads_nothing_from_another_host(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", text)


def test_every_icon_that_is_drawn_is_in_the_sprite() -> None:
    sprite = (STATIC / "vendor" / "icons.svg").read_text(encoding="utf-8")
    known = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    drawn = {
        icon
        for page in PAGES
        for icon in re.findall(r'{% icon "([^"]+)" %}', page.read_text(encoding="utf-8"))
    }
    assert drawn
    assert drawn <= known


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_a_behaviour_is_one_short_file_that_says_what_it_does(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 80
    assert lines[0].startswith("// ")


@pytest.mark.parametrize("script", SCRIPTS, ids=name)
def test_every_behaviour_is_loaded_by_the_page(script: Path) -> None:
    assert f"js/{script.name}" in (TEMPLATES / "parts" / "scripts.html").read_text()


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_only_the_tokens_name_colours(sheet: Path) -> None:
    colours = re.findall(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", sheet.read_text(encoding="utf-8"))
    assert bool(colours) == (sheet.name == "tokens.css")


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_every_token_that_is_used_is_defined(sheet: Path) -> None:
    defined = set(re.findall(r"(--[\w-]+):", "".join(one.read_text() for one in SHEETS)))
    assert set(re.findall(r"var\((--[\w-]+)", sheet.read_text())) <= defined
