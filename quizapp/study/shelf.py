"""The Library as data: exercises by topic, with where the learner stands on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse

from engine.language import pick
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise, Pack
from quizapp.review.actions import today_of
from quizapp.review.models import Card
from quizapp.review.wording import due_in_words

KNOWN_FROM_DAYS = 21


@dataclass(frozen=True)
class Filters:
    """What the learner narrowed the Library to; empty means everything."""

    kind: str = ""
    pack: str = ""
    topic: str = ""
    q: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """Read them from the address; PostgreSQL refuses a NUL, and nobody looks for one."""

        def read(name: str) -> str:
            return query.get(name, "").replace("\x00", "").strip()[:100]

        return cls(**{name: read(name) for name in vars(cls())})

    def exercises(self, learner: User) -> list[Exercise]:
        """Return the exercises that pass, in the order of their packs."""
        rows = Exercise.objects.live().visible_to(learner).select_related("pack")
        if self.kind:
            rows = rows.filter(kind=self.kind)
        if self.pack:
            rows = rows.filter(pack__slug=self.pack)
        if self.topic:
            rows = rows.filter(topic=self.topic)
        if self.q:
            word = self.q
            named = Q(title__en__icontains=word) | Q(title__zh__icontains=word)
            rows = rows.filter(named | Q(key__icontains=word) | Q(skill__icontains=word))
        return list(rows.order_by("pack__published_at", "pack_id", "position"))


def shelf_of(learner: User, filters: Filters, language: str, now: dt.datetime) -> dict[str, Any]:
    """Return the context of a Library page: its topics with items, and what can be narrowed."""
    exercises = filters.exercises(learner)
    packs = Pack.objects.visible_to(learner).order_by("published_at", "pk")
    live = Exercise.objects.live().visible_to(learner)
    return {
        "topics": topics_of(learner, exercises, language, now),
        "total": len(exercises),
        "filters": filters,
        "kinds": sorted(set(live.values_list("kind", flat=True))),
        "all_topics": topic_titles(learner, language),
        "packs": [{"slug": one.slug, "title": one.title_in(language)} for one in packs],
    }


def topics_of(
    learner: User, exercises: Iterable[Exercise], language: str, now: dt.datetime
) -> list[dict[str, Any]]:
    """Group exercises by topic, in the order in which the packs list their topics."""
    today = today_of(learner, now)
    cards = {card.exercise_id: card for card in Card.objects.of(learner)}
    titles = topic_titles(learner, language)
    groups: dict[str, list[dict[str, Any]]] = {topic: [] for topic in titles}
    for exercise in exercises:
        item = _item(exercise, cards.get(exercise.pk), language, today)
        groups.setdefault(exercise.topic, []).append(item)
    return [
        {
            "id": topic,
            "title": titles.get(topic, topic),
            "items": items,
            "counts": {
                "total": len(items),
                "seen": sum(item["state"] != "new" for item in items),
                "due": sum(item["state"] == "due" for item in items),
            },
        }
        for topic, items in groups.items()
        if items
    ]


def topic_titles(learner: User, language: str) -> dict[str, str]:
    """Return the titles of all topics that the learner's packs declare.

    The pack with the most topics sets their order, the others add theirs behind.
    """
    titles: dict[str, str] = {}
    packs = Pack.objects.visible_to(learner).order_by("published_at", "pk")
    for pack in sorted(packs, key=lambda pack: -len(pack.topics)):
        for topic in pack.topics:
            texts = {name: text for name, text in topic.items() if name != "id"}
            titles.setdefault(topic["id"], pick(texts, language))
    return titles


def state_of(card: Card | None, today: dt.date) -> str:
    """Say where a learner stands on a card: new, due, learning or known."""
    memory = card.memory if card else None
    if card is None or memory is None or card.due is None:
        return "new"
    if card.due <= today:
        return "due"
    return "known" if memory.stability >= KNOWN_FROM_DAYS else "learning"


def _item(exercise: Exercise, card: Card | None, language: str, today: dt.date) -> dict[str, Any]:
    state = state_of(card, today)
    return {
        "title": exercise.title_in(language),
        "kind": exercise.kind,
        "difficulty": exercise.difficulty,
        "question": exercise.question,
        "pack": exercise.pack.title_in(language),
        "url": reverse("study:exercise", args=[exercise.pack.slug, exercise.key]),
        "state": state,
        "due_text": due_in_words(card.due, today) if card and state != "new" else "",
    }
