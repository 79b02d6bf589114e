"""One judge for all tests of this folder, and a task that is small enough to see through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from engine.judge.court import Judge
from engine.judge.tiers import UnavailableError

DRIVER = """
def draw(rng, group):
    title = {"en": "matrix", "zh": "矩阵"}
    sizes = [(2, 3), (1, 2)] if group == "public" else [(3, 2), tuple(rng.integers(4, 9, size=2))]
    return [{"name": f"{group}-{n}", "title": title, "x": rng.normal(size=size)}
            for n, size in enumerate(sizes)]


def call(solution, case):
    return {"y": solution.f(case["x"])}
"""


def spec_of(**changes: Any) -> dict[str, Any]:
    """The stored form of a task that doubles an array, with tight limits."""
    return {
        "statement": {"en": "Double it.", "zh": "加倍。"},
        "entry": "f",
        "needs": "numpy",
        "starter": "def f(x):\n    ...\n",
        "reference": "def f(x):\n    return 2 * x\n",
        "cases": DRIVER,
        "tolerance": {"rtol": 1e-6, "atol": 1e-6, "float32": 1e-5},
        "mutation": "forbidden",
        "limits": {"wall_s": 3, "cpu_s": 2, "memory_mib": 256},
        "properties": [],
        "wrong": [],
        "right": [],
        **changes,
    }


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """A judge of tier A; tests that need it are skipped where there is none."""
    try:
        with Judge(min_tier="A") as court:
            yield court
    except UnavailableError as error:
        pytest.skip(str(error))
