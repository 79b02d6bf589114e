"""Reads a native pack from its folder and collects everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from engine.exercise import Exercise
from engine.formats.native.code_folder import read_pack_task
from engine.formats.native.exercise_file import Written, read_exercise_file
from engine.formats.native.families import family_exercises
from engine.formats.native.head import PackHead
from engine.formats.native.prose import check_texts
from engine.formats.native.schema import validate
from engine.formats.native.yaml_nodes import MAX_BYTES, Document, read_yaml
from engine.language import both
from engine.pack import Complaint, PackSource, Reading

MAX_EXERCISES = 5_000
PACK_FILE = "pack.yaml"


def read_pack(folder: Path) -> Reading:
    """Read the pack in ``folder``; no code of it is run.

    Returns:
        Every complaint, and the pack where none of them is fatal.
    """
    document, complaints = read_yaml_file(folder / PACK_FILE, PACK_FILE)
    if document is None:
        return Reading(None, tuple(complaints))
    head, more = validate(document, PackHead, document.data)
    complaints += more
    if head is None:
        return Reading(None, tuple(complaints))
    complaints += check_texts(document, head.languages)
    written, more = _read_exercises(folder, head)
    complaints += [*more, *_check_keys(written), *_check_changes(document, head, written)]
    exercises = [one.exercise for one in written]
    if head.families:
        keys = {one.key for one in exercises}
        exercises += [one for one in family_exercises() if one.key not in keys]
        complaints += _check_family_topics(document, head, exercises)
    if not exercises:
        complaints.append(_empty_pack())
    pack = None if any(one.fatal for one in complaints) else _pack(head, exercises)
    return Reading(pack, tuple(complaints))


def read_yaml_file(path: Path, file: str) -> tuple[Document | None, list[Complaint]]:
    """Read the YAML at ``path``, complaining under the name ``file`` if it is not there."""
    if not path.is_file():
        message = both(f"There is no file {file}.", f"没有文件 {file}。")
        mend = both(
            f"A pack is a folder with {PACK_FILE} at its top.",
            f"题包是顶层含有 {PACK_FILE} 的文件夹。",
        )
        return None, [Complaint(file, 0, 0, "", message, mend)]
    with path.open("rb") as stream:
        return read_yaml(stream.read(MAX_BYTES + 1), file)


def _read_exercises(folder: Path, head: PackHead) -> tuple[list[Written], list[Complaint]]:
    written: list[Written] = []
    complaints: list[Complaint] = []
    for path in _visible(folder / "exercises"):
        file = f"exercises/{path.name}"
        if path.suffix != ".yaml" or not path.is_file():
            complaints.append(_ignored(file))
        elif len(written) < MAX_EXERCISES:
            with path.open("rb") as stream:
                found, more = read_exercise_file(stream.read(MAX_BYTES + 1), file, head)
            written += found
            complaints += more
    for path in _visible(folder / "tasks"):
        if path.is_dir():
            task, more = read_pack_task(path, head)
            written += task
            complaints += more
        else:
            complaints.append(_ignored(f"tasks/{path.name}"))
    return written, complaints


def _visible(folder: Path) -> Iterator[Path]:
    """List a folder by stem, so that a question comes before its companions (q01, q01-norms)."""
    if folder.is_dir():
        hidden = (".", "__")
        by_stem = sorted(folder.iterdir(), key=lambda one: (one.stem, one.name))
        yield from (one for one in by_stem if not one.name.startswith(hidden))


def _check_keys(written: list[Written]) -> Iterator[Complaint]:
    seen: dict[str, str] = {}
    for one in written:
        key = one.exercise.key
        if key in seen:
            yield one.complaint(
                "id",
                both(
                    f"The exercise '{key}' is also in {seen[key]}.",
                    f"练习“{key}”也出现在 {seen[key]} 中。",
                ),
                both("Give one of the two another id.", "请给其中之一换一个编号。"),
            )
        seen.setdefault(key, one.document.file)


def _check_changes(
    document: Document, head: PackHead, written: list[Written]
) -> Iterator[Complaint]:
    keys = {one.exercise.key for one in written}
    for key in head.changes:
        if key not in keys and not head.families:
            yield document.complaint(
                ("changes", key),
                both(f"There is no exercise '{key}'.", f"没有名为“{key}”的练习。"),
                both(
                    "Name an exercise of this pack, such as q01.open.",
                    "请写本题包中的练习，例如 q01.open。",
                ),
                at_key=True,
                fatal=False,
            )


def _check_family_topics(
    document: Document, head: PackHead, exercises: list[Exercise]
) -> Iterator[Complaint]:
    known = {topic.id for topic in head.topics}
    for topic in sorted({one.topic for one in exercises} - known):
        yield document.complaint(
            ("topics",),
            both(
                f"Families of the topic '{topic}' are included, which is not declared.",
                f"包含了主题“{topic}”的题族，但该主题未声明。",
            ),
            both(f"Add '- {{id: {topic}, ...}}'.", f"请添加“- {{id: {topic}, ...}}”。"),
        )


def _ignored(file: str) -> Complaint:
    message = both(f"{file} is not read.", f"未读取 {file}。")
    mend = both(
        "Exercises are files exercises/<id>.yaml or folders tasks/<id>/.",
        "练习应为文件 exercises/<id>.yaml 或文件夹 tasks/<id>/。",
    )
    return Complaint(file, 0, 0, "", message, mend, fatal=False)


def _empty_pack() -> Complaint:
    message = both("The pack has no exercise.", "题包中没有练习。")
    mend = both(
        "Add a file exercises/<id>.yaml or a folder tasks/<id>/.",
        "请添加文件 exercises/<id>.yaml 或文件夹 tasks/<id>/。",
    )
    return Complaint(PACK_FILE, 0, 0, "", message, mend)


def _pack(head: PackHead, exercises: list[Exercise]) -> PackSource:
    return PackSource(
        slug=head.id,
        title=head.title.text(),
        summary=head.summary.text(),
        version=head.version,
        licence=head.licence,
        languages=head.languages,
        topics={topic.id: topic.text() for topic in head.topics},
        exercises=tuple(exercises),
        authors=head.authors,
        sources=head.sources,
        changes=dict(head.changes),
    )
