"""Send the wake-up calls of rows that wait too long; several at once do no harm."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from quizapp.running.chores import RESEND_EVERY_S, Reconciler


class Command(BaseCommand):
    """One round, or rounds for ever with --loop."""

    help = "Send waiting submissions and drafts to the queue again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --loop and its pace."""
        parser.add_argument("--loop", action="store_true", help="go on until stopped")
        parser.add_argument("--every", type=float, default=RESEND_EVERY_S, metavar="SECONDS")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do one round; in a loop, rest between rounds."""
        reconciler = Reconciler(options["every"])
        reconciler.round()
        while options["loop"]:
            time.sleep(options["every"])
            reconciler.round()
