"""Running public cases and own lines, without a verdict."""

from __future__ import annotations

import pytest

from engine.judge.court import Judge
from engine.judge.ruling import Status
from tests.judge.conftest import spec_of

pytestmark = pytest.mark.sandbox
HONEST = "def f(x):\n    return 2 * x\n"
# Passes what everybody sees and nothing else: a verdict would be WRONG.
SHALLOW = "def f(x):\n    return 2 * x if x.shape in ((2, 3), (1, 2)) else x\n"


def test_only_public_cases_are_run(judge: Judge) -> None:
    spec = spec_of()
    ruling = judge.rehearse(spec, SHALLOW)
    assert ruling.status is Status.PASS
    assert {case.group for case in ruling.cases} == {"public"}
    assert judge.verify(spec, SHALLOW, 1).status is Status.WRONG


def test_own_lines_see_the_code_and_show_what_they_print(judge: Judge) -> None:
    ruling = judge.rehearse(spec_of(), HONEST, "print(f(np.arange(3)))")
    own = ruling.cases[-1]
    assert (own.group, own.status, own.printed.strip()) == ("own", Status.PASS, "[0 2 4]")
    assert not own.got and not own.expected


def test_an_error_in_own_lines_is_counted_from_their_first_line(judge: Judge) -> None:
    own = judge.rehearse(spec_of(), HONEST, "a = 1\nf(b)").cases[-1]
    assert own.status is Status.ERROR and own.exception == "NameError"
    assert own.message["en"].startswith("In line 2 of your own lines")
    assert own.message["zh"].startswith("你自己的第 2 行")
    assert "at line" not in own.message["en"]
    assert own.message["zh"].count("行") == 2, "第 2 行, 运行"
    assert own.trace == ("   2 | f(b)",)


def test_an_error_that_own_lines_cause_in_the_code_names_the_line_of_the_code(
    judge: Judge,
) -> None:
    own = judge.rehearse(spec_of(), "def f(x):\n    return 2 * x + [][0]\n", "f(1)").cases[-1]
    assert own.exception == "IndexError"
    assert any("return 2 * x + [][0]" in line for line in own.trace)


def test_own_lines_that_do_not_compile_say_so(judge: Judge) -> None:
    own = judge.rehearse(spec_of(), HONEST, "print(").cases[-1]
    assert own.status is Status.ERROR and own.exception == "SyntaxError"


def test_code_that_does_not_compile_runs_no_own_lines(judge: Judge) -> None:
    ruling = judge.rehearse(spec_of(), "def f(x:\n", "print(1)")
    assert ruling.phase == "compile" and ruling.cases == ()


def test_hostile_own_lines_end_like_any_submission(judge: Judge) -> None:
    own = judge.rehearse(spec_of(), HONEST, "while True:\n    pass").cases[-1]
    assert own.status is Status.TIME
    assert judge.rehearse(spec_of(), HONEST).status is Status.PASS, "the canary"


def test_a_hidden_case_cannot_be_reached_by_own_lines(judge: Judge) -> None:
    lines = (
        "import gc\n"
        "maps = [one for one in gc.get_objects() if type(one) is dict]\n"
        "print(any(str(one.get('name')).startswith('hidden-') for one in maps))"
    )
    assert judge.rehearse(spec_of(), HONEST, lines).cases[-1].printed.strip() == "False"
