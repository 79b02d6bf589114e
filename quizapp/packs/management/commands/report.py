"""Count what the built-in packs hold."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from quizapp.packs.figures import figures


class Command(BaseCommand):
    """``manage.py report [--json]``."""

    help = "Count questions, faces, families, tasks and missing translations of content/."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take ``--json``."""
        parser.add_argument("--json", action="store_true", help="print one JSON document")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the figures."""
        found = figures(settings.CONTENT_DIR)
        if options["json"]:
            self.stdout.write(json.dumps(found))
            return
        for name, value in found.items():
            self.stdout.write(f"{value:6d}  {name.replace('_', ' ')}")
