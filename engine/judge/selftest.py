"""Tests the walls at start: a tier is what held, never what was configured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from engine.exercise import Json
from engine.guest.encode import encode
from engine.judge import lures, mends, probes
from engine.judge.machine import Prospect, prospect
from engine.judge.probes import HOLDS, Probe
from engine.judge.ruling import Status
from engine.judge.runner import Runner
from engine.judge.task import Task
from engine.judge.tiers import DEFAULT_MIN_TIER, min_tier, too_weak, worth_trying
from engine.judge.trial import Case
from engine.judge.verdicts import findings
from engine.judge.walls.nursery import MAX_RUNS, Nursery
from engine.judge.walls.zygotes import ZygoteError
from engine.language import Text, both

_SPEC = {
    "entry": "probe",
    "needs": "numpy",
    "starter": "",
    "reference": "",
    "cases": "def call(solution, case):\n    return {'probe': solution.probe()}\n",
    "limits": {"wall_s": 10, "cpu_s": 10, "memory_mib": 256},
    "wrong": [],
}


@dataclass(frozen=True)
class Attempt:
    """One tier that was tried.

    Attributes:
        layers: wall to whether it held, in the order of the probes.
        why: why the tier was not reached, with the mend; {} where it was.
    """

    tier: str
    layers: dict[str, str | bool]
    why: Text

    def to_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {"tier": self.tier, "layers": dict(self.layers), "why": dict(self.why)}


@dataclass(frozen=True)
class Report:
    """What the self-test found.

    Attributes:
        tier: A, A2, B or none.
        layers: wall to how it was found: a version, True, or False where it does not hold.
        why: the reasons and the mends where the tier is none.
        tried: every tier that was tried, strongest first; the last one held, unless it is none.
    """

    tier: str
    layers: dict[str, str | bool]
    why: Text
    tried: tuple[Attempt, ...] = field(default=())

    def to_json(self) -> dict[str, Json]:
        """Return plain data."""
        head: dict[str, Json] = Attempt(self.tier, self.layers, self.why).to_json()
        return {**head, "tried": [attempt.to_json() for attempt in self.tried]}


def selftest() -> dict[str, Json]:
    """Build the walls, push against them, and report what a worker would start with."""
    nursery, report = establish(min_tier())
    if nursery is not None:
        nursery.close()
    return report.to_json()


def establish(least: str, max_runs: int = MAX_RUNS) -> tuple[Nursery | None, Report]:
    """Return warm zygotes behind the strongest walls that hold, or None and the reasons.

    Args:
        least: the weakest tier that is tried at all.
        max_runs: after how many children a zygote is renewed.
    """
    found, tried = prospect(), list[Attempt]()
    for tier in worth_trying(least):
        if tier in found.obstacles:
            tried.append(Attempt(tier, {}, found.obstacles[tier]))
            continue
        nursery = Nursery(found.jail(tier), max_runs)
        try:
            tried.append(examine(nursery, tier))
        except BaseException:  # an interrupt, too, must leave no jail behind
            nursery.close()
            raise
        if not tried[-1].why:
            return nursery, _held(found, tried)
        nursery.close()
    return None, Report("none", found.layers, _reasons(tried, least), tuple(tried))


def _held(found: Prospect, tried: list[Attempt]) -> Report:
    last = tried[-1]
    kept = {"bubblewrap": last.tier != "B", "namespaces": last.tier == "A"}
    machine = {name: how if kept.get(name, True) else False for name, how in found.layers.items()}
    return Report(last.tier, {**machine, **last.layers}, {}, tuple(tried))


def _reasons(tried: list[Attempt], least: str) -> Text:
    told = mends.together({attempt.tier: attempt.why for attempt in tried})
    if least == DEFAULT_MIN_TIER:
        return told
    limit = too_weak(least)
    return both(f"{limit['en']} {told['en']}".strip(), f"{limit['zh']}{told['zh']}")


def examine(nursery: Nursery, tier: str) -> Attempt:
    """Run every probe of ``tier`` in ``nursery``, up to the first that gets through."""
    layers: dict[str, str | bool] = {}
    run = Runner(nursery)
    try:
        with lures.laid_out() as laid:
            for probe in _probes(nursery, laid):
                status = _status(run, probe)
                held = status in probe.allowed
                layers[probe.layer] = held and layers.get(probe.layer, True)
                if not held:
                    return Attempt(tier, layers, mends.not_held(probe.layer, status))
    except (ZygoteError, OSError) as error:
        return Attempt(tier, layers, mends.broken(tier, str(error)[-300:]))
    return Attempt(tier, layers, {})


def _probes(nursery: Nursery, laid: lures.Lures) -> Iterator[Probe]:
    yield from probes.PROBES
    yield from probes.APART if nursery.jail.apart else probes.TOGETHER
    yield from probes.reaching(laid)


def _status(run: Runner, probe: Probe) -> Status:
    task = Task.of(_SPEC)
    if Status.TIME in probe.allowed:
        task = replace(task, wall_s=0.5)
    raw = encode({"name": probe.layer}, 1000)
    case = Case(probe.layer, {}, raw, {}, {"probe": HOLDS})
    end, reply = run(task, "public", probe.source, 0, (raw,))
    return findings(task, (case,), end, reply)[0].status
