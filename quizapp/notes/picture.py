"""The two grids of the explorer as plain data for its template, and its words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from quizapp.notes.sliding import (
    MAX_DILATION,
    MAX_INPUT,
    MAX_KERNEL,
    MAX_PADDING,
    MAX_STRIDE,
    Slide,
)

CELL = 20
PAD = 4
SCALE = 1.4


def picture_of(slide: Slide) -> dict[str, Any]:
    """Return the cells of plane and output, and the taps of the kernel, in picture units."""
    rows = range(slide.plane)
    plane = [
        {
            "x": PAD + column * CELL,
            "y": PAD + row * CELL,
            "kind": "input" if slide.is_input(row) and slide.is_input(column) else "zero",
        }
        for row in rows
        for column in rows
    ]
    taps = [
        {"x": PAD + slide.d * column * CELL, "y": PAD + slide.d * row * CELL}
        for row in range(slide.k)
        for column in range(slide.k)
    ]
    out = [
        {"x": PAD + column * CELL, "y": PAD + row * CELL}
        for row in range(slide.out)
        for column in range(slide.out)
    ]
    return {
        "plane": plane,
        "taps": taps,
        "out": out,
        "cell": CELL - 2,
        "step": slide.step * CELL,
        "span": slide.span * CELL - 2,
        "plane_side": 2 * PAD + slide.plane * CELL,
        "out_side": 2 * PAD + slide.out * CELL,
        "plane_width": round(SCALE * (2 * PAD + slide.plane * CELL)),
        "out_width": round(SCALE * (2 * PAD + slide.out * CELL)),
        "last": slide.out**2 - 1,
    }


def limits() -> list[dict[str, Any]]:
    """Return the fields of the form: name, label, least and most."""
    rows = [
        ("n", _("Input size"), 1, MAX_INPUT),
        ("k", _("Kernel size"), 1, MAX_KERNEL),
        ("s", _("Stride"), 1, MAX_STRIDE),
        ("p", _("Padding"), 0, MAX_PADDING),
        ("d", _("Dilation"), 1, MAX_DILATION),
        ("op", _("Output padding"), 0, MAX_STRIDE - 1),
    ]
    return [{"name": n, "label": label, "least": a, "most": b} for n, label, a, b in rows]


def why_not(name: str) -> str:
    """Say why the numbers fit no convolution; ``name`` is the first that is in the way."""
    return {
        "n": _("The input is a whole number of cells from 1 to 12, and small enough to be drawn."),
        "k": _("The kernel does not fit: with its dilation it is larger than the padded input."),
        "s": _("The stride is a whole number from 1 to 4."),
        "p": _("The padding is a whole number from 0 to 6; transposed, at most d(k − 1)."),
        "d": _("The dilation is a whole number from 1 to 3."),
        "op": _("Output padding belongs to a transposed convolution and is less than s or d."),
    }[name]


def names() -> list[str]:
    """Return the titles of the presets, in their order."""
    return [
        _("No padding, no strides"),
        _("Arbitrary padding, no strides"),
        _("Half padding, no strides"),
        _("Full padding, no strides"),
        _("No padding, strides"),
        _("Padding, strides"),
        _("Padding, strides (odd)"),
        _("No padding, no strides, transposed"),
        _("Arbitrary padding, no strides, transposed"),
        _("Half padding, no strides, transposed"),
        _("Full padding, no strides, transposed"),
        _("No padding, strides, transposed"),
        _("Padding, strides, transposed"),
        _("Padding, strides, transposed (odd)"),
        _("Dilation"),
    ]
