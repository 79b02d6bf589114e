"""Test the walls that verify code, and name the tier they reach."""

from __future__ import annotations

import argparse
import json
from typing import Any


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print tier, layers and what was tried; 0 where code can be verified, else 1."""
    # The judge is loaded by those who ask for it; other commands must not wait for it.
    from engine.judge.selftest import selftest  # noqa: PLC0415

    report = selftest()
    if arguments.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        _print(report)
    return 0 if report["tier"] != "none" else 1


def _print(report: dict[str, Any]) -> None:
    print(f"tier {report['tier']}")
    for layer, found in report["layers"].items():
        print(f"  {layer}: {'missing' if found is False else 'holds' if found is True else found}")
    for attempt in report["tried"]:
        if attempt["why"]:
            print(f"tier {attempt['tier']} was not reached:")
            for text in attempt["why"].values():
                print(f"  {text}")
    if not report["tried"]:
        for text in report["why"].values():
            print(text)
