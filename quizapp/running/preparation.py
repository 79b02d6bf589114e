"""Bring a data folder to what the code expects: schema, static files, packs, first people."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from quizapp.packs.actions import content_sync
from quizapp.running.backup import database_file, store


@dataclass(frozen=True)
class Login:
    """A name and a password that can be told to a person."""

    name: str
    password: str


def prepare() -> Iterator[str]:
    """Do every step that may be needed, each with a line that says what it did."""
    folders_make()
    yield f"data folder: {settings.VAR_DIR}"
    if copy := schema_migrate():
        yield f"database copied before its migration: {copy}"
    static_collect()
    for report in content_sync():
        yield f"pack {report.summary()}"


def folders_make() -> None:
    """Make the run-time folder; it holds answers and the secret key, so others may not look."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    settings.VAR_DIR.chmod(0o700)
    for name in ("queue", "backups", "media", "static"):
        (settings.VAR_DIR / name).mkdir(exist_ok=True)


def schema_migrate() -> Path | None:
    """Apply what is pending, after a copy of the SQLite file; return the copy if one was made."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return None
    used = bool(executor.loader.applied_migrations)
    copy = store() if used and database_file() is not None else None
    call_command("migrate", interactive=False, verbosity=0)
    return copy


def static_collect() -> None:
    """Gather and compress the static files."""
    call_command("collectstatic", interactive=False, verbosity=0)


def people_invite() -> list[Login]:
    """Create the first learner and the first instructor, only where nobody is registered."""
    people = get_user_model()
    if people.objects.exists():
        return []
    logins = [Login("learner", _password()), Login("teacher", _password())]
    for login in logins:
        people.objects.create_user(
            username=login.name,
            password=login.password,
            is_instructor=login.name == "teacher",
            is_staff=login.name == "teacher",  # whoever runs the site sees its status
        )
    return logins


def _password() -> str:
    """Return 60 random bits that can be read out and typed: four groups of letters and digits."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    groups = ("".join(secrets.choice(letters) for _ in range(3)) for _ in range(4))
    return "-".join(groups)
