"""Every write about drafts: uploaded, claimed with a lease, finished once, published once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
import uuid
from dataclasses import dataclass
from typing import Any

from celery import current_app
from django.core.files.base import File
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from engine.pack import PackSource
from quizapp.accounts.models import User
from quizapp.authoring.models import Draft
from quizapp.packs.actions import pack_sync
from quizapp.packs.models import Pack

LEASE = dt.timedelta(seconds=120)
MAX_TRIES = 3
MAX_CLAIMS = 2 * MAX_TRIES
CHECK_TASK = "authoring.draft_check"

log = logging.getLogger(__name__)


class NotReadyError(Exception):
    """The draft was refused, or its check has not ended."""


@dataclass(frozen=True)
class Claim:
    """A worker's right to check a draft; it ends with the lease or with a later claim."""

    draft: Draft
    tries: int


@transaction.atomic
def draft_upload(owner: User, upload: File[bytes], now: dt.datetime) -> Draft:
    """Store an uploaded zip and queue its check."""
    draft = Draft(
        owner=owner,
        filename=(upload.name or "")[-200:],
        woken_at=now,
        created_at=now,
    )
    draft.file = upload
    draft.save()
    draft_wake(draft.uuid)
    return draft


def draft_wake(draft_id: uuid.UUID) -> None:
    """Send the wake-up once the row is committed; a lost message is re-sent by the reconciler."""

    def send() -> None:
        try:
            current_app.send_task(CHECK_TASK, args=[str(draft_id)])
        except Exception:  # any transport may be down; the row is the truth
            log.warning("could not wake a worker for draft %s", draft_id, exc_info=True)

    transaction.on_commit(send)


def draft_claim(draft_id: uuid.UUID, now: dt.datetime) -> Claim | None:
    """Take a draft for checking, or None if it is done or somebody else holds it."""
    claimed = (
        Draft.objects.claimable(now)
        .filter(pk=draft_id)
        .update(
            state=Draft.State.CHECKING, tries=F("tries") + 1, lease_until=now + LEASE, woken_at=now
        )
    )
    if not claimed:
        return None
    draft = Draft.objects.select_related("owner").get(pk=draft_id)
    return Claim(draft, draft.tries)


def draft_hold(claim: Claim, now: dt.datetime) -> bool:
    """Prolong the lease while a long check goes on; say whether it still was ours."""
    return bool(_held(claim).update(lease_until=now + LEASE))


def draft_finish(
    claim: Claim, report: dict[str, Any], pack: PackSource | None, now: dt.datetime
) -> bool:
    """Write what the check found, if the claim still holds."""
    fatal = pack is None or any(one["fatal"] for one in report["complaints"])
    return bool(
        _held(claim).update(
            state=Draft.State.REFUSED if fatal else Draft.State.READY,
            report=report,
            pack=dataclasses.asdict(pack) if pack else None,
            checked_at=now,
            lease_until=None,
        )
    )


def draft_release(claim: Claim) -> bool:
    """Give a draft back for another try; False once it had all its tries."""
    if claim.tries >= MAX_TRIES:
        return False
    _held(claim).update(state=Draft.State.QUEUED, lease_until=None)
    return True


@transaction.atomic
def draft_publish(draft_id: uuid.UUID, visibility: str, now: dt.datetime) -> Pack:
    """Publish a draft; done again, it changes nothing and returns the same pack.

    Raises:
        NotReadyError: it cannot be published.
        SlugTakenError: a pack of this id is built in or belongs to somebody else.
    """
    draft = (
        Draft.objects.select_for_update().select_related("owner", "published_as").get(pk=draft_id)
    )
    if draft.published_as is not None:
        return draft.published_as
    source = draft.source
    if draft.state != Draft.State.READY or source is None:
        raise NotReadyError
    pack_sync(source, draft.owner, visibility)
    draft.published_as = Pack.objects.get(slug=source.slug)
    draft.state, draft.published_at = Draft.State.PUBLISHED, now
    draft.save(update_fields=["published_as", "state", "published_at"])
    return draft.published_as


def drafts_resend(now: dt.datetime | None = None) -> int:
    """Wake a worker again for every draft that nobody takes; return how many."""
    now = now or timezone.now()
    stale = list(Draft.objects.stale(now).values_list("pk", flat=True)[:100])
    for draft_id in stale:
        Draft.objects.filter(pk=draft_id).update(woken_at=now)
        draft_wake(draft_id)
    return len(stale)


def _held(claim: Claim) -> Any:
    return Draft.objects.filter(pk=claim.draft.pk, state=Draft.State.CHECKING, tries=claim.tries)
