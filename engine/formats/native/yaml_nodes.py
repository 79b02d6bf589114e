"""Reads YAML event by event: every scalar is text, every key and value keeps its place.

Nothing is guessed from how a scalar looks (``no``, ``012`` and ``1:30`` stay as written); the
schema alone gives types. What could surprise or harm is refused: duplicate keys, anchors and
aliases, tags, control characters, several documents, deep nesting and huge files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from engine.formats.native import yaml_complaints as say
from engine.formats.native.yaml_walker import Path, Place, StopReadingError, Walker, dotted
from engine.language import Text
from engine.pack import Complaint

__all__ = ["Document", "Path", "Place", "decode", "read_yaml"]

MAX_BYTES = 1 << 20


@dataclass(frozen=True)
class Document:
    """A YAML file that could be read.

    Attributes:
        file: path inside the pack.
        data: nested dicts, lists and texts; never another type.
        places: path of keys to its place; the root is ``()``.
    """

    file: str
    data: dict[str, Any]
    places: dict[Path, Place]

    def place(self, path: Path) -> Place:
        """Return the place of ``path``, or of its nearest ancestor that is in the file."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1, 1, 1))

    def complaint(
        self,
        path: Path,
        message: Text,
        mend: Text,
        *,
        at_key: bool = False,
        text_line: int = 0,
        fatal: bool = True,
    ) -> Complaint:
        """Return a complaint about ``path`` that names its line and column.

        Args:
            at_key: point to the key rather than to the value.
            text_line: line inside a block of prose, from 0; used where the block shows lines.
        """
        place = self.place(path)
        line, column = (place.key_line, place.key_column) if at_key else (place.line, place.column)
        if place.style == "|" and not at_key:
            line, column = line + 1 + text_line, 1
        return Complaint(self.file, line, column, dotted(path), message, mend, fatal)


def read_yaml(raw: bytes, file: str) -> tuple[Document | None, list[Complaint]]:
    """Read one YAML mapping.

    Args:
        raw: the file's bytes, UTF-8 with or without a byte order mark.
        file: its path inside the pack, for the complaints.

    Returns:
        The document (None where it cannot be used) and every complaint.
    """
    text, complaint = decode(raw, file)
    if complaint is not None:
        return None, [complaint]
    walker = Walker(file)
    complaint = _walk(walker, text)
    if complaint is not None:
        return None, [*walker.complaints, complaint]
    if any(one.fatal for one in walker.complaints):
        return None, walker.complaints
    return Document(file, walker.data, walker.places), walker.complaints


def _walk(walker: Walker, text: str) -> Complaint | None:
    try:
        walker.read(text)
    except yaml.MarkedYAMLError as error:
        return say.broken(walker.file, error)
    except yaml.YAMLError as error:
        return say.unreadable(walker.file, error)
    except StopReadingError as stop:
        return stop.complaint
    return None if isinstance(walker.data, dict) else say.not_a_mapping(walker.file)


def decode(raw: bytes, file: str) -> tuple[str, Complaint | None]:
    """Return the text of a UTF-8 file, or the complaint that it is too long or not UTF-8."""
    if len(raw) > MAX_BYTES:
        return "", say.too_long(file, MAX_BYTES)
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        return "", say.not_utf8(file, raw[: error.start].count(b"\n") + 1)
