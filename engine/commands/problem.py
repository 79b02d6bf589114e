"""Pose one generated problem, with its solution on demand."""

from __future__ import annotations

import argparse
import json
import sys

from engine.commands._posing import add_posing, posed_by
from engine.kinds import numeric
from engine.language import pick


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_posing(parser)
    parser.add_argument("--solution", action="store_true", help="show answer, steps and slips")


def run(arguments: argparse.Namespace) -> int:
    """Print the problem; 0, or 64 for an unknown family or parameters outside its domain."""
    try:
        drawn = posed_by(arguments)
    except (LookupError, ValueError) as error:
        print(error.args[0], file=sys.stderr)
        return 64
    spec = numeric.Spec(family=arguments.family)
    solution = numeric.solution(spec, drawn, arguments.lang)
    if arguments.json:
        print(json.dumps(_document(drawn, solution, arguments), ensure_ascii=False))
        return 0
    print(pick(drawn["statement"], arguments.lang))
    if arguments.solution:
        print(f"\n= {solution['answer']}\n")
        for number, step in enumerate(solution["steps"], 1):
            print(f"{number}. {step}")
        print()
        for slip in solution["slips"]:
            print(f"✗ {slip['value']} ({slip['id']}): {slip['explanation']}")
    return 0


def _document(
    drawn: dict[str, object], solution: dict[str, object], arguments: argparse.Namespace
) -> dict[str, object]:
    statement = drawn["statement"]
    document = {
        "family": drawn["family"],
        "version": drawn["version"],
        "level": drawn["level"],
        "seed": arguments.seed,
        "params": drawn["params"],
        "statement": pick(statement, arguments.lang) if isinstance(statement, dict) else "",
        "form": drawn["form"],
    }
    if arguments.solution:
        document |= {"answer": drawn["answer"], "shown": solution["answer"]}
        document |= {key: solution[key] for key in ("steps", "sources")}
        document["slips"] = [
            {**slip, "explanation": pick(slip["explanation"], arguments.lang)}
            for slip in drawn["slips"]  # type: ignore[attr-defined]
        ]
    return document
