"""Prepare the data folder and the database without running anything."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from quizapp.running import preparation


class Command(BaseCommand):
    """Everything that must be done before web and worker may start; safe to repeat."""

    help = "Migrate (SQLite is copied first), collect static files, sync the built-in packs."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do every step and say what it did."""
        for line in preparation.prepare():
            self.stdout.write(line)
            self.stdout.flush()
