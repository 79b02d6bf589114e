"""Bytes back to plain values, trusting nothing in them."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.guest.encode import (
    DTYPES,
    FORTRAN,
    MAX_DEPTH,
    MAX_DIMENSIONS,
    MAX_INT_BYTES,
    MAX_NODES,
    STRIDED,
    TENSOR,
)


class MalformedError(ValueError):
    """The bytes do not spell exactly one value."""


@dataclass(frozen=True, eq=False)
class Tensor:
    """A torch tensor on the side that has no torch.

    Attributes:
        array: its elements, any shape and dtype of `DTYPES`.
    """

    array: np.ndarray


@dataclass(frozen=True)
class Opaque:
    """Something that cannot cross the wall.

    Attributes:
        type_name: what it was, to be shown; equal to no value.
    """

    type_name: str


class Decoder:
    """Read one value from ``data``, building plain Python values and plain arrays only."""

    def __init__(self, data: bytes, tensor: Callable[[np.ndarray], Any] = Tensor) -> None:
        self._data = memoryview(data)
        self._at = 0
        self._nodes = 0
        self._tensor = tensor

    def value(self, depth: int = 0) -> Any:
        """Return the next value.

        Raises:
            MalformedError: the bytes break a rule or end early.
        """
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise MalformedError("too deep or too many parts")
        tag = bytes(self._take(1))
        reader = _READERS.get(tag)
        if reader is None:
            raise MalformedError("unknown tag")
        return reader(self, depth)

    def finish(self) -> None:
        """Raise MalformedError unless every byte was read."""
        if self._at != len(self._data):
            raise MalformedError("trailing bytes")

    def _take(self, count: int) -> memoryview:
        if count > len(self._data) - self._at:
            raise MalformedError("ends early")
        self._at += count
        return self._data[self._at - count : self._at]

    def _unpack(self, form: str) -> tuple[Any, ...]:
        return struct.unpack(form, self._take(struct.calcsize(form)))

    def _integer(self, _depth: int) -> int:
        (length,) = self._unpack("<H")
        if not 0 < length <= MAX_INT_BYTES:
            raise MalformedError("integer too long")
        return int.from_bytes(self._take(length), "little", signed=True)

    def _real(self, _depth: int) -> float:
        value: float = self._unpack("<d")[0]
        return value

    def _complex(self, _depth: int) -> complex:
        return complex(*self._unpack("<dd"))

    def _text(self, _depth: int) -> str:
        (length,) = self._unpack("<I")
        try:
            return bytes(self._take(length)).decode("utf-8")
        except UnicodeDecodeError as error:
            raise MalformedError("not UTF-8") from error

    def _opaque(self, depth: int) -> Opaque:
        return Opaque(self._text(depth))

    def _count(self) -> int:
        (count,) = self._unpack("<I")
        if count > MAX_NODES:
            raise MalformedError("too many parts")
        return int(count)

    def _list(self, depth: int) -> list[Any]:
        return [self.value(depth + 1) for _ in range(self._count())]

    def _tuple(self, depth: int) -> tuple[Any, ...]:
        return tuple(self._list(depth))

    def _dict(self, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        for _ in range(self._count()):
            key = self.value(depth + 1)
            try:
                fresh = key not in found
            except TypeError as error:
                raise MalformedError("key cannot be a key") from error
            if not fresh:
                raise MalformedError("key twice")
            found[key] = self.value(depth + 1)
        return found

    def _array(self, _depth: int) -> Any:
        code, flags, dimensions = self._unpack("<BBB")
        if code >= len(DTYPES) or flags & ~7 or dimensions > MAX_DIMENSIONS:
            raise MalformedError("bad array header")
        shape = self._unpack(f"<{dimensions}Q")
        (length,) = self._unpack("<Q")
        dtype = np.dtype(DTYPES[code]).newbyteorder("<")
        if length != math.prod(shape) * dtype.itemsize or max(shape, default=0) >= 2**62:
            raise MalformedError("length does not fit the shape")
        flat = np.frombuffer(self._take(length), dtype)
        try:
            array = _arranged(flat, shape, flags)
        except ValueError as error:
            raise MalformedError("impossible shape") from error
        return self._tensor(array) if flags & TENSOR else array


def _arranged(flat: np.ndarray, shape: tuple[int, ...], flags: int) -> np.ndarray:
    """Copy ``flat`` into a fresh, writable array of ``shape`` with the layout of ``flags``."""
    native = flat.astype(flat.dtype.newbyteorder("="))
    if native.dtype == np.bool_:
        native = flat.view(np.uint8) != 0
    if flags & FORTRAN:
        return native.reshape(shape, order="F")
    if not flags & STRIDED or not shape:
        return native.reshape(shape)
    roomy = np.zeros((*shape[:-1], 2 * shape[-1]), native.dtype)
    gapped = roomy[..., ::2]
    gapped[...] = native.reshape(shape)
    return gapped


_READERS: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda _decoder, _depth: None,
    b"T": lambda _decoder, _depth: True,
    b"F": lambda _decoder, _depth: False,
    b"I": Decoder._integer,
    b"D": Decoder._real,
    b"C": Decoder._complex,
    b"S": Decoder._text,
    b"O": Decoder._opaque,
    b"L": Decoder._list,
    b"U": Decoder._tuple,
    b"M": Decoder._dict,
    b"A": Decoder._array,
}


def decode(data: bytes, tensor: Callable[[np.ndarray], Any] = Tensor) -> Any:
    """Return the one value in ``data``; ``tensor`` builds a tensor from its array.

    Raises:
        MalformedError: the bytes are not exactly one value.
    """
    decoder = Decoder(data, tensor)
    value = decoder.value()
    decoder.finish()
    return value
