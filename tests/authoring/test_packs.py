"""The room of an instructor: who enters, and what is found there."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.authoring.conftest import (
    checked,
    publish,
    without_code,
    zipped,
)

pytestmark = pytest.mark.django_db


def test_only_instructors_enter_and_strangers_drafts_are_not_there(
    teachers: Client, alices: Client, bob: Any, client: Client
) -> None:
    draft = checked(teachers, zipped(without_code()))
    pages = [
        reverse("authoring:packs"),
        reverse("authoring:upload"),
        reverse("authoring:draft", args=[draft.uuid]),
        reverse("authoring:preview", args=[draft.uuid, "same-padding"]),
    ]
    colleague = Client()
    bob.is_instructor = True
    bob.save()
    colleague.force_login(bob)
    for address in pages:
        assert client.get(address).status_code == 302
        assert alices.get(address).status_code == 403
        assert teachers.get(address).status_code == 200
    assert [colleague.get(address).status_code for address in pages] == [200, 200, 404, 404]
    assert publish(alices, draft).status_code == 403
    assert publish(colleague, draft).status_code == 404
    assert teachers.get(reverse("authoring:draft", args=[uuid.uuid4()])).status_code == 404
    assert teachers.get(reverse("authoring:publish", args=[draft.uuid])).status_code == 405
