"""The data folder: backups, the first people, addresses, owners and what is sent again."""

from __future__ import annotations

import datetime as dt
import logging
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import authenticate

from quizapp.running import backup, preparation
from quizapp.running.address import Address
from quizapp.running.chores import Reconciler
from quizapp.running.leash import FolderTakenError, own


@pytest.fixture
def sqlite_file(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database in WAL mode with one committed row, held open by its writer."""
    path = tmp_path / "data.sqlite3"
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(backup, "database_file", lambda: path)
    return path


def test_a_backup_has_what_was_committed_a_moment_ago(sqlite_file: Path) -> None:
    with closing(sqlite3.connect(sqlite_file)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("CREATE TABLE answer (text)")
        writer.execute("INSERT INTO answer VALUES ('42')")
        writer.commit()
        copy = backup.store()
    assert copy is not None
    with closing(sqlite3.connect(copy)) as read:
        assert read.execute("SELECT text FROM answer").fetchall() == [("42",)]


def test_only_the_newest_backups_are_kept(sqlite_file: Path) -> None:
    copies = [backup.store() for _ in range(backup.KEEP + 2)]
    left = sorted((sqlite_file.parent / "backups").iterdir())
    assert left == copies[2:]


@pytest.mark.django_db
def test_the_first_people_can_log_in_and_are_invited_once() -> None:
    learner, teacher = preparation.people_invite()
    assert authenticate(username=learner.name, password=learner.password) is not None
    instructor = authenticate(username=teacher.name, password=teacher.password)
    assert instructor is not None
    assert instructor.is_instructor
    assert not instructor.is_superuser
    assert preparation.people_invite() == []


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:9"),
        ("::", "http://127.0.0.1:9"),
        ("::1", "http://[::1]:9"),
    ],
)
def test_an_address_reads_as_a_person_would_type_it(host: str, url: str) -> None:
    assert Address(host, 9).url == url


@pytest.mark.parametrize("port", ["0", "65536", "eight", "80.0", "-1", "８０"])
def test_what_is_not_a_port_is_refused(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(ValueError, match="PORT must be"):
        Address.from_environment()


def test_a_taken_port_is_named_and_a_free_one_is_not() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        taken = Address("127.0.0.1", listener.getsockname()[1])
        assert f"Port {taken.port} on 127.0.0.1 is taken" in taken.refusal()
    assert taken.refusal() == ""


def test_a_data_folder_has_one_owner_at_a_time(tmp_path: Path) -> None:
    with own(tmp_path), pytest.raises(FolderTakenError, match="already runs on"):
        own(tmp_path)
    own(tmp_path).close()


@pytest.mark.django_db
def test_a_failing_resender_stops_neither_the_others_nor_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    called: list[dt.datetime] = []

    def broken(now: dt.datetime) -> None:
        raise OSError("no route")

    reconciler = Reconciler(0.0, (broken, called.append))
    with caplog.at_level(logging.ERROR):
        reconciler.round()
        reconciler.round()
    assert len(called) == 2
    assert all(now.tzinfo is not None for now in called)
    assert len(caplog.records) == 1, "the same failure is logged once, not every two seconds"


@pytest.mark.django_db
def test_the_reconciler_keeps_its_pace() -> None:
    called: list[dt.datetime] = []
    reconciler = Reconciler(3600.0, (called.append,))
    reconciler()
    reconciler()
    assert len(called) == 1
