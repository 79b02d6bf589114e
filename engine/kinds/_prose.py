"""What flashcard and open question share: one prose with its key points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field, model_validator

from engine.exercise import Json, Sheet
from engine.kinds._points import Point
from engine.language import both
from engine.rubric.rubric import Rubric
from engine.spec import Prose, Slug, Strict, Words, refuse


class Misconception(Strict):
    """A claim that is often made and wrong, and what is right instead."""

    id: Slug
    claim: Words
    mend: Words


class Question(Strict):
    """A question answered in prose: the ``Spec`` of both kinds."""

    prompt: Words
    answer: Words
    points: Annotated[tuple[Point, ...], Field(min_length=1, max_length=20)]
    misconceptions: Annotated[tuple[Misconception, ...], Field(max_length=20)] = ()
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        check_ids("points", [one.id for one in self.points])
        check_ids("misconceptions", [one.id for one in self.misconceptions])
        return self

    def solution(self, language: str) -> dict[str, Json]:
        """Return the model answer with its key points and usual mistakes."""
        return {
            "answer": self.answer.inside(language),
            "points": [{"id": one.id, "text": one.inside(language)} for one in self.points],
            "misconceptions": [
                {"claim": one.claim.inside(language), "mend": one.mend.inside(language)}
                for one in self.misconceptions
            ],
            "sources": list(self.sources),
        }

    def rubric(self) -> Rubric:
        """Return what a written answer is compared with."""
        return Rubric(
            points=tuple(one.key_point() for one in self.points),
            questions=tuple(self.prompt.text().values()),
            answers=tuple(self.answer.text().values()),
        )

    def sheet(self, language: str) -> Sheet:
        """Return the prompt alone."""
        return Sheet(statement=self.prompt.inside(language))


def check_ids(key: str, ids: Sequence[str]) -> None:
    """Refuse an id that two entries of the list ``key`` share."""
    for position, one in enumerate(ids):
        if one in ids[:position]:
            raise refuse(
                both(f"The id '{one}' is given twice.", f"编号“{one}”出现了两次。"),
                both("Give every entry its own id.", "每个条目须有各自的编号。"),
                (key, position, "id"),
            )
