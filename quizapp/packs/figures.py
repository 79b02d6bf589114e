"""Counts over the built-in packs, for `manage.py report`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.exercise import Exercise
from engine.formats.native.reading import read_pack
from engine.language import LANGUAGES

SELF_GRADED = {"flashcard", "open"}


def figures(root: Path) -> dict[str, int]:
    """Count what the packs below ``root`` hold; packs that cannot be read count nothing.

    ``faces_per_question`` is the smallest number of different faces that a question has;
    ``translations_missing`` counts texts that lack one of the languages.
    """
    exercises = [
        one
        for folder in sorted(path.parent for path in root.glob("*/pack.yaml"))
        if (pack := read_pack(folder).pack)
        for one in pack.exercises
    ]
    faces: dict[str, set[str]] = defaultdict(set)
    for one in exercises:
        if one.question:
            faces[one.question].add(one.kind)
    return {
        "questions": len(faces),
        "questions_machine_checkable": sum(bool(kinds - SELF_GRADED) for kinds in faces.values()),
        "faces_per_question": min((len(kinds) for kinds in faces.values()), default=0),
        "items": len(exercises),
        "families": sum(one.kind == "numeric" for one in exercises),
        "tasks": sum(one.kind == "code" for one in exercises),
        "topics_covered": len({one.topic for one in exercises}),
        "translations_missing": sum(_missing(one) for one in exercises),
    }


def _missing(exercise: Exercise) -> int:
    texts = [exercise.title, *_texts(exercise.spec)]
    return sum(any(language not in text for language in LANGUAGES) for text in texts)


def _texts(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if any(language in data for language in LANGUAGES):
            yield data
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
