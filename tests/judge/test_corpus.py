"""Golden verdicts in every tier: hostile and honest programs, and nothing left behind."""

from __future__ import annotations

import time
from typing import Any

import pytest

from engine.judge.ruling import Status
from tests.judge.conftest import spec_of
from tests.judge.programs import PROGRAMS, Program
from tests.judge.traces import GROWTH, left_behind, memory, traces

pytestmark = pytest.mark.sandbox

HONEST = "def f(x):\n    return 2 * x\n"
TIGHT = {"wall_s": 2, "cpu_s": 1, "memory_mib": 256}
ROOMY = {"wall_s": 8, "cpu_s": 4, "memory_mib": 256}
"""For programs that end by themselves, however busy the machine is."""


def marked(program: Program) -> object:
    marks = [pytest.mark.torch] if program.needs == "torch" else []
    return pytest.param(program, id=program.name, marks=marks)


@pytest.fixture(scope="session")
def warm(court: Any) -> set[str]:
    """Which zygotes of ``court`` have been booted."""
    return set()


@pytest.mark.parametrize("program", [marked(program) for program in PROGRAMS.values()])
def test_a_program_ends_as_expected_and_leaves_nothing_behind(
    program: Program, court: Any, warm: set[str], request: pytest.FixtureRequest
) -> None:
    if program.needs == "torch":
        pytest.importorskip("torch")
    limits = TIGHT if Status.TIME in program.allowed(court.tier) else ROOMY
    spec = spec_of(needs=program.needs, limits=limits)
    if program.needs not in warm:
        assert court.verify(spec, HONEST, 1).status is Status.PASS
        warm.add(program.needs)
    before, resident, began = traces(), memory(), time.monotonic()

    ruling = court.verify(spec, program.source, 1)

    spent = time.monotonic() - began
    # Not record_property, which complains where a JUnit report is written, too.
    told = (program.item, court.tier, str(ruling.status))
    request.node.user_properties.append(("corpus", told))
    assert ruling.tier == court.tier
    assert ruling.status in program.allowed(court.tier), (ruling.message, ruling.note)
    assert spent < 2 * limits["wall_s"] + 2
    assert court.verify(spec, HONEST, 1).status is Status.PASS, "the canary"
    assert not left_behind(before)
    assert memory() - resident < GROWTH


def test_the_corpus_has_a_verdict_for_every_way_to_fail() -> None:
    expected = {status for program in PROGRAMS.values() for status in program.expect}
    assert expected == set(Status) - {Status.INTERNAL}
