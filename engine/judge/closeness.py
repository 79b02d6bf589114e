"""When two arrays count as equal: shape, dtype, finite pattern, tolerance, in this order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.guest.decode import Tensor
from engine.language import Text, both


@dataclass(frozen=True)
class Tolerance:
    """Equal means ``|got - expected| <= atol + rtol * |expected|``, element by element.

    Attributes:
        float32: both bounds at least this where either side has 32 bits.
    """

    rtol: float = 1e-6
    atol: float = 1e-6
    float32: float = 1e-5

    @classmethod
    def of(cls, data: Mapping[str, float]) -> Tolerance:
        """Read a task's ``tolerance``; keys that are missing keep their default."""
        return cls(**{key: float(value) for key, value in data.items()})


@dataclass(frozen=True)
class Difference:
    """The first difference that matters.

    Attributes:
        message: one sentence without values.
        path: where in nested outputs, e.g. ``out.grad[1]``.
        shape: "(5,), expected (5, 1)" or "".
        index: "[2, 0]" or "".
    """

    message: Text
    path: str
    shape: str = ""
    index: str = ""


def place_of(path: str) -> str:
    """Quote where in the outputs something is."""
    return f"`{path}`" if path else "`result`"


def elements(value: Any) -> np.ndarray:
    """Return the array of an array or a tensor."""
    found: np.ndarray = value.array if isinstance(value, Tensor) else value
    return found


def bounds(expected: Any, got: Any, tolerance: Tolerance) -> tuple[float, float]:
    """Return (rtol, atol), looser where either side has 32 bits or fewer."""
    for value in (expected, got):
        if isinstance(value, np.ndarray | Tensor) and elements(value).dtype.name in (
            "float16",
            "float32",
            "complex64",
        ):
            return max(tolerance.rtol, tolerance.float32), max(tolerance.atol, tolerance.float32)
    return tolerance.rtol, tolerance.atol


def _family(dtype: np.dtype) -> str:
    """Name what must agree: the width counts for floats, since a silent cast loses digits."""
    return {"b": "bool", "i": "int", "u": "int"}.get(dtype.kind, dtype.name)


def compare_arrays(
    expected: np.ndarray, got: np.ndarray, tolerance: Tolerance, path: str
) -> Difference | None:
    """Compare shape, then dtype, then finite pattern and values; nothing is broadcast."""
    if expected.shape != got.shape:
        shape = f"{got.shape}, expected {expected.shape}"
        return Difference(
            both(
                f"{place_of(path)} has shape {got.shape}; {expected.shape} is expected.",
                f"{place_of(path)} 的形状是 {got.shape}，应为 {expected.shape}。",
            ),
            path,
            shape,
        )
    if _family(expected.dtype) != _family(got.dtype):
        return Difference(
            both(
                f"{place_of(path)} has dtype {got.dtype}; {expected.dtype} is expected.",
                f"{place_of(path)} 的 dtype 是 {got.dtype}，应为 {expected.dtype}。",
            ),
            path,
        )
    rtol, atol = bounds(expected, got, tolerance)
    place = first_difference(expected, got, rtol, atol)
    if place is None:
        return None
    index = f"[{', '.join(map(str, place))}]"
    return Difference(_element_message(path, index, expected[place], got[place]), path, "", index)


def _element_message(path: str, index: str, expected: Any, got: Any) -> Text:
    if not np.isfinite(got) and np.isfinite(expected):
        return both(
            f"{place_of(path)} is not finite at {index}.",
            f"{place_of(path)} 在 {index} 处不是有限数。",
        )
    return both(
        f"{place_of(path)} has a wrong value at {index}.",
        f"{place_of(path)} 在 {index} 处的值不对。",
    )


def first_difference(
    expected: np.ndarray, got: np.ndarray, rtol: float, atol: float
) -> tuple[int, ...] | None:
    """Return the first index, in row order, where two arrays of one shape differ."""
    if expected.dtype.kind in "biu" and got.dtype.kind in "biu":
        bad = expected != got
    else:
        bad = _far(expected, got, rtol, atol)
    if not bad.any():
        return None
    return tuple(int(i) for i in np.unravel_index(int(np.argmax(bad)), bad.shape))


def _far(expected: np.ndarray, got: np.ndarray, rtol: float, atol: float) -> np.ndarray:
    wide = np.complex128 if expected.dtype.kind == "c" else np.float64
    left, right = expected.astype(wide), got.astype(wide)
    finite = np.isfinite(left) & np.isfinite(right)
    with np.errstate(all="ignore"):
        far = np.abs(right - left) > atol + rtol * np.abs(left)
        same = (left == right) | (np.isnan(left) & np.isnan(right))
    result: np.ndarray = np.where(finite, far, ~same)
    return result
