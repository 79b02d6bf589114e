"""What is shared and what is not: channels in groups, heads that share keys and values."""

from __future__ import annotations

from engine.drawing.canvas import path, rect, text, words
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_HIGH, _TOP, _WIDE = 92.0, 22.0, 24.0
_LEFT, _RIGHT = 58.0, 194.0
_MOST_GROUPS, _MOST_CELLS, _MOST_HEADS = 16, 15, 40


@drawn
def channels(*, cin: int, cout: int, kernel: tuple[int, int], groups: int) -> Picture | None:
    """Input channels, output channels and a kernel; outputs see the inputs of their group only."""
    if groups > _MOST_GROUPS or max(kernel) > _MOST_CELLS:
        return None
    each, middle = _HIGH / groups, _TOP + _HIGH / 2
    strokes: list[Stroke] = []
    for i in range(groups):
        y = _TOP + i * each
        high = each - (4 if groups < 8 else 2)
        strokes += [
            path(f"M{_LEFT + _WIDE:g} {y:.4g}H{_RIGHT:g}v{high:.4g}H{_LEFT + _WIDE:g}", fill=0.05),
            rect(_LEFT, y, _WIDE, high, "channels", fill=0.2),
            rect(_RIGHT, y, _WIDE, high, "channels", fill=0.2),
        ]
    strokes += [
        words(_LEFT + _WIDE / 2, 10, both("in", "输入")),
        words(_RIGHT + _WIDE / 2, 10, both("out", "输出")),
        text(_LEFT - 7, middle, str(cin), "end"),
        text(_RIGHT + _WIDE + 7, middle, str(cout), "start"),
    ]
    strokes += _kernel(285, middle - 8, *kernel)
    title = both("Channels in, channels out and the kernel", "输入通道、输出通道与核")
    return picture(title, _channels(cin, cout, kernel, groups), WIDTH, 120, *strokes)


def _kernel(x: float, y: float, kh: int, kw: int) -> list[str]:
    """The kernel's cells around (x, y), and its sides below."""
    cell = min(11.0, 64 / max(kh, kw))
    left, top = x - kw * cell / 2, y - kh * cell / 2
    right, bottom = left + kw * cell, top + kh * cell
    rows = "".join(f"M{left:.4g} {top + i * cell:.4g}H{right:.4g}" for i in range(1, kh))
    columns = "".join(f"M{left + i * cell:.4g} {top:.4g}V{bottom:.4g}" for i in range(1, kw))
    return [
        rect(left, top, kw * cell, kh * cell, "cell-kernel", fill=0.2),
        path(rows + columns, faint=True) if rows + columns else "",
        text(x, bottom + 12, f"{kh} × {kw}"),
    ]


def _channels(cin: int, cout: int, kernel: tuple[int, int], groups: int) -> Text:
    split = ("", "")
    if groups > 1:
        split = (
            f", in {groups} groups that are not connected with each other",
            f"，分为互不相连的 {groups} 组",
        )
    return both(
        f"{cin} input channels and {cout} output channels{split[0]}; beside them the cells of a "
        f"kernel of {kernel[0]} by {kernel[1]}.",
        f"{cin} 个输入通道与 {cout} 个输出通道{split[1]}；旁边是 {kernel[0]} × {kernel[1]} "
        "的核的各格。",
    )


@drawn
def heads(*, queries: int, shared: int, size: int) -> Picture | None:
    """Query heads above and the key-value heads below that they read."""
    if queries > _MOST_HEADS or queries % shared:
        return None
    step = min(34.0, (WIDTH - 4) / queries)
    share = queries // shared
    gap = min(8.0, step / 4)
    strokes: list[Stroke] = []
    lines = []
    for i in range(shared):
        x = 2 + i * share * step
        middle = x + (share * step - gap) / 2
        wide = min(step - gap, 26.0)
        strokes.append(rect(middle - wide / 2, 74, wide, 22, "head", fill=0.3))
        for j in range(share):
            each = (share * step - gap) / share
            left = x + j * each
            strokes.append(rect(left, 24, each - 1.5, 22, "head", fill=0.08))
            lines.append(f"M{left + each / 2 - 0.75:.4g} 46L{middle:.4g} 74")
    above = both(f"{queries} query heads", f"{queries} 个查询头")
    below = both(f"{shared} key-value heads of size {size}", f"{shared} 个键值头，每头维数 {size}")
    title = both("Query heads and the key-value heads they read", "查询头与所用的键值头")
    told = both(
        f"{above['en']} in a row; below, {below['en']}, each read by {share} query "
        f"head{'s' if share > 1 else ''}.",
        f"一排 {above['zh']}；下方是 {below['zh']}，每个供 {share} 个查询头使用。",
    )
    strokes += [path("".join(lines), faint=True)]
    strokes += [words(2, 10, above, "start")]
    strokes += [words(2, 110, below, "start")]
    return picture(title, told, WIDTH, 120, *strokes)
