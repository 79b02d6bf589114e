"""List every family of generated problems."""

from __future__ import annotations

import argparse
import json

from engine import problem


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print the families; 0."""
    rows = [
        {
            "id": name,
            "topic": problem.topic_of(module),
            "version": module.VERSION,
            "titles": module.TITLE,
            "slips": list(problem.slip_ids(module)),
            "levels": list(module.LEVELS),
            "source": problem.source_of(module),
        }
        for name, module in problem.families().items()
    ]
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for row in rows:
        print(f"{row['id']:<18} {row['topic']:<18} {row['titles']['en']} / {row['titles']['zh']}")
    print(f"{len(rows)} families")
    return 0
