"""The words around a centre word."""

from __future__ import annotations

from engine.drawing.canvas import rect, span, text
from engine.drawing.labels import sign
from engine.drawing.sheet import WIDTH, Picture, drawn, picture
from engine.language import both

_MOST = 8


@drawn
def around(*, tokens: int, window: int) -> Picture | None:
    """A sentence with a centre word amid it and one at its beginning, and their windows."""
    if not 1 <= window <= _MOST:
        return None
    shown = min(tokens, 2 * window + 3)
    step = min(26.0, (WIDTH - 40) / shown)
    strokes = []
    for row, centre in enumerate((window if shown > window else 0, 0)):
        y = 24 + 44 * row
        for i in range(shown):
            near = 0 < abs(i - centre) <= window
            fill = 0.5 if i == centre else 0.14 if near else 0
            strokes.append(rect(2 + i * step, y, step - 3, 18, "token", fill=fill))
        if shown < tokens:
            strokes.append(text(2 + shown * step + 8, y + 9, "…"))
        last = min(centre + window, shown - 1)
        if last > centre:
            right = 2 + (last + 1) * step - 3
            strokes.append(span(2 + (centre + 1) * step, right, y - 7, sign("w", window)))
    told = both(
        f"A sentence of {tokens} tokens, twice: first with a centre word further inside, then with "
        f"the first word as centre. Context words, up to {window} on each side, are grey.",
        f"一个 {tokens} 个词元的句子画两遍：先以句中的词为中心，再以第一个词为中心。"
        f"每侧至多 {window} 个上下文词为灰色。",
    )
    title = both("Centre words and their contexts", "中心词与上下文")
    return picture(title, told, 2 + shown * step + (20 if shown < tokens else 2), 90, *strokes)
