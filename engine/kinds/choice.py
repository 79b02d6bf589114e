"""Choice: one option is right, and every wrong one says why it is wrong."""

from __future__ import annotations

from random import Random
from typing import Annotated, Self

from pydantic import Field, model_validator

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
from engine.kinds._options import Option, check_reasons, many, told
from engine.kinds._prose import check_ids
from engine.language import both
from engine.spec import Prose, Strict, Words, refuse

TITLE = both("Choice", "单选题")
ICON = "list-checks"
MINUTES = 1.0
PICKED = True
WHOLE = True
DECIDES = ("right",)


class Spec(Strict):
    """A question with two to eight options, exactly one of them right."""

    prompt: Words
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _has_one_key_and_reasons(self) -> Self:
        check_ids("options", [one.id for one in self.options])
        right = [one.id for one in self.options if one.right]
        if len(right) != 1:
            raise refuse(
                both(
                    f"{len(right)} options are marked right; it must be exactly one.",
                    f"有 {len(right)} 个选项标为正确，应恰好为一个。",
                ),
                both("Write 'right: true' at one option.", "请只在一个选项上写“right: true”。"),
                ("options",),
            )
        check_reasons(self.options)
        return self

    def option(self, key: str) -> Option:
        """Return the option with the id ``key``."""
        return next(one for one in self.options if one.id == key)


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Shuffle the options: ``order`` (ids as shown) and ``key`` (id of the right one)."""
    options = spec.options
    order = [one.id for one in options]
    rng.shuffle(order)
    return {"order": order, "key": next(one.id for one in options if one.right)}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question and its options in drawn order, without key and reasons."""
    options = [{"id": key, "text": spec.option(key).inside(language)} for key in drawn["order"]]
    return Sheet(statement=spec.prompt.inside(language), extra={"options": options})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``choice``, the id of one option.

    Raises:
        UnreadableError: no option, several, or one that was not shown.
    """
    chosen = many(raw, "choice")
    if len(chosen) != 1 or chosen[0] not in drawn["order"]:
        raise UnreadableError(both("Choose one of the options.", "请选择一个选项。"))
    return Response(value=chosen[0])


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Compare with the key; the reason is the one written for the chosen option."""
    right = response.value == drawn["key"]
    option = spec.option(response.value)
    return Verdict(
        Outcome.RIGHT if right else Outcome.WRONG,
        1.0 if right else 0.0,
        option.reason.text() if option.reason else {},
        slip="" if right else option.id,
        detail={"chosen": option.id, "key": drawn["key"]},
    )


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return every option in drawn order with its reason and whether it is right."""
    options = [told(spec.option(key), language) for key in drawn["order"]]
    return {"options": options, "sources": list(spec.sources)}


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the key, every other option, and what cannot be a choice."""
    wrong = [one for one in drawn["order"] if one != drawn["key"]]
    return Samples(
        right=({"choice": drawn["key"]},),
        wrong=tuple({"choice": one} for one in wrong),
        unreadable=({}, {"choice": ""}, {"choice": "no such option"}, {"choice": wrong + wrong}),
    )
