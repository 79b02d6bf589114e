"""The strokes that pictures are made of: strings of SVG in units of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import hypot

from engine.drawing.sheet import SIZE, Stroke
from engine.language import Text

# Percent formatting takes half the time of the other ways, and pictures are made of numbers.
_RECT = '<rect class="%s" x="%g" y="%g" width="%g" height="%g" rx="2"%s/>'
_DOT = '<circle cx="%g" cy="%g" r="%g"%s/>'
_ELLIPSE = '<ellipse cx="%g" cy="%g" rx="%g" ry="%g"%s/>'
_LINE = '<line x1="%g" y1="%g" x2="%g" y2="%g"%s/>'
_ARROW = '<path d="M%.4g %.4gL%.4g %.4gM%.4g %.4gL%.4g %.4gL%.4g %.4g"%s/>'
_TEXT = '<text x="%g" y="%g" text-anchor="%s"%s fill="currentColor" stroke="none">%s</text>'


def rect(
    x: float,
    y: float,
    w: float,
    h: float,
    kind: str = "box",
    *,
    fill: float = 0,
    dash: bool = False,
) -> str:
    """A box; ``kind`` is a class, ``fill`` the opacity of its inside."""
    return _RECT % (kind, x, y, w, h, _look(fill, dash))


def dot(x: float, y: float, r: float = 3.5, *, fill: float = 1, dash: bool = False) -> str:
    """A filled circle; ``fill=0`` leaves a ring."""
    return _DOT % (x, y, r, _look(fill, dash))


def ellipse(x: float, y: float, a: float, b: float, *, fill: float = 0) -> str:
    """An ellipse with its axes along the sheet's."""
    return _ELLIPSE % (x, y, a, b, _look(fill))


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
    return _LINE % (x1, y1, x2, y2, _look(0, dash, faint, heavy))


def path(
    d: str, *, fill: float = 0, dash: bool = False, faint: bool = False, heavy: bool = False
) -> str:
    """Any outline; ``d`` as SVG has it."""
    return f'<path d="{d}"{_look(fill, dash, faint, heavy)}/>'


def trail(points: Sequence[tuple[float, float]]) -> str:
    """Straight lines through all points, as an outline for `path`."""
    return "M" + ("%g %gL" * len(points) % tuple(v for point in points for v in point))[:-1]


def arrow(
    x1: float, y1: float, x2: float, y2: float, *, faint: bool = False, heavy: bool = False
) -> str:
    """A straight stroke with a head at its second end."""
    length = hypot(x2 - x1, y2 - y1) or 1
    a, b = 5 * (x2 - x1) / length, 5 * (y2 - y1) / length
    left, right = (x2 - a - b / 2, y2 - b + a / 2), (x2 - a + b / 2, y2 - b - a / 2)
    return _ARROW % (x1, y1, x2, y2, *left, x2, y2, *right, _look(0, False, faint, heavy))


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
    more = ' font-weight="600"' if bold else ""
    if size != SIZE:
        more += f' font-size="{size:g}"'
    return _TEXT % (x, y + 0.36 * size, anchor, more, label)


def words(x: float, y: float, label: str | Text, anchor: str = "middle") -> Stroke:
    """A label that may differ from language to language."""
    if isinstance(label, str):
        return text(x, y, label, anchor)
    return {language: text(x, y, said, anchor) for language, said in label.items()}


def span(x1: float, x2: float, y: float, label: str, *, below: bool = False) -> str:
    """A dimension line from ``x1`` to ``x2``, its label above or below it, centred."""
    d = f"M{x1:.5g} {y - 3:.5g}v6m0 -3H{x2:.5g}m0 -3v6"
    return path(d, faint=True) + text((x1 + x2) / 2, y + (11 if below else -10), label)


def rise(x: float, y1: float, y2: float, label: str) -> str:
    """A dimension line that stands at ``x``, its label to the left of it."""
    d = f"M{x - 3:.5g} {y1:.5g}h6m-3 0V{y2:.5g}m-3 0h6"
    return path(d, faint=True) + text(x - 6, (y1 + y2) / 2, label, "end")


@cache
def _look(fill: float = 0, dash: bool = False, faint: bool = False, heavy: bool = False) -> str:
    look = f' fill="currentColor" fill-opacity="{fill:.3g}"' if fill else ""
    if dash:
        look += ' stroke-dasharray="3 3"'
    if faint:
        look += ' stroke-opacity="0.5"'
    return look + (' stroke-width="2"' if heavy else "")
