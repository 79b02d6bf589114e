"""Prepare everything and run the site: what ``make run`` calls."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizapp.running import preparation
from quizapp.running.address import Address
from quizapp.running.leash import FolderTakenError, own
from quizapp.running.site import run_site


class Command(BaseCommand):
    """Prepare the data folder, then run web and worker until Ctrl-C."""

    help = "Prepare the data folder and run the site until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare --reload, for people who change the code."""
        parser.add_argument("--reload", action="store_true", help="reload when a file changes")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse early, prepare, run."""
        try:
            address = Address.from_environment()
            if refusal := address.refusal():
                raise CommandError(refusal)
            with own(settings.VAR_DIR):
                for line in preparation.prepare():
                    self.tell(line)
                logins = preparation.people_invite()
                run_site(address, logins, self.tell, reload=options["reload"])
        except (ValueError, FolderTakenError) as error:
            raise CommandError(str(error)) from error

    def tell(self, text: str) -> None:
        """Print at once, even into a pipe."""
        self.stdout.write(text)
        self.stdout.flush()
