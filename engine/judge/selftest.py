"""Tests the walls at start: a tier is what held, never what was configured."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.exercise import Json
from engine.guest.encode import encode
from engine.judge.probes import HOLDS, PROBES, Probe
from engine.judge.ruling import Status
from engine.judge.runner import Runner
from engine.judge.task import Task
from engine.judge.tiers import JAIL_FAILS, Prospect, prospect
from engine.judge.trial import Case
from engine.judge.verdicts import findings
from engine.judge.walls.nursery import Nursery
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
class Report:
    """What the self-test found.

    Attributes:
        tier: A or none.
        layers: wall to how it was found: a version, True, or False where it does not hold.
        why: the reason and the mend where the tier is none.
    """

    tier: str
    layers: dict[str, str | bool]
    why: Text

    def to_json(self) -> dict[str, Json]:
        """Return ``{"tier", "layers", "why"}``."""
        return {"tier": self.tier, "layers": dict(self.layers), "why": dict(self.why)}


def selftest() -> dict[str, Json]:
    """Build the walls, push against them, and report ``{"tier", "layers", "why"}``."""
    found = prospect()
    if found.why:
        return Report("none", found.layers, found.why).to_json()
    nursery = Nursery(found.bwrap)
    try:
        return examine(nursery, found).to_json()
    finally:
        nursery.close()


def examine(nursery: Nursery, found: Prospect) -> Report:
    """Run every probe in ``nursery``."""
    layers = dict(found.layers)
    run = Runner(nursery)
    try:
        for probe in PROBES:
            status = _status(run, probe)
            held = status in probe.allowed
            layers[probe.layer] = held and layers.get(probe.layer, True)
            if not held:
                return Report("none", layers, _not_held(probe.layer, status))
    except ZygoteError as error:
        layers["bubblewrap"] = False
        said = str(error)[-300:]
        why = both(f"{JAIL_FAILS['en']} ({said})", f"{JAIL_FAILS['zh']}（{said}）")
        return Report("none", layers, why)
    return Report("A", layers, {})


def _status(run: Runner, probe: Probe) -> Status:
    task = Task.of(_SPEC)
    if Status.TIME in probe.allowed:
        task = replace(task, wall_s=0.5)
    raw = encode({"name": probe.layer}, 1000)
    case = Case(probe.layer, {}, raw, {}, {"probe": HOLDS})
    end, reply = run(task, "public", probe.source, 0, (raw,))
    return findings(task, (case,), end, reply)[0].status


def _not_held(layer: str, status: Status) -> Text:
    return both(
        f"The wall '{layer}' does not hold here ({status}), so no code is run.",
        f"隔离层“{layer}”在此无效（{status}），因此不运行任何代码。",
    )
