"""A kernel on its own, and a row whose padding is the question."""

from __future__ import annotations

from engine.drawing.canvas import arrow, rect, span, text
from engine.drawing.labels import length_of, plural, sign
from engine.drawing.sheet import Picture, drawn, picture
from engine.language import Text, both

_CELL, _STEP = 18.0, 20.0


@drawn
def taps(title: Text, *, k: int, d: int, asked: bool = False) -> Picture | None:
    """A kernel of ``k`` taps, ``d`` apart; its middle is left out. ``asked`` marks its reach."""
    width, strokes = _kernel(1, 22, k, d)
    strokes.append(text(width + 8, 31, sign("k", k), "start"))
    if asked:
        strokes.append(span(1, width, 52, "?", below=True))
    return picture(title, _told(k, d, asked), width + 60, 74 if asked else 44, *strokes)


@drawn
def unknown_padding(title: Text, *, n: int, k: int, d: int = 1, s: int = 1) -> Picture | None:
    """``n`` cells between two paddings of unknown length, the kernel below them on its own."""
    strokes = []
    x = 1.0
    for kind, label in ("pad", "?"), ("input", ""), ("gap", ""), ("input", ""), ("pad", "?"):
        if kind == "gap":
            strokes.append(text(x + _STEP / 2, 34, "…"))
            x += _STEP + 2
            continue
        count = {"pad": 3, "input": 4}[kind]
        if kind == "pad":
            strokes.append(rect(x, 25, count * 14 - 2, _CELL, "cell-pad", dash=True))
            strokes.append(text(x + count * 7 - 1, 34, label))
            x += count * 14
            continue
        strokes += [rect(x + i * _STEP, 25, _CELL, _CELL, fill=0.06) for i in range(count)]
        x += count * _STEP
    strokes.append(span(43, x - 44, 18, sign("n", n)))
    end, drawn = _kernel(43, 76 if d > 1 else 56, k, d)
    y = 85 if d > 1 else 65
    label = sign("k", k) + (", " + sign("s", s) if s > 1 else "")
    beside = end + (36 if s > 1 else 8)
    strokes += [*drawn, text(beside, y, label, "start")]
    if s > 1:
        strokes.append(arrow(end + 6, y, end + 30, y, faint=True))
    x = max(x, beside + length_of(label))
    return picture(title, _unknown(n, k, d, s), x + 1, y + 11, *strokes)


def _kernel(x: float, y: float, k: int, d: int) -> tuple[float, list[str]]:
    """The first two taps, "…" and the last one, with the distance ``d`` above; and its end."""
    pitch = _STEP if d == 1 else 44.0
    shown = k if k <= 3 or (d == 1 and k <= 7) else 2
    strokes = [rect(x + i * pitch, y, _CELL, _CELL, "cell-kernel", fill=0.25) for i in range(shown)]
    end = x + (shown - 1) * pitch + _CELL
    if d > 1:
        gaps = shown - 1 + (shown < k)
        strokes += [text(x + i * pitch + 31, y + 9, "·\u2009·\u2009·") for i in range(gaps)]
        if k > 1:
            strokes.append(span(x, x + pitch, y - 6, sign("d", d)))
    if shown < k:
        x = end + (30 if d > 1 else 4)
        strokes.append(text(x + 9, y + 9, "…"))
        if d > 1:
            strokes.append(text(x + 31, y + 9, "·\u2009·\u2009·"))
        x += 44 if d > 1 else 22
        strokes.append(rect(x, y, _CELL, _CELL, "cell-kernel", fill=0.25))
        end = x + _CELL
    return end, strokes


def _told(k: int, d: int, asked: bool) -> Text:
    en = f"A kernel of {plural(k, 'cell')}" + (
        f", each {d} positions after the one before" if d > 1 else ""
    )
    zh = f"一个 {k} 格的核" + (f"，相邻两格相距 {d} 个位置" if d > 1 else "")
    if not asked:
        return both(en + ".", zh + "。")
    return both(
        en + "; the length from end to end is marked with a question mark.",
        zh + "；从头到尾的长度标有问号。",
    )


def _unknown(n: int, k: int, d: int, s: int) -> Text:
    moves = (f" that moves {s} cells at a time", f"，每次移动 {s} 格") if s > 1 else ("", "")
    kernel = _told(k, d, False)
    return both(
        f"A row of {n} input cells between two paddings marked with question marks. Below: "
        f"{kernel['en'][0].lower()}{kernel['en'][1:-1]}{moves[0]}.",
        f"一行 {n} 个输入格，两侧是标有问号的填充。下方：{kernel['zh'][:-1]}{moves[1]}。",
    )
