"""Code between learner and judge: waiting, judged once, retried, withdrawn."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from engine.exercise import Outcome, Verdict
from engine.judge.ruling import Ruling, Status
from engine.kinds.code import rehearsal_of
from quizapp.review.models import Card, ReviewEvent
from quizapp.study import judging
from quizapp.study.actions import (
    submission_claim,
    submission_finish,
    submission_hold,
    submission_release,
    submission_tell,
    submissions_resend,
)
from quizapp.study.actions.submission import MAX_CLAIMS, MAX_TRIES
from quizapp.study.cases import cases_of, passed_hidden
from quizapp.study.models import Attempt, Showing, Submission
from tests.study.conftest import answer, open_showing, post

pytestmark = pytest.mark.django_db

RIGHT = Verdict(Outcome.RIGHT, 1.0)
WRONG = Verdict(Outcome.WRONG, 0.0)
SOURCE = "def double(x):\n    return 2 * x\n"


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The wake-ups that were sent."""
    wakened: list[int] = []
    monkeypatch.setattr(
        "quizapp.study.actions.submission.current_app.send_task",
        lambda name, args: wakened.append(args[0]),
    )
    return wakened


@pytest.fixture
def waiting(tiny: Any, alices: Client, sent: list[int]) -> Showing:
    showing = open_showing(alices, "code")
    page = answer(alices, showing, source=SOURCE).content.decode()
    assert 'data-phase="waiting"' in page
    return showing


def test_a_submission_wakes_a_worker_once_it_is_committed(
    tiny: Any,
    alices: Client,
    sent: list[int],
    django_capture_on_commit_callbacks: Any,
) -> None:
    showing = open_showing(alices, "code")
    with django_capture_on_commit_callbacks(execute=True):
        answer(alices, showing, source=SOURCE)
    assert sent == [Submission.objects.get().pk]


