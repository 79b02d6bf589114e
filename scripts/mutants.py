"""Change each constant of every closed form by one and see that the second route notices.

    python -m scripts.mutants [FAMILY ...] [--draws N]

Mutated are whole numbers and decimals in the lines that ``solve`` runs through (its own, those of
the module's functions, of the Params and of the module's tables), and operators: + for -, * for +,
// for *. A comparison with 0 asks for a sign and stays. What the oracle says about a draw is
computed once; a mutant is caught when it comes to another value, or fails. Prints the survivors;
exit 1 where there are any, or a family without a single mutant.
"""

from __future__ import annotations

import argparse
import ast
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import FrameType, ModuleType
from typing import Any, NoReturn

from engine import problem
from engine.commands.prove import PROOF_TOLERANCE, agree

DRAWS = 300
_SECONDS = 2
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Pow: ast.Mult,
}

Proof = list[tuple[Any, Any]]
"""Parameters and what the oracle says of them, draw by draw."""


def main(words: list[str] | None = None) -> int:
    """Print what survives; 0 where nothing does."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("family", nargs="*", help="these families instead of all")
    parser.add_argument("--draws", type=int, default=DRAWS, metavar="N")
    arguments = parser.parse_args(words)
    tried, faults = 0, []
    for name in arguments.family or problem.families():
        labels, survivors = examine(name, arguments.draws)
        tried += len(labels)
        faults += survivors if labels else [f"{name}: nothing to mutate"]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{tried} mutants, {len(faults)} survivors")
    return 1 if faults else 0


def examine(name: str, draws: int = DRAWS) -> tuple[list[str], list[str]]:
    """Return the labels of all mutants of a family, and of those that no draw tells apart."""
    module = problem.family(name)
    proof, lines = _proof(module, draws)
    tolerance = getattr(module, "ORACLE_TOLERANCE", PROOF_TOLERANCE)
    labels, survivors = [], []
    for label, mutant in mutants(module, lines):
        labels.append(label)
        if not _caught(mutant, proof, tolerance):
            survivors.append(f"{name}: {label}")
    return labels, survivors


def mutants(module: ModuleType, lines: set[int]) -> Iterator[tuple[str, ModuleType]]:
    """Compile the family once for every change to one of ``lines``."""
    source = Path(str(module.__file__)).read_text()
    nodes = list(ast.walk(ast.parse(source)))
    texts = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    quiet = {id(inner) for text in texts for inner in ast.walk(text)} | set(_signs(nodes))
    for number, node in enumerate(nodes):
        if id(node) not in quiet and getattr(node, "lineno", 0) in lines:
            for change in _changes(node):
                yield _mutant(module, source, number, change)


def _signs(nodes: list[ast.AST]) -> Iterator[int]:
    """The zeros that something is compared with."""
    for node in nodes:
        for side in node.comparators if isinstance(node, ast.Compare) else ():
            if isinstance(side, ast.Constant) and side.value == 0:
                yield id(side)


def _changes(node: ast.AST) -> list[Any]:
    """What to put in the place of a constant's value or of an operator."""
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return [value + 1, value - 1]
    if isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in _OPERATORS:
        return [_OPERATORS[type(node.op)]()]
    return []


def _mutant(module: ModuleType, source: str, number: int, change: Any) -> tuple[str, ModuleType]:
    tree = ast.parse(source)
    node: Any = list(ast.walk(tree))[number]
    before = ast.unparse(node)
    setattr(node, "value" if isinstance(node, ast.Constant) else "op", change)
    mutant = ModuleType(f"{module.__name__}_mutant")
    sys.modules[mutant.__name__] = mutant  # dataclasses look their module up there
    exec(compile(tree, "mutant", "exec"), mutant.__dict__)  # noqa: S102 - our own source
    return f"line {node.lineno}: {before} -> {ast.unparse(node)}", mutant


def _proof(module: ModuleType, draws: int) -> tuple[Proof, set[int]]:
    """What the oracle says of every draw, and the lines that ``solve`` runs through."""
    lines = _lines_of_tables(module)
    proof: Proof = []
    for seed in range(draws):
        p = problem.pose(module, Random(seed), problem.LEVELS[(seed + 1) % 3])
        proof.append((p, module.oracle(p)))
        if seed < 60:
            lines |= _lines_run(module, p)
    return proof, lines


def _lines_run(module: ModuleType, p: Any) -> set[int]:
    seen: set[int] = set()

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename != module.__file__:
            return None
        seen.add(frame.f_lineno)
        return trace

    sys.settrace(trace)
    try:
        module.solve(p)
    finally:
        sys.settrace(None)
    return seen


def _lines_of_tables(module: ModuleType) -> set[int]:
    """The lines of module-level constants that ``solve`` may read, beyond the protocol's own."""
    protocol = {"VERSION", "TITLE", "SKILL", "DIFFICULTY", "QUESTION", "FORM", "LEVELS", "PINNED"}
    tree = ast.parse(Path(str(module.__file__)).read_text())
    read = {node.id for node in ast.walk(_solve(tree)) if isinstance(node, ast.Name)}
    return {
        line
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and target.id in read - protocol
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def _solve(tree: ast.Module) -> ast.FunctionDef:
    return next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == "solve")


def _caught(mutant: ModuleType, proof: Proof, tolerance: float) -> bool:
    for p, expected in proof:
        signal.signal(signal.SIGALRM, _too_long)
        signal.setitimer(signal.ITIMER_REAL, _SECONDS)
        try:
            value = mutant.solve(mutant.Params(**vars(p)))
        except Exception:  # a closed form that fails is told apart, too
            return True
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if not agree(value, expected, tolerance):
            return True
    return False


def _too_long(*_: object) -> NoReturn:
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
