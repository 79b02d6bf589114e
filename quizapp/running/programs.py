"""The command lines of the two processes that make up the site."""

from __future__ import annotations

import sys

from quizapp.running.address import Address
from quizapp.running.supervisor import Program

WEB_THREADS = 4
WORKER_THREADS = 2


def web(address: Address) -> Program:
    """One granian worker: SQLite and the in-process cache want a single web process."""
    return Program(
        "web",
        [
            *(sys.executable, "-m", "granian", "--interface", "wsgi"),
            *("--host", address.host, "--port", str(address.port)),
            *("--workers", "1", "--blocking-threads", str(WEB_THREADS)),
            *("--log-level", "warning", "quizapp.wsgi:application"),
        ],
    )


def reloading_web(address: Address) -> Program:
    """Django's own server, which starts again when a file changes; for development only."""
    host = f"[{address.host}]" if ":" in address.host else address.host
    return Program("web", [sys.executable, "manage.py", "runserver", f"{host}:{address.port}"])


def worker() -> Program:
    """One Celery worker with threads; the jail, not Celery, holds the limits of a check."""
    return Program(
        "worker",
        [
            *(sys.executable, "-W", "ignore:You're running the worker"),
            *("-m", "celery", "-A", "quizapp", "--quiet", "worker"),
            *("--pool", "threads", "--concurrency", str(WORKER_THREADS)),
            *("--without-gossip", "--without-mingle", "--without-heartbeat"),
            *("--loglevel", "WARNING"),
        ],
    )
