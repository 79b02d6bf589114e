"""Multi-select: every option is right or wrong by itself; any number of them may be right."""

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

TITLE = both("Multiple choice", "多选题")
ICON = "list-checks"
MINUTES = 1.5
PICKED = True
DECIDES = ("right",)


class Spec(Strict):
    """A question with three to ten options, at least one right and one wrong among them."""

    prompt: Words
    options: Annotated[tuple[Option, ...], Field(min_length=3, max_length=10)]
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _has_both_sorts_and_reasons(self) -> Self:
        check_ids("options", [one.id for one in self.options])
        right = sum(one.right for one in self.options)
        if right in (0, len(self.options)):
            raise refuse(
                both(
                    f"{right} of {len(self.options)} options are marked right.",
                    f"{len(self.options)} 个选项中有 {right} 个标为正确。",
                ),
                both(
                    "Mark at least one right and leave at least one wrong.",
                    "至少标一个正确，并至少留一个错误。",
                ),
                ("options",),
            )
        check_reasons(self.options)
        return self

    def option(self, key: str) -> Option:
        """Return the option with the id ``key``."""
        return next(one for one in self.options if one.id == key)


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Shuffle the options: ``order`` (ids as shown) and ``key`` (ids of the right ones)."""
    order = [one.id for one in spec.options]
    rng.shuffle(order)
    return {"order": order, "key": [one for one in order if spec.option(one).right]}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question and its options in drawn order, without key and reasons."""
    options = [{"id": key, "text": spec.option(key).inside(language)} for key in drawn["order"]]
    return Sheet(statement=spec.prompt.inside(language), extra={"options": options})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``choice``, the ids of at least one option, in drawn order.

    Raises:
        UnreadableError: none, or one that was not shown.
    """
    chosen = set(many(raw, "choice"))
    if not chosen or not chosen <= set(drawn["order"]):
        raise UnreadableError(
            both(
                "Tick at least one option; more may be right.", "至少勾选一项，正确的可能不止一项。"
            )
        )
    return Response(value=[one for one in drawn["order"] if one in chosen])


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Right only where exactly the key was ticked.

    Score: right ticks less wrong ones, as a share of the key; ticking everything earns nothing
    for it. The reason is that of the first option misjudged.
    """
    key, chosen = set(drawn["key"]), set(response.value)
    detail = {"chosen": response.value, "key": drawn["key"]}
    if chosen == key:
        return Verdict(Outcome.RIGHT, 1.0, detail=detail)
    score = max(0.0, (len(chosen & key) - len(chosen - key)) / len(key))
    wrongly = next((one for one in drawn["order"] if one in chosen - key), "")
    missed = len(key - chosen)
    reason = spec.option(wrongly).reason if wrongly else None
    text = reason.text() if reason else _missed(missed)
    outcome = Outcome.PARTIAL if score else Outcome.WRONG
    return Verdict(outcome, score, text, slip=wrongly, detail=detail)


def _missed(count: int) -> dict[str, str]:
    if count == 1:
        return both("What you ticked is right, but one more is.", "所选的都正确，但还漏了一项。")
    return both(
        f"What you ticked is right, but {count} more are.", f"所选的都正确，但还漏了 {count} 项。"
    )


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return every option in drawn order with its reason and whether it is right."""
    options = [told(spec.option(key), language) for key in drawn["order"]]
    return {"options": options, "sources": list(spec.sources)}


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the key, the key with one option turned, everything, and what cannot be read."""
    key, order = drawn["key"], drawn["order"]
    other = next(one for one in order if one not in key)
    wrong = [{"choice": [*key, other]}, {"choice": order}, {"choice": other}]
    if len(key) > 1:
        wrong.append({"choice": key[:-1]})
    return Samples(
        right=({"choice": key},),
        wrong=tuple(wrong),
        unreadable=({}, {"choice": ""}, {"choice": "no such option"}, {"choice": [*key, "?"]}),
    )
