"""A pack and its complaints as plain data, to be handed between processes and stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from engine.exercise import Exercise
from engine.pack import Complaint, PackSource, Reading


def reading_to_json(reading: Reading) -> dict[str, Any]:
    """Return plain data; `reading_from_json` gives an equal reading back."""
    return {
        "pack": asdict(reading.pack) if reading.pack else None,
        "complaints": [asdict(one) for one in reading.complaints],
    }


def reading_from_json(data: Mapping[str, Any]) -> Reading:
    """Read what `reading_to_json` wrote.

    Raises:
        KeyError, TypeError: the data is something else.
    """
    pack = source_from_json(data["pack"]) if data["pack"] else None
    return Reading(pack, tuple(Complaint(**one) for one in data["complaints"]))


def source_from_json(data: Mapping[str, Any]) -> PackSource:
    """Return the pack of ``dataclasses.asdict``, as it comes back from JSON."""
    tuples = ("languages", "authors", "sources")
    listed = {name: tuple(data[name]) for name in tuples}
    exercises = tuple(_exercise(one) for one in data["exercises"])
    return PackSource(**{**data, **listed, "exercises": exercises})


def _exercise(data: Mapping[str, Any]) -> Exercise:
    return Exercise(**{**data, "tags": tuple(data["tags"]), "sources": tuple(data["sources"])})
