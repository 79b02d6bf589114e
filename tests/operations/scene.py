"""``python -m tests.operations.scene STEP``: a learner's code on a real database and queue.

A process of its own, so that it shares nothing with the worker but database and queue.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import uuid

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

SPEC = {
    "statement": {"en": "Write `double(x)`.", "zh": "写出 `double(x)`。"},
    "entry": "double",
    "needs": "numpy",
    "starter": "def double(x):\n    ...\n",
    "reference": "def double(x):\n    return 2 * x\n",
    "cases": (
        "def draw(rng, group):\n"
        "    title = {'en': 'one', 'zh': '一'}\n"
        "    return [{'name': 'one', 'title': title, 'x': rng.normal(size=2)}]\n"
        "\n\ndef call(solution, case):\n    return {'y': solution.double(case['x'])}\n"
    ),
    "limits": {"wall_s": 30, "cpu_s": 20, "memory_mib": 512},
    "wrong": [],
    "right": [],
}
SLOW = "def double(x):\n    for _ in range(30_000_000):\n        pass\n    return 2 * x\n"


RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x\n"


def submit() -> None:
    """Migrate, add one exercise and one learner, and hand in code that takes a while."""
    _ground()
    _hand_in("learner", SLOW)


def crowd() -> None:
    """The same with many learners; every third one's code is wrong."""
    _ground()
    for number in range(int(sys.argv[2])):
        _hand_in(f"learner{number}", RIGHT if number % 3 else WRONG)


def _ground() -> None:
    from django.core.management import call_command

    from engine.exercise import Exercise as Source
    from engine.pack import PackSource
    from quizapp.packs.actions import pack_sync

    call_command("migrate", verbosity=0)
    title = {"en": "Double", "zh": "加倍"}
    source = Source("double", "code", "doubling", "arrays", title, 1, SPEC)
    topics = {"arrays": {"en": "Arrays", "zh": "数组"}}
    pack_sync(PackSource("scene", title, title, "1", "MIT", ("en", "zh"), topics, (source,)))


def _hand_in(name: str, source: str) -> None:
    from django.utils import timezone

    from quizapp.accounts.models import User
    from quizapp.packs.models import Exercise
    from quizapp.study.actions import attempt_submit, showing_open

    learner = User(username=name)
    learner.set_unusable_password()
    learner.save()
    now = timezone.now()
    showing = showing_open(learner, Exercise.objects.get(key="double"), now)
    attempt_submit(learner, showing.uuid, uuid.uuid4(), {"source": source}, now)


def state() -> None:
    """Print where the submission stands."""
    from quizapp.review.models import ReviewEvent
    from quizapp.study.models import Attempt, Submission

    row = Submission.objects.get()
    facts = {
        "state": row.state,
        "tries": row.tries,
        "status": (row.ruling or {}).get("status", ""),
        "outcome": Attempt.objects.get().outcome,
        "events": ReviewEvent.objects.count(),
    }
    print(json.dumps(facts))


def expire() -> None:
    """Let the time pass that a dead worker's lease has left."""
    from django.utils import timezone

    from quizapp.study.models import Submission

    past = timezone.now() - dt.timedelta(minutes=5)
    Submission.objects.update(lease_until=past, woken_at=past)


def wake() -> None:
    """Send the wake-up twice more, as a queue does that delivers at least once."""
    from quizapp.study.actions.submission import submission_wake
    from quizapp.study.models import Submission

    for _ in range(2):
        submission_wake(Submission.objects.get().pk)


def bury() -> None:
    """Let the leases of a dead worker end, and wake whoever may take its submissions."""
    from django.utils import timezone

    from quizapp.study.actions import submissions_resend
    from quizapp.study.models import Submission

    past = timezone.now() - dt.timedelta(minutes=5)
    running = Submission.objects.filter(state=Submission.State.RUNNING)
    running.update(lease_until=past, woken_at=past)
    Submission.objects.filter(state=Submission.State.QUEUED).update(woken_at=past)
    submissions_resend()


def tally() -> None:
    """Print how the crowd's submissions stand."""
    from collections import Counter

    from django.db.models import Count, Max

    from quizapp.review.models import Card, ReviewEvent
    from quizapp.study.models import Attempt, Submission

    again = ReviewEvent.objects.values("showing").annotate(n=Count("pk")).filter(n__gt=1)
    facts = {
        "states": dict(Counter(Submission.objects.values_list("state", flat=True))),
        "outcomes": dict(Counter(Attempt.objects.values_list("outcome", flat=True))),
        "events": ReviewEvent.objects.count(),
        "doubled": again.count(),
        "waiting": Card.objects.filter(waiting=True).count(),
        "tries": Submission.objects.aggregate(most=Max("tries"))["most"],
        "retried": Submission.objects.filter(tries__gt=1).count(),
    }
    print(json.dumps(facts))


STEPS = {
    "bury": bury,
    "crowd": crowd,
    "tally": tally,
    "submit": submit,
    "state": state,
    "expire": expire,
    "wake": wake,
}

if __name__ == "__main__":
    django.setup()
    STEPS[sys.argv[1]]()
