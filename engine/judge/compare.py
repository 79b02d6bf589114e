"""Compares outputs with expected ones on plain values the parent built itself."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.guest.decode import Opaque, Tensor
from engine.judge.closeness import (
    Difference,
    Tolerance,
    bounds,
    compare_arrays,
    elements,
    first_difference,
    place_of,
)
from engine.language import both


def compare(expected: Any, got: Any, tolerance: Tolerance, path: str = "") -> Difference | None:
    """Return the first difference between two decoded values, or None where they agree.

    No broadcasting; NaN equals NaN only in the same place; an array is never equal to a tensor;
    a Python number, a NumPy number and a 0-d array or tensor are the same thing.
    """
    if isinstance(expected, dict):
        return _compare_dicts(expected, got, tolerance, path)
    if isinstance(expected, list | tuple):
        return _compare_sequences(expected, got, tolerance, path)
    if expected is None or isinstance(expected, str):
        return (
            None
            if type(got) is type(expected) and got == expected
            else _unequal(path, expected, got)
        )
    if _is_number(expected) and _is_number(got):
        return _compare_scalars(
            _scalar(expected), _scalar(got), bounds(expected, got, tolerance), path
        )
    if type(expected) is not type(got) or not isinstance(expected, np.ndarray | Tensor):
        return _type_difference(path, type_name(got), expected)
    return compare_arrays(elements(expected), elements(got), tolerance, path)


def type_name(value: Any) -> str:
    """Name the type of a decoded value as the learner knows it."""
    if isinstance(value, Opaque):
        return value.type_name
    if isinstance(value, Tensor):
        return "tensor"
    if isinstance(value, np.ndarray):
        return "array"
    return "None" if value is None else type(value).__name__


def _type_difference(path: str, got: str, expected: Any) -> Difference:
    wanted = type_name(expected)
    return Difference(
        both(
            f"{place_of(path)} is of type {got}; {wanted} is expected.",
            f"{place_of(path)} 的类型是 {got}，应为 {wanted}。",
        ),
        path,
    )


def _unequal(path: str, expected: Any, got: Any) -> Difference:
    if type(expected) is not type(got):
        return _type_difference(path, type_name(got), expected)
    return Difference(
        both(f"{place_of(path)} has a wrong value.", f"{place_of(path)} 的值不对。"), path
    )


def _compare_dicts(
    expected: dict[Any, Any], got: Any, tolerance: Tolerance, path: str
) -> Difference | None:
    if not isinstance(got, dict):
        return _type_difference(path, type_name(got), expected)
    if set(map(_key, expected)) != set(map(_key, got)):
        return Difference(
            both(f"{place_of(path)} has other keys.", f"{place_of(path)} 的键不同。"), path
        )
    for key, value in expected.items():
        inner = f"{path}.{key}" if path else str(key)
        found = compare(value, got[key], tolerance, inner)
        if found:
            return found
    return None


def _key(key: Any) -> tuple[str, Any]:
    return type(key).__name__, key


def _compare_sequences(
    expected: list[Any] | tuple[Any, ...], got: Any, tolerance: Tolerance, path: str
) -> Difference | None:
    if type(got) is not type(expected):
        return _type_difference(path, type_name(got), expected)
    if len(got) != len(expected):
        shape = f"{len(got)}, expected {len(expected)}"
        return Difference(
            both(
                f"{place_of(path)} has length {len(got)}; {len(expected)} is expected.",
                f"{place_of(path)} 的长度是 {len(got)}，应为 {len(expected)}。",
            ),
            path,
            shape,
        )
    for index, (wanted, value) in enumerate(zip(expected, got, strict=True)):
        found = compare(wanted, value, tolerance, f"{path}[{index}]")
        if found:
            return found
    return None


def _is_number(value: Any) -> bool:
    if isinstance(value, np.ndarray | Tensor):
        return elements(value).ndim == 0
    return isinstance(value, bool | int | float | complex)


def _scalar(value: Any) -> Any:
    return elements(value).item() if isinstance(value, np.ndarray | Tensor) else value


def _compare_scalars(
    expected: Any, got: Any, limits: tuple[float, float], path: str
) -> Difference | None:
    if isinstance(expected, bool) or isinstance(got, bool):
        same = isinstance(expected, bool) and isinstance(got, bool)
        if not same:
            return _type_difference(path, type_name(got), expected)
        return None if expected == got else _unequal(path, expected, got)
    if isinstance(got, complex) and not isinstance(expected, complex):
        return _type_difference(path, "complex", expected)
    if isinstance(expected, int) and isinstance(got, int):
        return None if expected == got else _unequal(path, expected, got)
    return None if _close(expected, got, *limits) else _unequal(path, expected, expected)


def _close(expected: Any, got: Any, rtol: float, atol: float) -> bool:
    wide = np.complex128 if isinstance(expected, complex) else np.float64
    try:
        return (
            first_difference(np.array([expected], wide), np.array([got], wide), rtol, atol) is None
        )
    except OverflowError:
        return False
