"""Open question: answer in your own words, then tick the key points that you made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

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
from engine.kinds._prose import Question
from engine.language import both
from engine.rubric.scoring import DEFAULT, propose, scorers

Spec = Question

TITLE = both("Open question", "开放题")
ICON = "message-square-text"
MINUTES = 4.0
DECIDES = ("points",)

MAX_CHARACTERS = 20_000
RIGHT_FROM = 0.99
PARTIAL_FROM = 0.6
_KEPT = ("found", "scorer")


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Draw nothing: the question is the same every time."""
    return {}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the question."""
    return spec.sheet(language)


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``text``, kept exactly as typed.

    Raises:
        UnreadableError: nothing but blanks, or more than `MAX_CHARACTERS` characters.
    """
    typed = raw.get("text", "")
    text = typed if isinstance(typed, str) else "\n".join(typed)
    if not text.strip():
        raise UnreadableError(
            both(
                "The answer is empty. A few words are enough to compare with the key points.",
                "答案为空。写上几句话即可与要点对照。",
            )
        )
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(
            both(
                f"The answer has {len(text)} characters; {MAX_CHARACTERS} are read at most.",
                f"答案有 {len(text)} 个字符，最多读取 {MAX_CHARACTERS} 个。",
            )
        )
    return Response(value=text)


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Leave the grade open until key points are ticked (`grade_points`).

    Returns:
        ``detail`` with what the machine proposes: ``found`` lists each point with band,
        confidence, phrase and flag; ``scorer`` says what compared them.
    """
    reason = both(
        "Tick the key points that your answer makes.",
        "请勾选你的答案已经讲到的要点。",
    )
    text = str(response.value).replace("\x00", "\ufffd")
    found = [one.to_json(text) for one in propose(spec.rubric(), text)]
    detail = {"found": found, "scorer": scorers()[DEFAULT].VERSION}
    return Verdict(Outcome.UNGRADED, 0.0, reason, detail=detail)


def grade_points(
    spec: Spec,
    drawn: dict[str, Json],
    points: Sequence[str],
    proposed: Mapping[str, Json] | None = None,
) -> Verdict:
    """Grade an answer by its ticked key points; what was proposed is kept and never counts.

    Args:
        points: ids of the ticked points; ids that the question lacks are ignored.
        proposed: ``detail`` of `grade`.

    Returns:
        Score: share of the points, right from `RIGHT_FROM`, partial from `PARTIAL_FROM`.
        ``detail`` lists the ids ``ticked`` and ``missed``; ``machine`` has the band that was
        proposed for each id, beside ``found`` and ``scorer`` of ``proposed``.
    """
    ids = [one.id for one in spec.points]
    ticked = [one for one in ids if one in set(points)]
    missed = [one for one in ids if one not in ticked]
    score = len(ticked) / len(ids)
    outcome = Outcome.WRONG
    if score >= RIGHT_FROM:
        outcome = Outcome.RIGHT
    elif score >= PARTIAL_FROM:
        outcome = Outcome.PARTIAL
    reason = both(
        f"Your answer makes {len(ticked)} of {len(ids)} key points.",
        f"你的答案讲到了 {len(ids)} 个要点中的 {len(ticked)} 个。",
    )
    kept = {name: (proposed or {})[name] for name in _KEPT if name in (proposed or {})}
    machine = {one["point"]: one["band"] for one in kept.get("found", ())}
    detail = {"ticked": ticked, "missed": missed, "machine": machine, **kept}
    return Verdict(outcome, score, reason, detail=detail)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the model answer, its key points and the usual misconceptions."""
    return spec.solution(language)


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the model answer itself, and texts that are refused."""
    answers = tuple({"text": one} for one in spec.answer.text().values())
    refused = ("", " \n\u3000", "x" * (MAX_CHARACTERS + 1))
    return Samples(right=answers, wrong=(), unreadable=tuple({"text": one} for one in refused))
