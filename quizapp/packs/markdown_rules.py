"""Our three departures from CommonMark: maths, bold beside Chinese, line ends in Chinese."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar

HTML_TAGS = frozenset(
    {"a", "b", "br", "code", "em", "i", "img", "kbd", "s", "small", "span", "strong", "sub", "sup"}
    | {"blockquote", "div", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "u", "ul"}
    | {"caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
CJK = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]"
)
PRICE = re.compile(r"\d[^\\_^={}]*[A-Za-z]{2}")
TEX = re.compile(r"[\\_^]")
BEFORE_PARAGRAPH = ["paragraph", "reference", "blockquote", "list"]
TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)")


def add_rules(markdown: MarkdownIt) -> None:
    """Teach ``markdown`` the rules of this module."""
    dollarmath_plugin(markdown, allow_labels=False, double_inline=True)
    markdown.block.ruler.at("math_block", block_maths, {"alt": BEFORE_PARAGRAPH})
    markdown.inline.ruler.at("math_inline", dollar_maths)
    markdown.inline.ruler.before("escape", "bracket_maths", bracket_maths)
    markdown.inline.ruler.at("emphasis", emphasis)
    markdown.inline.ruler.before("html_inline", "stray_angle", stray_angle)
    markdown.block.ruler.disable("html_block")
    markdown.add_render_rule("softbreak", softbreak)


def block_maths(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read a formula on lines of its own; ``$$x$$ and $$y$$`` is a paragraph with two formulas."""
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    if line.count("$$") > 2:
        return False
    written, at = len(state.tokens), state.line
    read: bool = math_block_dollar(allow_labels=False)(state, first, last, silent)
    if silent:  # only asked whether a formula ends the paragraph; the plugin writes it all the same
        del state.tokens[written:]
        state.line = at
    return read


def dollar_maths(state: StateInline, silent: bool) -> bool:
    """Read ``$x$`` and, inside a paragraph, ``$$x$$``; leave prices alone.

    Maths neither begins nor ends with a blank. ``$5 and $10`` fails that, ``$5-$10`` ends before
    a digit without holding any TeX, and ``$5 off, or US$`` begins with a number and holds words.
    """
    if state.src[state.pos] != "$":
        return False
    width = 2 if state.src.startswith("$$", state.pos) else 1
    start = state.pos + width
    end = _closing(state.src, "$" * width, start)
    if end < 0 or end > state.posMax - width:
        return False
    content, after = state.src[start:end], state.src[end + width : end + width + 1]
    if width == 1 and not _is_maths(content, after):
        return False
    return _push(state, silent, content, end + width, display=width == 2)


def _is_maths(content: str, after: str) -> bool:
    if not content or content != content.strip():
        return False
    if after.isdecimal() and not TEX.search(content):
        return False
    return not PRICE.match(content)


def bracket_maths(state: StateInline, silent: bool) -> bool:
    r"""Read ``\(x\)`` and ``\[x\]``, which Markdown would take for escaped brackets."""
    opening = state.src[state.pos : state.pos + 2]
    closing = {"\\(": "\\)", "\\[": "\\]"}.get(opening)
    if closing is None:
        return False
    end = state.src.find(closing, state.pos + 2)
    if end < 0 or end > state.posMax - 2:
        return False
    content = state.src[state.pos + 2 : end]
    return _push(state, silent, content, end + 2, display=opening == "\\[")


def _closing(text: str, fence: str, start: int) -> int:
    """Return where ``fence`` stands next, not after an odd number of backslashes, or -1."""
    end = text.find(fence, start)
    while end >= 0:
        before = text[start:end]
        if (len(before) - len(before.rstrip("\\"))) % 2 == 0:
            return end
        end = text.find(fence, end + 1)
    return end


def _push(state: StateInline, silent: bool, content: str, end: int, *, display: bool) -> bool:
    if not content.strip():
        return False
    if not silent:
        kind = "math_inline_double" if display else "math_inline"
        state.push(kind, "math", 0).content = content
    state.pos = end
    return True


def emphasis(state: StateInline, silent: bool) -> bool:
    """Read ``*`` and ``_`` as CommonMark does, but let Chinese characters count as boundaries.

    CommonMark looks for blanks round punctuation, and Chinese has none: ``**思考：**BN`` would
    stay literal.
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    can_open, can_close = scanned.can_open, scanned.can_close
    if marker == "*":
        can_open, can_close = _beside_chinese(state, state.pos, state.pos + scanned.length)
    for _ in range(scanned.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos += scanned.length
    return True


def _beside_chinese(state: StateInline, start: int, end: int) -> tuple[bool, bool]:
    """Say whether the run of asterisks may open and may close."""
    before = state.src[start - 1] if start > 0 else " "
    after = state.src[end] if end < state.posMax else " "
    opens = not _blank(after) and (not _stop(after) or _boundary(before))
    closes = not _blank(before) and (not _stop(before) or _boundary(after))
    return opens, closes


def _blank(character: str) -> bool:
    return isWhiteSpace(ord(character))


def _stop(character: str) -> bool:
    """Punctuation that is not Chinese."""
    punctuation = isMdAsciiPunct(ord(character)) or isPunctChar(character)
    return punctuation and not CJK.match(character)


def _boundary(character: str) -> bool:
    return _blank(character) or _stop(character) or bool(CJK.match(character))


def stray_angle(state: StateInline, silent: bool) -> bool:
    """Keep ``a <b and c> d`` as text: only the tags that we show at all are read as HTML."""
    name = TAG_NAME.match(state.src, state.pos)
    if name is None or name[1].lower() in HTML_TAGS:
        return False
    if not silent:
        state.pending += "<"
    state.pos += 1
    return True


def softbreak(
    renderer: RendererProtocol,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    """Join lines between two Chinese characters without the blank a browser would show."""
    before = tokens[index - 1].content[-1:] if index else ""
    after = tokens[index + 1].content[:1] if index + 1 < len(tokens) else ""
    return "" if CJK.match(before) and CJK.match(after) else "\n"
