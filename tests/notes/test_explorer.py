"""The convolution explorer."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.notes.sliding import PRESETS

pytestmark = pytest.mark.django_db


def page(client: Client, **numbers: object) -> str:
    return client.get(reverse("notes:explorer"), numbers).content.decode()


def test_anybody_may_look_and_the_address_holds_the_numbers(client: Client) -> None:
    shown = page(client, n=5, k=3, s=1, p=1)
    assert "Output" in shown and "5 × 5" in shown
    assert shown.count('class="grid-out"') == 25
    assert shown.count('class="grid-tap"') == 9


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_leads_to_its_picture(client: Client, name: str) -> None:
    links = [part.split('"')[0] for part in page(client).split('href="?')[1:]]
    query = links[list(PRESETS).index(name)].replace("&amp;", "&")
    shown = client.get(f"{reverse('notes:explorer')}?{query}").content.decode()
    one = PRESETS[name]
    assert shown.count('class="grid-out"') == one.out**2
    assert shown.count('class="grid-input"') == one.n**2
    assert 'aria-current="true"' in shown


@pytest.mark.parametrize(
    "numbers",
    [{"n": "x"}, {"n": "99999"}, {"n": "５"}, {"k": "-1"}, {"s": ""}, {"p": "6", "transposed": "1"},
     {"op": "3"}, {"d": "0"}, {"n": "2", "k": "7"}],
)  # fmt: skip
def test_what_fits_nothing_says_why_and_keeps_what_was_typed(
    client: Client, numbers: dict[str, str]
) -> None:
    shown = page(client, **numbers)
    assert 'role="alert"' in shown and 'aria-invalid="true"' in shown
    assert 'class="grid"' not in shown, "nothing is drawn that was not asked for"


def test_htmx_gets_the_stage_alone(client: Client) -> None:
    answer = client.get(reverse("notes:explorer"), {"n": 6}, headers={"HX-Target": "explorer"})
    shown = answer.content.decode()
    assert 'id="explorer"' in shown and "<html" not in shown
