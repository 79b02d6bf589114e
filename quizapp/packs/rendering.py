"""Turn the Markdown of packs and learners into HTML that is safe to show."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from quizapp.packs.markdown_rules import HTML_TAGS, add_rules

CACHED_TEXTS = 4096
ATTRIBUTES = {
    "a": {"href", "title"},
    "code": {"class"},
    "div": {"class"},
    "img": {"src", "alt", "title", "width", "height"},
    "ol": {"start"},
    "span": {"class", "data-tex", "data-display", "lang"},
    "td": {"class", "colspan", "rowspan"},
    "th": {"class", "colspan", "rowspan", "scope"},
}
CLASSES = re.compile(
    r"math|math-line|table-wrap|to-(?:left|center|right)|language-[\w+-]+|[a-z]{1,2}\d?"
)
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")
LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:|\s*//")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True, "highlight": _highlight})
    markdown.enable(["table", "strikethrough"])
    add_rules(markdown)
    for kind in ("math_inline", "math_inline_double", "math_block"):
        markdown.add_render_rule(kind, _maths)
    markdown.add_render_rule("table_open", _table_open)
    markdown.add_render_rule("table_close", _table_close)
    markdown.core.ruler.push("tame", _tame)
    return markdown


def _highlight(code: str, language: str, attributes: str) -> str:
    """Mark up code for the style sheet; "" lets Markdown escape it plainly."""
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return ""
    return highlight(code, lexer, HtmlFormatter(nowrap=True))


def _maths(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    """Hand the formula on to the page's own script; without it the TeX is readable."""
    kind, tex = tokens[index].type, escape(tokens[index].content.strip())
    display = int(kind != "math_inline")
    span = f'<span class="math" data-tex="{tex}" data-display="{display}">{tex}</span>'
    return f'<div class="math-line">{span}</div>\n' if kind == "math_block" else span


def _table_open(*_: Any) -> str:
    return '<div class="table-wrap"><table>\n'


def _table_close(*_: Any) -> str:
    return "</table></div>\n"


def _tame(state: Any) -> None:
    """Lower headings below the page's own, and align cells by class: the CSP bars styles."""
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"
        elif token.type in {"td_open", "th_open"}:
            style = str(token.attrs.pop("style", ""))
            if style:
                token.attrs["class"] = "to-" + style.rpartition(":")[2]
    for before, inline, after in zip(
        state.tokens, state.tokens[1:], state.tokens[2:], strict=False
    ):
        if before.type == "th_open" and not inline.content:  # a corner heads nothing
            before.tag = after.tag = "td"


def _allow(tag: str, attribute: str, value: str) -> str | None:
    """Return the value to keep, or None to drop the attribute."""
    if attribute == "class":
        return " ".join(word for word in value.split() if CLASSES.fullmatch(word)) or None
    if attribute == "src":
        return None if SCHEME.match(value) and not PICTURE.match(value) else value
    if attribute == "href":
        return None if SCHEME.match(value) and not LINK.match(value) else value
    return value


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=set(HTML_TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_allow,
        url_schemes={"http", "https", "mailto", "data"},
        link_rel="noopener noreferrer",
    )


MARKDOWN = _markdown()


@lru_cache(maxsize=CACHED_TEXTS)
def render(text: str) -> str:
    """Return ``text`` as safe HTML, one or more blocks."""
    return _clean(MARKDOWN.render(text))


@lru_cache(maxsize=CACHED_TEXTS)
def render_inline(text: str) -> str:
    """Return ``text`` without a paragraph round it where it is a single one.

    For options and other labels, where HTML allows no blocks.
    """
    html = render(text).strip()
    inner = html.removeprefix("<p>").removesuffix("</p>")
    single = html.startswith("<p>") and html.endswith("</p>") and "<p>" not in inner
    return inner if single else html


@lru_cache(maxsize=CACHED_TEXTS)
def render_code(source: str) -> str:
    """Return Python ``source`` marked up, for the inside of ``<pre><code>``."""
    return _highlight(source, "python", "")
