"""Random moves between three states, and two layers of units with weights between them."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from engine.drawing.canvas import arrow, dot, line, path, text
from engine.drawing.labels import listing, listings, number, sub
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import both

_PLACES = ((160.0, 62.0), (66.0, 168.0), (254.0, 168.0))
_RADIUS, _ASIDE = 15.0, 6.0


@drawn
def markov(rows: Sequence[Sequence[float]]) -> Picture | None:
    """Three states; every possible move is an arrow with its probability."""
    strokes = []
    for i in range(3):
        x, y = _PLACES[i]
        strokes += [dot(x, y, _RADIUS, fill=0.12), text(x, y, str(i + 1))]
        if rows[i][i]:
            strokes += _stay(i, number(rows[i][i]))
        strokes += [
            stroke
            for j in range(3)
            if j != i and rows[i][j]
            for stroke in _move(i, j, number(rows[i][j]))
        ]
    listed = listings(rows)
    title = both("The chain's states and moves", "马尔可夫链的状态与转移")
    told = both(
        f"Three states with arrows between them. Probabilities from state 1, 2 and 3 to states 1, "
        f"2, 3: {listed['en']}.",
        f"三个状态与其间的箭头。从状态 1、2、3 到状态 1、2、3 的概率依次为：{listed['zh']}。",
    )
    return picture(title, told, WIDTH, 218, *strokes)


def _move(i: int, j: int, label: str) -> list[str]:
    """An arrow on the left side of the line between two states, its label on that side too."""
    (x1, y1), (x2, y2) = _PLACES[i], _PLACES[j]
    length = hypot(x2 - x1, y2 - y1)
    a, b = (x2 - x1) / length, (y2 - y1) / length
    left, up = b * _ASIDE, -a * _ASIDE
    start = _RADIUS
    middle = (x1 + x2) / 2 + b * 20, (y1 + y2) / 2 - a * 15
    return [
        arrow(
            x1 + a * start + left,
            y1 + b * start + up,
            x2 - a * start + left,
            y2 - b * start + up,
            faint=True,
        ),
        text(*middle, label),
    ]


def _stay(i: int, label: str) -> list[str]:
    """A loop on the outer side of a state."""
    x, y = _PLACES[i]
    if i == 0:
        loop = f"M{x - 7} {y - 14}C{x - 26} {y - 46} {x + 26} {y - 46} {x + 7} {y - 14}"
        place = (x, y - 48)
    else:
        loop = f"M{x - 7} {y + 14}C{x - 26} {y + 46} {x + 26} {y + 46} {x + 7} {y + 14}"
        place = (x + (34 if i == 2 else -34), y + 30)
    return [path(loop, faint=True), text(*place, label)]


@drawn
def machine(
    *,
    visible: Sequence[float],
    hidden: Sequence[float],
    weights: Sequence[Sequence[float]],
    state: Sequence[int],
    asked: int,
) -> Picture | None:
    """Hidden units above, visible ones with their state below; biases beside, weights between.

    ``asked`` counts the hidden units from 1.
    """
    up, down = _spread(len(hidden)), _spread(len(visible))
    strokes = []
    for i, x in enumerate(down):
        for j, top in enumerate(up):
            strokes.append(line(x, 133, top, 43, faint=True))
            part = 0.2 + 0.14 * (i % 2) if len(hidden) > 1 else 0.4
            side = (14 if top >= x else -14) if len(hidden) == 1 else 15 if j else -15
            label = number(weights[i][j])
            strokes.append(text(x + part * (top - x) + side, 133 - part * 90, label))
    for j, x in enumerate(up, 1):
        strokes += [dot(x, 28, 15, fill=0.3 if j == asked else 0.06), text(x, 28, sub("h", j))]
        strokes.append(text(x + 21, 28, number(hidden[j - 1]), "start"))
    for i, x in enumerate(down, 1):
        on = state[i - 1]
        strokes += [dot(x, 148, 15, fill=0.3 if on else 0.06), text(x, 148, str(on))]
        strokes.append(text(x + 21, 148, number(visible[i - 1]), "start"))
        strokes.append(text(x, 174, sub("v", i)))
    listed = listings(weights)
    b, c, states = (listing(some) for some in (visible, hidden, state))
    title = both("Visible and hidden units", "可见单元与隐藏单元")
    told = both(
        f"Visible units with biases {b['en']} and states {states['en']} below, hidden units with "
        f"biases {c['en']} above; weights of each visible unit: {listed['en']}. "
        f"Hidden unit {asked} is emphasised.",
        f"下方是可见单元，偏置为 {b['zh']}，状态为 {states['zh']}；"
        f"上方是隐藏单元，偏置为 {c['zh']}；"
        f"各可见单元的权重：{listed['zh']}。第 {asked} 个隐藏单元加重显示。",
    )
    return picture(title, told, WIDTH, 184, *strokes)


def _spread(count: int) -> list[float]:
    """Places of units in a row."""
    step = min(130.0, 230 / max(count - 1, 1))
    return [150 + step * (i - (count - 1) / 2) for i in range(count)]
