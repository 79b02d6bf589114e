"""From an upload to a published pack, and what is refused on the way."""

from __future__ import annotations

import datetime as dt
import io
import uuid
import zipfile
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizapp.authoring import actions
from quizapp.authoring.checking import check_draft
from quizapp.authoring.models import Draft
from quizapp.packs.models import Exercise, ExerciseVersion, Pack
from quizapp.packs.starting import starter_files

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids whose check a worker would be woken for."""
    woken: list[str] = []

    def send_task(name: str, args: list[str]) -> None:
        assert name == actions.CHECK_TASK
        woken.append(args[0])

    monkeypatch.setattr(actions, "current_app", SimpleNamespace(send_task=send_task))
    return woken


class Bench:
    """A judge that says of each source what it is told to say."""

    tier = "A"

    def __init__(self, note: str = "", **statuses: str) -> None:
        self.statuses = statuses
        self.note = note

    def verify(self, spec: Any, source: str, seed: int) -> Any:
        words = {"absolute": "np.abs", "where": "np.where", "reference": "np.maximum"}
        name = next(name for name, word in words.items() if word in source)
        expected = "WRONG" if name == "absolute" else "PASS"
        return SimpleNamespace(
            status=self.statuses.get(name, expected),
            first_failing=None,
            message={"en": "It differs.", "zh": "结果不同。"},
            line=0,
            note=self.note,
        )


def no_judge() -> Any:
    raise LookupError


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def without_code(slug: str = "demo") -> dict[str, str]:
    return {name: text for name, text in starter_files(slug).items() if "tasks/" not in name}


def upload(client: Client, archive: bytes, name: str = "demo.zip") -> Draft:
    file = SimpleUploadedFile(name, archive, content_type="application/zip")
    answer = client.post(reverse("authoring:upload"), {"file": file})
    assert answer.status_code == 302, answer.content
    draft = Draft.objects.order_by("created_at").last()
    assert draft is not None
    assert answer["Location"] == reverse("authoring:draft", args=[draft.uuid])
    return draft


def checked(client: Client, archive: bytes, bench: Any = no_judge, name: str = "demo.zip") -> Draft:
    draft = upload(client, archive, name)
    assert check_draft(draft.uuid, bench, timezone.now) is True
    draft.refresh_from_db()
    return draft


def publish(client: Client, draft: Draft, visibility: str = "public") -> Any:
    address = reverse("authoring:publish", args=[draft.uuid])
    return client.post(address, {"visibility": visibility})


def page(client: Client, draft: Draft, **headers: str) -> str:
    return client.get(reverse("authoring:draft", args=[draft.uuid]), headers=headers).text


def test_an_instructor_uploads_checks_previews_and_publishes(
    teachers: Client, alices: Client, sent: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        draft = upload(teachers, zipped(without_code()))
    assert sent == [str(draft.uuid)]
    assert "hx-get" in page(teachers, draft)
    check_draft(draft.uuid, no_judge, timezone.now)
    text = page(teachers, draft)
    assert "hx-trigger" not in text
    assert "My first pack" in text
    assert publish(teachers, draft)["Location"] == reverse("study:pack", args=["demo"])
    assert "My first pack" in alices.get(reverse("study:pack", args=["demo"])).text


def test_publishing_twice_publishes_once(teachers: Client, teacher: Any) -> None:
    draft = checked(teachers, zipped(without_code()))
    first, second = publish(teachers, draft), publish(teachers, draft)
    assert first["Location"] == second["Location"]
    assert Pack.objects.get().owner == teacher
    assert ExerciseVersion.objects.count() == Exercise.objects.count() == 4


def test_an_update_shows_its_changes_and_keeps_the_rest(teachers: Client) -> None:
    publish(teachers, checked(teachers, zipped(without_code())))
    files = without_code()
    name = "exercises/same-padding.yaml"
    files[name] = files[name].replace("Which padding", "What padding")
    draft = checked(teachers, zipped(files))
    text = page(teachers, draft)
    assert "spec.prompt.en: Which padding" in text
    publish(teachers, draft)
    assert ExerciseVersion.objects.count() == 5


def test_every_mistake_is_shown_with_file_line_key_and_mend(teachers: Client) -> None:
    files = without_code()
    name = "exercises/same-padding.yaml"
    files[name] = files[name].replace("skill:", "skil:").replace("right: true", "right: perhaps")
    draft = checked(teachers, zipped(files))
    assert draft.state == Draft.State.REFUSED
    text = page(teachers, draft)
    for word in (name, "3:1", "skil", "skill", "12:12", "options.1.right"):
        assert word in text
    assert reverse("authoring:publish", args=[draft.uuid]) not in text
    assert publish(teachers, draft).status_code == 302
    assert not Pack.objects.exists()


@pytest.mark.parametrize(
    "archive",
    [
        zipped({**without_code(), "../../evil.txt": "x"}),
        zipped({**without_code(), "zeros.txt": b"0" * (7 << 20)}),
        zipped({"pack.yaml": "a: " + "[" * 100_000}),
        zipped({"readme.txt": "no pack"}),
        b"PK\x03\x04 no zip at all",
        b"x",
    ],
    ids=["slip", "bomb", "deep yaml", "no pack", "broken", "one byte"],
)
def test_a_hostile_zip_is_refused_with_a_message(teachers: Client, archive: bytes) -> None:
    draft = checked(teachers, archive)
    assert draft.state == Draft.State.REFUSED
    assert len(draft.report["complaints"]) >= 1
    text = page(teachers, draft)
    assert draft.report["complaints"][0]["message"]["en"].replace("'", "&#x27;") in text


def test_a_file_name_is_shown_escaped_and_never_used_as_a_path(teachers: Client) -> None:
    draft = checked(teachers, b"x", name="<b>深度学习 a b+c%20d.zip")
    assert draft.file.name == f"drafts/{draft.uuid}.zip"
    assert "<b>" not in page(teachers, draft).partition("<h1>")[2].partition("</h1>")[0]


def test_an_upload_that_is_too_large_or_missing_is_refused(teachers: Client, settings: Any) -> None:
    settings.PACK_UPLOAD_MAX_BYTES = 10
    file = SimpleUploadedFile("demo.zip", b"x" * 11)
    for data in ({"file": file}, {}):
        assert teachers.post(reverse("authoring:upload"), data).status_code == 400
    assert not Draft.objects.exists()


def test_code_is_run_by_the_judge_before_it_may_be_published(teachers: Client) -> None:
    archive = zipped(starter_files("demo"))
    assert checked(teachers, archive, Bench).state == Draft.State.READY
    for name, status in (("reference", "WRONG"), ("where", "ERROR"), ("absolute", "PASS")):
        draft = checked(teachers, archive, lambda: Bench(**{name: status}))  # noqa: B023
        assert draft.state == Draft.State.REFUSED
        assert [one["file"].rpartition("/")[2] for one in draft.report["complaints"]] == [
            f"{name}.py"
        ]


@pytest.mark.sandbox
def test_the_real_judge_agrees_with_the_starter_pack_and_finds_a_wrong_reference(
    teachers: Client,
) -> None:
    court = pytest.importorskip("engine.judge.court")
    files = starter_files("demo")
    with court.Judge() as judge:
        assert checked(teachers, zipped(files), lambda: judge).report["complaints"] == []
        files["tasks/relu/reference.py"] = "def relu(x):\n    return x + 1\n"
        draft = checked(teachers, zipped(files), lambda: judge)
    assert draft.state == Draft.State.REFUSED
    assert "tasks/relu/right/where.py" in {one["file"] for one in draft.report["complaints"]}


def test_without_a_judge_code_is_not_published_and_the_page_says_why(teachers: Client) -> None:
    draft = checked(teachers, zipped(starter_files("demo")))
    assert draft.state == Draft.State.REFUSED
    assert "The code was not checked" in page(teachers, draft)


def test_a_breakdown_of_the_judge_is_tried_again_and_in_the_end_admitted(teachers: Client) -> None:
    draft = upload(teachers, zipped(starter_files("demo")))
    for _ in range(actions.MAX_TRIES):
        draft.refresh_from_db()
        assert draft.is_waiting
        check_draft(
            draft.uuid, lambda: Bench("ZygoteError: gone", reference="INTERNAL"), timezone.now
        )
    draft.refresh_from_db()
    assert draft.state == Draft.State.REFUSED
    assert "our fault" in page(teachers, draft)


def test_cases_that_cannot_be_drawn_are_the_authors_to_mend(teachers: Client) -> None:
    bench = Bench("TrialError: draw(public) raises NameError: x", reference="INTERNAL")
    draft = checked(teachers, zipped(starter_files("demo")), lambda: bench)
    assert draft.state == Draft.State.REFUSED
    assert [one["file"] for one in draft.report["complaints"]] == ["tasks/relu/cases.py"]
    assert "raises NameError: x" in page(teachers, draft)


def test_a_check_is_claimed_once_and_resent_when_its_worker_died(
    teachers: Client, sent: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    draft, now = upload(teachers, b"x"), timezone.now()
    first = actions.draft_claim(draft.uuid, now)
    assert first is not None
    assert actions.draft_claim(draft.uuid, now) is None
    assert actions.drafts_resend(now) == 0
    later = now + actions.LEASE + dt.timedelta(seconds=10)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.drafts_resend(later) == 1
        assert actions.drafts_resend(later) == 0
    assert sent == [str(draft.uuid)]
    second = actions.draft_claim(draft.uuid, later)
    assert second is not None
    report = {"complaints": [], "tier": ""}
    assert actions.draft_finish(first, report, None, later) is False
    assert actions.draft_finish(second, report, None, later) is True
    assert check_draft(draft.uuid, no_judge, timezone.now) is False


def test_the_id_of_a_built_in_pack_is_refused(teachers: Client, tiny: Pack) -> None:
    draft = checked(teachers, zipped(without_code("tiny")))
    assert draft.state == Draft.State.REFUSED
    assert draft.report["complaints"][-1]["key"] == "id"


@pytest.mark.parametrize(
    "key", ["pooling.flashcard", "pooling.open", "same-padding", "conv-size", "relu"]
)
def test_each_kind_is_previewed_with_its_solution(teachers: Client, key: str) -> None:
    draft = checked(teachers, zipped(starter_files("demo")), Bench)
    address = reverse("authoring:preview", args=[draft.uuid, key])
    for seed in ("", "?seed=7", "?seed=-1", "?seed=99999999999999999999"):
        answer = teachers.get(address + seed)
        assert answer.status_code == 200
        assert "disabled" in answer.text or key == "pooling.flashcard"
    expected = {
        "pooling.flashcard": "the number of channels stays",
        "pooling.open": "the number of channels stays",
        "same-padding": "That suits a kernel of side 3.",
        "conv-size": "<ol",
        "relu": "maximum",
    }
    assert expected[key] in answer.text


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


def test_publishing_asks_for_a_known_visibility(teachers: Client) -> None:
    draft = checked(teachers, zipped(without_code()))
    assert publish(teachers, draft, "world").status_code == 400
    assert not Pack.objects.exists()


def test_a_private_pack_is_found_by_its_owner_alone(teachers: Client, alices: Client) -> None:
    publish(teachers, checked(teachers, zipped(without_code())), "private")
    address = reverse("study:pack", args=["demo"])
    assert teachers.get(address).status_code == 200
    assert alices.get(address).status_code == 404
