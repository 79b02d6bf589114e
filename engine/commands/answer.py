"""Grade one typed answer to a generated problem."""

from __future__ import annotations

import argparse
import json
import re
import sys

from engine.commands._posing import add_posing, posed_by
from engine.exercise import Json, Outcome, UnreadableError
from engine.kinds import numeric
from engine.language import pick


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_posing(parser)
    parser.add_argument("text", metavar="TEXT", help="the answer as typed")
    # argparse takes -1.5 for a number, but -3/8 and -1e-3 for options.
    parser._negative_number_matcher = re.compile(r"-[^a-zA-Z-].*")


def run(arguments: argparse.Namespace) -> int:
    """Print the verdict; 0 whatever it is, 64 for an unknown family or parameters."""
    try:
        drawn = posed_by(arguments)
    except (LookupError, ValueError) as error:
        print(error.args[0], file=sys.stderr)
        return 64
    result = _graded(drawn, arguments)
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False))
        return 0
    read_as = f" ({result['read_as']})" if result["read_as"] else ""
    slip = f" [{result['slip']}]" if result["slip"] else ""
    print(f"{result['verdict']}{slip}{read_as}: {result['message']}")
    return 0


def _graded(drawn: dict[str, Json], arguments: argparse.Namespace) -> dict[str, Json]:
    spec = numeric.Spec(family=arguments.family)
    try:
        response = numeric.parse(spec, drawn, {"answer": arguments.text})
    except UnreadableError as error:
        return {
            "verdict": "ambiguous" if error.ambiguous else "unreadable",
            "score": 0.0,
            "value": None,
            "slip": None,
            "read_as": "",
            "message": pick(error.message, arguments.lang),
        }
    verdict = numeric.grade(spec, drawn, response)
    return {
        "verdict": "right" if verdict.outcome is Outcome.RIGHT else "wrong",
        "score": round(verdict.score, 4),
        "value": response.value,
        "slip": verdict.slip or None,
        "read_as": response.read_as,
        "message": pick(verdict.reason, arguments.lang),
    }
