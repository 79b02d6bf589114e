"""Judge one file against a code exercise, behind the walls."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from engine.exercise import Exercise, UnreadableError
from engine.formats.native.code_folder import find_tasks, read_task
from engine.kinds import code
from engine.language import LANGUAGES, pick

if TYPE_CHECKING:
    from engine.judge.ruling import Ruling

PASSED, NOT_PASSED, INTERNAL, USAGE = 0, 1, 2, 64


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("task", metavar="TASK", help="id of a code exercise, or its folder")
    parser.add_argument("file", metavar="FILE.py", type=Path)
    parser.add_argument("--seed", type=int, default=0, help="chooses the hidden cases")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print the ruling; 0 PASS, 1 not PASS, 2 INTERNAL or no walls, 64 wrong usage."""
    try:
        exercise = _task(arguments.task)
        source = arguments.file.read_bytes().decode("utf-8", "surrogateescape")
    except (LookupError, OSError) as error:
        print(error, file=sys.stderr)
        return USAGE
    ruling = _ruling(exercise, source, arguments.seed)
    _print(ruling, arguments)
    if ruling.status == "INTERNAL":
        return INTERNAL
    return PASSED if ruling.status == "PASS" else NOT_PASSED


def _ruling(exercise: Exercise, source: str, seed: int) -> Ruling:
    # The judge is loaded by those who ask for it; other commands must not wait for it.
    from engine.judge.court import Judge  # noqa: PLC0415
    from engine.judge.ruling import Ruling, Status  # noqa: PLC0415
    from engine.judge.tiers import UnavailableError  # noqa: PLC0415

    try:
        spec = code.Spec.model_validate(exercise.spec)
        text = code.parse(spec, {}, {"source": source}).value
        with Judge() as judge:
            return judge.verify(exercise.spec, text, seed)
    except UnreadableError as error:
        return Ruling(Status.ERROR, "compile", message=error.message)
    except UnavailableError as error:
        return Ruling(Status.INTERNAL, message=error.why, tier="none", note=str(error))


def _task(name: str) -> Exercise:
    folder = find_tasks().get(name)
    if folder is None and (Path(name) / "task.yaml").is_file():
        folder = Path(name)
    if folder is None:
        raise LookupError(f"no code exercise is called {name!r}; see: python -m engine tasks")
    exercise, complaints = read_task(folder)
    if exercise is None:
        said = "; ".join(f"{c.file}:{c.line} {c.message['en']}" for c in complaints)
        raise LookupError(f"{folder} cannot be read: {said}")
    return exercise


def _print(ruling: Ruling, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(json.dumps(ruling.to_json(), ensure_ascii=False))
        return
    print(ruling.status, pick(ruling.message, arguments.lang) if ruling.message else "")
    if ruling.explanation:
        print(pick(ruling.explanation, arguments.lang))
    if ruling.note:
        print(ruling.note, file=sys.stderr)
    for case in ruling.cases:
        print(f"  {case.status:9} {pick(case.title, arguments.lang)}")
    first = ruling.first_failing
    if first is None:
        return
    for name, value in first.inputs.items():
        print(f"    {name} = {value}")
    for label, value in (("got", first.got), ("expected", first.expected)):
        if value:
            print(f"    {label}: {value}")
    for line in first.trace:
        print(f"    {line}")
    if first.printed:
        print(f"    printed: {first.printed}")
