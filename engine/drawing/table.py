"""Tables of what is given: confusion matrices, logits with their classes, keys and values."""

from __future__ import annotations

from collections.abc import Sequence

from engine.drawing.grid import table
from engine.drawing.labels import listing, listings, number, sign, sub
from engine.drawing.sheet import Picture, drawn
from engine.language import both


@drawn
def targets(
    *,
    logits: Sequence[Sequence[float]],
    true: Sequence[int],
    weights: Sequence[float],
) -> Picture | None:
    """Rows of logits with the classes' weights above; rows of a negative target are ignored."""
    cells = [[number(v) for v in row] for row in logits]
    heads = [number(w) for w in weights]
    sides = [sign("y", t) for t in true]
    ignored = [i for i, t in enumerate(true) if t < 0]
    tinted = {(i, t) for i, t in enumerate(true) if t >= 0}
    told = both(
        f"Rows of logits with the targets {listing(true)['en']}; above the columns the class "
        f"weights {', '.join(heads)}. Cells of true classes are grey, ignored rows crossed out.",
        f"logits 各行，标签依次为 {listing(true)['zh']}；列上方为类别权重 {'、'.join(heads)}。"
        "真实类别的格为灰色，被忽略的行划去。",
    )
    title = both("Logits, true classes and weights", "logits、真实类别与权重")
    over = both("class weights", "类别权重")
    return table(
        title,
        told,
        cells,
        heads=heads,
        sides=sides,
        over=over,
        tinted=tinted,
        struck=ignored,
    )


@drawn
def lookup(
    *,
    query: Sequence[float],
    keys: Sequence[Sequence[float]],
    values: Sequence[float],
    masked: int,
) -> Picture | None:
    """The query above its keys, and their values in the last column."""
    rows = [query, *keys]
    last = [sign("v"), *map(number, values)]
    cells = [[*map(number, row), end] for row, end in zip(rows, last, strict=True)]
    sides = [sign("q"), *(sub("k", i) for i in range(len(keys)))]
    listed, first = listings(keys), listing(query)
    told = both(
        f"A table: the query {first['en']}; below it the keys {listed['en']}, each with its value "
        f"{', '.join(map(number, values))} in the last column"
        + (f"; key {masked} is crossed out." if masked >= 0 else "."),
        f"表格：首行为查询 {first['zh']}；其下为各个键 {listed['zh']}，末列为对应的值 "
        f"{'、'.join(map(number, values))}" + (f"；键 {masked} 被划去。" if masked >= 0 else "。"),
    )
    title = both("Query, keys and values", "查询、键与值")
    struck = [masked + 1] if masked >= 0 else []
    tinted = {(0, j) for j in range(len(query))}
    return table(title, told, cells, sides=sides, tinted=tinted, struck=struck)


@drawn
def confusion(counts: Sequence[Sequence[int]]) -> Picture | None:
    """Counts of true and predicted classes, the hits tinted."""
    names = [str(i + 1) for i in range(len(counts))]
    rows = listings(counts)
    told = both(
        f"Rows are the true classes, columns the predicted ones: {rows['en']}.",
        f"行为真实类别，列为预测类别：{rows['zh']}。",
    )
    return table(
        both("The confusion matrix", "混淆矩阵"),
        told,
        [list(map(str, row)) for row in counts],
        heads=names,
        sides=[both(f"true {name}", f"真实 {name}") for name in names],
        over=both("predicted", "预测"),
        tinted={(i, i) for i in range(len(names))},
    )


@drawn
def asked_entry(
    logits: Sequence[Sequence[float]], true: Sequence[int], row: int, column: int
) -> Picture | None:
    """Rows of logits, the true classes tinted, one entry framed; all counted from 0."""
    told = both(
        f"A table of the logits, one row per sample. Cells of the true classes "
        f"{', '.join(map(str, true))} are grey; the entry of row {row} and class {column} is "
        "framed.",
        f"logits 的表格，每行一个样本。真实类别 {'、'.join(map(str, true))} 的格为灰色；"
        f"第 {row} 行、类别 {column} 的格加框。",
    )
    return table(
        both("The logits, true classes and the asked entry", "logits、真实类别与所求元素"),
        told,
        [[number(v) for v in some] for some in logits],
        heads=[str(i) for i in range(len(logits[0]))],
        sides=[str(i) for i in range(len(logits))],
        ringed={(row, column)},
        tinted=set(enumerate(true)),
    )


@drawn
def two_by_two(*, tp: int, fp: int, fn: int, tn: int) -> Picture | None:
    """The confusion matrix of a binary classifier, the hits tinted."""
    told = both(
        f"Rows are the true classes, columns the predictions: TP {tp}, FN {fn}; FP {fp}, TN {tn}.",
        f"行为真实类别，列为预测：TP {tp}、FN {fn}；FP {fp}、TN {tn}。",
    )
    return table(
        both("The confusion matrix", "混淆矩阵"),
        told,
        ((f"TP {tp}", f"FN {fn}"), (f"FP {fp}", f"TN {tn}")),
        heads=[both(f"predicted {s}", f"预测 {s}") for s in "+−"],
        sides=[both(f"true {s}", f"真实 {s}") for s in "+−"],
        tinted={(0, 0), (1, 1)},
    )