def test_a_broken_queue_loses_nothing(
    tiny: Any, alices: Client, monkeypatch: Any, django_capture_on_commit_callbacks: Any
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise OSError("no queue")

    monkeypatch.setattr("quizapp.study.actions.submission.current_app.send_task", broken)
    with django_capture_on_commit_callbacks(execute=True):
        response = answer(alices, open_showing(alices, "code"), source=SOURCE)
    assert response.status_code == 200
    assert Submission.objects.get().state == Submission.State.QUEUED


def test_a_verdict_is_written_once_by_the_holder_of_the_claim(waiting: Showing) -> None:
    now = timezone.now()
    submission = Submission.objects.get()
    claim = submission_claim(submission.pk, now)
    assert claim is not None
    assert submission_claim(submission.pk, now) is None, "it is taken"
    assert submission_finish(claim, {"status": "PASS"}, RIGHT, now)
    assert not submission_finish(claim, {"status": "WRONG"}, WRONG, now)
    event = ReviewEvent.objects.get()
    assert (event.rating, event.source) == (3, "judge")
    assert event.reviewed_at == Attempt.objects.get().submitted_at
    assert not Card.objects.get().waiting


def test_a_worker_that_died_loses_its_claim_and_cannot_write_any_more(waiting: Showing) -> None:
    now = timezone.now()
    submission = Submission.objects.get()
    dead = submission_claim(submission.pk, now)
    later = now + dt.timedelta(minutes=2)
    alive = submission_claim(submission.pk, later)
    assert dead is not None
    assert alive is not None
    assert not submission_finish(dead, {"status": "WRONG"}, WRONG, later)
    assert submission_finish(alive, {"status": "PASS"}, RIGHT, later)
    assert Attempt.objects.get().outcome == Outcome.RIGHT


def test_wrong_code_leaves_the_showing_open_for_the_next_try(
    waiting: Showing, alices: Client
) -> None:
    claim = submission_claim(Submission.objects.get().pk, timezone.now())
    assert claim is not None
    submission_finish(claim, {"status": "WRONG"}, WRONG, timezone.now())
    assert ReviewEvent.objects.count() == 0
    page = alices.get(reverse("study:showing", args=[waiting.uuid])).content.decode()
    assert 'data-phase="ask"' in page
    assert "return 2 * x" in page, "the learner goes on from their own code"


def test_code_that_did_not_compile_uses_no_try(waiting: Showing, alices: Client) -> None:
    now = timezone.now()
    claim = submission_claim(Submission.objects.get().pk, now)
    assert claim is not None
    submission_finish(claim, {"status": "ERROR"}, WRONG, now, counted=False)
    answer(alices, waiting, source=SOURCE)
    claim = submission_claim(Submission.objects.latest("pk").pk, now)
    assert claim is not None
    submission_finish(claim, {"status": "PASS"}, RIGHT, now)
    assert ReviewEvent.objects.get().rating == 3


def test_our_own_fault_is_retried_and_in_the_end_never_counted(waiting: Showing) -> None:
    submission, now = Submission.objects.get(), timezone.now()
    for _ in range(MAX_TRIES):
        claim = submission_claim(submission.pk, now)
        assert claim is not None
        submission_release(claim, {"status": "INTERNAL"}, now)
    submission.refresh_from_db()
    attempt = Attempt.objects.get()
    assert submission.state == Submission.State.FAILED
    assert (attempt.outcome, attempt.counted) == (Outcome.FAILED, False)
    assert (ReviewEvent.objects.count(), Card.objects.get().waiting) == (0, False)


def test_code_that_ends_every_worker_is_given_up_and_not_held_against_anybody(
    waiting: Showing, alices: Client
) -> None:
    submission, now = Submission.objects.get(), timezone.now()
    for _ in range(MAX_CLAIMS):
        assert submission_claim(submission.pk, now) is not None
        now += dt.timedelta(minutes=2)
    assert submission_claim(submission.pk, now) is None
    submission.refresh_from_db()
    assert submission.state == Submission.State.FAILED
    assert (ReviewEvent.objects.count(), Card.objects.get().waiting) == (0, False)
    page = alices.get(reverse("study:showing", args=[waiting.uuid])).content.decode()
    assert "Judging broke down several times" in page


def test_a_held_lease_lets_nobody_else_in_and_ends_with_the_claim(waiting: Showing) -> None:
    pk, now, minute = Submission.objects.get().pk, timezone.now(), dt.timedelta(minutes=1)
    claim = submission_claim(pk, now)
    assert claim is not None
    assert submission_hold(claim, now + minute)
    assert submission_claim(pk, now + 1.5 * minute) is None
    assert submission_claim(pk, now + 3 * minute) is not None
    assert not submission_hold(claim, now + 3 * minute)


def test_the_lease_is_held_for_as_long_as_the_judge_works(
    waiting: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Semaphore(0)
    monkeypatch.setattr(judging, "HOLD_EVERY_S", 0.01)
    monkeypatch.setattr(judging, "submission_hold", lambda *_: held.release() is None)

    class SlowJudge:
        def verify(self, *_: Any) -> Ruling:
            assert all(held.acquire(timeout=5) for _hold in range(2))
            return Ruling(Status.PASS)

    pk = Submission.objects.get().pk
    assert judging.judge_submission(pk, SlowJudge(), timezone.now) == "PASS"
    assert Submission.objects.get().state == Submission.State.DONE


def test_withdrawn_code_is_not_judged_and_the_learner_goes_on(
    waiting: Showing, alices: Client
) -> None:
    claim = submission_claim(Submission.objects.get().pk, timezone.now())
    page = post(alices, "submission", waiting).content.decode()
    assert 'data-phase="ask"' in page
    assert claim is not None
    assert not submission_finish(claim, {"status": "PASS"}, RIGHT, timezone.now())
    assert ReviewEvent.objects.count() == 0


def test_the_reconciler_wakes_workers_for_what_nobody_took(
    waiting: Showing, sent: list[int], django_capture_on_commit_callbacks: Any
) -> None:
    now = timezone.now()
    with django_capture_on_commit_callbacks(execute=True):
        assert submissions_resend(now) == 0, "it was sent a moment ago"
        assert submissions_resend(now + dt.timedelta(seconds=6)) == 1
    assert sent == [Submission.objects.get().pk]


def test_an_answer_posted_while_the_judge_works_is_not_taken(
    waiting: Showing, alices: Client
) -> None:
    answer(alices, waiting, source="x = 1\n")
    assert Attempt.objects.count() == 1


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("def double(x，y):\n    return x\n", "line 1"),
        ("def double(x):\n    return “x”\n", "line 2"),
        ("", "no code"),
        ("x" * 70_000, "65536"),
    ],
)
def test_code_that_python_cannot_read_is_named_before_it_costs_a_try(
    tiny: Any, alices: Client, source: str, named: str
) -> None:
    page = answer(alices, open_showing(alices, "code"), source=source).content.decode()
    assert 'data-phase="ask"' in page
    assert named in page
    assert Submission.objects.count() == 0


