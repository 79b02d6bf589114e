"""Reads one ``exercises/<id>.yaml`` into the exercises it describes."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from types import ModuleType

from pydantic import BaseModel

from engine.discover import members
from engine.exercise import Exercise, Json
from engine.formats.native.head import ExerciseHead, PackHead
from engine.formats.native.prose import check_texts
from engine.formats.native.schema import validate
from engine.formats.native.yaml_nodes import Document, read_yaml
from engine.kinds import flashcard
from engine.language import both
from engine.pack import Complaint

QUESTION = "question"
"""A file of this kind holds one prose for two exercises: flashcard and open question."""

_HEAD_KEYS = tuple(ExerciseHead.model_fields)


@dataclass(frozen=True)
class Written:
    """One exercise with the place it was written at, for later complaints."""

    exercise: Exercise
    document: Document

    def complaint(self, key: str, message: dict[str, str], mend: dict[str, str]) -> Complaint:
        """Complain about the value of ``key``."""
        return self.document.complaint((key,), message, mend)


def read_exercise_file(
    raw: bytes, file: str, head: PackHead
) -> tuple[list[Written], list[Complaint]]:
    """Read the bytes of one exercise file.

    Args:
        file: its path inside the pack; the stem must be the ``id``.
        head: the pack it belongs to, for topics and languages.
    """
    document, complaints = read_yaml(raw, file)
    if document is None:
        return [], complaints
    return read_exercise(document, head, complaints)


def read_exercise(
    document: Document, head: PackHead, complaints: list[Complaint]
) -> tuple[list[Written], list[Complaint]]:
    """Check a document that was read and expand it to its exercises."""
    kind, found = _kind(document)
    complaints = [*complaints, *found]
    if kind is None:
        return [], complaints
    keys = set(_HEAD_KEYS) - (set() if document.data["kind"] == QUESTION else {"faces"})
    top = {key: value for key, value in document.data.items() if key in keys}
    rest = {key: value for key, value in document.data.items() if key not in keys}
    envelope, more = validate(document, ExerciseHead, top)
    spec, others = validate(document, kind.Spec, rest, sorted(keys))
    complaints += [*more, *others, *check_texts(document, head.languages)]
    if envelope is None or spec is None:
        return [], complaints
    complaints += check_head(document, envelope, head)
    return [Written(one, document) for one in _expand(envelope, spec)], complaints


def check_head(document: Document, envelope: ExerciseHead, head: PackHead) -> list[Complaint]:
    """Check what the schema cannot know: the file's name and the pack's topics."""
    found = []
    parts = document.file.removesuffix("/task.yaml").removesuffix(".yaml").split("/")
    if envelope.id != parts[-1]:
        message = both(
            f"The id '{envelope.id}' differs from the name '{parts[-1]}'.",
            f"编号“{envelope.id}”与名称“{parts[-1]}”不同。",
        )
        mend = both(f"Write 'id: {parts[-1]}'.", f"请写“id: {parts[-1]}”。")
        found.append(document.complaint(("id",), message, mend))
    topics = [topic.id for topic in head.topics]
    if envelope.topic not in topics:
        closest = get_close_matches(envelope.topic, topics, n=1) or topics[:1]
        message = both(
            f"pack.yaml declares no topic '{envelope.topic}'.",
            f"pack.yaml 没有声明主题“{envelope.topic}”。",
        )
        mend = both(
            f"Did you mean '{closest[0]}'? Else declare it under topics.",
            f"是否想写“{closest[0]}”？否则请在 topics 中声明。",
        )
        found.append(document.complaint(("topic",), message, mend))
    return found


def _kind(document: Document) -> tuple[ModuleType | None, list[Complaint]]:
    name = document.data.get("kind")
    kinds = {QUESTION: flashcard, **members("engine.kinds")}
    kinds.pop("code", None)
    if isinstance(name, str) and name in kinds:
        return kinds[name], []
    if name == "code":
        message = both(
            "A code exercise is a folder, not a file.", "代码练习是一个文件夹，而不是单个文件。"
        )
        mend = both("Move it to tasks/<id>/task.yaml.", "请移到 tasks/<id>/task.yaml。")
    elif name is None:
        first = get_close_matches("kind", list(document.data), n=1)
        message = both("The key 'kind' is missing.", "缺少键“kind”。")
        mend = both("Add a line 'kind: choice'.", "请添加一行“kind: choice”。")
        if first:
            mend = both(f"Is '{first[0]}' meant?", f"“{first[0]}”是否本应为“kind”？")
    else:
        closest = get_close_matches(str(name), list(kinds), n=1) or sorted(kinds)
        message = both(f"There is no kind '{name}'.", f"没有名为“{name}”的题型。")
        mend = both(f"Did you mean '{closest[0]}'?", f"是否想写“{closest[0]}”？")
    return None, [document.complaint(("kind",), message, mend)]


def _expand(head: ExerciseHead, spec: BaseModel) -> list[Exercise]:
    stored = spec.model_dump(mode="json", exclude_none=True)
    if head.kind != QUESTION:
        return [_exercise(head, head.id, head.kind, stored)]
    faces = dict.fromkeys(head.faces)
    return [_exercise(head, f"{head.id}.{face}", face, stored) for face in faces]


def _exercise(head: ExerciseHead, key: str, kind: str, spec: dict[str, Json]) -> Exercise:
    return Exercise(
        key=key,
        kind=kind,
        skill=head.skill,
        topic=head.topic,
        title=head.title.text(),
        difficulty=head.difficulty,
        spec=spec,
        tags=head.tags,
        sources=tuple(spec.get("sources", ())),
        question=head.question,
    )
