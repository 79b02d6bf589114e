"""The task queue: its options, and the one judge that a worker process keeps ready.

A message is only a wake-up call, the Submission row is the truth: a lost message is sent again
by the reconciler, a doubled one finds the row already claimed.
"""

from __future__ import annotations

import logging
import os
import platform
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from celery import Celery, signals

if TYPE_CHECKING:
    from engine.exercise import Json
    from engine.judge.court import Judge
    from engine.judge.ruling import Ruling
    from engine.language import Text

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

LONGEST_CHECK_S = 120
"""A broker may hand a task to a second worker only after this time."""


def options() -> dict[str, Any]:
    """Return the options of every process that sends or works on tasks."""
    from django.conf import settings  # noqa: PLC0415  (not before somebody needs the queue)

    url = settings.CELERY_BROKER_URL
    return {
        "broker_url": f"{url}localhost" if url.endswith("://") else url,  # kombu warns otherwise
        "broker_transport_options": transport_options(url, settings.VAR_DIR),
        "broker_connection_retry_on_startup": True,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "worker_prefetch_multiplier": 1,
        "worker_hijack_root_logger": False,
        "timezone": settings.TIME_ZONE,
    }


def transport_options(url: str, var: Path) -> dict[str, Any]:
    """Return what the transport of ``url`` needs; makes the folders of the file transport."""
    scheme = url.partition(":")[0]
    if scheme == "filesystem":
        folders = {name: var / "queue" / name for name in ("messages", "processed", "control")}
        for folder in folders.values():
            folder.mkdir(parents=True, exist_ok=True)
        return {
            "data_folder_in": str(folders["messages"]),
            "data_folder_out": str(folders["messages"]),
            "processed_folder": str(folders["processed"]),
            "control_folder": str(folders["control"]),
            "polling_interval": 0.1,
        }
    if scheme in {"redis", "rediss"}:  # the defaults look for lost tasks every 100 s only
        return {
            "visibility_timeout": LONGEST_CHECK_S,
            "unacked_restore_interval": 5,
            "unacked_restore_throttle": 1,
        }
    return {}


log = logging.getLogger(__name__)

app = Celery("touchstone")
app.add_defaults(options)
app.autodiscover_tasks()

OPENINGS = 3
"""The self-test may fail by mischance, e.g. where memory was short for a moment."""

REOPEN_AFTER_S = 60

_judges: list[Judge] = []
_door = threading.Lock()


def judge() -> Judge:
    """Return the judge of this worker; one that could not start is tried again now and then.

    Raises:
        LookupError: this process is not a worker.
    """
    if not _judges:
        raise LookupError("only a running worker has a judge; see its log if it has none")
    court = _judges[0]
    if isinstance(court, ClosedCourt) and court.age > REOPEN_AFTER_S:
        with _door:
            if _judges[0] is court:
                _judges[0] = cast("Judge", _opened())
    return _judges[0]


@signals.worker_init.connect
def open_court(**_: object) -> None:
    """Start the judge before the first task, or a stand-in that says why there is none."""
    court = _opened()
    for _again in range(OPENINGS - 1):
        if isinstance(court, ClosedCourt):
            court = _opened()
    if court.report["tier"] not in ("A", "none"):
        log.warning("code is verified in tier %s here, not in A", court.report["tier"])
    _judges.append(cast("Judge", court))


def _opened() -> Judge | ClosedCourt:
    from django.conf import settings  # noqa: PLC0415  (not before Django is set up)

    # The web process must never load the judge, so nothing of it is imported at the top.
    from engine.judge.court import Judge  # noqa: PLC0415
    from engine.judge.tiers import UnavailableError  # noqa: PLC0415

    try:
        return Judge(min_tier=settings.SANDBOX_MIN_TIER).__enter__()
    except UnavailableError as error:
        log.warning("code is not verified here: %s", error)
        return ClosedCourt(error.why)


@signals.worker_ready.connect
def tell_operator(sender: Any = None, **_: object) -> None:
    """Leave word of the self-test for the status page; the judge works without it, too."""
    from django.db import DatabaseError  # noqa: PLC0415  (not before Django is set up)
    from django.utils import timezone  # noqa: PLC0415  (as above)

    from quizapp.study.actions import worker_report  # noqa: PLC0415  (as above)

    name = str(getattr(sender, "hostname", "") or platform.node())
    try:
        worker_report(name, _judges[0].report, timezone.now())
    except DatabaseError:
        log.warning("the self-test could not be stored", exc_info=True)


@signals.worker_ready.connect
def warm_court(**_: object) -> None:
    """Boot the PyTorch zygote beside the first tasks, so that nobody has to wait for it."""
    from engine.judge.task import has_torch  # noqa: PLC0415

    if has_torch() and not isinstance(_judges[0], ClosedCourt):
        threading.Thread(target=_warm, args=(_judges[0],), daemon=True).start()


def _warm(court: Judge) -> None:
    from engine.judge.walls.zygotes import ZygoteError  # noqa: PLC0415

    try:
        court.warm("torch")
    except ZygoteError as error:
        log.warning("the PyTorch zygote did not start: %s", error)


@signals.worker_shutdown.connect
def close_court(**_: object) -> None:
    """Stop the zygotes before the worker ends."""
    while _judges:
        _judges.pop().__exit__(None, None, None)


class ClosedCourt:
    """Takes the judge's place where the walls are too weak: hands every submission back."""

    def __init__(self, why: Text) -> None:
        self.why = why
        self.report = {"tier": "none", "layers": {}, "why": dict(why)}
        self._since = time.monotonic()

    @property
    def age(self) -> float:
        """Seconds since the last try to open."""
        return time.monotonic() - self._since

    def verify(
        self, spec: Mapping[str, Json], source: str, seed: int, on_case: object = None
    ) -> Ruling:
        """Return INTERNAL, which is never held against the learner, with the reason."""
        return self._closed()

    def rehearse(self, spec: Mapping[str, Json], source: str, own: str = "") -> Ruling:
        """Return INTERNAL here, too."""
        return self._closed()

    def _closed(self) -> Ruling:
        from engine.judge.ruling import Ruling, Status  # noqa: PLC0415

        return Ruling(Status.INTERNAL, message=self.why, tier="none", final=True)

    def __exit__(self, *_: object) -> None:
        """There is nothing to stop."""
