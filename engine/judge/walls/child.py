"""Runs one child from the outside: the clock, the pipes, the caps, the kill."""

from __future__ import annotations

import os
import selectors
import signal
import socket
import time
from dataclasses import dataclass, field

from engine.guest.job import ENDED, Job, pack
from engine.judge.walls.zygotes import Zygote, ZygoteError

SETUP_SECONDS = 10.0
REAP_SECONDS = 5.0
REPLY_CAP = 64 << 20
KEPT_OUTPUT = 64 << 10
OUTPUT_CAP = 32 << 20

_CHUNK = 1 << 18


@dataclass
class End:
    """How a child ended.

    Attributes:
        reply: the bytes it sent, at most `REPLY_CAP`.
        stdout, stderr: the first `KEPT_OUTPUT` bytes of each.
        timed_out: the parent's clock ran out.
        flooded: it wrote more than a cap.
        exit_status: as from wait.
        cpu_s: user and system seconds.
        wall_s: by the parent's clock.
    """

    reply: bytearray = field(default_factory=bytearray)
    stdout: bytearray = field(default_factory=bytearray)
    stderr: bytearray = field(default_factory=bytearray)
    timed_out: bool = False
    flooded: bool = False
    exit_status: int = 0
    cpu_s: float = 0.0
    wall_s: float = 0.0
    written: int = 0


class _Watch:
    """The parent's side of one child while it runs."""

    def __init__(self, wall_s: float) -> None:
        self.end = End()
        self._wall_s = wall_s
        self._selector = selectors.DefaultSelector()
        self._pidfd = -1
        self._began = time.monotonic()
        self._deadline = self._began + SETUP_SECONDS
        self._killed = False
        self._reported = False
        self._sinks: dict[int, str] = {}

    def launch(self, zygote: Zygote, job: Job) -> None:
        """Give the zygote the child's ends of everything and keep ours."""
        self._status, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        payload = os.memfd_create("job", os.MFD_CLOEXEC)
        lent = [payload]
        try:
            _write_all(payload, pack(job))
            for name in ("reply", "stdout", "stderr"):
                ours, other = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
                os.set_blocking(other, True)
                self._sinks[ours] = name
                self._selector.register(ours, selectors.EVENT_READ)
                lent.append(other)
            self._selector.register(self._status, selectors.EVENT_READ)
            zygote.order([*lent, theirs.fileno()])
        finally:
            theirs.close()
            for number in lent:
                os.close(number)

    def follow(self) -> End:
        """Read until the child has ended and its pipes are empty."""
        while not (self._reported and not self._sinks):
            left = self._deadline - time.monotonic()
            if left <= 0:
                self._out_of_time()
                continue
            for key, _events in self._selector.select(left):
                if key.fileobj is self._status:
                    self._hear()
                else:
                    self._drain(key.fd)
        self.end.wall_s = time.monotonic() - self._began
        return self.end

    def close(self) -> None:
        """Give every descriptor back; a child that still runs is killed."""
        if not self._reported:
            self._kill()
        for number in self._sinks:
            os.close(number)
        if self._pidfd >= 0:
            os.close(self._pidfd)
        self._selector.close()
        self._status.close()

    def _hear(self) -> None:
        message, descriptors, _flags, _address = socket.recv_fds(self._status, ENDED.size, 1)
        if message == b"PID" and descriptors:
            self._pidfd = descriptors[0]
            self._deadline = time.monotonic() + self._wall_s
        elif len(message) == ENDED.size:
            status, user, system, _peak = ENDED.unpack(message)
            self.end.exit_status, self.end.cpu_s = status, user + system
            self._reported = True
            self._selector.unregister(self._status)
            self._deadline = time.monotonic() + REAP_SECONDS
        else:
            raise ZygoteError("the child's keeper ended without a word")

    def _drain(self, number: int) -> None:
        try:
            data = os.read(number, _CHUNK)
        except BlockingIOError:
            return
        if not data:
            self._selector.unregister(number)
            del self._sinks[number]
            os.close(number)
            return
        sink: bytearray = getattr(self.end, self._sinks[number])
        if self._sinks[number] == "reply":
            sink += data
            flooded = len(sink) > REPLY_CAP
        else:
            sink += data[: max(0, KEPT_OUTPUT - len(sink))]
            self.end.written += len(data)
            flooded = self.end.written > OUTPUT_CAP
        if flooded and not self._killed:
            self.end.flooded = True
            self._kill()

    def _out_of_time(self) -> None:
        if self._pidfd < 0 or self._killed or self._reported:
            raise ZygoteError("the child could not be started or ended")
        self.end.timed_out = True
        self._kill()

    def _kill(self) -> None:
        self._killed = True
        self._deadline = time.monotonic() + REAP_SECONDS
        if self._pidfd >= 0:
            try:
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            except ProcessLookupError:
                return


def _write_all(number: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(number, view) :]


def run(zygote: Zygote, job: Job, wall_s: float) -> End:
    """Run ``job`` in a fresh child of ``zygote`` for at most ``wall_s`` seconds.

    Raises:
        ZygoteError: our own machinery failed; the job may be tried again elsewhere.
    """
    watch = _Watch(wall_s)
    try:
        watch.launch(zygote, job)
        return watch.follow()
    except ZygoteError as error:
        raise ZygoteError(f"{error} {zygote.log()}".strip()) from error
    finally:
        watch.close()
