"""By shared words and letters: no model, no network, the same result everywhere."""

from __future__ import annotations

from engine.rubric import calibration
from engine.rubric.guards import suspicion
from engine.rubric.phrasing import Likeness
from engine.rubric.places import NOWHERE, Match, Place, best_match, places_of
from engine.rubric.polarity import looks_opposite
from engine.rubric.rubric import Band, Finding, Flag, KeyPoint, PointKind, Rubric
from engine.rubric.terms import SIMILAR, formula_share, numbers_missing, share_of
from engine.rubric.units import Unit

VERSION = f"lexical-{calibration.VERSION}"

NEAR = 0.4
"""So much of a fact is there that contrary wording is worth a word, though the point is unsure."""

FLAGGED = 0.5
"""No more is claimed for what there is a reason to doubt."""


def score(rubric: Rubric, answer: str) -> tuple[Finding, ...]:
    """Propose for every point whether the answer makes it."""
    places = places_of(answer)
    near = Likeness({word for place in places for word in place.features.words})
    flag = suspicion(rubric, answer)
    found = []
    for point in rubric.points:
        match = best_match(point.phrasings, rubric.questions, places, near)
        found.append(_finding(point, match, places, answer, flag))
    return tuple(found)


def _finding(
    point: KeyPoint, match: Match, places: list[Place], answer: str, suspicious: Flag
) -> Finding:
    if point.kind is PointKind.LIST and point.terms:
        return _listed(point, places, answer, suspicious)
    script = calibration.script_of(match.phrasing)
    value, unit = match.score, match.unit
    if point.kind is PointKind.FORMULA:
        share, where = _by_formula(point, places, answer)
        if (share := calibration.COVERED[script] * share / SIMILAR) > value:
            value, unit = share, where
    band = calibration.band(value, script)
    flag = Flag.NONE
    if band is Band.COVERED:
        flag = Flag.OPPOSITE if _opposite(match, answer, calibration.MISSING) else suspicious
        if flag or _lacks(point, match, answer):
            band = Band.UNSURE
    elif band is Band.UNSURE and _opposite(match, answer, NEAR):
        flag = Flag.OPPOSITE
    sure = calibration.confidence(value, script)
    if flag:
        sure = min(sure, FLAGGED)
    if band is Band.MISSING:
        return Finding(point.id, band, sure)
    return Finding(point.id, band, sure, unit.start, unit.end, flag)


def _listed(point: KeyPoint, places: list[Place], answer: str, suspicious: Flag) -> Finding:
    share = share_of(point.terms, answer)
    if not share:
        return Finding(point.id, Band.MISSING, 0.0)
    units = [place.unit for place in places if place.factor == 1.0]
    unit = max(units, key=lambda one: share_of(point.terms, answer[one.start : one.end]))
    whole = share == 1.0
    band = Band.COVERED if whole and not suspicious else Band.UNSURE
    flag = suspicious if whole else Flag.NONE
    sure = min(calibration.TOP * share, FLAGGED if flag else 1.0)
    return Finding(point.id, band, round(sure, 2), unit.start, unit.end, flag)


def _by_formula(point: KeyPoint, places: list[Place], answer: str) -> tuple[float, Unit]:
    """Return how much of the point's formula some sentence writes, and which."""
    best, where = 0.0, NOWHERE
    for place in places:
        said = answer[place.unit.start : place.unit.end]
        share = max(formula_share(one, said) for one in point.phrasings)
        if share > best:
            best, where = share, place.unit
    return best, where


def _opposite(match: Match, answer: str, share: float) -> bool:
    """Whether a fact of which so much is there is worded like its contrary."""
    return any(
        looks_opposite(fact.part.text, answer[fact.unit.start : fact.unit.end])
        for fact in match.facts
        if fact.share >= share
    )


def _lacks(point: KeyPoint, match: Match, answer: str) -> bool:
    """Whether a term or a number that the point must name is not where it was found."""
    text = answer[match.unit.start : match.unit.end]
    if point.kind is PointKind.NUMBER and numbers_missing(match.phrasing, text):
        return True
    return share_of(point.terms, text) < 1.0
