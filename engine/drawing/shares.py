"""What is shared out or chosen from: batches, devices, values of a grid."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.canvas import arrow, dot, rect, span, text, words
from engine.drawing.labels import length_of, listing, plural
from engine.drawing.sheet import WIDTH, Picture, Stroke, drawn, picture
from engine.language import Text, both

_MOST_ROWS, _MOST_CELLS = 9, 8


@drawn
def batches(*, samples: int, batch: int, group: int) -> Picture | None:
    """The samples of an epoch in mini-batches, ``group`` of them to a step; the last is open."""
    group = min(group, _MOST_CELLS)
    shown = max(group + 1, 4)
    step = min(52.0, (WIDTH - 70) / shown)
    strokes: list[Stroke] = []
    for i in range(shown):
        strokes.append(rect(2 + i * step, 26, step - 3, 20, "batch", fill=0.12))
        if step >= 26:
            strokes.append(text(2 + i * step + (step - 3) / 2, 36, str(batch)))
    end = 2 + shown * step
    strokes += [text(end + 12, 36, "…"), rect(end + 26, 26, 28, 20, "batch", dash=True)]
    strokes += [text(end + 40, 36, "?"), span(2, end + 54, 18, str(samples))]
    bottom = 50.0
    if group > 1:
        label = both("one step", "更新一次")
        strokes.append(span(2, 2 + group * step - 3, 54, ""))
        strokes.append(words(2, 66, label, "start"))
        bottom = 76
    told = both(
        f"{samples} samples in mini-batches of {batch}; a question mark stands for the last one"
        + (f", and {group} together make a step." if group > 1 else "."),
        f"{samples} 个样本分成大小为 {batch} 的小批；问号表示最后一批"
        + (f"；每 {group} 批更新一次。" if group > 1 else "。"),
    )
    title = both("An epoch in mini-batches", "一轮中的小批")
    return picture(title, told, max(end + 56, 120), bottom, *strokes)


@drawn
def devices(*, count: int, batch: int, accumulated: int) -> Picture | None:
    """Devices below each other with the mini-batches each reads before the common step."""
    if accumulated > _MOST_CELLS:
        return None
    names: list[str | None] = [str(i + 1) for i in range(count)]
    if count > 4:
        names = ["1", "2", None, str(count)]
    step = min(48.0, 160 / accumulated)
    right, middle = 70 + step * accumulated, 2 + 13 * len(names)
    strokes: list[Stroke] = []
    for i, name in enumerate(names):
        y = 2 + 26 * i
        if name is None:
            strokes.append(text(34, y + 10, "⋮"))
            continue
        strokes.append(text(58, y + 10, f"GPU {name}", "end"))
        for j in range(accumulated):
            strokes.append(rect(66 + step * j, y, step - 3, 20, "batch", fill=0.12))
            strokes.append(text(66 + step * (j + 0.5) - 1.5, y + 10, str(batch)))
        strokes.append(arrow(right, y + 10, right + 34, middle, faint=True))
    strokes.append(words(right + 40, middle, both("step", "更新"), "start"))
    told = both(
        f"{count} GPUs, each with {plural(accumulated, 'mini-batch')} of {batch} before the common "
        "step.",
        f"{count} 块 GPU，每块读 {accumulated} 个大小为 {batch} 的小批后共同更新一次。",
    )
    title = both("What goes into one step", "一次更新用到的小批")
    return picture(title, told, right + 72, 26 * len(names), *strokes)


@drawn
def choices(*, sizes: Sequence[int], decays: int, layers: int) -> Picture | None:
    """A row of dots a hyperparameter, a dot a value; the weight decay once a layer."""
    names: list[tuple[Text, int]] = [
        (both(f"hyperparameter {i}", f"超参数 {i}"), n) for i, n in enumerate(sizes, 1)
    ]
    if layers == 1:
        names.append((both("weight decay", "权重衰减"), decays))
    else:
        names += [
            (both(f"weight decay, layer {i}", f"权重衰减，第 {i} 层"), decays)
            for i in range(1, layers + 1)
        ]
    if len(names) > _MOST_ROWS or max(n for _, n in names) > _MOST_CELLS:
        return None
    left = max(length_of(name) for name, _ in names) + 14
    strokes: list[Stroke] = []
    for i, (name, n) in enumerate(names):
        y = 10.0 + 22 * i
        strokes.append(words(left - 12, y, name, "end"))
        strokes += [dot(left + 8 + 20 * j, y, 5, fill=0.25) for j in range(n)]
    counts = listing(n for _, n in names)
    told = both(
        f"Rows of dots for the values of each hyperparameter: {counts['en']}.",
        f"每个超参数一行点，点数为取值个数：{counts['zh']}。",
    )
    title = both("The values to choose from", "可选的取值")
    return picture(title, told, max(left + 170, 200), 22 * len(names), *strokes)
