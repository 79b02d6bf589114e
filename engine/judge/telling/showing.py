"""Values, prints and lines as short text that is safe to look at."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.guest.decode import Opaque, Tensor

MAX_TEXT = 2000
MAX_LINES = 40
MAX_ITEMS = 60
MAX_DEPTH = 4


def shown(value: Any) -> str:
    """Return a decoded value as text, cut where it is long."""
    return clipped(_spelt(value, 0))


def shown_outputs(outputs: Any) -> str:
    """Return a driver's outputs as text: one value bare, several as ``name = value``."""
    if not isinstance(outputs, Mapping):
        return shown(outputs)
    if len(outputs) == 1:
        return shown(next(iter(outputs.values())))
    return clipped("\n".join(f"{key} = {_spelt(value, 0)}" for key, value in outputs.items()))


def clipped(text: str) -> str:
    """Make control and direction marks visible and cut to `MAX_TEXT` characters."""
    cut = text[: MAX_TEXT + 1]
    clean = "".join(map(_visible, cut))
    lines = clean.splitlines()
    if len(lines) > MAX_LINES:
        clean = "\n".join(lines[:MAX_LINES]) + "\n…"
    return clean if len(clean) <= MAX_TEXT else clean[:MAX_TEXT] + "…"


def _visible(sign: str) -> str:
    if sign in "\n\t":
        return sign
    if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co"):
        return f"\\u{ord(sign):04x}"
    return sign


def _spelt(value: Any, depth: int) -> str:
    if isinstance(value, Tensor):
        return f"tensor({_array(value.array)}, dtype={value.array.dtype})"
    if isinstance(value, np.ndarray):
        plain = value.dtype in (np.dtype(np.float64), np.dtype(np.int64), np.dtype(np.bool_))
        return _array(value) if plain else f"{_array(value)} dtype={value.dtype}"
    if isinstance(value, list | tuple | dict):
        return _nested(value, depth) if depth < MAX_DEPTH else "…"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, Opaque):
        return f"<{value.type_name}>"
    if isinstance(value, int) and value.bit_length() > 256:
        return f"<{value.bit_length()} bit>"
    return repr(value[:MAX_TEXT] if isinstance(value, str) else value)


def _nested(value: Any, depth: int) -> str:
    more = ", …" if len(value) > MAX_ITEMS else ""
    if isinstance(value, dict):
        pairs = list(value.items())[:MAX_ITEMS]
        inside = ", ".join(f"{_spelt(k, depth)}: {_spelt(v, depth + 1)}" for k, v in pairs)
        return "{" + inside + more + "}"
    inside = ", ".join(_spelt(item, depth + 1) for item in value[:MAX_ITEMS])
    if isinstance(value, tuple):
        return f"({inside}{more}{',' if len(value) == 1 else ''})"
    return f"[{inside}{more}]"


def _array(value: np.ndarray) -> str:
    if value.size == 0:
        return f"[] shape={value.shape}"
    return np.array2string(value, threshold=200, edgeitems=3, precision=8, separator=", ")
