"""Copies of the SQLite file, made while it may be in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

KEEP = 10


def database_file() -> Path | None:
    """Return the SQLite file of this site, or None on another database or in memory."""
    if connection.vendor != "sqlite":
        return None
    path = Path(str(connection.settings_dict["NAME"]))
    return path if path.is_file() else None


def store() -> Path | None:
    """Copy the database into the backups folder and drop the oldest copies.

    SQLite's own backup interface copies a consistent state, which cp of a file in WAL mode
    does not.
    """
    source = database_file()
    if source is None:
        return None
    folder = settings.VAR_DIR / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"touchstone-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.sqlite3"
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)
    for old in sorted(folder.glob("touchstone-*.sqlite3"))[:-KEEP]:
        old.unlink()
    return target
