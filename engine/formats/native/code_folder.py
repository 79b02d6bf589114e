"""Reads a code exercise: a folder ``tasks/<id>/`` with task.yaml, statements and Python files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.exercise import Exercise
from engine.formats.native.code_files import TaskFolder, read_solutions, read_statements
from engine.formats.native.exercise_file import Written, check_head
from engine.formats.native.head import ExerciseHead, PackHead
from engine.formats.native.prose import check_texts
from engine.formats.native.schema import validate
from engine.formats.native.yaml_nodes import Document, read_yaml
from engine.language import LANGUAGES, both
from engine.pack import Complaint
from engine.spec import Prose, Strict, Words

CONTENT = Path(__file__).parents[3] / "content"

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
NotNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}$")]

FILES = {
    "task.yaml",
    *(f"statement.{language}.md" for language in LANGUAGES),
    *("starter.py", "reference.py", "cases.py", "wrong", "right"),
}


class Tolerance(Strict):
    """How far a value may lie from the reference's."""

    rtol: NotNegative
    atol: NotNegative
    float32: NotNegative = 1e-5


class Limits(Strict):
    """What one group of cases may use."""

    wall_s: Annotated[float, Field(gt=0, le=60)] = 10
    cpu_s: Annotated[float, Field(gt=0, le=60)] = 5
    memory_mib: Annotated[int, Field(ge=64, le=4096)] = 512


class TaskKeys(Strict):
    """What ``task.yaml`` says beside what every exercise says."""

    entry: Name
    needs: Literal["numpy", "torch"]
    tolerance: Tolerance
    mutation: Literal["forbidden", "allowed"]
    limits: Limits = Limits()
    properties: Annotated[tuple[Words, ...], Field(max_length=20)] = ()
    sources: tuple[Prose, ...] = ()


_HEAD_KEYS = tuple(key for key in ExerciseHead.model_fields if key != "faces")


def find_tasks(root: Path | None = None) -> dict[str, Path]:
    """Return every task folder below ``root``/<pack>/tasks, by id.

    Args:
        root: a folder of packs; the built-in content by default.

    Raises:
        ValueError: two packs have a task of the same id.
    """
    found: dict[str, Path] = {}
    for file in sorted((root or CONTENT).glob("*/tasks/*/task.yaml")):
        folder = file.parent
        if folder.name in found:
            raise ValueError(f"two tasks are called {folder.name}: {found[folder.name]}, {folder}")
        found[folder.name] = folder
    return found


def read_task(folder: Path) -> tuple[Exercise | None, list[Complaint]]:
    """Read one task by itself, in both languages; no code of it is run.

    Returns:
        The exercise (None where a complaint is fatal) and every complaint.
    """
    written, complaints = _read(folder, LANGUAGES)
    return (written.exercise if written else None), complaints


def read_pack_task(folder: Path, head: PackHead) -> tuple[list[Written], list[Complaint]]:
    """Read one task as part of a pack, whose languages and topics it must keep to."""
    written, complaints = _read(folder, head.languages, head)
    return ([written] if written else []), complaints


def _read(
    folder: Path, languages: Sequence[str], pack: PackHead | None = None
) -> tuple[Written | None, list[Complaint]]:
    files = TaskFolder(folder)
    raw = files.text("task.yaml").encode()
    if files.complaints:
        return None, files.complaints
    document, complaints = read_yaml(raw, files.name("task.yaml"))
    files.complaints += complaints
    if document is None:
        return None, files.complaints
    top = {key: value for key, value in document.data.items() if key in _HEAD_KEYS}
    rest = {key: value for key, value in document.data.items() if key not in _HEAD_KEYS}
    head, complaints = validate(document, ExerciseHead, top)
    keys, more = validate(document, TaskKeys, rest, _HEAD_KEYS)
    files.complaints += [*complaints, *more, *check_texts(document, languages)]
    if head is not None:
        files.complaints += _check_kind(document, head)
        files.complaints += check_head(document, head, pack) if pack else []
    spec = _sources(files, languages)
    if head is None or keys is None or any(one.fatal for one in files.complaints):
        return None, files.complaints
    return Written(_exercise(head, keys, spec), document), files.complaints


def _sources(files: TaskFolder, languages: Sequence[str]) -> dict[str, object]:
    """Return the parts of the spec that stand in files of their own."""
    spec: dict[str, object] = {"statement": read_statements(files, languages)}
    for stem in ("starter", "reference", "cases"):
        spec[stem] = files.text(f"{stem}.py")
    for kind in ("wrong", "right"):
        spec[kind] = read_solutions(files, kind, languages)
    for path in sorted(files.path.iterdir()):
        if path.name not in FILES and not path.name.startswith((".", "__")):
            message = both(f"{path.name} is not read.", f"未读取 {path.name}。")
            mend = both(f"Known here: {', '.join(sorted(FILES))}.", "请删除该文件。")
            files.complain(path.name, 0, message, mend, fatal=False)
    if not spec["wrong"]:
        files.complain(
            "wrong",
            0,
            both("There is no wrong solution to learn from.", "没有任何错误解答。"),
            both("Add wrong/<name>.py with its explanation.", "请添加 wrong/<名称>.py 及其解释。"),
            fatal=False,
        )
    return spec


def _check_kind(document: Document, head: ExerciseHead) -> list[Complaint]:
    if head.kind == "code":
        return []
    message = both(
        f"A task is of kind code, not '{head.kind}'.", f"任务的题型应为 code，而不是“{head.kind}”。"
    )
    return [
        document.complaint(("kind",), message, both("Write 'kind: code'.", "请写“kind: code”。"))
    ]


def _exercise(head: ExerciseHead, keys: TaskKeys, spec: dict[str, object]) -> Exercise:
    stored = keys.to_json()
    sources = stored.pop("sources")
    return Exercise(
        key=head.id,
        kind="code",
        skill=head.skill,
        topic=head.topic,
        title=head.title.text(),
        difficulty=head.difficulty,
        spec={**stored, **spec},
        tags=head.tags,
        sources=tuple(sources),
        question=head.question,
    )
