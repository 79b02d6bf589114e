"""Copy the SQLite file while the site runs."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizapp.running.backup import store


class Command(BaseCommand):
    """Make one copy below the data folder."""

    help = "Copy the SQLite database into the backups folder; safe while the site runs."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the path of the copy."""
        copy = store()
        if copy is None:
            raise CommandError("no SQLite file to copy; use pg_dump for PostgreSQL")
        self.stdout.write(str(copy))
