"""Keep a few programs running: start them, restart what dies, stop all of them together."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from quizapp.running.leash import die_with_parent

ROOT = Path(__file__).resolve().parents[2]
STOP_S = 8.0
"""A worker that polls a folder needs 4 to 6 s for a clean stop; after this it is killed."""
LONGEST_PAUSE_S = 30.0
HEALTHY_S = 10.0


@dataclass(frozen=True)
class Program:
    """A name for the log and the command line."""

    name: str
    command: list[str]


@dataclass
class Child:
    """A running program, with what is needed to restart it at a humane pace."""

    program: Program
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause_s: float = 0.0
    due: float = 0.0

    def start(self, now: float) -> None:
        """Start the program in a session of its own, so that its whole group can be ended."""
        self.process = subprocess.Popen(
            self.program.command,
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=die_with_parent,  # noqa: PLW1509  (the supervisor has one thread)
        )
        self.started = now

    def bury(self, now: float) -> int | None:
        """Return the status if the program has ended, and plan its restart."""
        if self.process is None or (status := self.process.poll()) is None:
            return None
        self.end_group(signal.SIGKILL)
        self.process = None
        healthy = now - self.started > HEALTHY_S
        self.pause_s = 0.5 if healthy else min(max(self.pause_s, 0.25) * 2, LONGEST_PAUSE_S)
        self.due = now + self.pause_s
        return status

    def stop(self, patience_s: float) -> None:
        """End the program and its group; by force when it does not go by itself in time."""
        if self.process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(max(patience_s, 0.0))
        self.end_group(signal.SIGKILL)
        self.process.wait()

    def end_group(self, number: signal.Signals) -> None:
        """Signal the program and everything that it started."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)


@dataclass
class Supervisor:
    """Runs programs until SIGTERM or Ctrl-C; calls ``chores`` between looks at them."""

    programs: Sequence[Program]
    chores: Sequence[Callable[[], None]] = ()
    say: Callable[[str], None] = print
    look_s: float = 0.2
    stopping: bool = False
    children: list[Child] = field(default_factory=list)

    def run(self) -> None:
        """Block until told to stop, then leave no process behind."""
        old = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
        for number in old:
            signal.signal(number, self._asked_to_stop)
        try:
            self.children = [Child(program) for program in self.programs]
            while not self.stopping:
                self._look()
                time.sleep(self.look_s)
        finally:
            self._stop()
            for number, handler in old.items():
                signal.signal(number, handler)

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def _look(self) -> None:
        now = time.monotonic()
        for child in self.children:
            status = child.bury(now)
            if status is not None:
                self.say(
                    f"{child.program.name} ended with status {status}; "
                    f"starting it again in {child.pause_s:g} s"
                )
            if child.process is None and now >= child.due and not self.stopping:
                child.start(now)
        for chore in self.chores:
            if not self.stopping:
                chore()

    def _stop(self) -> None:
        deadline = time.monotonic() + STOP_S
        for child in self.children:
            if child.process is not None:
                child.process.terminate()
        for child in self.children:
            child.stop(deadline - time.monotonic())
