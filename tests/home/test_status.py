"""The operator's status."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from engine.language import both
from quizapp.study.actions import worker_report
from quizapp.study.models import Worker
from tests.conftest import client_of

pytestmark = pytest.mark.django_db
GOOD = {"tier": "A", "layers": {"landlock": "ABI 7", "seccomp": True, "cgroup": False}, "why": {}}
BAD = {"tier": "none", "layers": {}, "why": both("no landlock here", "此处没有 landlock")}


@pytest.fixture
def operators(alice: Any) -> Client:
    """The browser of somebody who runs the site."""
    alice.is_staff = True
    alice.save()
    return client_of(alice)


def page(client: Client) -> str:
    return client.get(reverse("home:status")).content.decode()


def test_it_shows_every_workers_tier_layers_and_reasons(operators: Client, now: Any) -> None:
    worker_report("one", GOOD, now)
    worker_report("two", BAD, now)
    shown = page(operators)
    assert "tier A" in shown and "ABI 7" in shown and "missing" in shown
    assert "nothing is verified" in shown and "no landlock here" in shown
    assert "database" in shown


def test_a_worker_reports_in_its_own_place(now: Any) -> None:
    worker_report("one", BAD, now)
    worker_report("one", GOOD, now)
    assert Worker.objects.get().tier == "A"


def test_workers_long_gone_are_forgotten(now: Any) -> None:
    worker_report("old", GOOD, now.replace(year=2020))
    worker_report("one", GOOD, now)
    assert Worker.objects.get().name == "one"


def test_without_a_worker_it_says_so(operators: Client) -> None:
    assert "No worker has reported yet." in page(operators)


def test_only_operators_may_look(alices: Client, teachers: Client, client: Client) -> None:
    assert alices.get(reverse("home:status")).status_code == 403
    assert teachers.get(reverse("home:status")).status_code == 403
    assert client.get(reverse("home:status")).status_code == 302
