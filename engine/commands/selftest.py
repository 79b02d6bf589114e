"""Test the walls that verify code, and name the tier they reach."""

from __future__ import annotations

import argparse
import json


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print tier and layers; 0 where code can be verified, else 1."""
    # The judge is loaded by those who ask for it; other commands must not wait for it.
    from engine.judge.selftest import selftest  # noqa: PLC0415

    report = selftest()
    if arguments.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        print(f"tier {report['tier']}")
        for layer, found in report["layers"].items():
            print(
                f"  {layer}: {'missing' if found is False else 'holds' if found is True else found}"
            )
        for text in report["why"].values():
            print(text)
    return 0 if report["tier"] != "none" else 1
