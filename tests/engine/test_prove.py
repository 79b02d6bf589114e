"""The commands that pose, grade and prove problems keep their contract."""

import json
import sys
from random import Random

import pytest

from engine import problem
from engine.__main__ import main
from engine.commands import prove as proving


def told(capsys, *arguments):
    """Exit status and the one JSON document on stdout."""
    status = main([*arguments, "--json"])
    return status, json.loads(capsys.readouterr().out)


@pytest.fixture
def without_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    real = proving.prove

    def missing(name, draws):
        try:
            return real(name, draws)
        except ImportError as error:  # a None in sys.modules carries the name, too
            assert error.name == "torch"
            raise

    monkeypatch.setattr(proving, "prove", missing)


def test_every_family_is_listed(capsys):
    status, rows = told(capsys, "problems")
    assert status == 0
    assert {row["id"] for row in rows} == set(problem.families())
    assert all(
        set(row) == {"id", "topic", "version", "titles", "slips", "levels", "source"}
        for row in rows
    )
    conv = next(row for row in rows if row["id"] == "conv_out")
    assert conv["topic"] == "convolution"
    assert "padding_once" in conv["slips"]


def test_a_problem_shows_its_solution_only_on_demand(capsys):
    _, asked = told(capsys, "problem", "conv_out", "--seed", "3")
    assert not {"answer", "steps", "slips"} & set(asked)
    status, solved = told(capsys, "problem", "conv_out", "--seed", "3", "--solution")
    assert status == 0
    assert asked["params"] == solved["params"]
    assert solved["answer"] == problem.family("conv_out").PINNED[3]
    assert solved["steps"] and solved["slips"]


def test_a_problem_speaks_chinese(capsys):
    main(["problem", "conv_out", "--seed", "3", "--lang", "zh", "--solution"])
    assert "步长" in capsys.readouterr().out


PADDED = '{"n": 32, "k": 5, "s": 1, "p": 2}'


@pytest.mark.parametrize(
    ("text", "verdict", "slip"),
    [
        ("32", "right", None),
        ("３２", "right", None),
        ("2^5", "right", None),
        ("30", "wrong", "padding_once"),
        ("31", "wrong", "no_plus_one"),
        ("36", "wrong", "kernel_ignored"),
        ("99", "wrong", None),
        ("32.5", "wrong", None),
        ("1.024", "ambiguous", None),
        ("", "unreadable", None),
        ("thirty-two", "unreadable", None),
        ("32 or 30", "unreadable", None),
    ],
)
def test_an_answer_is_told_apart(capsys, text, verdict, slip):
    status, result = told(capsys, "answer", "conv_out", "--params", PADDED, text)
    assert status == 0
    assert (result["verdict"], result["slip"]) == (verdict, slip)
    assert result["message"]


@pytest.mark.parametrize("text", ["-0.25", "-1/4", "-2.5e-1", "−0.25", "-25%", "-.25"])
def test_an_answer_may_begin_with_a_minus_sign(capsys, text):
    params = '{"z": [0.0, 0.0], "i": 0, "j": 1}'
    status, result = told(capsys, "answer", "softmax_jac", "--params", params, text)
    assert (status, result["verdict"], result["value"]) == (0, "right", -0.25)


def test_terminal_text_names_the_slip(capsys):
    assert main(["answer", "conv_out", "--params", PADDED, "30"]) == 0
    assert capsys.readouterr().out.startswith("wrong [padding_once] (30): ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["problem", "no_such_family", "--seed", "1"],
        ["problem", "conv_out"],
        ["problem", "conv_out", "--params", "{"],
        ["problem", "conv_out", "--params", "[1]"],
        ["problem", "conv_out", "--params", '{"n": 3}'],
        ["problem", "conv_out", "--params", '{"n": 3, "k": 9, "s": 1, "p": 0}'],
        ["answer", "conv_out", "--params", '{"n": "7", "k": 3, "s": 1, "p": 0}', "5"],
        ["answer", "conv_out", "--params", '{"n": true, "k": 1, "s": 1, "p": 0}', "5"],
        ["prove", "no_such_family"],
        ["prove", "conv_out", "--draws", "0"],
    ],
)
def test_wrong_usage_is_64_with_a_reason(capsys, arguments):
    assert main(arguments) == 64
    assert capsys.readouterr().err


@pytest.mark.torch
def test_a_proven_family_exits_0(capsys):
    status, document = told(capsys, "prove", "conv_out", "--draws", "20")
    assert status == 0
    assert (document["draws"], document["proofs"]) == (20, 20)
    assert document["proven"] == ["conv_out"]
    assert document["unproven"] == document["mismatches"] == []


@pytest.mark.torch
def test_a_mismatch_is_named_and_exits_1(capsys, monkeypatch):
    monkeypatch.setattr(problem.family("conv_out"), "oracle", lambda q: -1)
    status, document = told(capsys, "prove", "conv_out", "--draws", "6")
    assert status == 1
    assert document["proven"] == []
    assert [m["seed"] for m in document["mismatches"]] == list(range(6))
    assert set(document["mismatches"][0]["params"]) == {"n", "k", "s", "p"}


@pytest.mark.usefixtures("without_torch")
def test_without_torch_the_family_is_named_unproven_and_the_exit_is_3(capsys):
    status, document = told(capsys, "prove", "conv_out", "--draws", "3")
    assert status == 3
    assert document["unproven"] == ["conv_out"]
    assert document["proven"] == []


@pytest.mark.slow
@pytest.mark.torch
def test_all_families_are_proven_in_two_processes(capsys):
    status, document = told(capsys, "prove", "--draws", "12")
    assert status == 0
    assert document["proven"] == list(problem.families())


def test_both_routes_must_agree_in_kind_and_number():
    assert proving.agree(3, 3, 1e-9) and proving.agree(0.5, 0.5 + 1e-12, 1e-9)
    assert proving.agree((1, 0.5), [1, 0.5], 1e-9) and proving.agree("saddle", "saddle", 0)
    for solved, counted in [
        (3, 4),
        (10**15, 10**15 + 1),
        (0.5, 0.501),
        (float("nan"), float("nan")),
        ((1, 2), (1, 2, 3)),
        ((1,), 1),
        ("a", "b"),
        ("a", 1),
    ]:
        assert not proving.agree(solved, counted, 1e-9)


def test_unknown_levels_and_families_are_refused():
    module = problem.family("conv_out")
    with pytest.raises(LookupError):
        problem.pose(module, Random(1), "brutal")
    with pytest.raises(LookupError):
        problem.family("brutal")
