"""Plain values as bytes: no pickle, no code, no room for a verdict."""

from __future__ import annotations

import struct
import sys
from typing import Any

import numpy as np

MAX_DEPTH = 16
MAX_NODES = 100_000
MAX_TEXT = 256 * 1024
MAX_INT_BYTES = 512
MAX_DIMENSIONS = 8

DTYPES = (
    "bool",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "float32",
    "float64",
    "complex64",
    "complex128",
)
"""The dtypes that may cross the wall; the wire carries an index into this tuple."""

TENSOR, FORTRAN, STRIDED = 1, 2, 4
"""Flags of an array: a torch tensor; column-major; with gaps between its elements."""


class OversizeError(ValueError):
    """The value is too large, too deep or too long to be sent."""


class Encoder:
    """Turn values into bytes, never more than ``limit`` of them.

    Arrays, tensors, numbers, strings, None, lists, tuples and dicts keep their value; anything
    else becomes the name of its type, which equals nothing.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._nodes = 0

    def data(self) -> bytes:
        """Return everything that was put so far."""
        return b"".join(self._parts)

    def put(self, value: Any, depth: int = 0) -> None:
        """Append ``value``.

        Raises:
            OversizeError: a limit on bytes, nodes or depth would be passed.
        """
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise OversizeError("too deep or too many parts")
        if value is None or value is True or value is False:
            self._add(b"N" if value is None else b"T" if value else b"F")
        elif isinstance(value, np.generic) and not isinstance(value, np.str_):
            self._exact_array(np.asarray(value))
        elif isinstance(value, int | float | complex):
            self._number(value)
        elif isinstance(value, str):
            self._text(b"S", value)
        elif isinstance(value, np.ndarray):
            self._exact_array(value)
        elif isinstance(value, list | tuple):
            self._sequence(value, depth)
        elif isinstance(value, dict):
            self._mapping(value, depth)
        else:
            self._tensor_or_opaque(value)

    def _add(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._limit:
            raise OversizeError("too many bytes")
        self._parts.append(part)

    def _number(self, value: complex) -> None:
        if isinstance(value, int):
            length = (int.bit_length(value) + 8) // 8
            if length > MAX_INT_BYTES:
                raise OversizeError("integer too long")
            data = int.to_bytes(value, length, "little", signed=True)
            self._add(b"I" + struct.pack("<H", length) + data)
        elif isinstance(value, float):
            self._add(b"D" + struct.pack("<d", value))
        else:
            self._add(b"C" + struct.pack("<dd", value.real, value.imag))

    def _text(self, tag: bytes, value: str) -> None:
        if len(value) > MAX_TEXT:
            raise OversizeError("text too long")
        data = str.encode(value, "utf-8", "backslashreplace")
        self._add(tag + struct.pack("<I", len(data)))
        self._add(data)

    def _sequence(self, value: list[Any] | tuple[Any, ...], depth: int) -> None:
        base: Any = list if isinstance(value, list) else tuple
        self._add((b"L" if base is list else b"U") + struct.pack("<I", base.__len__(value)))
        for item in base.__iter__(value):
            self.put(item, depth + 1)

    def _mapping(self, value: dict[Any, Any], depth: int) -> None:
        self._add(b"M" + struct.pack("<I", dict.__len__(value)))
        for key, item in dict.items(value):
            self.put(key.item() if isinstance(key, np.generic) else key, depth + 1)
            self.put(item, depth + 1)

    def _exact_array(self, value: np.ndarray) -> None:
        if type(value) is np.ndarray and value.dtype.name in DTYPES:
            self._array(value, 0)
        else:
            kind = type(value).__name__
            self._text(b"O", f"{kind} of dtype {value.dtype}"[:200])

    def _tensor_or_opaque(self, value: Any) -> None:
        torch = sys.modules.get("torch")
        if torch is not None and isinstance(value, torch.Tensor):
            kinds = (torch.Tensor, torch.nn.Parameter)
            name = str(value.dtype).removeprefix("torch.")
            if type(value) in kinds and name in DTYPES and value.device.type == "cpu":
                if value.numel() * value.element_size() > self._limit:
                    raise OversizeError("tensor too large")
                plain = value.detach().to_dense() if value.is_sparse else value.detach()
                self._array(plain.resolve_conj().resolve_neg().numpy(), TENSOR)
                return
            self._text(b"O", f"{type(value).__name__} of dtype {name}"[:200])
            return
        self._text(b"O", str(type(value).__name__)[:200])

    def _array(self, value: np.ndarray, flags: int) -> None:
        if value.ndim > MAX_DIMENSIONS or value.nbytes > self._limit - self._size:
            raise OversizeError("array too large")
        flags |= _layout(value)
        head = struct.pack("<BBB", DTYPES.index(value.dtype.name), flags, value.ndim)
        self._add(b"A" + head + struct.pack(f"<{value.ndim}Q", *value.shape))
        little = value.astype(value.dtype.newbyteorder("<"), copy=False)
        data = little.tobytes("F" if flags & FORTRAN else "C")
        self._add(struct.pack("<Q", len(data)))
        self._add(data)


def _layout(value: np.ndarray) -> int:
    if value.flags.c_contiguous or value.size == 0:
        return 0
    return FORTRAN if value.flags.f_contiguous else STRIDED


def encode(value: Any, limit: int) -> bytes:
    """Return ``value`` as bytes; see `Encoder`."""
    encoder = Encoder(limit)
    encoder.put(value)
    return encoder.data()
