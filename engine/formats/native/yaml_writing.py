"""Writes plain data as YAML that reads well in a diff and reads back as the same texts."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

_WIDTH = 96
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def to_yaml(data: Mapping[str, Any]) -> str:
    """Return the YAML of nested mappings, lists, texts, numbers and booleans.

    Prose becomes blocks: ``|-`` where it has lines, ``>-`` where it is one long line. None and
    empty lists are left out.
    """
    return "\n".join(_mapping(data, "")) + "\n"


def _mapping(data: Mapping[str, Any], indent: str) -> list[str]:
    lines: list[str] = []
    for key in sorted(data, key=lambda name: name != "id"):
        value = data[key]
        if value is None or value in ([], (), {}):
            continue
        lines += _entry(f"{indent}{_inline(str(key))}:", value, indent + "  ")
    return lines


def _entry(start: str, value: Any, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        return [start, *_mapping(value, indent)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(not isinstance(one, Mapping) and _PLAIN.fullmatch(str(one)) for one in value):
            return [f"{start} [{', '.join(map(str, value))}]"]
        return [start, *(line for one in value for line in _item(one, indent))]
    return _scalar(start, _text(value), indent)


def _item(value: Any, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        lines = _mapping(value, indent + "  ")
        return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]
    return _scalar(f"{indent}-", _text(value), indent + "  ")


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _scalar(start: str, text: str, indent: str) -> list[str]:
    if "\n" in text:
        block = [f"{indent}{line}" if line else "" for line in text.split("\n")]
        return [f"{start} |-", *block]
    if len(start) + len(text) < _WIDTH:
        return [f"{start} {_inline(text)}"]
    wrapped = textwrap.wrap(
        text, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False
    )
    folds = " ".join(wrapped) == text
    lines = wrapped if folds else [text]
    return [f"{start} {'>-' if folds else '|-'}", *(indent + line for line in lines)]


def _inline(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"
