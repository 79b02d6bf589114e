"""Laws that every kind obeys, over real exercises of the built-in packs and small own ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from engine.discover import members
from engine.exercise import Outcome, UnreadableError, Verdict
from engine.formats.native.reading import read_pack
from engine.language import LANGUAGES

CONTENT = Path(__file__).resolve().parents[2] / "content"
KINDS = members("engine.kinds")
MEMBERS = ("draw", "present", "parse", "grade", "solution", "samples")
RIGHT = {Outcome.RIGHT, Outcome.UNGRADED, Outcome.PENDING}
MOST = 12

PROSE = {
    "prompt": {"en": "What is a stride?", "zh": "什么是步长？"},
    "answer": {"en": "The step of the kernel.", "zh": "卷积核的步幅。"},
    "points": [{"id": f"k{n}", "en": f"point number {n}", "zh": f"要点 {n}"} for n in range(1, 6)],
}
CHOICE = {
    "prompt": {"en": "Which gradient vanishes?", "zh": "哪个梯度会消失？"},
    "options": [
        {"id": "a", "right": True, "en": "sigmoid", "zh": "S 形", "reason": {"en": "flat tails"}},
        {"id": "b", "en": "identity", "zh": "恒等", "reason": {"en": "slope one everywhere"}},
        {"id": "c", "en": "leaky", "zh": "带泄漏", "reason": {"en": "slope never zero"}},
    ],
}


def words(text: str) -> dict[str, str]:
    return {"en": text, "zh": f"{text}（中）"}


MULTI = {
    "prompt": words("Which are norms?"),
    "options": [
        {"id": "l1", "right": True, **words("L1")},
        {"id": "l2", "right": True, **words("L2")},
        {"id": "l0", **words("L0"), "reason": words("not homogeneous")},
        {"id": "det", **words("det"), "reason": words("can be negative")},
    ],
}
ORDER = {
    "prompt": words("One training step?"),
    "items": [{"id": f"s{n}", **words(f"step {n}")} for n in range(1, 5)],
    "reason": words("gradients before the step"),
}
MATCH = {
    "prompt": words("Which output goes with which loss?"),
    "pairs": [
        {"id": "a", "left": words("softmax"), "right": words("cross-entropy")},
        {
            "id": "b",
            "left": words("sigmoid"),
            "right": words("BCE"),
            "reason": words("two classes"),
        },
        {"id": "c", "left": words("identity"), "right": words("MSE")},
    ],
    "others": [{"id": "d", **words("hinge"), "reason": words("margins")}],
}
SPOT = {
    "prompt": words("A softmax."),
    "code": True,
    "lines": [
        {"id": "a", **words("m = x.max()")},
        {"id": "b", **words("e = np.exp(x)"), "wrong": True, "reason": words("m is not used"),
         "mend": words("e = np.exp(x - m)")},
        {"id": "c", **words("return e / e.sum()")},
    ],
}  # fmt: skip
CLOZE = {
    "prompt": {"en": "[[n]] is a [[w]], or [[o]].", "zh": "[[w]] 与 [[n]] 和 [[o]]。"},
    "blanks": [
        {"id": "w", "accept": {"en": ["learning rate", "step size"], "zh": ["学习率"]},
         "misses": [{"en": ["momentum"], "reason": words("that is the memory")}]},
        {"id": "n", "number": 0.25},
        {"id": "o", "options": [{"id": "x", "right": True, **words("x")},
                                {"id": "y", **words("y"), "reason": words("not y")}]},
    ],
}  # fmt: skip
SHAPE = {
    "prompt": words("(5, 1) + (5,)?"),
    "shape": [5, 5],
    "reason": words("aligned from the right"),
    "misses": [
        {"id": "kept", "shape": [5, 1], "reason": words("the right operand has five columns")},
        {"id": "error", "reason": words("ranks may differ")},
    ],
}
OWN = {
    "flashcard": [PROSE],
    "open": [PROSE],
    "choice": [CHOICE],
    "multi_select": [MULTI],
    "ordering": [ORDER],
    "matching": [MATCH],
    "spot_error": [SPOT],
    "cloze": [CLOZE],
    "shape": [SHAPE, {key: value for key, value in SHAPE.items() if key != "misses"} | {
        "shape": None, "misses": [{"id": "kept", "shape": [5, 1], "reason": words("no")}]}],
}  # fmt: skip


@cache
def specs(kind: str) -> list[dict[str, Any]]:
    """A few specs of one kind, spread over the packs."""
    packs = [read_pack(folder.parent).pack for folder in sorted(CONTENT.glob("*/pack.yaml"))]
    found = [dict(one.spec) for pack in packs if pack for one in pack.exercises if one.kind == kind]
    step = max(1, len(found) // MOST)
    return [*OWN.get(kind, []), *found[::step][:MOST]]


def drawn_of(kind: str) -> Iterator[tuple[Any, dict[str, Any], Any]]:
    module = KINDS[kind]
    for spec in map(module.Spec.model_validate, specs(kind)):
        for seed in (1, 2):
            yield module, spec, module.draw(spec, Random(seed), "interview")


def keys_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
    for value in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from keys_in(value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_every_member_of_the_protocol_and_an_exercise_to_try(kind: str) -> None:
    module = KINDS[kind]
    assert [name for name in MEMBERS if not callable(getattr(module, name, None))] == []
    assert module.Spec.model_config["extra"] == "forbid"
    assert specs(kind), f"no exercise of the kind {kind} in content/"


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_drawn_survives_json_and_follows_from_the_seed(kind: str) -> None:
    for module, spec, drawn in drawn_of(kind):
        assert json.loads(json.dumps(drawn)) == drawn
        first, again = (module.draw(spec, Random(7), "interview") for _ in range(2))
        assert first == again


@pytest.mark.parametrize("kind", KINDS)
def test_right_samples_are_graded_right_and_wrong_ones_never(kind: str) -> None:
    for module, spec, drawn in drawn_of(kind):
        samples = module.samples(spec, drawn)
        assert samples.right
        for raw in samples.right:
            verdict = module.grade(spec, drawn, module.parse(spec, drawn, raw))
            assert verdict.outcome in RIGHT, (raw, verdict)
        for raw in samples.wrong:
            verdict = module.grade(spec, drawn, module.parse(spec, drawn, raw))
            assert verdict.outcome is not Outcome.RIGHT, (raw, verdict)
            assert verdict.score < 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_an_unreadable_sample_is_refused_in_every_language(kind: str) -> None:
    for module, spec, drawn in drawn_of(kind):
        for raw in module.samples(spec, drawn).unreadable:
            with pytest.raises(UnreadableError) as caught:
                module.parse(spec, drawn, raw)
            assert all(caught.value.message.get(language) for language in LANGUAGES)


@pytest.mark.parametrize("kind", KINDS)
def test_a_verdict_survives_json_and_speaks_every_language_it_speaks(kind: str) -> None:
    for module, spec, drawn in drawn_of(kind):
        samples = module.samples(spec, drawn)
        for raw in (*samples.right, *samples.wrong):
            verdict = module.grade(spec, drawn, module.parse(spec, drawn, raw))
            stored = json.loads(json.dumps(verdict.to_json()))
            assert Verdict.from_json(stored) == verdict
            assert 0.0 <= verdict.score <= 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_sheet_and_solution_are_json_and_the_sheet_has_no_part_of_the_solution(kind: str) -> None:
    allowed = {
        "options",
        "items",
        "places",
        "left",
        "right",
        "lines",
        "code",
        "unit",
        "hint",
        "fields",
        "starter",
        "entry",
        "properties",
        "limits",
        "needs",
    }
    for module, spec, drawn in drawn_of(kind):
        for language in LANGUAGES:
            sheet = module.present(spec, drawn, language)
            assert sheet.statement.strip()
            assert set(sheet.extra) <= allowed
            json.dumps([sheet.extra, module.solution(spec, drawn, language)])
            shown = {key for part in sheet.extra.values() for key in keys_in(part)}
            assert not {"right", "wrong", "reason", "answer", "points", "mend"} & shown


def test_a_choice_shows_ids_and_texts_and_never_reasons_or_the_key() -> None:
    for module, spec, drawn in drawn_of("choice"):
        for language in LANGUAGES:
            sheet = module.present(spec, drawn, language)
            shown = json.dumps(sheet.extra, ensure_ascii=False) + sheet.statement
            assert all(set(option) == {"id", "text"} for option in sheet.extra["options"])
            for option in spec.options:
                assert option.reason is None or option.reason.inside(language) not in shown


def test_a_choice_is_shown_in_an_order_that_depends_on_the_draw() -> None:
    choice = KINDS["choice"]
    spec = choice.Spec.model_validate(CHOICE)
    orders = {tuple(choice.draw(spec, Random(seed), "easy")["order"]) for seed in range(40)}
    assert len(orders) == 6


def test_a_wrong_option_answers_with_its_own_reason() -> None:
    choice = KINDS["choice"]
    spec = choice.Spec.model_validate(CHOICE)
    drawn = choice.draw(spec, Random(0), "interview")
    verdict = choice.grade(spec, drawn, choice.parse(spec, drawn, {"choice": "c"}))
    assert (verdict.slip, verdict.reason["en"]) == ("c", "slope never zero")


@pytest.mark.parametrize(
    ("ticked", "outcome", "score"),
    [
        (["k1", "k2", "k3", "k4", "k5"], Outcome.RIGHT, 1.0),
        (["k1", "k2", "k4"], Outcome.PARTIAL, 0.6),
        (["k1", "k1", "k1", "nonsense"], Outcome.WRONG, 0.2),
        ([], Outcome.WRONG, 0.0),
    ],
)
def test_ticked_key_points_grade_an_open_answer(
    ticked: list[str], outcome: Outcome, score: float
) -> None:
    spec = KINDS["open"].Spec.model_validate(PROSE)
    verdict = KINDS["open"].grade_points(spec, {}, ticked)
    assert (verdict.outcome, verdict.score) == (outcome, score)
    assert set(verdict.detail["ticked"]) | set(verdict.detail["missed"]) == {
        "k1",
        "k2",
        "k3",
        "k4",
        "k5",
    }


def test_the_lines_of_a_program_keep_their_indentation() -> None:
    spot = KINDS["spot_error"]
    lines = [dict(line) for line in SPOT["lines"]]
    lines[0]["en"] = "    m = x.max()"
    spec = spot.Spec.model_validate({**SPOT, "lines": lines})
    shown = spot.present(spec, spot.draw(spec, Random(1), "interview"), "en")
    assert shown.extra["lines"][0]["text"] == "    m = x.max()"
