"""Spot the error: one line of a derivation, a statement or a program is wrong; which one?"""

from __future__ import annotations

from random import Random
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from engine.exercise import (
    Json,
    Outcome,
    Raw,
    Response,
    Samples,
    Sheet,
    UnreadableError,
    Verdict,
)
from engine.kinds._options import many
from engine.kinds._prose import check_ids
from engine.language import both
from engine.spec import Prose, Slug, Strict, Words, refuse

TITLE = both("Spot the error", "找错题")
ICON = "search"
MINUTES = 1.5
PICKED = True
WHOLE = True
DECIDES = ("wrong",)


Kept = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
"""A line with its indentation."""


class Line(Words):
    """One line, in its order; blanks before it are kept, so that code can be indented.

    Attributes:
        wrong: this one is the error.
        reason: why it is wrong; of a right line, why it is right although it looks suspicious.
        mend: what ought to stand there.
    """

    en: Kept | None = None
    zh: Kept | None = None
    id: Slug
    wrong: bool = False
    reason: Words | None = None
    mend: Words | None = None


class Spec(Strict):
    """Three to twelve lines, exactly one of them wrong, with its reason and its mend.

    ``code: true`` shows the lines as a program.
    """

    prompt: Words
    lines: Annotated[tuple[Line, ...], Field(min_length=3, max_length=12)]
    code: bool = False
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _has_one_error(self) -> Self:
        check_ids("lines", [one.id for one in self.lines])
        wrong = [place for place, one in enumerate(self.lines) if one.wrong]
        if len(wrong) != 1:
            raise refuse(
                both(
                    f"{len(wrong)} lines are marked wrong; it must be exactly one.",
                    f"有 {len(wrong)} 行标为错误，应恰好为一行。",
                ),
                both("Write 'wrong: true' at one line.", "请只在一行上写“wrong: true”。"),
                ("lines",),
            )
        line = self.lines[wrong[0]]
        if line.reason is None or line.mend is None:
            raise refuse(
                both(
                    f"The wrong line '{line.id}' has no reason or no mend.",
                    f"错误的一行“{line.id}”缺少理由（reason）或改正（mend）。",
                ),
                both(
                    "Add 'reason:' and 'mend:', each {en: ..., zh: ...}.",
                    "请添加“reason:”与“mend:”，均为 {en: ..., zh: ...}。",
                ),
                ("lines", wrong[0]),
            )
        return self

    def line(self, key: str) -> Line:
        """Return the line with the id ``key``."""
        return next(one for one in self.lines if one.id == key)


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Nothing differs between showings: lines have an order. ``key`` is the wrong one."""
    return {"key": next(one.id for one in spec.lines if one.wrong)}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question and its lines."""
    lines = [{"id": one.id, "text": one.inside(language)} for one in spec.lines]
    return Sheet(spec.prompt.inside(language), extra={"lines": lines, "code": spec.code})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``line``, the id of one line.

    Raises:
        UnreadableError: none, several, or one that was not shown.
    """
    chosen = many(raw, "line")
    if len(chosen) != 1 or chosen[0] not in [one.id for one in spec.lines]:
        raise UnreadableError(both("Mark the one line that is wrong.", "请标出唯一错误的一行。"))
    return Response(value=chosen[0])


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Compare with the key; the reason is that of the marked line, where it has one."""
    right = response.value == drawn["key"]
    line = spec.line(response.value)
    reason = line.reason.text() if line.reason else both("This line is right.", "这一行没有错。")
    outcome = Outcome.RIGHT if right else Outcome.WRONG
    detail = {"chosen": line.id, "key": drawn["key"]}
    slip = "" if right else line.id
    return Verdict(outcome, 1.0 if right else 0.0, reason, slip=slip, detail=detail)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the lines, which one is wrong, why, and what ought to stand there."""
    wrong = spec.line(drawn["key"])
    lines = [
        {
            "id": one.id,
            "text": one.inside(language),
            "wrong": one.wrong,
            "reason": one.reason.inside(language) if one.reason else "",
        }
        for one in spec.lines
    ]
    return {
        "lines": lines,
        "code": spec.code,
        "mend": wrong.mend.inside(language) if wrong.mend else "",
        "reason": wrong.reason.inside(language) if wrong.reason else "",
        "sources": list(spec.sources),
    }


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the wrong line, every other one, and what cannot be a line."""
    others = [one.id for one in spec.lines if not one.wrong]
    return Samples(
        right=({"line": drawn["key"]},),
        wrong=tuple({"line": one} for one in others),
        unreadable=({}, {"line": ""}, {"line": "no such line"}, {"line": others}),
    )
