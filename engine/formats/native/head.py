"""The schema of ``pack.yaml`` and of the keys that every exercise file shares."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from engine.language import both
from engine.spec import Prose, Slug, Strict, Words, refuse

Version = Annotated[str, StringConstraints(pattern=r"^\d{1,6}(\.\d{1,6}){0,3}$")]
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]
Language = Literal["en", "zh"]
ProgressRule = Literal["keep", "shorten", "reset"]


class Topic(Words):
    """A topic of the library, with its title."""

    id: Slug


class PackHead(Strict):
    """What ``pack.yaml`` may say."""

    id: Slug
    title: Words
    summary: Words
    version: Version
    licence: ShortText
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=2)]
    topics: Annotated[tuple[Topic, ...], Field(min_length=1, max_length=200)]
    authors: tuple[Prose, ...] = ()
    sources: tuple[Prose, ...] = ()
    families: Literal["all"] | None = None
    changes: Annotated[dict[str, ProgressRule], Field(default_factory=dict)]

    @model_validator(mode="after")
    def _topics_differ(self) -> Self:
        seen: set[str] = set()
        for position, topic in enumerate(self.topics):
            if topic.id in seen:
                raise refuse(
                    both(
                        f"The topic '{topic.id}' is declared twice.",
                        f"主题“{topic.id}”声明了两次。",
                    ),
                    both("Keep one of the two.", "两者保留其一。"),
                    ("topics", position, "id"),
                )
            seen.add(topic.id)
        return self


class ExerciseHead(Strict):
    """What every exercise says beside what its kind asks for."""

    id: Slug
    kind: str
    skill: Slug
    topic: Slug
    title: Words
    difficulty: Annotated[int, Field(ge=1, le=3)]
    tags: Annotated[tuple[Slug, ...], Field(max_length=20)] = ()
    question: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.-]{0,32}$")] = ""
    faces: Annotated[tuple[Literal["flashcard", "open"], ...], Field(min_length=1)] = (
        "flashcard",
        "open",
    )
