"""Ticking the key points of an open answer."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Attempt
from tests.conftest import source_of
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def test_points_before_an_answer_are_refused_with_a_sentence(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    page = post(alices, "tick", showing, points=["k1"]).content.decode()
    assert "Write an answer first" in page
    assert standing() == []


def test_ticking_twice_changes_nothing(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="A size.")
    every = [f"k{n}" for n in range(1, 6)]
    post(alices, "tick", showing, points=every)
    post(alices, "tick", showing, points=[])
    assert standing() == [3]
    assert ReviewEvent.objects.get().score == 1.0


def test_no_point_at_all_is_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="I do not know.")
    page = post(alices, "tick", showing).content.decode()
    assert 'data-outcome="wrong"' in page
    assert standing() == [1]


def test_points_that_the_question_lacks_are_ignored(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="A size.")
    post(alices, "tick", showing, points=["k1", "k9", "<script>"])
    assert ReviewEvent.objects.get().score == pytest.approx(0.2)


@pytest.mark.parametrize("kind", ["numeric", "choice", "flashcard", "code"])
def test_only_an_open_answer_is_ticked(tiny: Any, alices: Client, kind: str) -> None:
    showing = open_showing(alices, kind)
    answer(alices, showing, answer="1", source="x = 1")
    response = post(alices, "tick", showing, points=["k1"])
    assert response.status_code == 200
    showing.refresh_from_db()
    assert (showing.closed_at, standing()) == (None, [])


def test_an_open_answer_is_graded_by_the_points_its_learner_ticks(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "open")
    page = answer(alices, showing, text="A size.").content.decode()
    assert 'data-phase="tick"' in page
    assert ReviewEvent.objects.count() == 0
    post(alices, "tick", showing, points=["k1", "k2", "k3"])
    attempt, event = Attempt.objects.get(), ReviewEvent.objects.get()
    assert (attempt.outcome, attempt.score, event.rating) == ("partial", 0.6, 2)


NORMS = {
    "prompt": {"en": "What are the common norms used for?", "zh": "常见的范数有什么用？"},
    "answer": {
        "en": "A penalty on absolute values gives sparse solutions, the squared length is smooth.",
        "zh": "绝对值惩罚带来稀疏解，长度的平方则处处光滑。",
    },
    "points": [
        {
            "id": "sparse",
            "en": "The L1 penalty gives sparse solutions.",
            "zh": "L1 惩罚带来稀疏解。",
            "also": [{"en": "The absolute penalty drives many coefficients to exactly zero."}],
        },
        {"id": "smooth", "en": "The squared L2 norm is smooth.", "zh": "L2 的平方处处光滑。"},
        {
            "id": "worst",
            "en": "The maximum norm bounds the worst case.",
            "zh": "最大范数控制最坏情况。",
        },
    ],
    "misconceptions": [
        {
            "id": "m1",
            "claim": {"en": "L0 is a norm", "zh": "L0 是范数"},
            "mend": {"en": "No", "zh": "不"},
        }
    ],
}
SAID = (
    "With an L1 penalty you get sparse solutions because many coefficients end up at zero. "
    "The squared L2 norm is not smooth at the origin. I forgot <b>the others</b>."
)


@pytest.fixture
def norms(db: None) -> None:
    from quizapp.packs.actions import pack_sync

    pack_sync(source_of({"open": NORMS}))


def test_every_point_says_what_was_found_and_only_the_likely_one_is_ticked(
    norms: None, alices: Client
) -> None:
    showing = open_showing(alices, "open")
    page = answer(alices, showing, text=SAID).content.decode()
    states = re.findall(r'data-found="(\w+)"', page)
    assert states == ["covered", "opposite", "missing"]
    assert re.findall(r'value="(\w+)"[^>]* checked', page) == ["sparse"]
    assert "I could not find this in your answer." in page
    assert "the wording looks opposite." in page
    assert '<q class="found-phrase">With an L1 penalty you get sparse solutions' in page
    assert "L0 is a norm" in page
    assert "wrong" not in page.replace("Often believed, but wrong", "")
    assert standing() == []


def test_what_was_proposed_is_kept_beside_what_was_confirmed(norms: None, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text=SAID)
    post(alices, "tick", showing, points=["sparse", "worst"])
    detail = Attempt.objects.get().verdict["detail"]
    assert detail["machine"] == {"sparse": "covered", "smooth": "unsure", "worst": "missing"}
    assert (detail["ticked"], detail["missed"]) == (["sparse", "worst"], ["smooth"])
    assert detail["scorer"].startswith("lexical")


def test_the_machine_alone_grades_nothing(norms: None, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text=SAID)
    post(alices, "tick", showing, points=[])
    assert Attempt.objects.get().score == 0.0


def test_the_found_phrase_is_shown_as_text(norms: None, alices: Client) -> None:
    showing = open_showing(alices, "open")
    said = SAID.replace("sparse solutions", "sparse <script>solutions")
    page = answer(alices, showing, text=said).content.decode()
    assert "<script>solutions" not in page
    assert "sparse &lt;script&gt;solutions" in page


def test_an_answer_from_before_there_were_proposals_is_ticked_as_ever(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="A size.")
    attempt = Attempt.objects.get()
    attempt.verdict["detail"] = {}
    attempt.save()
    page = alices.get(f"/showing/{showing.uuid}/").content.decode()
    assert "data-found" not in page
    post(alices, "tick", showing, points=["k1"])
    assert Attempt.objects.get().score == pytest.approx(0.2)
