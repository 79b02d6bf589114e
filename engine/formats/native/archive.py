"""Reads a native pack from a zip that nobody needs to trust."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path, PurePosixPath

from engine.formats.native import archive_complaints as say
from engine.formats.native.reading import PACK_FILE, read_pack
from engine.language import Text
from engine.pack import Complaint, Reading

_ACCEPTED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IGNORED = ("__MACOSX", "__pycache__")


def read_zip(archive: bytes, scratch: Path) -> Reading:
    """Read a pack from the bytes of a zip file.

    Args:
        scratch: an empty folder; nothing is written anywhere else. The caller removes it.

    Returns:
        As `read_pack`; a zip that is broken, hostile or too large gives its reason instead.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            complaints = _check(opened)
            if complaints:
                return Reading(None, tuple(complaints))
            _extract(opened, scratch)
    except _TooMuchError as error:
        return Reading(None, (say.complaint(error.name, say.BOMB),))
    except MemoryError:
        raise
    except Exception:
        # zipfile, zlib, struct and codecs each have their own; all mean a damaged file.
        return Reading(None, (say.complaint("", say.BROKEN),))
    top = _top(scratch)
    if top is None:
        return Reading(None, (say.no_pack(sorted(one.name for one in scratch.iterdir())[:3]),))
    return read_pack(top)


def _check(opened: zipfile.ZipFile) -> list[Complaint]:
    entries = opened.infolist()
    if not entries:
        return [say.complaint("", say.EMPTY)]
    if len(entries) > say.MAX_ENTRIES:
        return [say.complaint("", say.TOO_MANY)]
    if sum(entry.file_size for entry in entries) > say.MAX_TOTAL:
        return [say.complaint("", say.BOMB)]
    found, seen = [], set()
    for entry in entries:
        reason = _refusal(entry)
        if reason is None and entry.filename.casefold() in seen:
            reason = say.TWICE
        seen.add(entry.filename.casefold())
        if reason is not None:
            found.append(say.complaint(say.shown(entry.filename), reason))
    return found[:20]


def _refusal(entry: zipfile.ZipInfo) -> tuple[Text, Text] | None:
    name, mode = entry.orig_filename, entry.external_attr >> 16
    parts = PurePosixPath(name).parts
    unsafe = name.startswith("/") or ".." in parts or any(mark in name for mark in '\\:\x00"<>|?*')
    if unsafe or not name.isprintable() or not parts or len(name) > 200:
        return say.UNSAFE
    if stat.S_ISLNK(mode) or (stat.S_IFMT(mode) and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))):
        return say.LINK
    if entry.flag_bits & 0x1:
        return say.ENCRYPTED
    if entry.compress_type not in _ACCEPTED:
        return say.METHOD
    ratio = entry.file_size / max(entry.compress_size, 1)
    if entry.file_size > say.MAX_ENTRY or (entry.file_size > say.SMALL and ratio > say.MAX_RATIO):
        return say.BOMB
    return None


class _TooMuchError(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _extract(opened: zipfile.ZipFile, scratch: Path) -> None:
    left = say.MAX_TOTAL
    for entry in opened.infolist():
        parts = PurePosixPath(entry.filename).parts
        if entry.is_dir() or any(part.startswith(_IGNORED) for part in parts):
            continue
        with opened.open(entry) as stream:
            # What an entry says of its size is a claim; what comes out is counted.
            data = stream.read(min(say.MAX_ENTRY, left) + 1)
        if len(data) > min(say.MAX_ENTRY, left):
            raise _TooMuchError(say.shown(entry.filename))
        left -= len(data)
        target = scratch.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _top(scratch: Path) -> Path | None:
    if (scratch / PACK_FILE).is_file():
        return scratch
    inner = [one for one in scratch.iterdir() if not one.name.startswith(".")]
    if len(inner) == 1 and (inner[0] / PACK_FILE).is_file():
        return inner[0]
    return None
