"""Turns a stored pack back into what it was read from, for export and comparison."""

from __future__ import annotations

from engine.exercise import Exercise as ExerciseSource
from engine.pack import PackSource
from quizapp.packs.models import Exercise, Pack


def source_of(pack: Pack) -> PackSource:
    """Return the pack with the exercises it contains now, each in its current version."""
    exercises = pack.exercises.live().select_related("current_version").order_by("position")
    return PackSource(
        slug=pack.slug,
        title=pack.title,
        summary=pack.summary,
        version=pack.version,
        licence=pack.licence,
        languages=tuple(pack.languages),
        topics={
            topic["id"]: {name: text for name, text in topic.items() if name != "id"}
            for topic in pack.topics
        },
        exercises=tuple(_exercise(one) for one in exercises),
        authors=tuple(pack.authors),
        sources=tuple(pack.sources),
    )


def _exercise(stored: Exercise) -> ExerciseSource:
    version = stored.current_version
    return ExerciseSource(
        key=stored.key,
        kind=stored.kind,
        skill=stored.skill,
        topic=stored.topic,
        title=stored.title,
        difficulty=stored.difficulty,
        spec=version.spec if version else {},
        tags=tuple(stored.tags),
        sources=tuple(stored.sources),
        question=stored.question,
    )
