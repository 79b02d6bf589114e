"""A generated numeric problem: fresh numbers each time, a closed form, and an ear for slips."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from types import ModuleType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_validator

from engine import problem
from engine.answers.form import Form, Value
from engine.answers.reader import read, read_fields, show, show_rounded
from engine.answers.remarks import hint, hint_each, remark
from engine.exercise import Json, Outcome, Raw, Response, Samples, Sheet, Verdict
from engine.language import Text, both, pick
from engine.problems._tex import tex

TITLE = both("Computation", "计算题")
ICON = "sigma"
MINUTES = 2.0
DECIDES = ("family",)

Drawn = Mapping[str, Json]


class Spec(BaseModel):
    """Which family, and the level at which reviews draw."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    family: str
    level: Literal["easy", "interview", "hard"] = "interview"

    @field_validator("family")
    @classmethod
    def _known(cls, name: str) -> str:
        if name not in problem.families():
            raise ValueError(f"there is no problem family {name!r}")
        return name


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Pose the family at ``level`` ("" means the level of the spec)."""
    module = problem.family(spec.family)
    level = level or spec.level
    p, slips = problem.pose_with_slips(module, rng, level)
    return _record(module, p, slips, level)


def draw_like(spec: Spec, rng: Random, level: str, slip: str) -> dict[str, Json]:
    """Pose the family so that ``slip`` is within reach again.

    Falls back on any draw where the slip is unknown or never shows at ``level``.
    """
    module = problem.family(spec.family)
    level = level or spec.level
    try:
        p, slips = problem.pose_with_slips(module, rng, level, slip)
    except (LookupError, RuntimeError):
        return draw(spec, rng, level)
    return _record(module, p, slips, level)


def posed(name: str, p: Any, level: str = "") -> dict[str, Json]:
    """The drawn problem for given parameters of the family."""
    module = problem.family(name)
    return _record(module, p, problem.visible_slips(module, p), level)


def _record(
    module: ModuleType, p: Any, slips: Mapping[str, problem.Slip], level: str
) -> dict[str, Json]:
    """Everything about one problem as JSON data, so that no later code is needed to read it."""
    figure = getattr(module, "figure", None)
    steps, answer = list(module.steps(p)), module.solve(p)
    return {
        "family": problem.name_of(module),
        "version": module.VERSION,
        "level": level,
        "params": problem.params_to_json(p),
        "statement": module.statement(p),
        "answer": _stored(answer),
        "form": module.FORM.to_json(),
        "slips": [
            {"id": key, "value": _stored(slip.value), "explanation": slip.explanation}
            for key, slip in slips.items()
        ],
        "steps": steps,
        "hints": _hints_before(steps, answer),
        "figure": {lang: figure(p, lang) for lang in ("en", "zh")} if figure else {},
        "source": problem.source_of(module),
    }


def present(spec: Spec, drawn: Drawn, language: str) -> Sheet:
    """The statement, and one field a value where the values have names."""
    form = Form.from_json(drawn["form"])
    named = form.shape == "tuple" and all(part.name for part in form.parts)
    extra = {
        "unit": form.parts[0].unit if form.shape == "one" else "",
        "hint": pick(hint_each(form) if named else hint(form), language),
        "fields": [
            {"name": str(i), "label": part.label(language), "unit": part.unit}
            for i, part in enumerate(form.parts)
        ]
        if named
        else [],
    }
    figure = pick(drawn["figure"], language) if drawn.get("figure") else ""
    return Sheet(statement=pick(drawn["statement"], language), extra=extra, figure=figure)


def parse(spec: Spec, drawn: Drawn, raw: Raw) -> Response:
    """Read ``answer``, or ``answer.0``, ``answer.1`` ... where the sheet has several fields.

    Raises:
        UnreadableError: what is accepted instead, or which of two readings was meant.
    """
    form = Form.from_json(drawn["form"])
    if form.shape == "tuple" and "answer" not in raw:
        return read_fields(form, [_text(raw, f"answer.{i}") for i in range(len(form.parts))])
    return read(form, _text(raw, "answer"))


def grade(spec: Spec, drawn: Drawn, response: Response) -> Verdict:
    """Right, or wrong with the slip that explains it best, or with what can be said in general.

    Where an answer has several fields the score is the share of those that are right.
    """
    form = Form.from_json(drawn["form"])
    given: Value = response.value
    marks = form.marks(drawn["answer"], given)
    detail = {"read_as": response.read_as, "marks": marks}
    if all(marks):
        reason = both("Right.", "正确。")
        return Verdict(Outcome.RIGHT, 1.0, reason, detail=detail)
    score = sum(marks) / len(marks) if form.shape == "tuple" else 0.0
    outcome = Outcome.PARTIAL if score else Outcome.WRONG
    slip = _slip_made(form, drawn["slips"], given, marks)
    if slip:
        return Verdict(outcome, score, slip["explanation"], slip["id"], detail)
    return Verdict(outcome, score, remark(form, drawn["answer"], given, marks), detail=detail)


def _slip_made(
    form: Form, slips: Sequence[Mapping[str, Json]], given: Value, marks: list[bool]
) -> Mapping[str, Json] | None:
    """The slip that gives just this answer; else the one that gives most of its wrong fields."""
    for slip in slips:
        if form.accepts(slip["value"], given):
            return slip
    if form.shape != "tuple":
        return None

    def explained(slip: Mapping[str, Json]) -> int:
        same = form.marks(slip["value"], given)
        return sum(s and not right for s, right in zip(same, marks, strict=True))

    best = max(slips, key=explained, default=None)
    return best if best and explained(best) else None


def hints(spec: Spec, drawn: Drawn, language: str) -> list[str]:
    """The worked steps up to the one that completes the answer."""
    count = drawn.get("hints", len(drawn["steps"]) - 1)
    return [pick(step, language) for step in drawn["steps"][:count]]


def _hints_before(steps: Sequence[Text], answer: Value) -> int:
    """How many steps may be shown before all of the answer's numbers stood behind an ``=``."""
    values = [answer] if isinstance(answer, int | float) else answer
    wanted = [] if isinstance(values, str) else [re.escape(tex(value)) for value in values]
    for count in range(len(steps) - 1, 0, -1):
        shown = " ".join(step["en"] for step in steps[:count])
        if not wanted or not all(re.search(rf"= ?{one}(?![\d.])", shown) for one in wanted):
            return count
    return 0


