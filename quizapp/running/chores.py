"""What the supervisor does between two looks at its programs."""

from __future__ import annotations

import logging
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from importlib import import_module

from django.db import close_old_connections

from quizapp.running.address import Address

RESEND_EVERY_S = 2.0
RESENDERS = ("quizapp.study.actions.submissions_resend", "quizapp.authoring.actions.drafts_resend")
"""Functions without arguments that send a wake-up call again for every row that waits too long."""

log = logging.getLogger(__name__)


class Reconciler:
    """Calls every resender at a steady pace; a failing one is logged and tried again."""

    def __init__(self, every_s: float = RESEND_EVERY_S) -> None:
        self.every_s = every_s
        self.due = 0.0

    def __call__(self) -> None:
        """Run the round if it is due."""
        if time.monotonic() < self.due:
            return
        self.round()
        self.due = time.monotonic() + self.every_s

    def round(self) -> None:
        """Call every resender once."""
        close_old_connections()
        for path in RESENDERS:
            try:
                _function(path)()
            except Exception:
                log.exception("%s failed; trying again in %g s", path, self.every_s)


class Announcer:
    """Tells how to get in as soon as the web process answers for the first time."""

    def __init__(self, address: Address, announce: Callable[[], None]) -> None:
        self.address = address
        self.announce = announce
        self.done = False

    def __call__(self) -> None:
        """Knock once; the answer's status does not matter."""
        if self.done or not answers(self.address):
            return
        self.done = True
        self.announce()


def answers(address: Address) -> bool:
    """Tell whether a web server answers at ``address`` within a second."""
    try:
        with urllib.request.urlopen(address.url + "/", timeout=1):  # noqa: S310
            return True
    except urllib.error.HTTPError:
        return True
    except (OSError, ValueError):
        return False


def _function(path: str) -> Callable[[], object]:
    module, _, name = path.rpartition(".")
    function: Callable[[], object] = getattr(import_module(module), name)
    return function
