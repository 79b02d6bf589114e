"""What a learner is told: named mistakes, public cases in full, a shadow of hidden ones."""

from __future__ import annotations

import json
from typing import Any

import pytest

from engine.exercise import Outcome
from engine.judge.court import Judge
from engine.judge.ruling import Ruling, Status
from engine.judge.telling import sentences
from engine.kinds.code import verdict_of
from tests.judge.conftest import spec_of

pytestmark = pytest.mark.sandbox

SECRETIVE = ("got", "expected", "inputs", "printed", "trace")
FAILING = {
    "wrong value": "def f(x):\n    print('seen', x)\n    return 2 * x if x.size < 7 else x\n",
    "exception": "def f(x):\n    if len(x) > 2:\n        raise ValueError(x)\n    return 2 * x\n",
    "shape": "def f(x):\n    return 2 * x if x.shape[0] < 3 else (2 * x)[0]\n",
}


def told(judge: Judge, source: str, **changes: Any) -> Ruling:
    return judge.verify(spec_of(**changes), source, 5)


def test_a_public_case_shows_inputs_both_values_and_what_was_printed(judge: Judge) -> None:
    ruling = told(judge, "def f(x):\n    print('half way')\n    return x\n")
    first = ruling.first_failing
    assert first is not None
    assert (ruling.status, first.group, first.index) == (Status.WRONG, "public", "[0, 0]")
    assert first.printed.strip() == "half way"
    assert first.got and first.expected and first.got != first.expected
    assert set(first.inputs) == {"x"}


@pytest.mark.parametrize("source", FAILING.values(), ids=FAILING)
def test_a_hidden_case_shows_no_value_no_output_and_no_message(judge: Judge, source: str) -> None:
    ruling = told(judge, source)
    first = ruling.first_failing
    assert first is not None
    assert first.group == "hidden"
    for case in ruling.cases:
        if case.group == "hidden":
            assert not any(getattr(case, name) for name in SECRETIVE)
            assert "array" not in json.dumps(case.message) and "0." not in json.dumps(case.message)
            assert case.name == f"hidden-{ruling.cases.index(case) - 1}"


def test_of_a_hidden_exception_type_and_own_line_are_told(judge: Judge) -> None:
    first = told(judge, FAILING["exception"]).first_failing
    assert first is not None
    assert (first.status, first.exception, first.line) == (Status.ERROR, "ValueError", 3)


def test_of_a_hidden_shape_both_shapes_are_told(judge: Judge) -> None:
    first = told(judge, FAILING["shape"]).first_failing
    assert first is not None
    assert first.shape == "(2,), expected (3, 2)"


NAMED = {
    "print instead of return": ("def f(x):\n    print(2 * x)\n", sentences.PRINTS["en"]),
    "no return": ("def f(x):\n    2 * x\n", sentences.RETURNS_NONE["en"]),
    "starter": ("# mine\ndef f(x):\n\n    ...\n", sentences.STARTER["en"]),
    "input": ("n = input()\ndef f(x):\n    return x\n", sentences.READS_INPUT["en"]),
    "wrong name": ("def F2(x):\n    return 2 * x\n", "`f` is not defined; `F2` is."),
    "nothing": ("x = 1\n", "`f` is not defined."),
    "argument": ("def f(x):\n    x *= 2\n    return x\n", "changes its argument `x`"),
    "syntax": ("def f(x):\n    return (\n", "does not compile at line 2: SyntaxError"),
    "files": ("def f(x):\n    return open('/etc/passwd')\n", "closed to exercises"),
    "exit": ("def f(x):\n    exit()\n", "before it gave a result"),
}


@pytest.mark.parametrize(("source", "said"), NAMED.values(), ids=NAMED)
def test_common_mistakes_have_their_own_sentence(judge: Judge, source: str, said: str) -> None:
    ruling = told(judge, source)
    assert said in ruling.message["en"]
    assert ruling.message["zh"]
    assert ruling.status is not Status.PASS


def test_a_driver_that_chokes_on_none_says_that_none_was_returned(judge: Judge) -> None:
    cases = spec_of()["cases"].replace('solution.f(case["x"])', 'solution.f(case["x"]) + 1')
    ruling = told(judge, "def f(x):\n    2 * x\n", cases=cases)
    assert sentences.RETURNS_NONE["en"] in ruling.message["en"]


def test_the_traceback_is_cut_to_the_learners_lines(judge: Judge) -> None:
    source = "def g(x):\n    return x.nothing\n\n\ndef f(x):\n    return g(x)\n"
    first = told(judge, source).first_failing
    assert first is not None
    assert first.trace == ("   6 |     return g(x)", "   2 |     return x.nothing")
    assert "/" not in "".join(first.trace)


def test_an_end_without_result_leaves_later_cases_not_run(judge: Judge) -> None:
    source = "def f(x):\n    while x.shape[0] == 1:\n        pass\n    return 2 * x\n"
    ruling = told(judge, source)
    assert [case.status for case in ruling.cases] == [Status.PASS, Status.TIME]
    source = source.replace("== 1", "== 2")
    ruling = told(judge, source)
    assert [case.status for case in ruling.cases] == [Status.TIME, Status.NO_RESULT]
    assert ruling.cases[1].message == sentences.NOT_RUN


WRONG = [
    {
        "name": name,
        "expect": "WRONG",
        "source": source,
        "explanation": {"en": f"this is {name}", "zh": name},
    }
    for name, source in {
        "triples": "def f(x):\n    return 3 * x\n",
        "squares": "def f(x):\n    return x * x\n",
        "rounds large ones": "def f(x):\n    return 2 * x if x.shape[0] < 3 else np.round(2 * x)\n",
    }.items()
]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("def f(x):\n    return x + x + x\n", "triples"),
        ("def f(x):\n    return np.square(x)\n", "squares"),
        ("def f(x):\n    return 2 * x if len(x) < 3 else x\n", "rounds large ones"),
        ("def f(x):\n    return 7 * x\n", ""),
    ],
)
def test_the_known_mistake_that_fails_alike_is_explained(
    judge: Judge, source: str, name: str
) -> None:
    ruling = told(judge, source, wrong=WRONG)
    assert ruling.wrong_name == name
    assert ruling.explanation.get("en", "") == (f"this is {name}" if name else "")


def test_a_ruling_survives_json_and_becomes_a_verdict(judge: Judge) -> None:
    expected = {
        "def f(x):\n    return 2 * x\n": Outcome.RIGHT,
        "def f(x):\n    return x\n": Outcome.WRONG,
        "def f(x)\n": Outcome.UNGRADED,
    }
    for source, outcome in expected.items():
        ruling = told(judge, source)
        stored = json.loads(json.dumps(ruling.to_json()))
        assert Ruling.from_json(stored) == ruling
        assert verdict_of(stored).outcome is outcome


def test_a_broken_task_is_our_fault_and_is_noted_for_staff_only(judge: Judge) -> None:
    broken = {
        "reference": "def f(x):\n    return 1 / 0\n",
        "cases": "def draw(rng, group):\n    return []\n",
        "needs": "tensorflow",
    }
    for key, value in broken.items():
        ruling = told(judge, "def f(x):\n    return 2 * x\n", **{key: value})
        assert ruling.status is Status.INTERNAL, key
        assert ruling.note
        assert ruling.message == sentences.ENDS[Status.INTERNAL]
        assert verdict_of(ruling.to_json()).outcome is Outcome.FAILED
