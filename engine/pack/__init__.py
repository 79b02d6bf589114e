"""What a pack is once it was read, and what can be wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.exercise import Exercise
from engine.language import Text


@dataclass(frozen=True)
class Complaint:
    """One thing wrong with a pack, precise enough to mend it.

    Attributes:
        file: path inside the pack, with ``/``.
        line, column: from 1; 0 where the file as a whole is meant.
        key: path of keys, e.g. ``options.2.reason.zh``, or "".
        message: what is wrong.
        mend: what to write instead.
        fatal: the pack cannot be published with it (else it is advice).
    """

    file: str
    line: int
    column: int
    key: str
    message: Text
    mend: Text = field(default_factory=dict)
    fatal: bool = True


@dataclass(frozen=True)
class PackSource:
    """A pack as read from its folder, before anything is stored.

    Attributes:
        topics: id to title, in the order of the library.
        changes: exercise key to progress rule (keep, shorten, reset) for this version.
    """

    slug: str
    title: Text
    summary: Text
    version: str
    licence: str
    languages: tuple[str, ...]
    topics: Mapping[str, Text]
    exercises: tuple[Exercise, ...]
    authors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    changes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """The result of reading a pack: the pack if it can be used, and every complaint."""

    pack: PackSource | None
    complaints: tuple[Complaint, ...]
