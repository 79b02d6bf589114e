"""Values over the wire: what goes in comes out, and no bytes can do harm."""

from __future__ import annotations

import random
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guest.decode import MalformedError, Opaque, decode
from engine.guest.encode import DTYPES, OversizeError, encode
from engine.guest.harness import DONE, DRAWN, FRAME, MAGIC, OVERSIZE, RAISED, RETURNED, VERSION
from engine.judge.compare import compare
from engine.judge.reply import read_reply
from engine.judge.trial import EXACT

LIMIT = 1 << 20

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def frame(kind: int, value: object) -> bytes:
    body = encode(value, LIMIT)
    return FRAME.pack(MAGIC, VERSION, kind, len(body)) + body


@given(plain)
def test_plain_values_come_back_equal(value: object) -> None:
    assert compare(value, decode(encode(value, LIMIT)), EXACT) is None


@pytest.mark.parametrize("name", DTYPES)
def test_arrays_come_back_with_dtype_shape_and_layout(name: str) -> None:
    array = (np.arange(24).reshape(2, 3, 4) % 2).astype(name)
    for value in (array, np.asfortranarray(array), array[:, :, ::2], array[0, 0, 0], array[:0]):
        back = decode(encode(value, LIMIT))
        assert (back.dtype, back.shape) == (value.dtype, np.shape(value))
        np.testing.assert_array_equal(back, value)
        if np.ndim(value):
            assert back.flags.c_contiguous == value.flags.c_contiguous
            assert back.flags.f_contiguous == value.flags.f_contiguous
            assert back.flags.writeable


@pytest.mark.parametrize(
    "value", [object(), {1, 2}, b"bytes", range(3), np.array([None]), np.longdouble(1), int]
)
def test_what_is_not_plain_crosses_by_the_name_of_its_type_alone(value: object) -> None:
    assert isinstance(decode(encode(value, LIMIT)), Opaque)


@pytest.mark.parametrize(
    "value",
    [
        "a" * 10**6,
        10**2000,
        np.ones(10**6),
        np.broadcast_to(np.ones(()), (10**6, 10**6)),
        [0] * 10**6,
        np.ones((1,) * 9),
    ],
)
def test_what_is_too_large_is_refused_before_it_is_written(value: object) -> None:
    with pytest.raises(OversizeError):
        encode(value, LIMIT)


def test_nesting_has_a_bottom() -> None:
    nested: list[object] = []
    for _ in range(40):
        nested = [nested]
    with pytest.raises(OversizeError):
        encode(nested, LIMIT)
    with pytest.raises(MalformedError):
        decode(b"L\x01\x00\x00\x00" * 40 + b"N")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"?",
        b"NN",
        b"I\x00\x00",
        b"I\xff\xff" + bytes(70000),
        b"S\x02\x00\x00\x00\xff\xfe",
        b"S\xff\xff\xff\xff",
        b"L\xff\xff\xff\xff",
        b"M\x01\x00\x00\x00L\x00\x00\x00\x00N",
        b"M\x02\x00\x00\x00NTNF",
        b"A\x63\x00\x00" + struct.pack("<Q", 0),
        b"A\x0b\x00\x09" + struct.pack("<10Q", *[1] * 9, 8) + bytes(8),
        b"A\x0b\x00\x01" + struct.pack("<QQ", 2**63, 2**63),
        b"A\x0b\x00\x01" + struct.pack("<QQ", 3, 8) + bytes(8),
        b"A\x0b\x04\x02" + struct.pack("<QQQ", 0, 2**61, 0),
        b"A\x0b\x40\x00" + struct.pack("<Q", 8) + bytes(8),
    ],
)
def test_bytes_that_break_a_rule_are_malformed(data: bytes) -> None:
    with pytest.raises(MalformedError):
        decode(data)


def test_no_damaged_value_raises_anything_else() -> None:
    whole = encode({"y": [np.ones((2, 3)), "text", 7, (1.5, None, True)]}, LIMIT)
    dice = random.Random(1)
    for _ in range(3000):
        damaged = bytearray(whole)
        for _ in range(dice.randrange(1, 4)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        try:
            decode(bytes(damaged[: dice.randrange(len(damaged) + 1)]))
        except MalformedError:
            continue


HONEST = frame(RETURNED, (0, {"y": 1}, None, "int")) + frame(DONE, 1)


def test_an_honest_reply_is_read() -> None:
    reply = read_reply(HONEST)
    assert (reply.done, reply.malformed, len(reply.answers)) == (True, False, 1)


@pytest.mark.parametrize(
    "data",
    [
        HONEST + b"x",
        HONEST + frame(DONE, 1),
        HONEST[:-1],
        b"PASS" + HONEST,
        frame(RETURNED, (1, {}, None, "")),
        frame(RETURNED, (0, {}, None, 5)),
        frame(RETURNED, (0, {})),
        frame(RETURNED, [0]),
        frame(RAISED, (0, "verdict", "E", "", (), (), "")),
        frame(RAISED, (0, "call", "E", "", ((-1, "f"),), (), "")),
        frame(RAISED, (0, "call", "E", "", ("f",), (), "")),
        frame(RAISED, (0, "call", "E", "", (), (1,), "")),
        frame(OVERSIZE, (0, 1)),
        frame(DRAWN, [1]),
        frame(DONE, "PASS"),
        frame(DONE, True),
        frame(99, (0,)),
        FRAME.pack(MAGIC, VERSION, RETURNED, 2**32 - 1),
        FRAME.pack(MAGIC, 9, DONE, 0),
    ],
)
def test_a_reply_that_breaks_the_format_is_malformed_and_never_raises(data: bytes) -> None:
    assert read_reply(data).malformed
