"""What the pages of a drill show: the choice before it, its edge while it runs, its report."""

from __future__ import annotations

import datetime as dt
import math
import uuid
from collections import Counter
from typing import Any

from django.urls import reverse

from engine.exercise import Outcome
from engine.language import pick
from quizapp.accounts.models import User
from quizapp.study.actions.drill import LEVELS, MINUTES, PROBLEMS, Plan, all_answered, drillable
from quizapp.study.models import Attempt, Drill, Showing
from quizapp.study.seen import answers_of, ended, typed
from quizapp.study.shelf import topic_titles

RECENT = 5


def choices_of(learner: User, plan: Plan, language: str, now: dt.datetime) -> dict[str, Any]:
    """Return what can be chosen, with what is chosen, and the learner's last drills."""
    counts = Counter(exercise.topic for exercise in drillable(learner))
    titles = topic_titles(learner, language)
    return {
        "plan": plan,
        "total": counts.total(),
        "topics": [
            {"id": topic, "title": title, "count": counts[topic], "chosen": topic in plan.topics}
            for topic, title in titles.items()
            if counts[topic]
        ],
        "levels": LEVELS,
        "problems": PROBLEMS,
        "minutes": MINUTES,
        "recent": [_brief(drill, now) for drill in Drill.objects.of(learner)[:RECENT]],
    }


def edge_of(showing: Showing, now: dt.datetime) -> dict[str, Any] | None:
    """Return where a showing stands in its drill, or None outside one."""
    drill = showing.drill
    if drill is None or showing.number is None:
        return None
    report = reverse("study:drill_report", args=[drill.uuid])
    done = drill.showings.exclude(closed_at=None).count()
    last = showing.number >= drill.problems or drill.is_over(now)
    following = reverse("study:drill_problem", args=[drill.uuid, showing.number + 1])
    left = (drill.deadline - now).total_seconds() if drill.deadline else 0
    return {
        "number": showing.number,
        "problems": drill.problems,
        "percent": round(100 * done / drill.problems),
        "over": drill.is_over(now),
        "last": last,
        "clock": drill.deadline is not None and drill.ended_at is None,
        "seconds": max(0, math.ceil(left)),
        "next_url": report if last else following,
        "report_url": report,
    }


def report_of(drill: Drill, language: str, now: dt.datetime) -> dict[str, Any]:
    """Return how a drill went: its problems in order, slips made, what to look at again."""
    showings = drill.showings.select_related("card__exercise__pack").prefetch_related("attempts")
    rows = [_row(showing, language) for showing in showings.order_by("number")]
    answered = [row for row in rows if row["counted"]]
    return {
        "drill": drill,
        "over": drill.is_over(now),
        "rows": rows,
        "right": sum(row["outcome"] == Outcome.RIGHT for row in rows),
        "answered": len(answered),
        "seconds": sum(row["seconds"] for row in answered) // len(answered) if answered else 0,
        "slips": _slips(rows),
        "again": _again(rows),
        "going_on": reverse("study:drill_problem", args=[drill.uuid, max(len(rows), 1)]),
    }


def _row(showing: Showing, language: str) -> dict[str, Any]:
    exercise = showing.card.exercise
    attempts = answers_of(showing)
    last = attempts[-1] if attempts else None
    return {
        "showing": showing,
        "exercise": exercise,
        "title": exercise.title_in(language),
        "outcome": ended(showing, attempts),
        "counted": last is not None and last.counted,
        "typed": typed(last) if last else "",
        "hints": showing.hints,
        "seconds": round((last.submitted_at - showing.opened_at).total_seconds()) if last else None,
        "slip": last.slip if last else "",
        "reason": _reason(last, language),
    }


def _reason(attempt: Attempt | None, language: str) -> str:
    reason = attempt.graded.reason if attempt else {}
    return pick(reason, language) if reason else ""


def _slips(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return each slip once, the most frequent first, with its last explanation."""
    made = [row for row in rows if row["slip"]]
    counts = Counter((row["exercise"].pk, row["slip"]) for row in made)
    newest = {(row["exercise"].pk, row["slip"]): row for row in made}
    return [
        {**newest[key], "count": count, "next_uuid": uuid.uuid4()}
        for key, count in counts.most_common()
    ]


def _again(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the exercises that were not right every time, each once."""
    missed = [row for row in rows if row["outcome"] not in (Outcome.RIGHT, Outcome.FAILED, "open")]
    return list({row["exercise"].pk: row for row in missed}.values())


def _brief(drill: Drill, now: dt.datetime) -> dict[str, Any]:
    right = drill.showings.filter(closing=Showing.Closing.RIGHT).count()
    answered = drill.showings.filter(attempts__counted=True).distinct().count()
    over = drill.is_over(now) or all_answered(drill)
    return {"drill": drill, "right": right, "shown": answered, "over": over}
