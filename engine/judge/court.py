"""The judge: verifies a submission against a task and says why it failed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from engine.exercise import Json
from engine.judge import tiers
from engine.judge.rehearsal import joined, own_task, told
from engine.judge.reply import Reply
from engine.judge.ruling import CaseRuling, Ruling, Status
from engine.judge.runner import Runner
from engine.judge.selftest import establish
from engine.judge.task import GROUPS, Task, has_torch
from engine.judge.telling.announcing import announced
from engine.judge.telling.feedback import case_rulings
from engine.judge.telling.matching import Failing, best_fit, failing
from engine.judge.telling.sentences import ENDS, NEEDS_TORCH
from engine.judge.tiers import UnavailableError
from engine.judge.trial import Trial, TrialError, Trials
from engine.judge.verdicts import Finding, findings
from engine.judge.walls.child import End
from engine.judge.walls.nursery import MAX_RUNS, Nursery
from engine.judge.walls.zygotes import ZygoteError
from engine.kinds._source_scan import cleaned
from engine.kinds.code import MAX_OWN

_GOES_ON = {Status.PASS, Status.WRONG, Status.ERROR, Status.NO_RESULT, Status.OUTPUT}

OnCase = Callable[[CaseRuling], None]


class Judge:
    """Verifies code behind walls; a context manager that owns the zygotes.

    May be used from several threads. Entering it runs the self-test.
    """

    def __init__(self, min_tier: str = "", max_runs: int = MAX_RUNS) -> None:
        self._least = min_tier or tiers.min_tier()
        self._max_runs = max_runs
        self._nursery: Nursery | None = None
        self._trials = Trials(self._run)
        self._known: dict[tuple[str, int], dict[str, Failing]] = {}
        self._lock = threading.Lock()
        self.tier = "none"
        self.report: dict[str, Json] = {}

    def __enter__(self) -> Self:
        """Build the strongest walls that hold here, and test them.

        Raises:
            UnavailableError: the walls are too weak; says why and how to mend it.
        """
        self._nursery, report = establish(self._least, self._max_runs)
        self.report = report.to_json()
        if self._nursery is None:
            raise UnavailableError(report.why)
        self.tier = report.tier
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End every zygote."""
        if self._nursery is not None:
            self._nursery.close()
            self._nursery = None
        self.tier = "none"

    def warm(self, needs: str) -> None:
        """Boot the zygote for ``needs`` (numpy or torch) before the first job asks for it."""
        self._nurse().warm(needs)

    def verify(
        self, spec: Mapping[str, Json], source: str, seed: int, on_case: OnCase | None = None
    ) -> Ruling:
        """Run ``source`` on the public and hidden cases of ``spec`` and rule.

        Args:
            spec: the stored form of a code exercise's spec.
            seed: chooses the hidden cases.
            on_case: called with each case's ruling as soon as its group is done.

        Returns:
            The ruling. INTERNAL where the task or the machinery is at fault, never an exception.
        """
        return self._judged(spec, lambda task: self._verified(task, source, seed, on_case))

    def rehearse(self, spec: Mapping[str, Json], source: str, own: str = "") -> Ruling:
        """Run ``source`` on the public cases alone, and ``own`` lines of its author behind it.

        Returns:
            The ruling, with a further case of group ``own`` where there are such lines. It grades
            nothing: hidden cases were not run.
        """
        return self._judged(spec, lambda task: self._rehearsed(task, cleaned(source), own))

    def _judged(self, spec: Mapping[str, Json], judging: Callable[[Task], Ruling]) -> Ruling:
        began = time.monotonic()
        return self._guarded(spec, judging).with_time((time.monotonic() - began) * 1000)

    def _guarded(self, spec: Mapping[str, Json], judging: Callable[[Task], Ruling]) -> Ruling:
        try:
            task = Task.of(spec)
            if task.needs == "torch" and not has_torch():
                return Ruling(Status.INTERNAL, message=NEEDS_TORCH, tier=self.tier, final=True)
            return judging(task)
        except (TrialError, ZygoteError, KeyError, TypeError, ValueError, OSError) as error:
            note = f"{type(error).__name__}: {error}"
            message = ENDS[Status.INTERNAL]
            return Ruling(Status.INTERNAL, message=message, tier=self.tier, note=note)

    def _verified(self, task: Task, source: str, seed: int, on_case: OnCase | None) -> Ruling:
        trial = self._trials.of(task, seed)
        source = cleaned(source)
        ruling, found = self._ruled(trial, source, on_case)
        if ruling.status in (Status.WRONG, Status.ERROR) and ruling.phase != "compile":
            return self._explained(trial, ruling, found)
        return ruling

    def _rehearsed(self, task: Task, source: str, own: str) -> Ruling:
        ruling, _found = self._ruled(self._trials.of(task, 0), source, None, ("public",))
        if not own.strip() or ruling.phase == "compile":
            return ruling
        bare, text = own_task(task), joined(source, own[:MAX_OWN])
        found, end = self._tried(self._trials.of(bare, 0), "public", text)
        case = told(case_rulings(bare, text, "public", found, bytes(end.stdout))[0], source)
        return replace(ruling, cases=(*ruling.cases, case))

    def _ruled(
        self,
        trial: Trial,
        source: str,
        on_case: OnCase | None,
        groups: tuple[str, ...] = GROUPS,
    ) -> tuple[Ruling, dict[str, list[Finding]]]:
        task = trial.task
        cases: list[CaseRuling] = []
        found: dict[str, list[Finding]] = {}
        for group in groups:
            found[group], end = self._tried(trial, group, source)
            cases += case_rulings(task, source, group, found[group], bytes(end.stdout))
            for case in cases if on_case else ():
                if on_case and case.group == group:
                    on_case(case)
            if not all(one.status in _GOES_ON and one.ran for one in found[group]):
                break
            if _compile_failure(found[group]):
                break
        return announced(task, source, found, tuple(cases), self.tier), found

    def _tried(self, trial: Trial, group: str, source: str) -> tuple[list[Finding], End]:
        cases = trial.groups[group]
        raws = tuple(case.raw for case in cases)
        end, reply = self._run(trial.task, group, source, trial.seed, raws)
        return findings(trial.task, cases, end, reply), end

    def _explained(self, trial: Trial, ruling: Ruling, found: dict[str, list[Finding]]) -> Ruling:
        """Add the explanation of the known wrong solution that fails alike."""
        total = sum(map(len, trial.groups.values()))
        name = best_fit(failing(found), self._failing(trial), total, trial.task.tolerance)
        for wrong in trial.task.wrong:
            if wrong.name == name:
                return ruling.explained(name, wrong.explanation)
        return ruling

    def _failing(self, trial: Trial) -> dict[str, Failing]:
        """Return the failing set of every known wrong solution, computed once a trial."""
        key = (trial.task.digest, trial.seed)
        with self._lock:
            if key in self._known:
                return self._known[key]
        known: dict[str, Failing] = {}
        for wrong in trial.task.wrong:
            found = {group: self._tried(trial, group, wrong.source)[0] for group in GROUPS}
            known[wrong.name] = failing(found)
        with self._lock:
            while len(self._known) >= 64:
                self._known.pop(next(iter(self._known)))
            self._known[key] = known
        return known

    def _run(
        self, task: Task, group: str, source: str, seed: int, cases: tuple[bytes, ...]
    ) -> tuple[End, Reply]:
        return Runner(self._nurse())(task, group, source, seed, cases)

    def _nurse(self) -> Nursery:
        if self._nursery is None:
            raise ZygoteError("the judge is closed")
        return self._nursery


def _compile_failure(found: list[Finding]) -> bool:
    answer: Any = found[0].answer
    return getattr(answer, "phase", "") == "compile"
