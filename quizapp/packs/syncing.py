"""Makes the exercises of a stored pack equal to those of a pack that was read."""

from __future__ import annotations

import datetime as dt
from typing import Any

from engine.exercise import Exercise as ExerciseSource
from engine.pack import PackSource
from quizapp.packs.digests import digest_of
from quizapp.packs.models import Exercise, ExerciseVersion, Pack
from quizapp.packs.reports import SyncReport

_WRITTEN = (
    "kind",
    "skill",
    "topic",
    "title",
    "difficulty",
    "tags",
    "sources",
    "question",
    "position",
    "removed_at",
)


def exercises_sync(
    pack: Pack, source: PackSource, now: dt.datetime, *, created: bool
) -> SyncReport:
    """Add, change and remove exercises; call it inside a transaction."""
    stored = {one.key: one for one in pack.exercises.select_related("current_version")}
    restored = [
        one.key for one in source.exercises if one.key in stored and stored[one.key].removed_at
    ]
    added = _add(pack, source, stored)
    for position, one in enumerate(source.exercises):
        _describe(stored[one.key], one, position)
    Exercise.objects.bulk_update(stored.values(), _WRITTEN, batch_size=100)
    changed = _version(source, stored, now)
    removed = _remove(source, stored, now)
    return SyncReport(
        slug=pack.slug,
        created=created,
        added=tuple(added),
        changed=tuple(key for key in changed if key not in added),
        removed=tuple(removed),
        restored=tuple(restored),
    )


def _add(pack: Pack, source: PackSource, stored: dict[str, Exercise]) -> list[str]:
    fresh = [Exercise(pack=pack, key=one.key) for one in source.exercises if one.key not in stored]
    Exercise.objects.bulk_create(fresh, batch_size=100)
    stored.update({one.key: one for one in fresh})
    return [one.key for one in fresh]


def _describe(exercise: Exercise, source: ExerciseSource, position: int) -> None:
    exercise.kind = source.kind
    exercise.skill = source.skill
    exercise.topic = source.topic
    exercise.title = dict(source.title)
    exercise.difficulty = source.difficulty
    exercise.tags = list(source.tags)
    exercise.sources = list(source.sources)
    exercise.question = source.question
    exercise.position = position
    exercise.removed_at = None


def _version(source: PackSource, stored: dict[str, Exercise], now: dt.datetime) -> list[str]:
    fresh: list[ExerciseVersion] = []
    for one in source.exercises:
        exercise, digest = stored[one.key], digest_of([one.kind, one.spec])
        current = exercise.current_version
        if current is None or current.digest != digest:
            number = current.number + 1 if current else 1
            spec: dict[str, Any] = dict(one.spec)
            fresh.append(
                ExerciseVersion(
                    exercise=exercise, number=number, spec=spec, digest=digest, created_at=now
                )
            )
    ExerciseVersion.objects.bulk_create(fresh, batch_size=100)
    for version in fresh:
        version.exercise.current_version = version
    Exercise.objects.bulk_update(
        [version.exercise for version in fresh], ["current_version"], batch_size=100
    )
    return [version.exercise.key for version in fresh]


def _remove(source: PackSource, stored: dict[str, Exercise], now: dt.datetime) -> list[str]:
    kept = {one.key for one in source.exercises}
    gone = [one for one in stored.values() if one.key not in kept and not one.removed_at]
    for exercise in gone:
        exercise.removed_at = now
    Exercise.objects.bulk_update(gone, ["removed_at"], batch_size=100)
    return [one.key for one in gone]
