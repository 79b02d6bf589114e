"""The arguments that name one problem: a family with a seed, or with parameters."""

from __future__ import annotations

import argparse
import json
from random import Random

from engine import problem
from engine.exercise import Json
from engine.kinds import numeric
from engine.language import LANGUAGES


def add_posing(parser: argparse.ArgumentParser) -> None:
    """Declare FAMILY, --seed or --params, --level, --lang and --json."""
    parser.add_argument("family", metavar="FAMILY")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--seed", type=int, help="draw the parameters from this seed")
    which.add_argument("--params", metavar="JSON", help='parameters, e.g. \'{"n": 7, "k": 3}\'')
    parser.add_argument("--level", choices=problem.LEVELS, default="interview")
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def posed_by(arguments: argparse.Namespace) -> dict[str, Json]:
    """Return the problem as `numeric.posed` stores it.

    Raises:
        LookupError: no such family.
        ValueError: parameters that are no JSON object or lie outside the family's domain.
    """
    module = problem.family(arguments.family)
    if arguments.params is None:
        p = problem.pose(module, Random(arguments.seed), arguments.level)
        return numeric.posed(arguments.family, p, arguments.level)
    try:
        data = json.loads(arguments.params)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"--params is no JSON: {error}") from None
    if not isinstance(data, dict):
        raise ValueError("--params must be a JSON object")
    return numeric.posed(arguments.family, problem.params_from_json(module, data))
