"""A judge that could not start is tried again; until then nobody is judged."""

from __future__ import annotations

from typing import Any

import pytest

from engine.judge import court as courts
from engine.judge.ruling import Ruling, Status
from engine.judge.tiers import UnavailableError
from engine.language import both
from quizapp import celery

WHY = both("no walls", "没有隔离")


class Walls:
    """A judge that opens on the n-th try."""

    def __init__(self, opens_at: int) -> None:
        self.opens_at = opens_at
        self.tries = 0
        self.report = {"tier": "A"}

    def __call__(self, min_tier: str) -> Walls:
        return self

    def __enter__(self) -> Walls:
        self.tries += 1
        if self.tries < self.opens_at:
            raise UnavailableError(WHY)
        return self

    def __exit__(self, *_: object) -> None: ...

    def verify(self, *_: object) -> Ruling:
        return Ruling(Status.PASS)


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Start a worker whose judge opens on the given try."""
    monkeypatch.setattr(celery, "_judges", [])

    def start(opens_at: int) -> Walls:
        walls = Walls(opens_at)
        monkeypatch.setattr(courts, "Judge", walls)
        celery.open_court()
        return walls

    return start


def test_a_mischance_at_the_start_is_tried_again_at_once(worker: Any) -> None:
    walls = worker(3)
    assert celery.judge() is walls


def test_what_stays_closed_hands_back_and_says_why(worker: Any) -> None:
    walls = worker(99)
    ruling = celery.judge().verify({}, "", 0)
    assert (ruling.status, ruling.final, ruling.message) == (Status.INTERNAL, True, WHY)
    assert celery.judge().rehearse({}, "").status is Status.INTERNAL
    assert walls.tries == celery.OPENINGS, "it is not tried at every call"


def test_it_opens_later_without_a_new_worker(worker: Any, monkeypatch: Any) -> None:
    walls = worker(celery.OPENINGS + 1)
    assert celery.judge().verify({}, "", 0).status is Status.INTERNAL
    monkeypatch.setattr(celery, "REOPEN_AFTER_S", -1)
    assert celery.judge() is walls
