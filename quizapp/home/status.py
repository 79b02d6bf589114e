"""What an operator wants to see at a glance."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _

from engine.language import pick
from quizapp.accounts.models import User
from quizapp.packs.models import Pack
from quizapp.study.models import Submission, Worker

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
WAITING = (Submission.State.QUEUED, Submission.State.RUNNING)


def status_context(language: str, now: dt.datetime) -> dict[str, Any]:
    """Return the context of ``home/status.html``."""
    waiting = Submission.objects.filter(state__in=WAITING).order_by("created_at")
    oldest = waiting.first()
    finished = Submission.objects.filter(finished_at__gte=now - DAY)
    return {
        "workers": [_worker(one, language) for one in Worker.objects.all()[:50]],
        "min_tier": settings.SANDBOX_MIN_TIER,
        "queue": [
            (_("waiting or being judged"), waiting.count()),
            (_("oldest of them, seconds"), int((now - oldest.created_at).total_seconds())
             if oldest else 0),
            (_("judged in the last hour"),
             finished.filter(state=Submission.State.DONE, finished_at__gte=now - HOUR).count()),
            (_("judged in the last day"), finished.filter(state=Submission.State.DONE).count()),
            (_("given up in the last day"), finished.filter(state=Submission.State.FAILED).count()),
        ],
        "people": [
            (_("accounts"), User.objects.filter(is_guest=False).count()),
            (_("guests"), User.objects.filter(is_guest=True).count()),
        ],
        "packs": [(pack.title_in(language), pack.version) for pack in Pack.objects.all()],
        "machinery": [
            (_("database"), connection.vendor),
            (_("queue"), settings.CELERY_BROKER_URL.partition(":")[0]),
        ],
    }  # fmt: skip


def _worker(worker: Worker, language: str) -> dict[str, Any]:
    words = {True: _("holds"), False: _("missing")}
    layers = [(name, words.get(found, found)) for name, found in worker.layers.items()]
    why = pick(worker.why, language) if worker.why else ""
    return {"worker": worker, "layers": layers, "why": why, "off": worker.tier == "none"}