def solution(spec: Spec, drawn: Drawn, language: str) -> dict[str, Json]:
    """Answer, worked steps and every slip of this draw."""
    form = Form.from_json(drawn["form"])
    return {
        "answer": _spelled(form, drawn["answer"], language),
        "steps": [pick(step, language) for step in drawn["steps"]],
        "slips": [
            {
                "id": slip["id"],
                "value": _spelled(form, slip["value"], language),
                "explanation": pick(slip["explanation"], language),
            }
            for slip in drawn["slips"]
        ],
        "sources": [drawn["source"]],
    }


def samples(spec: Spec, drawn: Drawn) -> Samples:
    """The answer as it is shown and in full width, every slip, and noise."""
    form = Form.from_json(drawn["form"])
    right = show(form, drawn["answer"])
    return Samples(
        right=({"answer": right}, {"answer": f"  {right} "}, {"answer": _wide(right)}),
        wrong=tuple({"answer": show(form, slip["value"])} for slip in drawn["slips"]),
        unreadable=tuple({"answer": noise} for noise in ("", "?", "nan", "0x10", "1/0", "12 ab")),
    )


def _text(raw: Raw, name: str) -> str:
    value = raw.get(name, "")
    return value if isinstance(value, str) else " ".join(value)


def _stored(value: Any) -> Json:
    return list(value) if isinstance(value, tuple) else value


def _spelled(form: Form, value: Value, language: str) -> str:
    if isinstance(value, str) and value in form.words:
        spellings = form.words[value]
        return spellings[1] if language == "zh" else spellings[0]
    if form.shape == "one":
        return show_rounded(form.parts[0], value)
    if form.shape == "tuple" and all(part.name for part in form.parts):
        comma = "，" if language == "zh" else ", "
        values = value if isinstance(value, list) else [value]
        named = zip(form.parts, values, strict=True)
        return comma.join(f"{p.label(language)} = {show_rounded(p, v)}" for p, v in named)
    if isinstance(value, list) and value:
        rounded = ", ".join(map(show_rounded, form.each(len(value)), value))
        return f"({rounded},)" if len(value) == 1 else f"({rounded})"
    return show(form, value)


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
