"""Reads a child's reply: frames of plain values, strictly in order, outputs only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from engine.guest.decode import MalformedError, decode
from engine.guest.harness import DONE, DRAWN, FRAME, MAGIC, OVERSIZE, RAISED, RETURNED, VERSION

PHASES = ("compile", "import", "call")
MAX_DONE = 1000


@dataclass(frozen=True)
class Returned:
    """One case came back with outputs.

    Attributes:
        outputs: what the driver returned, a dict for an honest one.
        after: the case's inputs after the call, or None where mutation is allowed.
        returned: type name of what the learner's function returned last, or "".
    """

    outputs: Any
    after: Any
    returned: str


@dataclass(frozen=True)
class Raised:
    """One case (or the whole source) ended with an exception; every word is the child's."""

    phase: str
    type_name: str
    message: str
    lines: tuple[tuple[int, str], ...]
    names: tuple[str, ...]
    returned: str


@dataclass(frozen=True)
class Oversize:
    """One case's outputs were too large to be sent."""


Answer = Returned | Raised | Oversize


@dataclass
class Reply:
    """Everything a child said.

    Attributes:
        answers: one a case, in order; fewer than the cases where it ended early.
        drawn: encoded cases, where it was asked to draw.
        done: it said that it had finished, and nothing after.
        malformed: it broke the format; what came before still stands.
    """

    answers: list[Answer] = field(default_factory=list)
    drawn: list[bytes] = field(default_factory=list)
    done: bool = False
    malformed: bool = False


def read_reply(data: bytes) -> Reply:
    """Read the frames in ``data``; never raises, whatever the bytes are."""
    reply = Reply()
    try:
        for kind, body in _frames(data):
            if reply.done:
                raise MalformedError("something after the end")
            _take(reply, kind, body)
    except MalformedError:
        reply.malformed = True
    return reply


def _frames(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        if len(data) - at < FRAME.size:
            raise MalformedError("short header")
        magic, version, kind, length = FRAME.unpack_from(data, at)
        at += FRAME.size
        if magic != MAGIC or version != VERSION or length > len(data) - at:
            raise MalformedError("bad header")
        yield kind, bytes(data[at : at + length])
        at += length


def _take(reply: Reply, kind: int, body: bytes) -> None:
    if kind == DRAWN:
        if not isinstance(decode(body), dict):
            raise MalformedError("a case is a dict")
        reply.drawn.append(body)
        return
    value = decode(body)
    if kind == DONE:
        if type(value) is not int or not 0 <= value <= MAX_DONE:
            raise MalformedError("bad end")
        reply.done = True
        return
    if not isinstance(value, tuple) or not value or value[0] != len(reply.answers):
        raise MalformedError("out of order")
    reply.answers.append(_answer(kind, value[1:]))


def _answer(kind: int, fields: tuple[Any, ...]) -> Answer:
    if kind == RETURNED and len(fields) == 3 and isinstance(fields[2], str):
        return Returned(*fields)
    if kind == OVERSIZE and not fields:
        return Oversize()
    if kind == RAISED and len(fields) == 6:
        return _raised(fields)
    raise MalformedError("unknown frame")


def _raised(fields: tuple[Any, ...]) -> Raised:
    phase, type_name, message, lines, names, returned = fields
    texts = (type_name, message, returned)
    if phase not in PHASES or not all(isinstance(text, str) for text in texts):
        raise MalformedError("bad exception")
    if not (isinstance(lines, tuple) and all(_is_line(line) for line in lines)):
        raise MalformedError("bad lines")
    if not (isinstance(names, tuple) and all(isinstance(name, str) for name in names)):
        raise MalformedError("bad names")
    return Raised(phase, type_name, message, lines, names, returned)


def _is_line(line: Any) -> bool:
    if not (isinstance(line, tuple) and len(line) == 2):
        return False
    return type(line[0]) is int and 0 <= line[0] < 10**6 and isinstance(line[1], str)
