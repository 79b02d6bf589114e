"""Shape prediction: which shape comes out, or that it is an error."""

from __future__ import annotations

from random import Random
from typing import Annotated, Self

from pydantic import Field, model_validator

from engine.answers.form import Form, listing, whole
from engine.answers.reader import read, show
from engine.exercise import Json, Outcome, Raw, Response, Samples, Sheet, Verdict
from engine.kinds._prose import check_ids
from engine.language import both, pick
from engine.spec import Prose, Slug, Strict, Words, refuse

TITLE = both("Predict the shape", "形状预测")
ICON = "layers"
MINUTES = 1.5
WHOLE = True
DECIDES = ("shape",)

ERROR = "error"
Size = Annotated[int, Field(ge=0, le=10**9)]
Shape = Annotated[tuple[Size, ...], Field(max_length=8)]
FORM: Form = listing(
    whole(), {ERROR: (ERROR, "报错", "错误", "出错", "exception", "ValueError", "RuntimeError")}
)


class Miss(Strict):
    """A wrong shape that many give, and why it is wrong; no shape means ``error``."""

    id: Slug
    shape: Shape | None = None
    reason: Words


class Spec(Strict):
    """A question whose answer is a shape; without ``shape`` the code raises an error."""

    prompt: Words
    shape: Shape | None = None
    reason: Words
    misses: Annotated[tuple[Miss, ...], Field(min_length=1, max_length=8)]
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _misses_differ(self) -> Self:
        check_ids("misses", [one.id for one in self.misses])
        seen = [self.shape]
        for place, one in enumerate(self.misses):
            if one.shape in seen:
                raise refuse(
                    both(f"The shape of '{one.id}' is given twice.", f"“{one.id}”的形状重复。"),
                    both("Give every miss a shape of its own.", "每个错误答案的形状须各不相同。"),
                    ("misses", place),
                )
            seen.append(one.shape)
        return self


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Nothing differs between showings; ``key`` is the shape, or the word ``error``."""
    return {"key": _value(spec.shape)}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question and what may be typed."""
    hint = both(
        "A shape such as (2, 3), 2x3 or (5,); or the word error",
        "形如 (2, 3)、2x3 或 (5,) 的形状；若报错填“报错”",
    )
    return Sheet(spec.prompt.inside(language), extra={"hint": pick(hint, language)})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``answer``; UnreadableError where it is no shape."""
    typed = raw.get("answer", "")
    text = typed if isinstance(typed, str) else " ".join(typed)
    if text.strip() in ("()", "（）"):
        return Response(value=[], read_as="()")
    return read(FORM, text)


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Right where every size is; else with the reason of that very shape, where it has one."""
    given = response.value
    detail = {"read_as": response.read_as}
    if given == drawn["key"]:
        return Verdict(Outcome.RIGHT, 1.0, detail=detail)
    for one in spec.misses:
        if given == _value(one.shape):
            return Verdict(Outcome.WRONG, 0.0, one.reason.text(), slip=one.id, detail=detail)
    reason = both("Go through it axis by axis.", "请一个轴一个轴地推一遍。")
    return Verdict(Outcome.WRONG, 0.0, reason, detail=detail)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the shape, why, and the wrong ones with their reasons."""
    misses = [
        {
            "id": one.id,
            "value": _told(_value(one.shape), language),
            "explanation": one.reason.inside(language),
        }
        for one in spec.misses
    ]
    return {
        "answer": _told(drawn["key"], language),
        "reason": spec.reason.inside(language),
        "misses": misses,
        "sources": list(spec.sources),
    }


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the shape as it is typed, every known wrong one, and what is no shape."""
    right = show(FORM, drawn["key"])
    wrong = [show(FORM, _value(one.shape)) for one in spec.misses]
    return Samples(
        right=({"answer": right}, {"answer": f" {right} "}),
        wrong=tuple({"answer": one} for one in wrong),
        unreadable=({}, {"answer": ""}, {"answer": "big"}, {"answer": "(2, three)"}),
    )


def _value(shape: tuple[int, ...] | None) -> list[int] | str:
    return ERROR if shape is None else list(shape)


def _told(value: list[int] | str, language: str) -> str:
    if isinstance(value, str):
        return FORM.words[ERROR][1 if language == "zh" else 0]
    return show(FORM, value)
