"""Computations that repeat: a chain of equal layers, and momentum step by step."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import path, text, words
from engine.drawing.labels import number, sign, sub
from engine.drawing.networks.graph import Edge, Node, graph, in_a_row
from engine.drawing.sheet import Picture, drawn
from engine.language import both

_MOST_STEPS = 5


@drawn
def chain(*, layers: int, weight: float, unit: str) -> Picture | None:
    """Equal scalar layers in a row, the middle left out; below, how many there are."""
    count = min(layers, 4)
    nodes = {"in": Node(18, 22, sub("a", "in"), "plain")}
    for i in range(count):
        skipped = layers > 4 and i == 2
        label = "…" if skipped else sign("f")
        nodes[f"f{i}"] = Node(72 + 58 * i, 22, label, "plain" if skipped else "unit")
    end = nodes[f"f{count - 1}"].x
    nodes["out"] = Node(end + 48, 22, sub("a", "out"), "plain")
    edges = in_a_row(nodes)
    rest = f"{sign('f')} = {unit}, {sign('w', weight)}"
    below = both(f"{layers} layers, {rest}", f"{layers} 层，{rest}")
    more = [path(f"M59 44v5H{end + 13}v-5", faint=True), words((72 + end) / 2, 62, below)]
    title = both("A chain of equal layers", "由相同的层组成的链")
    told = both(
        f"{layers} equal layers from left to right, each with the weight {number(weight)} and "
        f"the function {unit}.",
        f"从左到右 {layers} 个相同的层，权重均为 {number(weight)}，函数均为 {unit}。",
    )
    return graph(title, told, nodes, edges, *more, bottom=72)


@drawn
def momentum(*, start: float, gradients: Sequence[float]) -> Picture | None:
    """Velocity and weight from step to step; the gradients come in from above."""
    count = len(gradients)
    if count > _MOST_STEPS:
        return None
    pitch = 260 / max(count, 3)
    nodes = {"v0": Node(18, 76, sub("v", 0)), "w0": Node(18, 138, sub("w", 0))}
    edges = []
    for i, gradient in enumerate(gradients, 1):
        x = 18 + pitch * i
        nodes |= {
            f"g{i}": Node(x, 16, number(gradient), "plain"),
            f"v{i}": Node(x, 76, sub("v", i)),
            f"w{i}": Node(x, 138, sub("w", i)),
        }
        edges += [
            Edge(f"v{i - 1}", f"v{i}", sign("μ")),
            Edge(f"g{i}", f"v{i}"),
            Edge(f"v{i}", f"w{i}"),
            Edge(f"w{i - 1}", f"w{i}"),
        ]
    more = [
        text(4, 16, sign("g"), "start"),
        text(4, 164, sub("w", 0, f" = {number(start)}"), "start"),
    ]
    title = both("Velocity and weight, step by step", "速度与权重的逐步更新")
    listed = [number(g) for g in gradients]
    told = both(
        f"From step to step the velocity v is handed on, a gradient ({', '.join(listed)}) comes "
        f"in from above, and v changes the weight w below, which starts at {number(start)}.",
        f"每一步把速度 v 传给下一步，梯度（{'、'.join(listed)}）从上方进入，"
        f"v 再更新下方的权重 w，其初值为 {number(start)}。",
    )
    return graph(title, told, nodes, edges, *more, bottom=174)
