"""Runs the code exercises in this process, with a comparison of its own, beside the judge."""

from __future__ import annotations

import math
import random
import warnings
from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace

import numpy as np
import pytest

from engine.formats.native.code_folder import find_tasks, read_task


@cache
def _exercise(name):
    exercise, complaints = read_task(find_tasks()[name])
    assert exercise is not None, complaints
    return exercise


@dataclass(frozen=True)
class Failure:
    """The first case in which a solution differs: its group and name, and how it ended."""

    case: str
    status: str


class Bench:
    """One task: its cases, and its solutions run on them."""

    def __init__(self, name):
        self.exercise = _exercise(name)
        self.spec = self.exercise.spec
        self.driver = self._executed(self.spec["cases"])
        self._kept = {}

    def draw(self, group, seed):
        """Draw as the judge does: the public cases are the same for everyone."""
        key = [0, 0] if group == "public" else [seed, 1]
        return self.driver.draw(np.random.default_rng(key), group)

    def outputs(self, source, case):
        """Execute the source afresh and return what it gives for one case."""
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return self.driver.call(self._executed(source), case)

    def failures(self, source, seeds):
        """Return the first failure with each seed; one for all where a public case fails."""
        public = self._first_failure(source, "public", 0)
        if public is not None:
            return [public]
        return [self._first_failure(source, "hidden", seed) for seed in seeds]

    def _first_failure(self, source, group, seed):
        for number, case in enumerate(self.draw(group, seed)):
            try:
                got = self.outputs(source, case)
            except Exception:
                return Failure(f"{group} {case['name']}", "ERROR")
            if not self.agree(got, self._expected(group, seed)[number]):
                return Failure(f"{group} {case['name']}", "WRONG")
        return None

    def _expected(self, group, seed):
        if (group, seed) not in self._kept:
            cases = self.draw(group, seed)
            reference = self.spec["reference"]
            self._kept[group, seed] = [self.outputs(reference, case) for case in cases]
        return self._kept[group, seed]

    def agree(self, got, expected):
        """Compare like the judge is asked to: type, shape, dtype, infinities, tolerance."""
        if isinstance(expected, dict):
            return (
                isinstance(got, dict)
                and got.keys() == expected.keys()
                and all(self.agree(got[key], value) for key, value in expected.items())
            )
        if isinstance(expected, list | tuple):
            return (
                isinstance(got, list | tuple)
                and len(got) == len(expected)
                and all(map(self.agree, got, expected))
            )
        if isinstance(expected, str | bool | None):
            return type(got) is type(expected) and got == expected
        return self._arrays_agree(got, expected)

    def _arrays_agree(self, got, expected):
        expected = np.asarray(expected)
        if not isinstance(got, np.ndarray | np.generic | int | float) or isinstance(got, bool):
            return False
        got = np.asarray(got)
        if got.shape != expected.shape or got.dtype != expected.dtype:
            return False
        tolerance = self.spec["tolerance"]
        if expected.dtype == np.float32:
            rtol = atol = tolerance["float32"]
        else:
            rtol, atol = tolerance["rtol"], tolerance["atol"]
        return bool(np.allclose(got, expected, rtol=rtol, atol=atol))

    def _executed(self, source):
        names = {"np": np, "math": math, "random": random}
        if self.spec["needs"] == "torch":
            torch = pytest.importorskip("torch")
            names |= {"torch": torch, "nn": torch.nn, "F": torch.nn.functional}
        exec(compile(source, "<task>", "exec", dont_inherit=True), names)  # noqa: S102
        return SimpleNamespace(**names)


@pytest.fixture(scope="session")
def bench():
    """Return the bench of a task by its id."""
    return cache(Bench)


def pytest_generate_tests(metafunc):
    """Let every law over tasks, wrong and right solutions run once for each of them."""
    names = metafunc.fixturenames
    if "task" in names and "wrong" in names:
        pairs = [(task, one["name"]) for task in find_tasks() for one in _solutions(task, "wrong")]
        metafunc.parametrize(("task", "wrong"), pairs, ids=map("-".join, pairs))
    elif "task" in names and "right" in names:
        pairs = [(task, one["name"]) for task in find_tasks() for one in _solutions(task, "right")]
        metafunc.parametrize(("task", "right"), pairs, ids=map("-".join, pairs))
    elif "task" in names:
        metafunc.parametrize("task", find_tasks())


def _solutions(task, kind):
    return _exercise(task).spec[kind]
