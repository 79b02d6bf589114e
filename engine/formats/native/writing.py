"""Writes a pack as the files of a native pack; reading them gives an equal pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from engine.exercise import Exercise
from engine.formats.native.exercise_file import QUESTION
from engine.formats.native.reading import PACK_FILE
from engine.formats.native.task_writing import task_files
from engine.formats.native.yaml_writing import to_yaml
from engine.pack import PackSource

_SPEC_LAST = ("sources",)


def write_pack(source: PackSource) -> dict[str, str]:
    """Return the pack's files: path with ``/`` to text.

    Raises:
        ValueError: two faces of a question say different things, which one file cannot.
    """
    files = {PACK_FILE: to_yaml(_head(source))}
    for stem, faces in _by_stem(source.exercises).items():
        first = faces[0]
        if first.kind == "code":
            task = task_files(first, head_of(first))
            files |= {f"tasks/{stem}/{name}": text for name, text in task.items()}
        else:
            files[f"exercises/{stem}.yaml"] = to_yaml(_exercise(stem, faces))
    return files


def head_of(exercise: Exercise) -> dict[str, Any]:
    """Return the keys that every exercise file begins with."""
    return {
        "question": exercise.question or None,
        "skill": exercise.skill,
        "topic": exercise.topic,
        "tags": list(exercise.tags),
        "difficulty": exercise.difficulty,
        "title": dict(exercise.title),
    }


def _head(source: PackSource) -> dict[str, Any]:
    return {
        "id": source.slug,
        "title": dict(source.title),
        "summary": dict(source.summary),
        "version": source.version,
        "licence": source.licence,
        "languages": list(source.languages),
        "authors": list(source.authors),
        "sources": list(source.sources),
        "topics": [{"id": topic, **text} for topic, text in source.topics.items()],
        "changes": dict(source.changes),
    }


def _by_stem(exercises: Iterable[Exercise]) -> Mapping[str, list[Exercise]]:
    found: dict[str, list[Exercise]] = {}
    for one in exercises:
        found.setdefault(one.key.removesuffix(f".{one.kind}"), []).append(one)
    return found


def _exercise(stem: str, faces: list[Exercise]) -> dict[str, Any]:
    first = faces[0]
    for other in faces[1:]:
        if head_of(other) != head_of(first) or other.spec != first.spec:
            raise ValueError(f"{first.key} and {other.key} differ, but share a file")
    named: dict[str, Any] = {"id": stem, "kind": first.kind}
    if first.key != stem:
        named = {"id": stem, "kind": QUESTION, "faces": [one.kind for one in faces]}
    spec = {key: value for key, value in first.spec.items() if key not in _SPEC_LAST}
    last = {key: first.spec[key] for key in _SPEC_LAST if key in first.spec}
    return {**named, **head_of(first), **spec, **last}
