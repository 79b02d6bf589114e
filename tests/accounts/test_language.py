"""Two languages, chosen by one click and remembered."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def choose(client: Client, language: str, back: str = "/") -> Any:
    return client.post(reverse("accounts:language"), {"language": language, "next": back})


def test_a_stranger_is_spoken_to_as_their_browser_asks(client: Client) -> None:
    chinese = client.get("/", headers={"Accept-Language": "zh-CN,zh;q=0.9"})
    assert '<html lang="zh-hans"' in chinese.content.decode()
    assert '<html lang="en"' in client.get("/").content.decode()


def test_the_choice_is_kept_in_a_cookie_for_strangers(client: Client) -> None:
    choose(client, "zh")
    assert '<html lang="zh-hans"' in client.get("/").content.decode()


def test_the_choice_is_kept_with_the_account(alices: Client, alice: Any) -> None:
    choose(alices, "zh")
    alice.refresh_from_db()
    assert alice.language == "zh"
    assert '<html lang="zh-hans"' in alices.get("/").content.decode()


def test_content_follows_the_language(tiny: Any, alices: Client) -> None:
    choose(alices, "zh")
    page = alices.get(reverse("study:exercise", args=["tiny", "x-choice"]), follow=True)
    assert "哪一个？" in page.content.decode()


def test_the_switch_leads_back_to_the_page_but_never_to_another_host(client: Client) -> None:
    assert choose(client, "zh", "/accounts/login/")["Location"] == "/accounts/login/"
    assert choose(client, "zh", "https://evil.example/")["Location"] == "/"
    assert choose(client, "zh", "//evil.example/")["Location"] == "/"


def test_an_unknown_language_is_refused(client: Client) -> None:
    assert choose(client, "xx").status_code == 400
