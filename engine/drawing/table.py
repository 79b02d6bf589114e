"""Numbers in a grid with names for rows and columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from engine.drawing.canvas import WIDTH, length_of, line, number, picture, rect, sign, sub, text
from engine.language import Text, both, pick

_ROW = 24.0
_TAG = re.compile("<[^>]*>")
_MOST = 8


def table(
    language: str,
    title: Text,
    told: Text,
    rows: Sequence[Sequence[str]],
    *,
    heads: Sequence[str] = (),
    sides: Sequence[str] = (),
    over: str = "",
    ringed: Collection[tuple[int, int]] = (),
    tinted: Collection[tuple[int, int]] = (),
    struck: Collection[int] = (),
) -> str:
    """Cells with markup; ``heads`` above the columns, ``sides`` before the rows.

    ``over`` stands above all heads. Cells in ``ringed`` have a strong frame, those in ``tinted``
    a grey ground, rows in ``struck`` are crossed out. Too large a table gives "".
    """
    columns = len(rows[0])
    wide = max(_length(label) for row in (*rows, heads) for label in row) + 14
    left = max((_length(side) for side in sides), default=-8) + 10
    if max(len(rows), columns) > _MOST or left + wide * columns > WIDTH:
        return ""
    wide = max(wide, 40.0) if left + 40 * columns <= WIDTH else wide
    top = 2 + 18 * bool(heads) + 18 * bool(over)
    strokes = [text(left + wide * columns / 2, 10, over)] if over else []
    for j, head in enumerate(heads):
        strokes.append(text(left + wide * (j + 0.5), top - 9, head))
    for i, side in enumerate(sides):
        strokes.append(text(left - 8, top + _ROW * (i + 0.5), side, "end"))
    for i, row in enumerate(rows):
        for j, label in enumerate(row):
            x, y = left + wide * j, top + _ROW * i
            tint = 0.16 if (i, j) in tinted else 0
            strokes.append(rect(x, y, wide - 2, _ROW - 2, "cell", fill=tint))
            strokes.append(text(x + wide / 2 - 1, y + _ROW / 2 - 1, label))
            if (i, j) in ringed:
                strokes.append(_ring(x, y, wide - 2))
    for i in struck:
        y = top + _ROW * (i + 0.5) - 1
        strokes.append(line(left, y, left + wide * columns - 2, y))
    height = top + _ROW * len(rows) + 1
    return picture(language, title, told, left + wide * columns + 1, height, *strokes)


def _ring(x: float, y: float, wide: float) -> str:
    box = f'x="{x:.4g}" y="{y:.4g}" width="{wide:.4g}" height="{_ROW - 2:g}"'
    return f'<rect class="cell-ring" {box} rx="2" stroke-width="2.5"/>'


def _length(label: str) -> float:
    return length_of(_TAG.sub("", label) if "<" in label else label)


def targets(
    language: str,
    *,
    logits: Sequence[Sequence[float]],
    true: Sequence[int],
    weights: Sequence[float],
) -> str:
    """Rows of logits with the classes' weights above; rows of a negative target are ignored."""
    cells = [[number(v) for v in row] for row in logits]
    heads = [number(w) for w in weights]
    sides = [sign("y", t) for t in true]
    ignored = [i for i, t in enumerate(true) if t < 0]
    tinted = {(i, t) for i, t in enumerate(true) if t >= 0}
    told = both(
        f"Rows of logits; above the columns the weights {', '.join(heads)} of the classes. Cells "
        f"of the true classes {', '.join(number(t) for t in true)} are grey, ignored rows are "
        "crossed out.",
        f"logits 各行；列上方为类别权重 {'、'.join(heads)}。真实类别 "
        f"{'、'.join(number(t) for t in true)} 的格为灰色，被忽略的行划去。",
    )
    title = both("Logits, true classes and weights", "logits、真实类别与权重")
    over = pick(both("class weights", "类别权重"), language)
    return table(
        language,
        title,
        told,
        cells,
        heads=heads,
        sides=sides,
        over=over,
        tinted=tinted,
        struck=ignored,
    )


def lookup(
    language: str,
    *,
    query: Sequence[float],
    keys: Sequence[Sequence[float]],
    values: Sequence[float],
    masked: int,
) -> str:
    """The query above its keys, and their values in the last column."""
    rows = [query, *keys]
    last = [sign("v"), *map(number, values)]
    cells = [[*map(number, row), end] for row, end in zip(rows, last, strict=True)]
    sides = [sign("q"), *(sub("k", i) for i in range(len(keys)))]
    listed = ["; ".join(", ".join(map(number, key)) for key in keys), ", ".join(map(number, query))]
    told = both(
        f"A table: the query {listed[1]}; below it the keys {listed[0]}, each with its value "
        f"{', '.join(map(number, values))} in the last column"
        + (f"; key {masked} is crossed out." if masked >= 0 else "."),
        f"表格：首行为查询 {listed[1]}；其下为各个键 {listed[0]}，末列为对应的值 "
        f"{'、'.join(map(number, values))}" + (f"；键 {masked} 被划去。" if masked >= 0 else "。"),
    )
    title = both("Query, keys and values", "查询、键与值")
    struck = [masked + 1] if masked >= 0 else []
    tinted = {(0, j) for j in range(len(query))}
    return table(language, title, told, cells, sides=sides, tinted=tinted, struck=struck)


def confusion(language: str, counts: Sequence[Sequence[int]]) -> str:
    """Counts of true and predicted classes, the hits tinted."""
    true, predicted = pick(both("true,predicted", "真实,预测"), language).split(",")
    names = [str(i + 1) for i in range(len(counts))]
    rows = ["; ".join(map(str, row)) for row in counts]
    told = both(
        f"Rows are the true classes, columns the predicted ones: {' | '.join(rows)}.",
        f"行为真实类别，列为预测类别：{' | '.join(rows)}。",
    )
    return table(
        language,
        both("The confusion matrix", "混淆矩阵"),
        told,
        [list(map(str, row)) for row in counts],
        heads=names,
        sides=[f"{true} {name}" for name in names],
        over=predicted,
        tinted={(i, i) for i in range(len(names))},
    )
