"""Ordering: put steps into their order."""

from __future__ import annotations

from bisect import bisect_left
from random import Random
from typing import Annotated, Self

from pydantic import Field, model_validator

from engine.exercise import (
    Json,
    Outcome,
    Raw,
    Response,
    Samples,
    Sheet,
    UnreadableError,
    Verdict,
)
from engine.kinds._prose import check_ids
from engine.language import both
from engine.spec import Prose, Slug, Strict, Words

TITLE = both("Put in order", "排序题")
ICON = "layers"
MINUTES = 1.5
PICKED = True
DECIDES = ("items",)


class Item(Words):
    """One step."""

    id: Slug


class Spec(Strict):
    """Three to eight items, written in their right order, with the reason for it."""

    prompt: Words
    items: Annotated[tuple[Item, ...], Field(min_length=3, max_length=8)]
    reason: Words
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        check_ids("items", [one.id for one in self.items])
        return self


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Shuffle: ``order`` (ids as shown, never the right order) and ``key`` (the right order)."""
    key = [one.id for one in spec.items]
    order = list(key)
    while order == key:
        rng.shuffle(order)
    return {"order": order, "key": key}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question and the items in drawn order, each with its first place."""
    texts = {one.id: one.inside(language) for one in spec.items}
    items = [
        {"id": key, "text": texts[key], "place": place}
        for place, key in enumerate(drawn["order"], start=1)
    ]
    places = list(range(1, len(items) + 1))
    return Sheet(spec.prompt.inside(language), extra={"items": items, "places": places})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read ``place.<id>`` for every item: each place from 1 to the number of items once.

    Raises:
        UnreadableError: a place is missing, unknown or taken twice.
    """
    places = {key: str(raw.get(f"place.{key}", "")).strip() for key in drawn["order"]}
    wanted = [str(place) for place in range(1, len(places) + 1)]
    if sorted(places.values()) != sorted(wanted):
        raise UnreadableError(
            both(
                f"Give every place from 1 to {len(places)} to one item.",
                f"请把 1 到 {len(places)} 各用一次。",
            )
        )
    return Response(value=sorted(places, key=lambda key: int(places[key])))


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Right where the order is the key's.

    Score: how many items beyond the first stand in one rising row (longest increasing
    subsequence), so that a single item out of place costs one place and not all behind it.
    """
    key = drawn["key"]
    rising = _longest_rising([key.index(one) for one in response.value])
    detail = {"order": response.value, "places": [key.index(one) + 1 for one in response.value]}
    if response.value == key:
        return Verdict(Outcome.RIGHT, 1.0, detail=detail)
    score = (rising - 1) / (len(key) - 1)
    reason = both(
        f"{rising} of {len(key)} items stand in the right order to one another.",
        f"{len(key)} 项中有 {rising} 项的先后次序正确。",
    )
    return Verdict(Outcome.PARTIAL if score else Outcome.WRONG, score, reason, detail=detail)


def _longest_rising(places: list[int]) -> int:
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the items in their right order and the reason for it."""
    items = [{"id": one.id, "text": one.inside(language)} for one in spec.items]
    return {
        "items": items,
        "by_id": {one["id"]: one["text"] for one in items},
        "reason": spec.reason.inside(language),
        "sources": list(spec.sources),
    }


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the right order, the shown one, the reverse, and places given twice or not."""

    def form(order: list[str]) -> dict[str, str | list[str]]:
        return {f"place.{one}": str(place) for place, one in enumerate(order, start=1)}

    key = drawn["key"]
    twice = {**form(key), f"place.{key[0]}": "2"}
    return Samples(
        right=(form(key),),
        wrong=(form(drawn["order"]), form(key[::-1])),
        unreadable=({}, twice, {**form(key), f"place.{key[-1]}": "99"}),
    )
