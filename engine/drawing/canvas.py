"""The sheet that pictures are drawn on, and the strokes that they are made of.

Lengths are units of the ``viewBox``; a sheet is at most ``WIDTH`` wide, so that its letters can be
read on a telephone. A stroke is a string; a picture joins strokes. Everything takes its colour from
the text around it.
"""

from __future__ import annotations

from html import escape
from math import hypot

from engine.language import Text, pick

WIDTH = 320
SIZE = 12
_ZOOM = 1.25


def picture(
    language: str, title: Text, desc: Text, width: float, height: float, *strokes: str
) -> str:
    """The finished picture with its name and its text alternative in ``language``."""
    name, told = escape(pick(title, language), quote=False), escape(pick(desc, language), False)
    return (
        f'<svg class="picture" role="img" viewBox="0 0 {width:.5g} {height:.5g}" '
        f'width="{width * _ZOOM:.4g}" fill="none" stroke="currentColor" font-size="{SIZE}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{name}</title><desc>{told}</desc>'
        f"{''.join(strokes)}</svg>"
    )


def rect(
    x: float, y: float, w: float, h: float, kind: str = "", *, fill: float = 0, dash: bool = False
) -> str:
    """A box; ``kind`` is a class, ``fill`` the opacity of its inside."""
    return (
        f'<rect class="{kind or "box"}" x="{x:.5g}" y="{y:.5g}" width="{w:.5g}" height="{h:.5g}" '
        f'rx="2"{_look(fill, dash, False, False)}/>'
    )


def dot(x: float, y: float, r: float = 3.5, *, fill: float = 1, dash: bool = False) -> str:
    """A filled circle; ``fill=0`` leaves a ring."""
    return f'<circle cx="{x:.5g}" cy="{y:.5g}" r="{r:.3g}"{_look(fill, dash, False, False)}/>'


def line(
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    *,
    dash: bool = False,
    faint: bool = False,
    heavy: bool = False,
) -> str:
    """A straight stroke."""
    return (
        f'<line x1="{x1:.5g}" y1="{y1:.5g}" x2="{x2:.5g}" y2="{y2:.5g}"'
        f"{_look(0, dash, faint, heavy)}/>"
    )


def path(
    d: str, *, fill: float = 0, dash: bool = False, faint: bool = False, heavy: bool = False
) -> str:
    """Any outline; ``d`` as SVG has it."""
    return f'<path d="{d}"{_look(fill, dash, faint, heavy)}/>'


def arrow(
    x1: float, y1: float, x2: float, y2: float, *, faint: bool = False, heavy: bool = False
) -> str:
    """A straight stroke with a head at its second end."""
    length = hypot(x2 - x1, y2 - y1) or 1
    a, b = 5 * (x2 - x1) / length, 5 * (y2 - y1) / length
    d = (
        f"M{x1:.5g} {y1:.5g}L{x2:.5g} {y2:.5g}M{x2 - a - b / 2:.5g} {y2 - b + a / 2:.5g}"
        f"L{x2:.5g} {y2:.5g}L{x2 - a + b / 2:.5g} {y2 - b - a / 2:.5g}"
    )
    return path(d, faint=faint, heavy=heavy)


def text(
    x: float,
    y: float,
    label: str,
    anchor: str = "middle",
    *,
    size: float = SIZE,
    bold: bool = False,
) -> str:
    """A label whose middle line is at ``y``; ``label`` is markup of ours, never typed text."""
    weight = ' font-weight="600"' if bold else ""
    scale = f' font-size="{size:.4g}"' if size != SIZE else ""
    return (
        f'<text x="{x:.5g}" y="{y + 0.36 * size:.5g}" text-anchor="{anchor}"{scale}{weight} '
        f'fill="currentColor" stroke="none">{label}</text>'
    )


def span(x1: float, x2: float, y: float, label: str, *, below: bool = False) -> str:
    """A dimension line from ``x1`` to ``x2``, its label above or below it, centred."""
    d = f"M{x1:.5g} {y - 3:.5g}v6m0 -3H{x2:.5g}m0 -3v6"
    return path(d, faint=True) + text((x1 + x2) / 2, y + (11 if below else -10), label)


def rise(x: float, y1: float, y2: float, label: str) -> str:
    """A dimension line that stands at ``x``, its label to the left of it."""
    d = f"M{x - 3:.5g} {y1:.5g}h6m-3 0V{y2:.5g}m-3 0h6"
    return path(d, faint=True) + text(x - 6, (y1 + y2) / 2, label, "end")


def sign(letter: str, value: object = "") -> str:
    """Markup of a variable in italics, or of ``variable = value``."""
    shown = f'<tspan class="sign" font-style="italic">{letter}</tspan>'
    if value == "":
        return shown
    return f"{shown} = {number(value) if isinstance(value, int | float) else value}"


def sub(letter: str, index: object, after: str = "") -> str:
    """Markup of a variable with an index, and of what follows it on the line."""
    rest = f'<tspan dy="-3">{after}</tspan>' if after else ""
    return f'{sign(letter)}<tspan dy="3" font-size="11">{index}</tspan>{rest}'


def number(value: float) -> str:
    """A parameter as people write it: no ``.0``, a true minus sign."""
    text_of = repr(value).removesuffix(".0").replace("-", "\u2212")
    return "0" if text_of == "\u22120" else text_of


def length_of(label: str, size: float = SIZE) -> float:
    """Roughly how wide a label without markup is; Han characters are twice as wide as others."""
    return size * sum(1.0 if ord(c) > 0x2E80 else 0.56 for c in label)


def _look(fill: float, dash: bool, faint: bool, heavy: bool) -> str:
    look = f' fill="currentColor" fill-opacity="{fill:.3g}"' if fill else ""
    if dash:
        look += ' stroke-dasharray="3 3"'
    if faint:
        look += ' stroke-opacity="0.5"'
    return look + (' stroke-width="2"' if heavy else "")
