"""Write, check, import, export and compare packs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from engine.language import LANGUAGES
from quizapp.packs import terminal


class Command(BaseCommand):
    """``manage.py packs new | check | import | export | diff``."""

    help = "Write, check, import, export and compare packs (folders or zips)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the action and its paths."""
        parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of messages")
        actions = parser.add_subparsers(dest="action", required=True)
        new = actions.add_parser("new", help="write a pack to start from")
        new.add_argument("path", type=Path)
        check = actions.add_parser("check", help="name everything that is wrong with a pack")
        check.add_argument("path", type=Path)
        bring = actions.add_parser("import", help="bring a pack into the database")
        bring.add_argument("path", type=Path)
        bring.add_argument("--as", dest="user", help="the instructor who owns it (else built in)")
        bring.add_argument("--visibility", choices=("private", "class", "public"))
        export = actions.add_parser("export", help="write a pack of the database to files")
        export.add_argument("slug")
        export.add_argument("out", type=Path, help="a new folder, or a name that ends with .zip")
        export.add_argument("--format", choices=("native",), default="native")
        diff = actions.add_parser("diff", help="show what a new version changes")
        diff.add_argument("old", type=Path)
        diff.add_argument("new", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the action; anything that cannot be done ends with status 1."""
        actions = {
            "new": terminal.new,
            "check": terminal.check,
            "import": terminal.bring,
            "export": terminal.export,
            "diff": terminal.diff,
        }
        try:
            for line in actions[options["action"]](options):
                self.stdout.write(line)
        except terminal.RefusedError as error:
            raise CommandError(str(error)) from error
