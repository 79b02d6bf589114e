"""A key point as a pack writes it: what it says, other ways to say it, terms it must name."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from engine.language import both
from engine.rubric.rubric import KeyPoint, PointKind
from engine.spec import Prose, Slug, Strict, Words, refuse

Spellings = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=20)]


class Term(Strict):
    """Spellings and synonyms of one term; those of every language count in every answer."""

    en: Spellings | None = None
    zh: Spellings | None = None

    def all(self) -> tuple[str, ...]:
        """Return the spellings of every language."""
        return (*(self.en or ()), *(self.zh or ()))


class Point(Words):
    """A key point that a good answer makes.

    Attributes:
        also: other phrasings that are as good; they are compared with and never shown.
        terms: what an answer must name to make the point.
        kind: how it is looked for; a statement where nothing is said.
    """

    id: Slug
    also: Annotated[tuple[Words, ...], Field(min_length=1, max_length=8)] | None = None
    terms: Annotated[tuple[Term, ...], Field(min_length=1, max_length=20)] | None = None
    kind: PointKind | None = None

    @model_validator(mode="after")
    def _lists_have_terms(self) -> Self:
        if self.kind is PointKind.LIST and self.terms is None:
            raise refuse(
                both("A point of kind 'list' needs terms.", "“list”类要点须有 terms。"),
                both(
                    "Add 'terms: [{en: [...], zh: [...]}]'.",
                    "请添加“terms: [{en: [...], zh: [...]}]”。",
                ),
                ("terms",),
            )
        return self

    def key_point(self) -> KeyPoint:
        """Return the point as scorers see it."""
        phrasings = [text for one in (self, *(self.also or ())) for text in one.text().values()]
        terms = tuple(one.all() for one in self.terms or ())
        return KeyPoint(self.id, tuple(phrasings), terms, self.kind or PointKind.STATEMENT)
