"""Checking one draft: read it in a child process, then let the judge run its code."""

from __future__ import annotations

import datetime as dt
import logging
import uuid
from collections.abc import Callable
from dataclasses import asdict

from engine.language import both
from engine.pack import Complaint, PackSource, Reading
from quizapp.accounts.models import User
from quizapp.authoring.actions import (
    MAX_CLAIMS,
    Claim,
    draft_claim,
    draft_finish,
    draft_hold,
    draft_release,
)
from quizapp.authoring.proving import Judge, code_of, prove, unproven
from quizapp.authoring.reading import read_upload
from quizapp.packs.actions import taken
from quizapp.packs.models import Pack

Clock = Callable[[], dt.datetime]
log = logging.getLogger(__name__)


def check_draft(draft_id: uuid.UUID, bench: Callable[[], Judge], clock: Clock) -> bool:
    """Claim, check and finish one draft; return False if it was not ours.

    Args:
        bench: gives the worker's judge, or raises LookupError; asked only where there is code.
    """
    claim = draft_claim(draft_id, clock())
    if claim is None:
        return False
    try:
        reading, tier = _check(claim, bench, clock) if claim.tries <= MAX_CLAIMS else _given_up()
    except Exception:
        log.exception("draft %s could not be checked", draft_id)
        if draft_release(claim):
            return True
        reading, tier = _given_up()
    report = {"complaints": [asdict(one) for one in reading.complaints], "tier": tier}
    return draft_finish(claim, report, reading.pack, clock())


def _check(claim: Claim, bench: Callable[[], Judge], clock: Clock) -> tuple[Reading, str]:
    with claim.draft.file.open("rb") as stream:
        reading = read_upload(stream.read())
    pack = reading.pack
    if pack is None:
        return reading, ""
    complaints = [*reading.complaints]
    if _is_taken(pack, claim.draft.owner):
        complaints.append(taken())
    tier = ""
    if code_of(pack):
        more, tier = _prove(pack, claim, bench, clock)
        complaints += more
    return Reading(pack, tuple(complaints)), tier


def _prove(
    pack: PackSource, claim: Claim, bench: Callable[[], Judge], clock: Clock
) -> tuple[list[Complaint], str]:
    try:
        judge = bench()
    except LookupError:
        return unproven(pack, "none"), "none"
    if judge.tier == "none":
        return unproven(pack, judge.tier), judge.tier
    return prove(pack, judge, lambda: draft_hold(claim, clock())), judge.tier


def _is_taken(pack: PackSource, owner: User) -> bool:
    return Pack.objects.filter(slug=pack.slug).exclude(owner=owner).exists() or (
        Pack.objects.filter(slug=pack.slug, owner=None).exists()
    )


def _given_up() -> tuple[Reading, str]:
    """Admit a breakdown, of the check itself or of every worker that began it."""
    message = both(
        "The check broke down several times; this is our fault, not yours.",
        "检查多次中断；这是我们的问题，与你无关。",
    )
    mend = both("Upload the pack again later.", "请稍后重新上传。")
    return Reading(None, (Complaint("", 0, 0, "", message, mend),)), ""
