"""One pack of the Library."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_a_pack_lists_its_own_exercises(tiny: Any, alices: Client) -> None:
    context = alices.get(reverse("study:pack", args=["tiny"])).context
    assert context["heading"]["title"] == "Tiny pack"
    assert context["total"] == 5


def test_it_can_be_narrowed_by_face(tiny: Any, alices: Client) -> None:
    address = reverse("study:pack", args=["tiny"])
    assert alices.get(address, {"kind": "code"}).context["total"] == 1
    assert alices.get(address, {"pack": "another"}).context["total"] == 5


def test_an_unknown_pack_is_not_there(alices: Client) -> None:
    assert alices.get(reverse("study:pack", args=["nothing"])).status_code == 404
