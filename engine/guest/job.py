"""What the trusted side asks of one child, read from a sealed memory file."""

from __future__ import annotations

import json
import os
import struct
from dataclasses import dataclass
from typing import Any

HEAD = struct.Struct("<4sI")
MAGIC = b"TSJ1"

ENDED = struct.Struct("<iddq")
"""How a child ended: wait status, user seconds, system seconds, peak resident KiB."""

WALLED = b"\x00walled\x00"
"""First bytes of every reply: all walls stand, and what follows is the submission's doing."""


@dataclass(frozen=True)
class Job:
    """One child's work.

    Attributes:
        head: plain settings: mode (draw or solve), entry, needs, group, seed, limits, rules.
        cases_source: the task's driver.
        source: the solution to run ("" when drawing).
        seccomp: the strict filter as raw BPF.
        cases: encoded cases, in order.
    """

    head: dict[str, Any]
    cases_source: str
    source: bytes
    seccomp: bytes
    cases: tuple[bytes, ...]


def pack(job: Job) -> bytes:
    """Return ``job`` as the bytes that `unpack` reads."""
    blobs = (job.cases_source.encode(), job.source, job.seccomp, *job.cases)
    head = json.dumps({**job.head, "lengths": [len(blob) for blob in blobs]}).encode()
    return b"".join((HEAD.pack(MAGIC, len(head)), head, *blobs))


def unpack(data: bytes) -> Job:
    """Read what `pack` wrote."""
    magic, length = HEAD.unpack_from(data)
    if magic != MAGIC:
        raise ValueError("not a job")
    at = HEAD.size + length
    head = json.loads(data[HEAD.size : at])
    blobs = []
    for size in head.pop("lengths"):
        blobs.append(data[at : at + size])
        at += size
    return Job(head, blobs[0].decode(), blobs[1], blobs[2], tuple(blobs[3:]))


def read(descriptor: int) -> Job:
    """Read the job behind ``descriptor`` from its beginning."""
    size = os.fstat(descriptor).st_size
    parts, at = [], 0
    while at < size:
        part = os.pread(descriptor, size - at, at)
        if not part:
            break
        parts.append(part)
        at += len(part)
    return unpack(b"".join(parts))
