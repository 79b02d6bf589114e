"""Short computations as graphs: one unit and two losses, a softmax, two convolutions in a row."""

from __future__ import annotations

from engine.drawing.canvas import text
from engine.drawing.labels import listing, number, sign, sub
from engine.drawing.networks.graph import Edge, Node, graph, in_a_row
from engine.drawing.sheet import Picture, drawn
from engine.language import both


@drawn
def losses(*, x: float, z: float, y: float) -> Picture | None:
    """A sigmoid unit whose activation goes into two losses, each with the same target."""
    nodes = {
        "x": Node(26, 60, sign("x", x), "plain"),
        "z": Node(106, 60, sign("z", z), "op"),
        "a": Node(180, 60, sign("a")),
        "ce": Node(268, 22, both("cross-entropy", "交叉熵"), "op"),
        "se": Node(268, 98, "½ (a − y)²", "op"),
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
    return graph(title, told, nodes, edges)


@drawn
def through_softmax(*, z: tuple[float, ...], i: int, j: int) -> Picture | None:
    """All logits into the softmax, all probabilities out; the asked ends are strong."""
    if len(z) > 6:
        return None
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
    listed = listing(z)
    told = both(
        f"The logits {listed['en']} all go into the softmax, which returns as many probabilities. "
        f"z{j} at the left and s{i} at the right are emphasised.",
        f"logits {listed['zh']} 全部进入 softmax，输出同样多的概率。"
        f"左侧的 z{j} 与右侧的 s{i} 加重显示。",
    )
    return graph(title, told, nodes, edges)


@drawn
def back_again(*, n: int, k: int, s: int, p: int) -> Picture | None:
    """A convolution down to an unknown length and a transposed one back up."""
    nodes = {
        "n": Node(22, 16, str(n), "plain"),
        "down": Node(96, 16, both("conv", "卷积"), "op"),
        "m": Node(158, 16, sign("m"), "unit"),
        "up": Node(232, 16, both("transposed", "转置卷积"), "op"),
        "back": Node(302, 16, str(n), "plain"),
    }
    edges = in_a_row(nodes)
    title = both("Down by a convolution and back again", "先卷积，再用转置卷积恢复长度")
    told = both(
        f"{n} values go through a convolution, become m, and go through a transposed convolution "
        f"to {n} values again; both have kernel {k}, stride {s} and padding {p}.",
        f"{n} 个值经卷积变为 m 个，再经转置卷积恢复为 {n} 个；"
        f"两者的核均为 {k}、步长 {s}、填充 {p}。",
    )
    given = ", ".join(sign(name, value) for name, value in (("k", k), ("s", s), ("p", p)))
    return graph(title, told, nodes, edges, text(158, 46, given), bottom=54)


@drawn
def separable(*, cin: int, cout: int, side: int, filters: int) -> Picture | None:
    """A depthwise convolution and the pointwise one after it."""
    kernel = f"{side} × {side}"
    each = both(f"{kernel}, {filters} each", f"各 {filters} 个 {kernel}")
    nodes = {
        "in": Node(20, 18, str(cin), "plain"),
        "deep": Node(104, 18, each, "op"),
        "point": Node(216, 18, "1 × 1", "op"),
        "out": Node(296, 18, str(cout), "plain"),
    }
    title = both("Channel by channel, then across channels", "先逐通道，再跨通道")
    told = both(
        f"{cin} channels, each with {filters} filters of {side} by {side} of its own; a "
        f"convolution of 1 by 1 makes {cout} channels of them.",
        f"{cin} 个通道，各有自己的 {filters} 个 {side} × {side} 滤波器；"
        f"再由 1 × 1 卷积变为 {cout} 个通道。",
    )
    return graph(title, told, nodes, in_a_row(nodes), bottom=36)


@drawn
def fold(*, w: float, b: float, after: bool) -> Picture | None:
    """A layer and a batch normalisation in a row, and the one layer that is to replace them."""
    layer = f"{sign('w', w)}, {sign('b', b)}"
    order = (layer, "BN") if after else ("BN", layer)
    nodes = {
        "x": Node(14, 18, sign("x"), "plain"),
        "first": Node(103, 18, order[0], "op"),
        "second": Node(216, 18, order[1], "op"),
        "y": Node(300, 18, sign("y"), "plain"),
        "x2": Node(14, 62, sign("x"), "plain"),
        "one": Node(157, 62, f"{sign('w')}′, {sign('b')}′ = ?", "op"),
        "y2": Node(300, 62, sign("y"), "plain"),
    }
    names = list(nodes)
    edges = in_a_row(names[:4]) + in_a_row(names[4:])
    title = both("Two steps and the one that replaces them", "两步运算与替代它们的一步")
    rows = (
        ("the layer, then BN", "先线性层再 BN")
        if after
        else ("BN, then the layer", "先 BN 再线性层")
    )
    told = both(
        f"Above: {rows[0]}, with w = {number(w)} and b = {number(b)}. Below: one layer with w′ and "
        "b′ that has the same output.",
        f"上：{rows[1]}，w = {number(w)}，b = {number(b)}。下：参数为 w′、b′ 而输出相同的一层。",
    )
    return graph(title, told, nodes, edges)
