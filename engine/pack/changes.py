"""What differs between two versions of a pack, exercise by exercise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from engine.exercise import Exercise
from engine.kind import decides
from engine.pack import PackSource


class ChangeClass(StrEnum):
    """How much of an exercise changed."""

    ADDED = "added"
    REMOVED = "removed"
    WORDING = "wording"
    ANSWER = "answer"
    GENERATOR = "generator"


@dataclass(frozen=True)
class Change:
    """One exercise that differs.

    Attributes:
        rule: what becomes of progress: keep, shorten or reset.
        lines: ``path: old -> new`` for each place that differs.
    """

    key: str
    kind: str
    change: ChangeClass
    rule: str = "keep"
    lines: tuple[str, ...] = ()


def changes_between(old: PackSource | None, new: PackSource) -> list[Change]:
    """Return what publishing ``new`` over ``old`` changes, in the order of the packs."""
    before = {one.key: one for one in old.exercises} if old else {}
    after = {one.key: one for one in new.exercises}
    found = []
    for key, one in after.items():
        if key not in before:
            found.append(Change(key, one.kind, ChangeClass.ADDED))
        elif before[key] != one:
            found.append(_changed(before[key], one, new.changes.get(key, "keep")))
    gone = [one for key, one in before.items() if key not in after]
    return found + [Change(one.key, one.kind, ChangeClass.REMOVED) for one in gone]


def _changed(old: Exercise, new: Exercise, rule: str) -> Change:
    places = list(_places(_plain(old), _plain(new), ()))
    kind = ChangeClass.WORDING
    if old.kind != new.kind or any(_decides(new.kind, path) for path, _, _ in places):
        kind = ChangeClass.GENERATOR if new.kind == "numeric" else ChangeClass.ANSWER
    lines = tuple(f"{'.'.join(path)}: {_short(a)} -> {_short(b)}" for path, a, b in places)
    return Change(new.key, new.kind, kind, rule, lines)


def _decides(kind: str, path: tuple[str, ...]) -> bool:
    return path[0] == "spec" and bool(decides(kind) & set(path[1:]))


def _plain(exercise: Exercise) -> dict[str, Any]:
    names = ("kind", "skill", "topic", "title", "difficulty", "question", "spec")
    return {name: getattr(exercise, name) for name in names} | {"tags": list(exercise.tags)}


def _places(
    old: Any, new: Any, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    old, new = _keyed(old), _keyed(new)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys([*old, *new]):
            yield from _places(old.get(key), new.get(key), (*path, str(key)))
    elif old != new:
        yield path, old, new


def _keyed(value: Any) -> Any:
    """Turn a list into a mapping, by the entries' ids where they have them."""
    if not isinstance(value, list | tuple):
        return value
    return {
        str(one.get("id") or one.get("name") or place) if isinstance(one, Mapping) else place: one
        for place, one in enumerate(value)
    }


def _short(value: Any) -> str:
    if value is None:
        return "(nothing)"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:59] + "…"
