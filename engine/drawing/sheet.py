"""The sheet that a picture is drawn on: drawn once, and told in every language.

Lengths are units of the ``viewBox``; a sheet is at most ``WIDTH`` wide, so that its letters can be
read on a telephone. Everything takes its colour from the text around it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from html import escape
from typing import Concatenate, NamedTuple, ParamSpec, cast

from engine.language import LANGUAGES, Text, pick

P = ParamSpec("P")
Stroke = str | Text
"""Markup, in every language where it holds words."""

WIDTH = 320
SIZE = 12
_ZOOM = 1.25
_SVG = (
    '<svg class="picture" role="img" viewBox="0 0 %g %g" width="%g" fill="none" '
    'stroke="currentColor" font-size="%g" xmlns="http://www.w3.org/2000/svg">'
    "<title>%s</title><desc>%s</desc>%s</svg>"
)


class Picture(NamedTuple):
    """A drawing of its size, told in every language; ``body`` as well where words are in it."""

    title: Text
    desc: Text
    width: float
    height: float
    body: str | Text

    def shown(self, language: str) -> str:
        """The finished SVG with its name and its text alternative in ``language``."""
        name, told = (
            escape(pick(self.title, language), False),
            escape(pick(self.desc, language), False),
        )
        body = self.body if isinstance(self.body, str) else pick(self.body, language)
        size = (self.width, self.height, self.width * _ZOOM, SIZE)
        return _SVG % (*size, name, told, body)


def picture(title: Text, desc: Text, width: float, height: float, *strokes: Stroke) -> Picture:
    """Join strokes, those of both languages and those of one."""
    if all(isinstance(stroke, str) for stroke in strokes):
        return Picture(title, desc, width, height, "".join(cast(tuple[str, ...], strokes)))
    body = {
        language: "".join([s if isinstance(s, str) else s[language] for s in strokes])
        for language in LANGUAGES
    }
    return Picture(title, desc, width, height, body)


def drawn(draw: Callable[P, Picture | None]) -> Callable[Concatenate[str, P], str]:
    """Let a function that draws be called with a language before its arguments.

    Every problem is drawn in all languages, one after the other: the strokes are made once. No
    picture is shown as "".
    """
    last: tuple[object, Picture | None] = (None, None)

    @wraps(draw)
    def shown(language: str, /, *args: P.args, **kwargs: P.kwargs) -> str:
        nonlocal last
        memory = last
        if memory[0] != (args, kwargs):
            last = memory = ((args, kwargs), draw(*args, **kwargs))
        return memory[1].shown(language) if memory[1] else ""

    return shown
