"""People, a small pack with one exercise of every kind, and a clock that stands still."""

from __future__ import annotations

import datetime as dt
import os
from typing import Any

import pytest
from django.test import Client

from engine.exercise import Exercise
from engine.pack import PackSource

# Playwright's synchronous interface keeps an event loop in the thread that talks to the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PROSE = {
    "prompt": {"en": "What is a norm?", "zh": "什么是范数？"},
    "answer": {"en": "A measure of size.", "zh": "大小的度量。"},
    "points": [{"id": f"k{n}", "en": f"point {n}", "zh": f"要点 {n}"} for n in range(1, 6)],
    "misconceptions": [
        {
            "id": "m1",
            "claim": {"en": "L0 is a norm", "zh": "L0 是范数"},
            "mend": {"en": "No", "zh": "不"},
        }
    ],
}
CHOICE = {
    "prompt": {"en": "Which one?", "zh": "哪一个？"},
    "options": [
        {"id": "a", "right": True, "en": "this", "zh": "这个"},
        {"id": "b", "en": "that", "zh": "那个", "reason": {"en": "no: that", "zh": "不是那个"}},
        {"id": "c", "en": "it", "zh": "它", "reason": {"en": "no: it", "zh": "不是它"}},
    ],
}
CODE = {
    "statement": {"en": "Write `double(x)`.", "zh": "写出 `double(x)`。"},
    "entry": "double",
    "needs": "numpy",
    "starter": "def double(x):\n    ...\n",
    "reference": "def double(x):\n    return 2 * x\n",
    "cases": (
        "def draw(rng, group):\n"
        "    size = 2 if group == 'public' else 5\n"
        "    return [{'name': 'vector', 'title': {'en': 'vector', 'zh': '向量'},"
        " 'x': rng.normal(size=size)}]\n\n\n"
        "def call(solution, case):\n"
        "    return {'y': solution.double(case['x'])}\n"
    ),
    "wrong": [
        {
            "name": "square",
            "expect": "WRONG",
            "source": "def double(x):\n    return x * x\n",
            "explanation": {"en": "squares", "zh": "平方了"},
        }
    ],
    "right": [],
}
SPECS: dict[str, dict[str, Any]] = {
    "flashcard": PROSE,
    "open": PROSE,
    "choice": CHOICE,
    "numeric": {"family": "conv_out"},
    "code": CODE,
}


@pytest.fixture
def now() -> dt.datetime:
    """Noon of an ordinary day."""
    return dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)


def source_of(kinds: dict[str, dict[str, Any]], slug: str = "tiny") -> PackSource:
    """A pack with one exercise of each kind given, every one a skill of its own."""
    return PackSource(
        slug=slug,
        title={"en": "Tiny pack", "zh": "小题集"},
        summary={"en": "For tests.", "zh": "测试用。"},
        version="1.0.0",
        licence="MIT",
        languages=("en", "zh"),
        topics={"convolution": {"en": "Convolution", "zh": "卷积"}},
        exercises=tuple(
            Exercise(
                key=f"x-{kind}",
                kind=kind,
                skill=f"{slug}-{kind}",
                topic="convolution",
                title={"en": f"A {kind}", "zh": f"一个{kind}"},
                difficulty=1,
                spec=spec,
            )
            for kind, spec in kinds.items()
        ),
    )


@pytest.fixture
def tiny(db: None) -> Any:
    """The tiny pack in the database, public and built in."""
    from quizapp.packs.actions import pack_sync
    from quizapp.packs.models import Pack

    pack_sync(source_of(SPECS))
    return Pack.objects.get(slug="tiny")


def _person(name: str, **fields: Any) -> Any:
    from quizapp.accounts.models import User

    return User.objects.create_user(name, password="a long password", **fields)


@pytest.fixture
def alice(db: None) -> Any:
    """A learner."""
    return _person("alice")


@pytest.fixture
def bob(db: None) -> Any:
    """Another learner."""
    return _person("bob")


@pytest.fixture
def teacher(db: None) -> Any:
    """An instructor."""
    return _person("teacher", is_instructor=True)


def client_of(user: Any) -> Client:
    """A browser in which somebody is logged in."""
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def alices(alice: Any) -> Client:
    """Alice's browser."""
    return client_of(alice)


@pytest.fixture
def bobs(bob: Any) -> Client:
    """Bob's browser."""
    return client_of(bob)


@pytest.fixture
def teachers(teacher: Any) -> Client:
    """The instructor's browser."""
    return client_of(teacher)
