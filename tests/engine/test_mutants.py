"""The proof is sharp: a closed form that is off by one constant or operator does not pass it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from engine import problem
from scripts import mutants

every_family = pytest.mark.parametrize("name", problem.families())


@pytest.mark.torch
@every_family
def test_no_mutant_of_a_closed_form_survives_the_proof(name: str) -> None:
    labels, survivors = mutants.examine(name)
    assert labels and not survivors


@every_family
def test_the_second_route_calls_nothing_that_the_closed_form_calls(name: str) -> None:
    tree = ast.parse(Path(str(problem.family(name).__file__)).read_text())
    shared = reached(tree, "solve") & reached(tree, "oracle")
    assert shared == set()


def reached(tree: ast.Module, name: str) -> set[str]:
    """The functions, methods and imported functions of ours that a function comes to."""
    own = {
        node.name: node
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name != "__post_init__"
    }
    plain = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)} | {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("engine.problems")
        for alias in node.names
    }
    found, wave = set[str](), {name}
    while wave:
        found |= wave
        wave = {w for one in wave & set(own) for w in called(own[one], plain, set(own))} - found
    return found - {name}


def called(function: ast.FunctionDef, plain: set[str], methods: set[str]) -> set[str]:
    """What a function names: functions by their name, methods behind a dot."""
    nodes = list(ast.walk(function))
    return {n.id for n in nodes if isinstance(n, ast.Name) and n.id in plain} | {
        n.attr for n in nodes if isinstance(n, ast.Attribute) and n.attr in methods - plain
    }


@pytest.mark.torch
def test_a_mutant_that_no_draw_tells_apart_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mutants, "agree", lambda *_: True)
    assert mutants.main(["conv_out", "--draws", "5"]) == 1
    assert "conv_out: line" in capsys.readouterr().out
