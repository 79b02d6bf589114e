"""Writes a code exercise as the files of its task folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.exercise import Exercise
from engine.formats.native.yaml_writing import to_yaml

_KEYS = ("entry", "needs", "tolerance", "mutation", "limits", "properties")
_FILES = ("starter", "reference", "cases")


def task_files(exercise: Exercise, head: Mapping[str, Any]) -> dict[str, str]:
    """Return file name to text for ``tasks/<id>/``.

    Args:
        head: the keys that every exercise file begins with.
    """
    spec = exercise.spec
    keys = {key: spec[key] for key in _KEYS if key in spec}
    named = {"id": exercise.key, "kind": "code", **head, **keys}
    files = {"task.yaml": to_yaml({**named, "sources": list(exercise.sources)})}
    for language, text in spec["statement"].items():
        files[f"statement.{language}.md"] = text
    files |= {f"{stem}.py": spec[stem] for stem in _FILES}
    for one in spec["wrong"]:
        header = {"expect": one["expect"], **one["explanation"]}
        files[f"wrong/{one['name']}.py"] = _solution(header, one["source"])
    for one in spec["right"]:
        files[f"right/{one['name']}.py"] = _solution(one["note"], one["source"])
    return files


def _solution(header: Mapping[str, str], source: str) -> str:
    lines = "".join(f"# {key}: {text}\n" for key, text in header.items())
    return f"{lines}\n{source}"
