"""Matching: find for every entry on the left its partner among those on the right."""

from __future__ import annotations

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

TITLE = both("Match", "连线题")
ICON = "repeat-2"
MINUTES = 1.5
PICKED = True
DECIDES = ("pairs",)
LETTERS = "ABCDEFGHIJ"


class Pair(Strict):
    """An entry and its partner; ``reason`` says why they belong together."""

    id: Slug
    left: Words
    right: Words
    reason: Words | None = None


class Other(Words):
    """An entry on the right that belongs to none; ``reason`` says why."""

    id: Slug
    reason: Words | None = None


class Spec(Strict):
    """Two to eight pairs, and up to two more entries on the right."""

    prompt: Words
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)]
    others: Annotated[tuple[Other, ...], Field(max_length=2)] = ()
    sources: tuple[Prose, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        check_ids("pairs", [*(one.id for one in self.pairs), *(one.id for one in self.others)])
        return self

    def right(self, key: str) -> Words:
        """Return the entry on the right with the id ``key``."""
        rights: dict[str, Words] = {one.id: one.right for one in self.pairs}
        return rights.get(key) or next(one for one in self.others if one.id == key)


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Shuffle both sides: ``left`` and ``right``, ids as shown; a pair shares its id."""
    left = [one.id for one in spec.pairs]
    right = [*left, *(one.id for one in spec.others)]
    rng.shuffle(left)
    rng.shuffle(right)
    return {"left": left, "right": right}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return both sides, the right one lettered from A."""
    lefts = {one.id: one.left.inside(language) for one in spec.pairs}
    rights = [
        {"id": letter, "text": spec.right(key).inside(language)}
        for letter, key in zip(LETTERS, drawn["right"], strict=False)
    ]
    entries = [{"id": key, "text": lefts[key]} for key in drawn["left"]]
    return Sheet(spec.prompt.inside(language), extra={"left": entries, "right": rights})


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read ``pair.<id>`` for every entry on the left: a letter of the right side.

    Raises:
        UnreadableError: an entry has no letter, or one that was not shown.
    """
    letters = dict(zip(LETTERS, drawn["right"], strict=False))
    given = {key: str(raw.get(f"pair.{key}", "")).strip().upper() for key in drawn["left"]}
    if not set(given.values()) <= set(letters):
        raise UnreadableError(both("Choose a letter for every entry.", "请为每一项选择一个字母。"))
    return Response(value={key: letters[letter] for key, letter in given.items()})


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Right where every entry has its partner; the score is the share of those that have."""
    good = [key for key in drawn["left"] if response.value[key] == key]
    total = len(drawn["left"])
    detail = {"pairs": response.value, "right": good}
    if len(good) == total:
        return Verdict(Outcome.RIGHT, 1.0, detail=detail)
    first = next(key for key in drawn["left"] if key not in good)
    reason = next(one.reason for one in spec.pairs if one.id == first)
    count = both(f"{len(good)} of {total} are right.", f"{total} 项中有 {len(good)} 项正确。")
    if reason:
        words = reason.text()
        count = {lang: f"{count[lang]} {words[lang]}" for lang in words}
    outcome = Outcome.PARTIAL if good else Outcome.WRONG
    return Verdict(outcome, len(good) / total, count, detail=detail)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return every pair with its reason, and the entries that belong to none."""
    pairs = {one.id: one for one in spec.pairs}
    letters = dict(zip(drawn["right"], LETTERS, strict=False))
    return {
        "letters": letters,
        "pairs": [
            {
                "id": key,
                "left": pairs[key].left.inside(language),
                "right": pairs[key].right.inside(language),
                "letter": letters[key],
                "reason": _inside(pairs[key].reason, language),
            }
            for key in drawn["left"]
        ],
        "others": [
            {"text": one.inside(language), "reason": _inside(one.reason, language)}
            for one in spec.others
        ],
        "sources": list(spec.sources),
    }


def _inside(words: Words | None, language: str) -> str:
    return words.inside(language) if words else ""


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the pairs, two of them exchanged, and letters that are missing or unknown."""
    letter = dict(zip(drawn["right"], LETTERS, strict=False))
    right: dict[str, str | list[str]] = {f"pair.{key}": letter[key] for key in drawn["left"]}
    one, other = (f"pair.{key}" for key in drawn["left"][:2])
    return Samples(
        right=(right, {key: str(value).lower() for key, value in right.items()}),
        wrong=({**right, one: right[other], other: right[one]}, {**right, one: right[other]}),
        unreadable=({}, {**right, one: ""}, {**right, one: "Z"}),
    )
