"""Laws that every code exercise obeys, run in this process beside the judge."""

import copy

import numpy as np
import pytest

SEEDS = range(64)
"""The whole pool from which the judge takes its hidden cases."""

GROUPS = ("public", "hidden")


def _solution(bench, kind, name):
    return next(one for one in bench.spec[kind] if one["name"] == name)


def _numbers(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [number for one in value for number in _numbers(one)]
    if isinstance(value, np.ndarray | np.generic | float):
        return list(np.ravel(value))
    return []


def test_every_task_can_be_read_without_complaint(task):
    from engine.formats.native.code_folder import find_tasks, read_task

    exercise, complaints = read_task(find_tasks()[task])
    assert complaints == []
    assert exercise.key == task


def test_every_wrong_solution_fails_on_every_seed_as_expected(bench, task, wrong):
    one = _solution(bench(task), "wrong", wrong)
    for seed, failure in enumerate(bench(task).failures(one["source"], SEEDS)):
        assert failure is not None, f"seed {seed}: no case tells it from the reference"
        assert failure.status == one["expect"], (seed, failure)


def test_every_right_variant_agrees_with_the_reference(bench, task, right):
    one = _solution(bench(task), "right", right)
    failures = bench(task).failures(one["source"], SEEDS[:12])
    assert failures == [None] * 12


def test_the_reference_changes_no_argument_and_gives_no_nan(bench, task):
    for group in GROUPS:
        for case in bench(task).draw(group, 1):
            outputs = bench(task).outputs(bench(task).spec["reference"], case)
            assert not any(np.isnan(number) for number in _numbers(outputs)), case["name"]


def test_the_starter_is_not_yet_a_solution(bench, task):
    assert bench(task).failures(bench(task).spec["starter"], [0])[0] is not None


def test_the_driver_leaves_its_case_alone(bench, task):
    if bench(task).spec["mutation"] == "allowed":
        pytest.skip("this task may change its arguments")
    for group in GROUPS:
        for case in bench(task).draw(group, 2):
            before = copy.deepcopy(case)
            bench(task).outputs(bench(task).spec["reference"], case)
            np.testing.assert_equal(case, before)


def test_cases_are_named_once_and_titled_in_both_languages(bench, task):
    for group in GROUPS:
        cases = bench(task).draw(group, 3)
        assert len({case["name"] for case in cases}) == len(cases)
        assert all(case["title"].keys() == {"en", "zh"} for case in cases)
        assert all(text.strip() for case in cases for text in case["title"].values())


def test_public_cases_are_few_and_hidden_ones_more(bench, task):
    public, hidden = (bench(task).draw(group, 4) for group in GROUPS)
    assert 3 <= len(public) <= 5 < len(hidden)


def test_hidden_cases_follow_the_seed(bench, task):
    first, again, other = (bench(task).draw("hidden", seed) for seed in (5, 5, 6))
    np.testing.assert_equal(first, again)
    with pytest.raises(AssertionError):
        np.testing.assert_equal(first, other)


def test_explanations_teach_in_both_languages(bench, task, wrong):
    explanation = _solution(bench(task), "wrong", wrong)["explanation"]
    assert len(explanation["en"]) >= 40
    assert len(explanation["zh"]) >= 12
    assert not any("\u4e00" <= character <= "\u9fff" for character in explanation["en"])
