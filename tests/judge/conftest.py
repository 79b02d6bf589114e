"""One judge for all tests of this folder, and a task that is small enough to see through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from engine.judge.court import Judge
from engine.judge.tiers import UnavailableError
from tests.judge.container import judge_of

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


@pytest.fixture(scope="session", params=["A", "A2", "B"])
def court(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Iterator[Any]:
    """A judge of each tier that this machine has, or can be made to look like."""
    if request.param == "A":
        yield request.getfixturevalue("judge")
        return
    try:
        with judge_of(request.param, tmp_path_factory.mktemp("bin")) as judge:
            assert judge.tier == request.param
            yield judge
    except UnavailableError as error:
        pytest.skip(str(error))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what became of every item of the corpus in every tier."""
    table: dict[str, dict[str, set[str]]] = {}
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, (item, tier, status) in getattr(report, "user_properties", ()):
            if name == "corpus" and report.when == "call":
                table.setdefault(item, {}).setdefault(tier, set()).add(status)
    if not table:
        return
    terminalreporter.section("corpus: item, tier, how its programs ended")
    for item in sorted(table, key=lambda name: (not name.isdigit(), name.zfill(3))):
        ends = (f"{tier} {'|'.join(sorted(table[item][tier]))}" for tier in sorted(table[item]))
        terminalreporter.write_line(f"{item:>8}  {'   '.join(ends)}")
