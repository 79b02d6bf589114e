"""What the supervisor does between two looks at its programs."""

from __future__ import annotations

import datetime as dt
import logging
import time
import urllib.error
import urllib.request
from collections.abc import Callable

from django.db import close_old_connections
from django.utils import timezone

from quizapp.authoring.actions import drafts_resend
from quizapp.running.address import Address
from quizapp.study.actions import submissions_resend

RESEND_EVERY_S = 2.0

Resender = Callable[[dt.datetime], object]
RESENDERS: tuple[Resender, ...] = (submissions_resend, drafts_resend)
"""Each is told the time and sends a wake-up call again for every row that waits too long."""

log = logging.getLogger(__name__)


class Reconciler:
    """Calls every resender at a steady pace; a failing one is logged once and tried again."""

    def __init__(
        self, every_s: float = RESEND_EVERY_S, resenders: tuple[Resender, ...] = RESENDERS
    ) -> None:
        self.every_s = every_s
        self.resenders = resenders
        self.due = 0.0
        self.failures: dict[Resender, str] = {}

    def __call__(self) -> None:
        """Run the round if it is due."""
        if time.monotonic() < self.due:
            return
        self.round()
        self.due = time.monotonic() + self.every_s

    def round(self) -> None:
        """Call every resender once."""
        close_old_connections()
        for resender in self.resenders:
            try:
                resender(timezone.now())
            except Exception as error:  # a failing room must not stop the others
                self._report(resender, error)
            else:
                self.failures.pop(resender, None)

    def _report(self, resender: Resender, error: Exception) -> None:
        if self.failures.get(resender) != repr(error):
            self.failures[resender] = repr(error)
            log.error("resending failed; trying every %g s", self.every_s, exc_info=error)


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
