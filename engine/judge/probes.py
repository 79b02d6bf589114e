"""Small hostile programs that the walls must stop before a worker may take jobs."""

from __future__ import annotations

from dataclasses import dataclass

from engine.judge.lures import BAIT, Lures
from engine.judge.ruling import Status

HOLDS = "holds"
"""What a probe returns when the wall it pushed against held."""


@dataclass(frozen=True)
class Probe:
    """One program.

    Attributes:
        layer: the wall it pushes against.
        body: statements of ``def probe():``.
        allowed: ends that mean that the wall holds; PASS is returning `HOLDS`.
    """

    layer: str
    body: str
    allowed: frozenset[Status] = frozenset({Status.PASS})

    @property
    def source(self) -> str:
        """The program as a submission."""
        lines = "\n".join(f"    {line}" for line in self.body.splitlines())
        return f"{_TOOLS}\n\ndef probe():\n{lines}\n"


_TOOLS = """
import ctypes, os, socket

def refused(*tries):
    for attempt in tries:
        try:
            attempt()
        except OSError:
            continue
        return "open"
    return "holds"

def syscall(intel, arm, *arguments):
    number = {'x86_64': intel}.get(os.uname().machine, arm)
    return ctypes.CDLL(None).syscall(number, *(arguments or (0, 0, 0, 0)))
"""

_READS = ("/etc/passwd", "/proc/self/environ", "/proc/1/maps", "/guest/engine/guest/cell.py")
_WRITES = ("/tmp/x", "/dev/shm/x", "/x", "/site/x", "/cache/x", "/var/tmp/x")  # noqa: S108

PROBES = (
    Probe("honest", "return 'holds' if np.linalg.norm(np.ones(4)) == 2 else 'open'"),
    Probe("reading", f"return refused(*(lambda n=n: open(n).read() for n in {_READS!r}))"),
    Probe(
        "listing", "return refused(*(lambda n=n: os.listdir(n) for n in ('/', '/proc', '/dev')))"
    ),
    Probe("writing", f"return refused(*(lambda n=n: open(n, 'w') for n in {_WRITES!r}))"),
    Probe("network", "return refused(socket.socket, socket.socketpair)"),
    Probe("processes", "return refused(os.fork, lambda: os.execv('/usr/bin/true', ['true']))"),
    Probe("processes", "return refused(lambda: os.kill(-1, 9), lambda: os.kill(os.getppid(), 9))"),
    Probe("seccomp", "syscall(272, 97)\nreturn 'open'", frozenset({Status.DENIED})),
    Probe("seccomp", "syscall(101, 117)\nreturn 'open'", frozenset({Status.DENIED})),
    Probe("memory", "np.ones(10**9)\nreturn 'open'", frozenset({Status.MEMORY})),
    Probe("clock", "while True:\n    pass", frozenset({Status.TIME})),
    Probe("reply", "os._exit(0)", frozenset({Status.NO_RESULT})),
    Probe("reply", "os.write(3, b'PASS' * 9)\nos._exit(0)", frozenset({Status.MALFORMED})),
    Probe("environment", "return 'holds' if len(os.environ) < 16 else 'open'"),
)
"""Every one must end as allowed; the first that does not names the wall that is missing."""

APART = (
    Probe("residue", "return 'open' if os.listdir('.') else open('mark', 'w').close() or 'holds'"),
    Probe("residue", "return 'open' if os.listdir('.') else 'holds'"),
    Probe("namespaces", "return 'holds' if os.getpid() == 1 else 'open'"),
)
"""For children with namespaces, and so a folder, of their own."""

TOGETHER = (
    Probe(
        "residue",
        "return refused(lambda: open('mark', 'w'), lambda: os.mkdir('mark'), "
        "lambda: open('/dev/null', 'a'))",
    ),
)
"""For children without them: nothing can be written anywhere."""


def reaching(lures: Lures) -> tuple[Probe, ...]:
    """Return the probes that reach for this worker's own files, folders and process."""
    targets = f"for n in {tuple(f'{folder}/{BAIT}' for folder in lures.folders)!r}"
    return (
        Probe(
            "reading", f"return refused(*(lambda n=n: open(n).read() for n in {lures.readable!r}))"
        ),
        Probe("writing", f"return refused(*(lambda n=n: open(n, 'w') {targets}))"),
        Probe("writing", f"return refused(*(lambda n=n: os.mkdir(n) {targets}))"),
        Probe(
            "signals",
            f"pid = {lures.pid}\n"
            "sent = [syscall(234, 131, pid, pid, 0), syscall(200, 130, pid, 0)]\n"
            "return refused(lambda: os.kill(pid, 0)) if sent == [-1, -1] else 'open'",
        ),
    )
