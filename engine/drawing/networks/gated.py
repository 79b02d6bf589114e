"""One step of an LSTM and of a GRU with a scalar state."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, line, text
from engine.drawing.labels import number, sign
from engine.drawing.networks.graph import Edge, Node, graph
from engine.drawing.sheet import Picture, drawn
from engine.language import both


@drawn
def lstm(*, inputs: Sequence[float], cell: float, hidden: float) -> Picture | None:
    """An LSTM: the cell's path above, the gates below it, input and state at the bottom."""
    nodes = {
        "c": Node(30, 18, sign("c", cell), "plain"),
        "fc": Node(104, 18, "×"),
        "+": Node(188, 18, "+"),
        "c'": Node(292, 18, "c′", "op"),
        "ig": Node(188, 66, "×"),
        "oc": Node(292, 66, "×"),
        "h'": Node(292, 116, "h′", "op"),
        "f": Node(104, 116, sign("f")),
        "i": Node(156, 116, sign("i")),
        "g": Node(208, 116, sign("g")),
        "o": Node(250, 116, sign("o")),
    }
    edges = [Edge(a, b) for a, b in _LSTM]
    edges.append(Edge("c'", "oc"))
    title = both("One step of an LSTM", "LSTM 的一步")
    told = both(
        f"The cell state c = {number(cell)} is multiplied by f, i times g is added, which gives "
        f"the new c; its tanh times o gives the new h. The gates read {_read(inputs, hidden)[0]}.",
        f"单元状态 c = {number(cell)} 乘以 f，再加上 i 乘 g，得到新的 c；"
        f"其 tanh 乘以 o 得到新的 h。各门读取{_read(inputs, hidden)[1]}。",
    )
    bus = _bus(inputs, hidden, [nodes[gate].x for gate in "figo"])
    bus.append(text(286, 40, "tanh", "end"))
    return graph(title, told, nodes, edges, *bus, bottom=176)


_LSTM = (
    ("c", "fc"),
    ("fc", "+"),
    ("+", "c'"),
    ("f", "fc"),
    ("i", "ig"),
    ("g", "ig"),
    ("ig", "+"),
    ("o", "oc"),
    ("oc", "h'"),
)


@drawn
def gru(*, inputs: Sequence[float], hidden: float) -> Picture | None:
    """A GRU: the state's path above, the gates below it, input and state at the bottom."""
    nodes = {
        "h": Node(30, 18, sign("h", hidden), "plain"),
        "zh": Node(104, 18, "×"),
        "+": Node(172, 18, "+"),
        "h'": Node(292, 18, "h′", "op"),
        "zn": Node(172, 66, "×"),
        "z": Node(104, 116, sign("z")),
        "n": Node(206, 116, sign("n")),
        "r": Node(270, 116, sign("r")),
    }
    edges = [Edge(a, b) for a, b in _GRU]
    edges.append(Edge("z", "zn"))
    title = both("One step of a GRU", "GRU 的一步")
    told = both(
        f"The state h = {number(hidden)} times z plus the candidate n times 1 − z gives the new h; "
        f"r goes into n. The gates read {_read(inputs, hidden)[0]}.",
        f"状态 h = {number(hidden)} 乘以 z，加上候选 n 乘以 1 − z，得到新的 h；r 进入 n。"
        f"各门读取{_read(inputs, hidden)[1]}。",
    )
    bus = _bus(inputs, hidden, [nodes[gate].x for gate in "znr"])
    bus.append(text(131, 84, f"1 − {sign('z')}", "end"))
    return graph(title, told, nodes, edges, *bus, bottom=176)


_GRU = (
    ("h", "zh"),
    ("zh", "+"),
    ("+", "h'"),
    ("z", "zh"),
    ("zn", "+"),
    ("n", "zn"),
    ("r", "n"),
)


def _read(inputs: Sequence[float], hidden: float) -> tuple[str, str]:
    listed = [number(v) for v in inputs]
    return (
        f"the input x = {', '.join(listed)} and h = {number(hidden)}",
        f"输入 x = {'、'.join(listed)} 与 h = {number(hidden)}",
    )


def _bus(inputs: Sequence[float], hidden: float, xs: Sequence[float]) -> list[str]:
    """Input and state on a line below the gates, with an arrow up to each."""
    label = f"{sign('x')} = {', '.join(number(v) for v in inputs)}; {sign('h', hidden)}"
    strokes = [arrow(x, 148, x, 132, faint=True) for x in xs]
    return [*strokes, line(20, 148, xs[-1], 148, faint=True), text(20, 164, label, "start")]
