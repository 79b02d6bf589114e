"""The picture of a kernel over its padded input, as accessible SVG without inline styles."""

from __future__ import annotations

from engine.language import Text, pick

_CELL = 20
_MOST = 15


def strip(n: int, p: int, kernel: tuple[int, ...], *, s: int, title: Text, language: str) -> str:
    """Draw one row of the padded input with the kernel's first two positions below it.

    Args:
        n: input cells; p: padding cells on each side.
        kernel: offsets of the kernel's taps from its start, e.g. ``(0, 2, 4)``.
        s: stride.
        title: accessible name of the picture.

    Returns "" where the row would not fit; the numbers alone then tell more than a picture.
    """
    width = n + 2 * p
    if width > _MOST or s + kernel[-1] >= width:
        return ""
    cells = [_cell(i, 0, "cell-pad" if i < p or i >= n + p else "cell-input") for i in range(width)]
    taps = [_cell(t, 1, "cell-kernel") for t in kernel]
    moved = [_cell(s + t, 2, "cell-kernel cell-next") for t in kernel]
    name = pick(title, language)
    box = f"0 0 {width * _CELL + 2} {3 * _CELL + 14}"
    return (
        f'<svg class="figure figure-strip" role="img" viewBox="{box}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{name}</title><desc>{_describe(n, p, language)}'
        f"</desc>{''.join(cells + taps + moved)}</svg>"
    )


def _describe(n: int, p: int, language: str) -> str:
    if language == "zh":
        return f"首行为 {n} 个输入格，两侧各 {p} 个填充格；下面两行是核的前两个位置。"
    return (
        f"First row: {n} input cells with {p} padding cells on each side; the two rows below are "
        "the first two positions of the kernel."
    )


def _cell(column: int, line: int, kind: str) -> str:
    dashes = ' stroke-dasharray="3 3"' if kind == "cell-pad" else ""
    fill = "currentColor" if kind.startswith("cell-kernel") else "none"
    return (
        f'<rect class="{kind}" x="{column * _CELL + 1}" y="{line * (_CELL + 6) + 1}" '
        f'width="{_CELL - 2}" height="{_CELL - 2}" rx="2" fill="{fill}" fill-opacity="0.25" '
        f'stroke="currentColor"{dashes}/>'
    )
