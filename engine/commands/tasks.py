"""List every code exercise."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from engine.formats.native.code_folder import find_tasks, read_task


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print the tasks; 1 where one of them cannot be read."""
    rows: list[dict[str, Any]] = []
    broken = False
    for folder in find_tasks().values():
        exercise, complaints = read_task(folder)
        for one in complaints:
            print(f"{one.file}:{one.line}: {one.message['en']}", file=sys.stderr)
        if exercise is None:
            broken = True
            continue
        names = {kind: [one["name"] for one in exercise.spec[kind]] for kind in ("wrong", "right")}
        rows.append({"id": exercise.key, "title": dict(exercise.title), **names})
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            title, wrong, right = row["title"], len(row["wrong"]), len(row["right"])
            print(f"{row['id']:<18} {wrong:>2} wrong, {right} right  {title['en']} / {title['zh']}")
        print(f"{len(rows)} tasks")
    return 1 if broken else 0
