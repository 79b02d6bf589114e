"""Every reference agrees with torch, which takes another route to the same values."""

from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

pytestmark = pytest.mark.torch

SEEDS = range(20)


@cache
def _oracles():
    """Every oracle by the id of its task."""
    pytest.importorskip("torch")
    modules = [
        import_module(f"tests.content.oracles.{path.stem}")
        for path in sorted(Path(__file__).with_name("oracles").glob("*.py"))
    ]
    return {name: value for module in modules for name, value in vars(module).items()}


def _plain(value):
    """Turn tensors into arrays, whatever holds them."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.detach().numpy() if hasattr(value, "detach") else value


@pytest.mark.parametrize("group", ["public", "hidden"])
def test_the_reference_agrees_with_torch(bench, task, group):
    oracle = _oracles()[task]
    for seed in SEEDS:
        for case in bench(task).draw(group, seed):
            expected = _plain(oracle(case))
            got = bench(task).outputs(bench(task).spec["reference"], case)
            assert expected, case["name"]
            for name, value in expected.items():
                assert bench(task).agree(_plain(got[name]), value), (seed, case["name"], name)


def test_the_oracle_knows_every_output_but_the_arguments(bench, task):
    oracle = _oracles()[task]
    known, given = set(), set()
    for group in ("public", "hidden"):
        for case in bench(task).draw(group, 0):
            known |= oracle(case).keys()
            outputs = bench(task).outputs(bench(task).spec["reference"], case)
            given |= {name for name in outputs if not name.startswith("after:")}
    unchecked = {"network": {"first", "second", "in order", "pairs"}}
    unchecked["torch_bn"] = {"is a module", "state", "initial"}
    assert given - known <= unchecked.get(task, set())
