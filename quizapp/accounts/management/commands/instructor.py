"""Make somebody an instructor, or let them in again."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizapp.accounts.models import User


class Command(BaseCommand):
    """``manage.py instructor USERNAME [--operator] [--password-reset]``."""

    help = "Make a user an instructor, or an operator, too; --password-reset prints a new password."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the user's name."""
        parser.add_argument("username")
        parser.add_argument(
            "--operator", action="store_true", help="let them see the site's status, too"
        )
        parser.add_argument(
            "--password-reset", action="store_true", help="set and print a new password"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Change the user, who must have signed up already."""
        name = options["username"]
        user = User.objects.filter(username=name, is_guest=False).first()
        if user is None:
            raise CommandError(f"Nobody has signed up as {name}.")
        user.is_instructor = True
        user.is_staff = user.is_staff or options["operator"]
        if options["password_reset"]:
            password = secrets.token_urlsafe(12)
            user.set_password(password)
            self.stdout.write(f"New password: {password}")
        user.save()
        self.stdout.write(f"{name} is an instructor.")
