"""Every write about packs: bringing one that was read into the database."""

from __future__ import annotations

import logging
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from engine.formats.native.reading import PACK_FILE, read_pack
from engine.language import both
from engine.pack import Complaint, PackSource
from quizapp.accounts.models import User
from quizapp.packs.digests import digest_of
from quizapp.packs.models import Pack
from quizapp.packs.reports import SyncReport
from quizapp.packs.syncing import exercises_sync

log = logging.getLogger(__name__)


class SlugTakenError(Exception):
    """A pack of this id belongs to somebody else, or is built in."""


def pack_sync(
    source: PackSource,
    owner: User | None = None,
    visibility: str = Pack.Visibility.PUBLIC,
) -> SyncReport:
    """Make the stored pack equal to what was read; what is equal already is left alone.

    A new version of an exercise is made only where its spec changed. Exercises that the pack no
    longer has are marked as removed and keep their versions and everybody's progress.

    Raises:
        SlugTakenError: a pack of this id is built in or belongs to somebody else.
    """
    digest = digest_of(asdict(source))
    with transaction.atomic():
        pack = Pack.objects.select_for_update().filter(slug=source.slug).first()
        if pack is not None and pack.owner_id != (owner.pk if owner else None):
            raise SlugTakenError(source.slug)
        if pack is not None and (pack.digest, pack.visibility) == (digest, visibility):
            return SyncReport(source.slug)
        now = timezone.now()
        stored = pack or Pack(slug=source.slug, owner=owner, published_at=now)
        stored.digest, stored.visibility = digest, visibility
        _describe(stored, source)
        stored.save()
        return exercises_sync(stored, source, now, created=pack is None)


def content_sync(root: Path | None = None) -> list[SyncReport]:
    """Sync the built-in packs; one that cannot be used is logged and left as it was."""
    folders = sorted(path.parent for path in (root or settings.CONTENT_DIR).glob("*/pack.yaml"))
    return [folder_sync(folder) for folder in folders]


def folder_sync(
    folder: Path, owner: User | None = None, visibility: str = Pack.Visibility.PUBLIC
) -> SyncReport:
    """Read one pack's folder and sync it; fatal complaints leave everything as it was."""
    reading = read_pack(folder)
    if reading.pack is None:
        for one in reading.complaints:
            log.error("%s: %s:%d %s", folder.name, one.file, one.line, one.message["en"])
        return SyncReport(folder.name, complaints=reading.complaints)
    try:
        return pack_sync(reading.pack, owner, visibility)
    except SlugTakenError:
        if owner is not None:
            raise
        log.error("%s: an instructor's pack has this id already", reading.pack.slug)
        return SyncReport(reading.pack.slug, complaints=(taken(),))


def taken() -> Complaint:
    """Say that a pack of this id is somebody else's."""
    return Complaint(
        PACK_FILE,
        1,
        1,
        "id",
        both(
            "A pack with this id is built in or belongs to somebody else.",
            "该编号的题包是内置题包，或属于其他人。",
        ),
        both("Choose another id.", "请换一个编号。"),
    )


def _describe(pack: Pack, source: PackSource) -> None:
    pack.title = dict(source.title)
    pack.summary = dict(source.summary)
    pack.version = source.version
    pack.licence = source.licence
    pack.languages = list(source.languages)
    pack.topics = [{"id": topic, **text} for topic, text in source.topics.items()]
    pack.authors = list(source.authors)
    pack.sources = list(source.sources)
