"""Every generated family as an exercise of the pack that says ``families: all``."""

from __future__ import annotations

from types import ModuleType

from engine.discover import members
from engine.exercise import Exercise
from engine.kinds import numeric


def family_exercises() -> list[Exercise]:
    """Return one numeric exercise per family, ordered by topic and difficulty."""
    found = [_exercise(name, module) for name, module in members("engine.problems").items()]
    return sorted(found, key=lambda one: (one.topic, one.difficulty, one.key))


def _exercise(name: str, family: ModuleType) -> Exercise:
    topic = family.__name__.split(".")[2].replace("_", "-")
    return Exercise(
        key=name,
        kind="numeric",
        skill=family.SKILL,
        topic=topic,
        title=dict(family.TITLE),
        difficulty=family.DIFFICULTY,
        spec=numeric.Spec(family=name).model_dump(mode="json", exclude_none=True),
        question=str(getattr(family, "QUESTION", "")),
    )
