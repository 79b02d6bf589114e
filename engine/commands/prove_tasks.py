"""Prove every code exercise: reference and right variants pass, wrong solutions do not.

Everything runs in the judge, as a submission would; nothing of a task runs in this process.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.exercise import Exercise
from engine.formats.native.code_folder import find_tasks, read_task

if TYPE_CHECKING:
    from engine.judge.court import Judge

SEEDS = (0, 1, 2)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("task", nargs="?", metavar="TASK", help="one task; all of them without it")


def run(arguments: argparse.Namespace) -> int:
    """Print one line a task and one a mismatch; 1 on any mismatch, 64 for an unknown task."""
    # The judge needs Linux; listing commands must not.
    from engine.judge.court import Judge  # noqa: PLC0415

    tasks = find_tasks()
    if arguments.task and arguments.task not in tasks:
        print(f"there is no task {arguments.task}; known: {', '.join(tasks)}", file=sys.stderr)
        return 64
    faults = 0
    with Judge() as judge:
        for name in [arguments.task] if arguments.task else tasks:
            exercise, complaints = read_task(tasks[name])
            found = [f"{one.file}:{one.line}: {one.message['en']}" for one in complaints]
            found += mismatches(judge, exercise) if exercise else []
            print(f"{name}: {'proven' if not found else f'{len(found)} faults'}", flush=True)
            for fault in found:
                print(f"  {fault}", flush=True)
            faults += len(found)
    return 1 if faults else 0


def mismatches(judge: Judge, exercise: Exercise) -> Iterator[str]:
    """Say for each solution of the task whose status is not the expected one, what it is."""
    for name, source, expect in _expectations(exercise):
        for seed in SEEDS:
            ruling = judge.verify(exercise.spec, source, seed)
            if ruling.status != expect:
                yield f"{name}: {ruling.status} with seed {seed}, expected {expect}"


def _expectations(exercise: Exercise) -> Iterator[tuple[str, str, str]]:
    """Yield name, source and expected status of every solution."""
    spec = exercise.spec
    yield "reference", spec["reference"], "PASS"
    for one in spec["right"]:
        yield f"right/{one['name']}", one["source"], "PASS"
    for one in spec["wrong"]:
        yield f"wrong/{one['name']}", one["source"], one["expect"]
