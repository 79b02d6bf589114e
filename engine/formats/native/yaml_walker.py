"""Turns a YAML parser's events into plain data and remembers where everything stood.

Events rather than nodes: a bomb of brackets or aliases is refused before anything is built.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from engine.formats.native import yaml_complaints as say
from engine.language import Text
from engine.pack import Complaint

MAX_NODES = 50_000
MAX_DEPTH = 16

Path = tuple[str | int, ...]
"""Keys and list positions from the root, e.g. ``("options", 1, "reason", "zh")``."""


@dataclass(frozen=True)
class Place:
    """Where a key and its value begin (from 1), and how the value was written (``|``, ``"``)."""

    key_line: int
    key_column: int
    line: int
    column: int
    style: str = ""


def dotted(path: Path) -> str:
    """Return ``options.2.reason`` for ``("options", 1, "reason")``: people count from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


class StopReadingError(Exception):
    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.message["en"])
        self.complaint = complaint


@dataclass
class Walker:
    """Builds plain data from the parser's events, which no depth or alias can blow up."""

    file: str
    data: Any = None
    places: dict[Path, Place] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    count: int = 0

    def read(self, text: str) -> None:
        events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.places:
                    self._stop(event, say.SECOND_DOCUMENT)
                self.data = self._node(next(events), events, (), None)

    def _node(self, event: Any, events: Any, path: Path, key: Any) -> Any:
        self._admit(event, path)
        start, named = event.start_mark, (key or event).start_mark
        self.places[path] = Place(
            named.line + 1,
            named.column + 1,
            start.line + 1,
            start.column + 1,
            getattr(event, "style", None) or "",
        )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        self._check_scalar(event, path)
        return event.value

    def _mapping(self, events: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key in events:
            if isinstance(key, yaml.MappingEndEvent):
                break
            self._admit(key, path)
            if not isinstance(key, yaml.ScalarEvent):
                self._stop(key, say.KEY_NOT_TEXT)
            if key.value in found:
                first = self.places[(*path, key.value)].key_line
                self._note(key, (*path, key.value), say.duplicate(key.value, first))
                self._node(next(events), events, (*path, key.value, "again"), key)
                continue
            found[key.value] = self._node(next(events), events, (*path, key.value), key)
        return found

    def _sequence(self, events: Any, path: Path) -> list[Any]:
        found: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event, events, (*path, len(found)), None))
        return found

    def _admit(self, event: Any, path: Path) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self._stop(event, say.TOO_MANY)
        if len(path) > MAX_DEPTH:
            self._stop(event, say.TOO_DEEP)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self._stop(event, say.ANCHOR)
        if event.tag is not None:
            self._stop(event, say.tag(event.tag))

    def _check_scalar(self, event: Any, path: Path) -> None:
        bad = say.control_character(event.value, quoted=event.style == '"')
        if bad is not None:
            self._note(event, path, bad)
        elif event.style == '"' and "\n" in event.value and "$" in event.value:
            self._note(event, path, say.NEWLINE_IN_MATHS, fatal=False)

    def _note(self, event: Any, path: Path, words: tuple[Text, Text], fatal: bool = True) -> None:
        self.complaints.append(self._complaint(event, dotted(path), words, fatal))

    def _stop(self, event: Any, words: tuple[Text, Text]) -> None:
        raise StopReadingError(self._complaint(event, "", words, True))

    def _complaint(self, event: Any, key: str, words: tuple[Text, Text], fatal: bool) -> Complaint:
        mark = event.start_mark
        return Complaint(self.file, mark.line + 1, mark.column + 1, key, *words, fatal=fatal)