def case(group: str, status: str) -> dict[str, str]:
    return {"group": group, "status": status}


def test_hidden_passes_are_counted_and_the_first_failure_is_opened() -> None:
    passed, failed = case("hidden", "PASS"), case("hidden", "WRONG")
    detail = {"cases": [case("public", "PASS"), passed, failed, passed, failed]}
    assert passed_hidden(detail) == 2
    assert [(one["status"], one["opened"]) for one in cases_of(detail)] == [
        ("PASS", False),
        ("WRONG", True),
        ("WRONG", False),
    ]


def run(client: Client, showing: Showing, **form: Any) -> str:
    """Press Run."""
    form.setdefault("source", SOURCE)
    return answer(client, showing, run="1", **form).content.decode()


def finish_run(status: str = "PASS", printed: str = "") -> None:
    """What a worker does with a trial run."""
    now = timezone.now()
    claim = submission_claim(Submission.objects.latest("pk").pk, now)
    assert claim is not None
    shown = {"group": "public", "name": "a", "title": {"en": "vector"}, "status": status}
    ruling = {"status": status, "cases": [{**shown, "printed": printed}], "message": {"en": "M"}}
    assert submission_finish(claim, ruling, rehearsal_of(ruling), now, counted=True)


def test_a_trial_run_is_shown_beside_the_editor_and_never_graded(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    panel = run(alices, showing, own="print(double(2))")
    assert 'id="run"' in panel and "Running" in panel and 'id="desk"' not in panel
    assert not Card.objects.get().waiting, "the card is not taken out of the queue"
    finish_run(printed="<b>4</b>")
    polled = alices.get(reverse("study:submission", args=[showing.uuid]), {"run": "1"},
                        headers={"HX-Request": "true"}).content.decode()  # fmt: skip
    assert "The public cases pass" in polled and "&lt;b&gt;4&lt;/b&gt;" in polled
    assert ReviewEvent.objects.count() == 0
    showing.refresh_from_db()
    assert showing.closed_at is None
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert 'data-phase="ask"' in page and "print(double(2))" in page and "The public cases" in page


@pytest.mark.parametrize("trial", [True, False])
def test_the_words_of_an_exception_are_no_markdown(
    tiny: Any, alices: Client, sent: list[int], trial: bool
) -> None:
    showing = open_showing(alices, "code")
    answer(alices, showing, source=SOURCE, **({"run": "1"} if trial else {}))
    failed = {**case("public", "ERROR"), "name": "a", "title": "a", "exception": "NameError"}
    reason = {"en": "name '__x__' is *not* defined", "zh": "x"}
    verdict = Verdict(Outcome.WRONG, 0.0, reason, detail={"cases": [failed]})
    claim = submission_claim(Submission.objects.get().pk, timezone.now())
    assert claim is not None
    submission_finish(claim, {"status": "ERROR"}, verdict, timezone.now())
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    shown = page.partition("data-outcome=" if not trial else 'id="run"')[2]
    assert "name &#x27;__x__&#x27; is *not* defined" in shown


def test_a_failing_trial_run_uses_no_try_and_leaves_no_slip(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    for _ in range(3):
        run(alices, showing)
        finish_run("WRONG")
    assert not Attempt.objects.filter(counted=True).exists()
    assert set(Attempt.objects.values_list("outcome", "slip")) == {("ungraded", "")}


def test_every_answer_of_the_panel_carries_the_next_uuid(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    same = str(uuid.uuid4())
    first = run(alices, showing, attempt=same)
    assert 'hx-swap-oob="true"' in first and same not in first
    run(alices, showing, attempt=same)
    assert Attempt.objects.count() == 1, "a double click is one run"


def test_a_later_run_gives_up_the_one_that_waits(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    for _ in range(3):
        run(alices, showing)
    assert list(Submission.objects.order_by("pk").values_list("state", flat=True)) == [
        "withdrawn",
        "withdrawn",
        "queued",
    ]


def test_after_a_run_the_code_is_handed_in_as_ever(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    run(alices, showing)
    page = answer(alices, showing, source=SOURCE).content.decode()
    assert 'data-phase="waiting"' in page
    panel = run(alices, showing)
    assert 'id="run"' not in panel, "nothing is run while the judge works"
    assert Attempt.objects.filter(trial=True).count() == 1


def test_code_is_handed_in_though_the_answer_to_its_run_was_lost(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing, same = open_showing(alices, "code"), str(uuid.uuid4())
    for form in ({"run": "1"}, {"run": "1"}, {}):
        page = answer(alices, showing, source=SOURCE, attempt=same, **form).content.decode()
    assert 'data-phase="waiting"' in page
    assert sorted(Attempt.objects.values_list("trial", flat=True)) == [False, True]


@pytest.mark.parametrize(
    "form", [{"source": "def double(x)：\n    return x"}, {"source": ""}, {"own": "x" * 5000}]
)
def test_what_cannot_be_run_says_so_in_the_panel(
    tiny: Any, alices: Client, sent: list[int], form: dict[str, str]
) -> None:
    panel = run(alices, open_showing(alices, "code"), **form)
    assert 'role="alert"' in panel and 'id="run"' in panel
    assert Attempt.objects.count() == 0


def test_only_code_is_run(tiny: Any, alices: Client, sent: list[int]) -> None:
    run(alices, open_showing(alices, "numeric"), answer="3")
    assert Submission.objects.count() == 0


def test_without_javascript_a_run_shows_the_page_again(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    showing = open_showing(alices, "code")
    form = {"attempt": str(uuid.uuid4()), "source": SOURCE, "run": "1"}
    answered = alices.post(reverse("study:attempt", args=[showing.uuid]), form)
    assert answered["Location"] == reverse("study:showing", args=[showing.uuid])


def test_the_queue_before_a_program_is_counted(
    tiny: Any, alices: Client, bobs: Client, sent: list[int]
) -> None:
    answer(bobs, open_showing(bobs, "code"), source=SOURCE)
    showing = open_showing(alices, "code")
    assert "1 program is before yours" in answer(alices, showing, source=SOURCE).content.decode()


def test_cases_are_shown_as_they_are_decided(waiting: Showing, alices: Client) -> None:
    claim = submission_claim(Submission.objects.get().pk, timezone.now())
    assert claim is not None
    decided = {"group": "public", "name": "a", "title": {"en": "a vector"}, "status": "PASS"}
    submission_tell(claim, {"cases": [decided]})
    page = alices.get(reverse("study:showing", args=[waiting.uuid])).content.decode()
    assert 'data-phase="waiting"' in page and "a vector" in page


def test_the_judge_rehearses_a_run_and_verifies_what_was_handed_in(
    tiny: Any, alices: Client, sent: list[int]
) -> None:
    asked: list[tuple[str, ...]] = []

    class Bench:
        def verify(self, spec: Any, source: str, seed: int, on_case: Any) -> Ruling:
            asked.append(("verify", source))
            return Ruling(Status.PASS)

        def rehearse(self, spec: Any, source: str, own: str) -> Ruling:
            asked.append(("rehearse", source, own))
            return Ruling(Status.PASS)

    showing = open_showing(alices, "code")
    run(alices, showing, own="double(1)")
    judge: Any = Bench()
    judging.judge_submission(Submission.objects.latest("pk").pk, judge, timezone.now)
    answer(alices, showing, source=SOURCE)
    judging.judge_submission(Submission.objects.latest("pk").pk, judge, timezone.now)
    assert asked == [("rehearse", SOURCE, "double(1)"), ("verify", SOURCE)]
    assert [event.rating for event in ReviewEvent.objects.all()] == [3]
