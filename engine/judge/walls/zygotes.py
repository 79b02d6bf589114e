"""The trusted handle on one zygote: boot, check, order a child, close."""

from __future__ import annotations

import json
import os
import socket
from typing import Any

from engine.guest.zygote import ORDER
from engine.judge.walls.jail import ENVIRONMENT_NAMES, Jail

BOOT_SECONDS = 60.0


class ZygoteError(RuntimeError):
    """A zygote did not boot, broke an invariant or is gone."""


class Zygote:
    """One warm process behind the outer walls.

    The kernel ends the jail together with the *thread* that started it.

    Attributes:
        runs: how many children it was asked for.
    """

    def __init__(self, walls: Jail, needs: str) -> None:
        self.needs = needs
        self.runs = 0
        self._log = os.memfd_create("zygote-log")
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = walls.start(needs, theirs.detach(), self._log)

    @property
    def pid(self) -> int:
        """Process id of the jail as the host sees it."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the jail's process still runs."""
        return self._process.poll() is None

    def wait_ready(self) -> None:
        """Block until it is warm and in order.

        Raises:
            ZygoteError: it ended, took too long, or broke an invariant.
        """
        self._control.settimeout(BOOT_SECONDS)
        try:
            report = self._control.recv(65536)
        except OSError:
            report = b""
        if not report:
            raise ZygoteError(f"the zygote did not start: {self.log()}")
        _insist(json.loads(report))
        self._control.settimeout(1.0)

    def order(self, descriptors: list[int]) -> None:
        """Have a child started with ``descriptors``; ZygoteError where that is not possible."""
        self.runs += 1
        try:
            socket.send_fds(self._control, [ORDER], descriptors)
        except OSError as error:
            raise ZygoteError(f"the zygote is gone: {error}") from error

    def log(self) -> str:
        """Return the end of what the jail wrote to its stderr."""
        size = os.fstat(self._log).st_size
        return os.pread(self._log, 4000, max(0, size - 4000)).decode("utf-8", "replace").strip()

    def close(self) -> None:
        """End the jail and everything in it."""
        self._control.close()
        self._process.kill()
        self._process.wait()
        os.close(self._log)


def _insist(report: dict[str, Any]) -> None:
    """Raise ZygoteError unless ``report`` shows one task, no shared map, nothing extra open."""
    wrong = []
    if report["tasks"] != 1:
        wrong.append(f"{report['tasks']} tasks")
    if report["shared_maps"]:
        wrong.append("a writable shared map")
    if report["descriptors"] != [0, 1, 2]:
        wrong.append(f"open files {report['descriptors']}")
    extra = set(report["environment"]) - ENVIRONMENT_NAMES
    if extra:
        wrong.append(f"environment {sorted(extra)}")
    if wrong:
        raise ZygoteError("the zygote is not in order: " + ", ".join(wrong))
