"""Runs a task's cases in the child: draws them, or calls a solution on them, and replies."""

from __future__ import annotations

import builtins
import gc
import importlib
import os
import random
import struct
import sys
import types
from typing import Any, NoReturn

import numpy as np

from engine.guest.decode import decode
from engine.guest.encode import OversizeError, encode
from engine.guest.failure import Failure, describe, learner_lines
from engine.guest.job import Job
from engine.guest.module import Watched, fresh_module, missing_names

EXIT_MEMORY = 97

FRAME = struct.Struct("<2sBBI")
MAGIC, VERSION = b"TS", 1
RETURNED, RAISED, DRAWN, OVERSIZE, DONE = 1, 2, 3, 4, 5

MARK = "\x1e{}\x1e"
"""Written to stdout before each case, so that prints can be told apart."""


def main(job: Job, reply: int) -> NoReturn:
    """Do ``job``, send its frames to ``reply`` and end the process."""
    try:
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", 1, "utf-8", "backslashreplace", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", 1, "utf-8", "backslashreplace", closefd=False)  # noqa: SIM115
        vars(builtins).update(exit=sys.exit, quit=sys.exit)  # as with the site module
        channel = Channel(reply, job.head["reply_bytes"])
        (_draw if job.head["mode"] == "draw" else _solve)(job, channel)
        sys.stdout.flush()
        os._exit(0)
    except MemoryError:
        os._exit(EXIT_MEMORY)
    finally:
        os._exit(1)


class Channel:
    """The reply pipe: framed values, outputs only."""

    def __init__(self, descriptor: int, limit: int) -> None:
        self._descriptor = descriptor
        self.limit = limit

    def send(self, kind: int, value: Any) -> None:
        """Send ``value`` as one frame; OversizeError before a byte is written."""
        body = encode(value, self.limit)
        self.limit -= len(body)
        data = memoryview(FRAME.pack(MAGIC, VERSION, kind, len(body)) + body)
        while data:
            data = data[os.write(self._descriptor, data) :]


def given(needs: str) -> dict[str, Any]:
    """Return the names that every source of a task finds defined."""
    names: dict[str, Any] = {
        "np": np,
        "math": importlib.import_module("math"),
        "random": random,
    }
    if needs == "torch":
        names["torch"] = importlib.import_module("torch")
        names["nn"] = importlib.import_module("torch.nn")
        names["F"] = importlib.import_module("torch.nn.functional")
    return names


def seed_all(seed: int, needs: str) -> None:
    """Give the three global generators the same state in every child."""
    random.seed(seed)
    np.random.seed(seed)
    if needs == "torch":
        importlib.import_module("torch").manual_seed(seed)


def _driver(job: Job) -> dict[str, Any]:
    names = given(job.head["needs"])
    names["__name__"] = "cases"
    exec(compile(job.cases_source, "<cases>", "exec", dont_inherit=True), names)  # noqa: S102
    return names


def _draw(job: Job, channel: Channel) -> None:
    """Send the cases of one group, one frame each."""
    head = job.head
    try:
        driver = _driver(job)
        seed_all(head["seed"], head["needs"])
        rng = np.random.default_rng([head["seed"], head["salt"]])
        cases = list(driver["draw"](rng, head["group"]))
        for case in cases:
            channel.send(DRAWN, case)
    except Exception as error:
        channel.send(RAISED, (0, *describe(error, "call").fields("")))
        cases = []
    channel.send(DONE, len(cases))


def _solve(job: Job, channel: Channel) -> None:
    """Send the outputs of a solution on every case, the module executed afresh for each."""
    try:
        code = compile(job.source, "<solution>", "exec", dont_inherit=True)
    except Exception as error:
        channel.send(RAISED, (0, *describe(error, "compile").fields("")))
        channel.send(DONE, 1)
        return
    driver = _driver(job)
    for index, raw in enumerate(job.cases):
        sys.stdout.write(MARK.format(index))
        kind, value = _one_case(job, code, driver["call"], raw)
        sys.stdout.flush()
        try:
            channel.send(kind, (index, *value))
        except OversizeError:
            channel.send(OVERSIZE, (index,))
        del value
    channel.send(DONE, len(job.cases))


def _one_case(job: Job, code: types.CodeType, call: Any, raw: bytes) -> tuple[int, tuple[Any, ...]]:
    needs, entry = job.head["needs"], job.head["entry"]
    seed_all(job.head["seed"], needs)
    watched = Watched(None)
    phase = "import"
    try:
        module = fresh_module(code, given(needs))
        if not hasattr(module, entry):
            return RAISED, missing_names(module, given(needs)).fields("")
        watched, phase = Watched(module), "call"
        case = decode(raw, _tensor_builder(needs))
        outputs = call(watched, case)
        after = case if job.head["mutation"] == "forbidden" else None
        return RETURNED, (outputs, after, watched.returned)
    except MemoryError as error:
        lines = learner_lines(error.__traceback__)
        error.__traceback__ = None
        gc.collect()
        return RAISED, Failure(phase, "MemoryError", lines=lines).fields(watched.returned)
    except BaseException as error:
        return RAISED, describe(error, phase).fields(watched.returned)


def _tensor_builder(needs: str) -> Any:
    if needs != "torch":
        return np.asarray
    return importlib.import_module("torch").from_numpy
