"""Checks a document against a pydantic model and says what is wrong at its line and key."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from engine.formats.native import schema_complaints as say
from engine.formats.native.yaml_nodes import Document, Path
from engine.pack import Complaint

Model = TypeVar("Model", bound=BaseModel)


def validate(
    document: Document, model: type[Model], data: dict[str, Any], keys: Iterable[str] = ()
) -> tuple[Model | None, list[Complaint]]:
    """Give the document's texts the types of ``model``.

    Args:
        data: the part of ``document.data`` that the model describes (top-level keys kept).
        keys: further keys that are right at the top of this file, for the closest match.

    Returns:
        The model's instance, or None with one complaint per error.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        known = tuple(keys)
        return None, [complaint_of(document, model, one, known) for one in _telling(error)]


def complaint_of(
    document: Document, model: type[BaseModel], error: dict[str, Any], keys: Iterable[str] = ()
) -> Complaint:
    """Turn one pydantic error into a complaint with file, line, column, key and mend."""
    context = error.get("ctx", {})
    path: Path = (*error["loc"], *context.get("at", ()))
    path = tuple(part for part in path if part != "[key]")
    kind = error["type"]
    if kind == "extra_forbidden":
        right = (*keys_at(model, path[:-1]), *(keys if len(path) == 1 else ()))
        closest = get_close_matches(str(path[-1]), right, n=1, cutoff=0.5)
        return document.complaint(
            path, *say.unknown(path, closest, right, error["input"]), at_key=True
        )
    if kind == "missing":
        parent = document.complaint(path[:-1], *say.missing(path), at_key=True)
        return _renamed(parent, document.complaint(path, *say.missing(path)).key)
    if kind == say.BILINGUAL:
        return document.complaint(path, *say.from_context(context))
    return document.complaint(path, *say.wrong_value(kind, context, error.get("input")))


def keys_at(model: Any, path: Path) -> tuple[str, ...]:
    """Return the keys that ``model`` knows at ``path`` (empty where it has none)."""
    here = list(_models(model))
    for part in path:
        below: list[Any] = []
        for one in here:
            if isinstance(part, str) and part in one.model_fields:
                below += _models(one.model_fields[part].annotation)
            elif isinstance(part, int):
                below.append(one)
        here = below
    return tuple(dict.fromkeys(key for one in here for key in one.model_fields))


def _telling(error: ValidationError) -> list[dict[str, Any]]:
    """Drop "too short" where it only counts entries that have their own errors."""
    errors: list[dict[str, Any]] = [{**one} for one in error.errors()]
    inner = {one["loc"][:depth] for one in errors for depth in range(len(one["loc"]))}
    return [one for one in errors if one["type"] != "too_short" or one["loc"] not in inner]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _models(inner)


def _renamed(complaint: Complaint, key: str) -> Complaint:
    return Complaint(
        complaint.file,
        complaint.line,
        complaint.column,
        key,
        complaint.message,
        complaint.mend,
        complaint.fatal,
    )
