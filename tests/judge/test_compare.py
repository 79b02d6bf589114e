"""When outputs count as equal: pure laws, without any child."""

from __future__ import annotations

import numpy as np
import pytest

from engine.guest.decode import Opaque, Tensor
from engine.judge.closeness import Tolerance
from engine.judge.compare import compare

USUAL = Tolerance()
NAN, INF = np.nan, np.inf
ONES = np.ones((2, 3))

EQUAL = [
    (ONES, ONES.copy()),
    (ONES, np.asfortranarray(ONES)),
    (np.array([0.0]), np.array([-0.0])),
    (np.array([NAN, INF, -INF, 1.0]), np.array([NAN, INF, -INF, 1.0 + 1e-9])),
    (np.array([3, 4]), np.array([3, 4], np.int32)),
    (np.float32([1.0]), np.float32([1.0 + 5e-6])),
    (0.3333, np.float64(0.3333)),
    (np.array(2.0), 2.0),
    (Tensor(np.array(2.0)), 2.0),
    (3, 3.0),
    (None, None),
    ("relu", "relu"),
    (True, np.array(True)),
    ({"a": [1.0, (2, "x")], "b": None}, {"b": None, "a": [1.0, (2, "x")]}),
    (np.zeros((0, 3)), np.zeros((0, 3))),
    (1e300, 1e300 * (1 + 1e-9)),
    (2**200, 2**200),
]
DIFFERENT = [
    (np.ones((5, 1)), np.ones(5)),
    (np.ones((5, 1)), 1.0),
    (np.ones(3), np.ones((1, 3))),
    (np.ones(1), np.ones(())),
    (np.zeros((0, 3)), np.zeros((3, 0))),
    (ONES, ONES.astype(np.float32)),
    (ONES, ONES.astype(np.float16)),
    (ONES, ONES.astype(np.complex128)),
    (ONES, ONES.astype(int)),
    (ONES > 0, ONES.astype(int)),
    (np.array([1.0, 2.0]), np.array([1.0, NAN])),
    (np.array([NAN, 2.0]), np.array([1.0, 2.0])),
    (np.array([INF]), np.array([-INF])),
    (np.array([INF]), np.array([1e308])),
    (np.array([1e308]), np.array([-1e308])),
    (np.array([1e9]), np.array([1e9 + 1e4])),
    (np.array([2**60]), np.array([2**60 + 1])),
    (ONES, Tensor(ONES)),
    (Tensor(ONES), ONES),
    (ONES, Opaque("Yes")),
    (1.0, True),
    (True, 1),
    (False, None),
    (None, False),
    (1, 1.5),
    (1, NAN),
    (1.0, 1.0 + 1j),
    (1.0, 2**5000),
    ("1", 1),
    ("relu", "ReLU"),
    ([1, 2], (1, 2)),
    ([1, 2], [1, 2, 3]),
    ([1, 2], np.array([1, 2])),
    ({"a": 1}, {"a": 1, "b": 2}),
    ({"a": 1}, {"b": 1}),
    ({"a": {"b": [ONES]}}, {"a": {"b": [ONES + 1]}}),
    (2**200, 2**200 + 1),
]


@pytest.mark.parametrize(("expected", "got"), EQUAL)
def test_these_are_equal(expected: object, got: object) -> None:
    assert compare(expected, got, USUAL) is None


@pytest.mark.parametrize(("expected", "got"), DIFFERENT)
def test_these_differ_and_the_reason_is_told_in_both_languages(
    expected: object, got: object
) -> None:
    found = compare(expected, got, USUAL)
    assert found is not None
    assert found.message["en"]
    assert found.message["zh"]


def test_a_difference_names_its_place_and_no_value() -> None:
    got = {"layers": [ONES, ONES.copy()]}
    got["layers"][1][1, 2] = 77.0
    found = compare({"layers": [ONES, ONES]}, got, USUAL)
    assert found is not None
    assert (found.path, found.index) == ("layers[1]", "[1, 2]")
    assert "77" not in found.message["en"]


def test_shapes_are_told() -> None:
    found = compare(np.ones((5, 1)), np.ones(5), USUAL)
    assert found is not None
    assert found.shape == "(5,), expected (5, 1)"


def test_the_tolerance_is_the_tasks() -> None:
    got = np.array([1.001])
    assert compare(np.array([1.0]), got, Tolerance(rtol=1e-2)) is None
    assert compare(np.array([1.0]), got, Tolerance(rtol=1e-4)) is not None
