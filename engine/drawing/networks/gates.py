"""Gated cells and single units as graphs of their computation."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, line, number, sign, sub, text
from engine.drawing.networks.graph import Edge, Node, graph, in_a_row
from engine.language import both


def losses(language: str, *, x: float, z: float, y: float) -> str:
    """A sigmoid unit whose activation goes into two losses, each with the same target."""
    nodes = {
        "x": Node(26, 60, sign("x", x), "plain"),
        "z": Node(106, 60, sign("z", z), "op"),
        "a": Node(180, 60, sign("a")),
        "ce": Node(268, 22, both("cross-entropy", "交叉熵")[language], "op"),
        "se": Node(268, 98, both("½ (a − y)²", "½ (a − y)²")[language], "op"),
        "y": Node(268, 60, sign("y", y), "plain"),
    }
    edges = [
        Edge("x", "z", sign("w")),
        Edge("z", "a", sign("σ")),
        Edge("a", "ce"),
        Edge("a", "se"),
        Edge("y", "ce"),
        Edge("y", "se"),
    ]
    title = both("One unit and two losses", "一个单元与两种损失")
    told = both(
        f"x = {number(x)} times w goes into z = {number(z)}, the sigmoid makes a of it, and a "
        f"goes with the target y = {number(y)} into the cross-entropy and the squared error.",
        f"x = {number(x)} 乘以 w 进入 z = {number(z)}，经 sigmoid 得到 a；"
        f"a 与目标 y = {number(y)} 一起进入交叉熵与平方误差。",
    )
    return graph(language, title, told, nodes, edges)


def through_softmax(language: str, *, z: tuple[float, ...], i: int, j: int) -> str:
    """All logits into the softmax, all probabilities out; the asked ends are strong."""
    if len(z) > 6:
        return ""
    middle = 16 + 32 * (len(z) - 1) / 2
    nodes = {"f": Node(165, middle, "softmax", "op")}
    edges = []
    for k, value in enumerate(z):
        y = 16 + 32 * k
        label = sub("z", k, f" = {number(value)}")
        nodes[f"z{k}"] = Node(44, y, label, "op" if k == j else "plain", k == j)
        nodes[f"s{k}"] = Node(272, y, sub("s", k), "op" if k == i else "plain", k == i)
        edges += [Edge(f"z{k}", "f", "", k == j), Edge("f", f"s{k}", "", k == i)]
    title = both("From the logits to the probabilities", "从 logits 到概率")
    listed = ", ".join(number(v) for v in z)
    told = both(
        f"The logits {listed} all go into the softmax, which returns as many probabilities. "
        f"z{j} at the left and s{i} at the right are emphasised.",
        f"logits {listed} 全部进入 softmax，输出同样多的概率。左侧的 z{j} 与右侧的 s{i} 加重显示。",
    )
    return graph(language, title, told, nodes, edges)


def back_again(language: str, *, n: int, k: int, s: int, p: int) -> str:
    """A convolution down to an unknown length and a transposed one back up."""
    nodes = {
        "n": Node(22, 16, str(n), "plain"),
        "down": Node(96, 16, both("conv", "卷积")[language], "op"),
        "m": Node(158, 16, sign("m"), "unit"),
        "up": Node(232, 16, both("transposed", "转置卷积")[language], "op"),
        "back": Node(302, 16, str(n), "plain"),
    }
    edges = in_a_row(nodes)
    title = both("Down by a convolution and back again", "卷积降维再恢复")
    told = both(
        f"{n} values go through a convolution, become m, and go through a transposed convolution "
        f"to {n} values again; both have kernel {k}, stride {s} and padding {p}.",
        f"{n} 个值经卷积变为 m 个，再经转置卷积恢复为 {n} 个；"
        f"两者的核均为 {k}、步长 {s}、填充 {p}。",
    )
    given = ", ".join(sign(name, value) for name, value in (("k", k), ("s", s), ("p", p)))
    return graph(language, title, told, nodes, edges, text(158, 46, given), bottom=54)


def lstm(language: str, *, inputs: Sequence[float], cell: float, hidden: float) -> str:
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
    return graph(language, title, told, nodes, edges, *bus, bottom=176)


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


def gru(language: str, *, inputs: Sequence[float], hidden: float) -> str:
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
    return graph(language, title, told, nodes, edges, *bus, bottom=176)


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
