"""Cloze: fill the blanks of a text, by typing a word or a number or by choosing."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
from engine.kinds._blanks import Blank
from engine.kinds._prose import check_ids
from engine.language import LANGUAGES, Text, both
from engine.spec import Prose, Strict, Words, refuse

TITLE = both("Fill the blanks", "填空题")
ICON = "pencil"
MINUTES = 1.5
DECIDES = ("accept", "number", "relative", "right")

_MARK = re.compile(r"\[\[([a-z0-9][a-z0-9_-]*)\]\]")


class Spec(Strict):
    """A text with one to six blanks ``[[id]]``, each once in every language, not inside maths."""

    prompt: Words
    blanks: Annotated[tuple[Blank, ...], Field(min_length=1, max_length=6)]
    reason: Words | None = None
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _marks_fit(self) -> Self:
        check_ids("blanks", [one.id for one in self.blanks])
        wanted = sorted(one.id for one in self.blanks)
        for language in LANGUAGES:
            text = getattr(self.prompt, language)
            if text is None:
                continue
            found = _MARK.findall(text)
            inside = [m[1] for m in _MARK.finditer(text) if text[: m.start()].count("$") % 2]
            if sorted(found) != wanted or inside:
                raise refuse(
                    both(
                        f"The text names the blanks {', '.join(found) or 'none'}.",
                        f"文中的空为：{'、'.join(found) or '无'}。",
                    ),
                    both(
                        f"Write each of {', '.join(wanted)} once as [[id]], outside of $...$.",
                        f"{'、'.join(wanted)} 各写一次 [[id]]，不要写在 $...$ 之内。",
                    ),
                    ("prompt", language),
                )
        return self

    def numbers(self, language: str) -> dict[str, int]:
        """Return every blank's number in the order of the text in ``language``."""
        marks = _MARK.findall(self.prompt.inside(language))
        return {key: number for number, key in enumerate(marks, start=1)}


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Shuffle the options of every blank that has some: ``orders``, by blank."""
    orders = {}
    for blank in spec.blanks:
        order = [one.id for one in blank.options]
        rng.shuffle(order)
        orders[blank.id] = order
    return {"orders": orders}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the text with numbered blanks, and one field for each in the order of the text."""
    numbers = spec.numbers(language)
    text = _MARK.sub(lambda m: rf"**({numbers[m[1]]})** \_\_\_\_\_", spec.prompt.inside(language))
    blanks = {one.id: one for one in spec.blanks}
    fields = [
        {
            "name": f"blank.{key}",
            "number": number,
            "options": blanks[key].shown(drawn["orders"][key], language),
        }
        for key, number in numbers.items()
    ]
    return Sheet(text, extra={"fields": fields})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read ``blank.<id>`` of every blank.

    Raises:
        UnreadableError: a blank is empty, not one of its options, or no number where one is due.
    """
    given: dict[str, Json] = {}
    numbers = spec.numbers("en")
    for blank in spec.blanks:
        try:
            given[blank.id] = blank.read(str(raw.get(f"blank.{blank.id}", "")))
        except UnreadableError as error:
            number = numbers[blank.id]
            message = both(
                f"Blank {number}: {error.message['en']}", f"第 {number} 空：{error.message['zh']}"
            )
            raise UnreadableError(message, ambiguous=error.ambiguous) from None
    return Response(value=given)


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Score: share of blanks that are right; the reason is that of the first wrong one."""
    wrong = [one for one in spec.blanks if not one.accepts(response.value[one.id])]
    total = len(spec.blanks)
    detail = {"given": response.value, "wrong": [one.id for one in wrong]}
    if not wrong:
        return Verdict(Outcome.RIGHT, 1.0, detail=detail)
    good = total - len(wrong)
    slip, reason = wrong[0].slip_of(response.value[wrong[0].id])
    text = reason or _count(good, total)
    outcome = Outcome.PARTIAL if good else Outcome.WRONG
    named = f"{wrong[0].id}.{slip}" if slip else ""
    return Verdict(outcome, good / total, text, slip=named, detail=detail)


def _count(good: int, total: int) -> Text:
    if total == 1:
        return both("That is not the word that is missing.", "填的不对。")
    return both(f"{good} of {total} blanks are right.", f"{total} 个空中填对 {good} 个。")


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return every blank's answer, in the order of the text, and the reason."""
    blanks = {one.id: one for one in spec.blanks}
    answers = [
        {"id": key, "number": number, **blanks[key].told(language)}
        for key, number in spec.numbers(language).items()
    ]
    reason = spec.reason.inside(language) if spec.reason else ""
    return {"answers": answers, "reason": reason, "sources": list(spec.sources)}


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return every accepted spelling, one blank wrong, and blanks that are empty."""
    right: Mapping[str, str] = {f"blank.{one.id}": one.example() for one in spec.blanks}
    first = spec.blanks[0]
    name = f"blank.{first.id}"
    return Samples(
        right=(right, *({**right, name: word} for word in first.spellings())),
        wrong=tuple({**right, name: word} for word in first.misses_as_posted()),
        unreadable=({}, {**right, name: ""}, {**right, name: "　"}),
    )
