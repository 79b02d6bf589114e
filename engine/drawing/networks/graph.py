"""Computation graphs: nodes at given places, and arrows from node to node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from engine.drawing.canvas import arrow, dot, rect, text, words
from engine.drawing.labels import length_of
from engine.drawing.sheet import Picture, Stroke, picture
from engine.language import Text

_RADIUS, _HALF = 13.0, 12.0


class Node(NamedTuple):
    """A labelled place: a ``unit`` is a circle, an ``op`` a box, ``plain`` has no frame."""

    x: float
    y: float
    label: str | Text
    kind: str = "unit"
    strong: bool = False

    @property
    def half(self) -> float:
        """Half of its width."""
        if self.kind == "unit":
            return _RADIUS
        return length_of(self.label) / 2 + (8 if self.kind == "op" else 4)

    def edge(self, x: float, y: float) -> tuple[float, float]:
        """Where an arrow to or from (x, y) meets the frame."""
        dx, dy = x - self.x, y - self.y
        if self.kind == "unit":
            part = (_RADIUS + 2) / (hypot(dx, dy) or 1)
        else:
            across, up = self.half + 2, (_HALF if self.kind == "op" else 8) + 2
            part = 1 / max(abs(dx) / across, abs(dy) / up, 1e-9)
        return self.x + dx * part, self.y + dy * part


class Edge(NamedTuple):
    """An arrow between two nodes with markup beside its middle; ``lift`` moves that up."""

    source: str
    target: str
    label: str = ""
    strong: bool = False
    lift: float = 9.0


def in_a_row(names: Iterable[str]) -> list[Edge]:
    """Arrows from each node to the next one."""
    return [Edge(a, b) for a, b in pairwise(names)]


def graph(
    title: Text,
    told: Text,
    nodes: Mapping[str, Node],
    edges: Sequence[Edge],
    *more: Stroke,
    bottom: float = 0,
) -> Picture | None:
    """The nodes and arrows, and ``more`` strokes; the sheet ends at ``bottom`` or the last node."""
    strokes: list[Stroke] = [stroke for edge in edges for stroke in _edge(nodes, edge)]
    strokes += [stroke for node in nodes.values() for stroke in _node(node)]
    width = max(node.x + node.half for node in nodes.values()) + 2
    height = bottom or max(node.y for node in nodes.values()) + _RADIUS + 3
    return picture(title, told, width, height, *strokes, *more)


def _node(node: Node) -> list[Stroke]:
    fill = 0.25 if node.strong else 0.06
    label = words(node.x, node.y, node.label)
    if node.kind == "unit":
        return [dot(node.x, node.y, _RADIUS, fill=fill), label]
    if node.kind == "op":
        box = rect(node.x - node.half, node.y - _HALF, 2 * node.half, 2 * _HALF, "op", fill=fill)
        return [box, label]
    return [label]


def _edge(nodes: Mapping[str, Node], edge: Edge) -> list[str]:
    a, b = nodes[edge.source], nodes[edge.target]
    start, end = a.edge(b.x, b.y), b.edge(a.x, a.y)
    strokes = [arrow(*start, *end, faint=not edge.strong, heavy=edge.strong)]
    if edge.label:
        x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        strokes.append(text(x, y - edge.lift, edge.label))
    return strokes
