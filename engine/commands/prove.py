"""Compare every family's closed form with its second route over many draws."""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from typing import Any

from engine import problem
from engine.answers.form import Number, Value

PROOF_TOLERANCE = 1e-9
_SHOWN = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("family", metavar="FAMILY", nargs="?", help="one family instead of all")
    parser.add_argument("--draws", type=int, default=200, metavar="N", help="seeds a family (200)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print what was proven; 0, 1 on any mismatch, 3 where torch is missing, 64 for usage."""
    known = list(problem.families())
    if arguments.family and arguments.family not in known:
        print(f"there is no problem family {arguments.family!r}", file=sys.stderr)
        return 64
    if arguments.draws < 1:
        print("--draws must be at least 1", file=sys.stderr)
        return 64
    names = [arguments.family] if arguments.family else known
    results = _all(names, arguments.draws)
    mismatches = [m for r in results for m in r["mismatches"]]
    unproven = [r["family"] for r in results if r["missing"]]
    document = {
        "draws": arguments.draws,
        "proofs": arguments.draws * sum(not r["missing"] and not r["mismatches"] for r in results),
        "proven": [r["family"] for r in results if not r["missing"] and not r["mismatches"]],
        "unproven": unproven,
        "mismatches": mismatches,
    }
    print(json.dumps(document, ensure_ascii=False) if arguments.json else _text(document))
    if mismatches:
        return 1
    return 3 if unproven else 0


def prove(name: str, draws: int) -> dict[str, Any]:
    """Compare both routes of one family over seeds 0 to ``draws`` - 1, all levels in turn.

    Returns ``family``, ``missing`` (torch is not installed) and ``mismatches``, each with seed,
    level, parameters and both values.
    """
    module = problem.family(name)
    mismatches = []
    for seed in range(draws):
        level = problem.LEVELS[(seed + 1) % 3]
        p = problem.pose(module, Random(seed), level)
        try:
            counted = module.oracle(p)
        except ModuleNotFoundError as error:
            if error.name != "torch":
                raise
            return {"family": name, "missing": True, "mismatches": []}
        solved = module.solve(p)
        if not agree(solved, counted, getattr(module, "ORACLE_TOLERANCE", PROOF_TOLERANCE)):
            mismatches.append(
                {
                    "family": name,
                    "seed": seed,
                    "level": level,
                    "params": problem.params_to_json(p),
                    "solve": repr(solved),
                    "oracle": repr(counted),
                }
            )
    return {"family": name, "missing": False, "mismatches": mismatches[:_SHOWN]}


def agree(solved: Value, counted: Value, tolerance: float) -> bool:
    """Whether both routes came to the same value, ``tolerance`` relative to its size or to 1e-6."""
    if isinstance(solved, str) or isinstance(counted, str):
        return solved == counted
    if isinstance(solved, int | float) and isinstance(counted, int | float):
        return _same(solved, counted, tolerance)
    if isinstance(solved, int | float) or isinstance(counted, int | float):
        return False
    if len(solved) != len(counted):
        return False
    return all(_same(a, b, tolerance) for a, b in zip(solved, counted, strict=True))


def _same(a: Number, b: Number, tolerance: float) -> bool:
    if isinstance(a, int) and isinstance(b, int):
        return a == b
    return a == b or math.isclose(a, b, rel_tol=tolerance, abs_tol=tolerance * 1e-6)


def _all(names: list[str], draws: int) -> list[dict[str, Any]]:
    if len(names) == 1:
        return [prove(names[0], draws)]
    os.environ["OMP_NUM_THREADS"] = "1"  # read by torch and NumPy in the children
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        return list(pool.map(prove, names, [draws] * len(names), chunksize=4))


def _text(document: dict[str, Any]) -> str:
    lines = [
        f"{m['family']} seed {m['seed']} {m['level']}: solve {m['solve']}, oracle {m['oracle']}, "
        f"params {json.dumps(m['params'])}"
        for m in document["mismatches"]
    ]
    if document["unproven"]:
        lines.append(f"unproven without torch: {', '.join(document['unproven'])}")
    families, draws = len(document["proven"]), document["draws"]
    total = document["proofs"]
    lines.append(f"{families} families proven over {draws} draws each, {total} in all")
    return "\n".join(lines)
