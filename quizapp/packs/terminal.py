"""The actions of `manage.py packs`: each yields the lines to print."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.formats.native.archive import read_zip
from engine.formats.native.reading import read_pack
from engine.formats.native.writing import write_pack
from engine.language import pick
from engine.pack import Complaint, PackSource, Reading
from engine.pack.changes import changes_between
from quizapp.accounts.models import User
from quizapp.packs.actions import SlugTakenError, pack_sync, taken
from quizapp.packs.models import Pack
from quizapp.packs.restoring import source_of
from quizapp.packs.starting import starter_files

Options = Mapping[str, Any]


class RefusedError(Exception):
    """The action cannot be done; the text says why."""


def reading_of(path: Path) -> Reading:
    """Read a folder or a zip."""
    if path.is_dir():
        return read_pack(path)
    if not path.is_file():
        raise RefusedError(f"There is no folder or zip {path}.")
    with tempfile.TemporaryDirectory() as scratch:
        return read_zip(path.read_bytes(), Path(scratch))


def told(complaint: Complaint, language: str) -> str:
    """Return ``file:line:column key: what. mend`` as editors and people read it."""
    place = complaint.file or "-"
    if complaint.line:
        place += f":{complaint.line}:{complaint.column}"
    key = f" {complaint.key}:" if complaint.key else ""
    kind = "" if complaint.fatal else " (advice)"
    mend = pick(complaint.mend, language) if complaint.mend else ""
    return f"{place}:{kind}{key} {pick(complaint.message, language)} {mend}".rstrip()


def new(options: Options) -> Iterator[str]:
    """Write a small pack to begin with."""
    path: Path = options["path"]
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise RefusedError(f"{path} exists and is not empty.")
    yield from _write(path, starter_files(path.name))
    yield f"Change them, then run: packs check {path}"


def check(options: Options) -> Iterator[str]:
    """Print every complaint; refuse if one is fatal."""
    reading = reading_of(options["path"])
    for one in reading.complaints:
        yield told(one, options["lang"])
    if reading.pack is None:
        fatal = sum(one.fatal for one in reading.complaints)
        raise RefusedError(f"{options['path']}: {fatal} to mend")
    yield f"{reading.pack.slug}: {len(reading.pack.exercises)} exercises, nothing to mend"


def bring(options: Options) -> Iterator[str]:
    """Import a pack, owned by a user (private unless said otherwise) or built in (public)."""
    owner = None
    if options["user"]:
        owner = User.objects.filter(username=options["user"]).first()
        if owner is None:
            raise RefusedError(f"There is no user {options['user']}.")
    source = _source(options["path"], options["lang"])
    visibility = options["visibility"] or (
        Pack.Visibility.PRIVATE if owner else Pack.Visibility.PUBLIC
    )
    try:
        yield pack_sync(source, owner, visibility).summary()
    except SlugTakenError as error:
        raise RefusedError(told(taken(), options["lang"])) from error


def export(options: Options) -> Iterator[str]:
    """Write a stored pack as a folder or zip."""
    pack = Pack.objects.filter(slug=options["slug"]).first()
    if pack is None:
        raise RefusedError(f"There is no pack {options['slug']}.")
    files, out = write_pack(source_of(pack)), options["out"]
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise RefusedError(f"{out} exists and is not empty.")
    if out.suffix == ".zip":
        out.write_bytes(zip_of(files))
        yield str(out)
    else:
        yield from _write(out, files)


def diff(options: Options) -> Iterator[str]:
    """Print the changes from one version of a pack to another."""
    old = _source(options["old"], options["lang"])
    for one in changes_between(old, _source(options["new"], options["lang"])):
        yield f"{one.key} ({one.kind}): {one.change}, progress: {one.rule}"
        for line in one.lines:
            yield f"    {line}"


def zip_of(files: Mapping[str, str]) -> bytes:
    """Return the files as the bytes of a zip that is the same every time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _source(path: Path, language: str) -> PackSource:
    reading = reading_of(path)
    if reading.pack is None:
        raise RefusedError("\n".join(told(one, language) for one in reading.complaints))
    return reading.pack


def _write(folder: Path, files: Mapping[str, str]) -> Iterator[str]:
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        yield str(target)
