"""The command that makes somebody an instructor."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client


def run(*args: str) -> str:
    out = StringIO()
    call_command("instructor", *args, stdout=out)
    return out.getvalue()


def test_a_user_becomes_an_instructor_and_keeps_the_password(alice: Any) -> None:
    run("alice")
    alice.refresh_from_db()
    assert alice.is_instructor
    assert alice.check_password("a long password")


def test_a_new_password_lets_somebody_in_again(alice: Any) -> None:
    printed = run("alice", "--password-reset")
    password = printed.split("New password: ")[1].split()[0]
    alice.refresh_from_db()
    assert alice.check_password(password)
    assert Client().login(username="alice", password=password)


@pytest.mark.django_db
def test_nobody_is_invented() -> None:
    with pytest.raises(CommandError, match="signed up"):
        run("mallory")
