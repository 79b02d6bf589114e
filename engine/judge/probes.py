"""Small hostile programs that the walls must stop before a worker may take jobs."""

from __future__ import annotations

from dataclasses import dataclass

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

def syscall(number):
    return ctypes.CDLL(None).syscall(number, 0, 0, 0, 0)
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
    Probe("residue", "return 'open' if os.listdir('.') else open('mark', 'w').close() or 'holds'"),
    Probe("residue", "return 'open' if os.listdir('.') else 'holds'"),
    Probe("network", "return refused(socket.socket, socket.socketpair)"),
    Probe("processes", "return refused(os.fork, lambda: os.execv('/usr/bin/true', ['true']))"),
    Probe("processes", "return refused(lambda: os.kill(-1, 9), lambda: os.kill(os.getppid(), 9))"),
    Probe("namespaces", "return 'holds' if os.getpid() == 1 else 'open'"),
    Probe(
        "seccomp",
        "syscall({'x86_64': 272}.get(os.uname().machine, 97))\nreturn 'open'",
        frozenset({Status.DENIED}),
    ),
    Probe(
        "seccomp",
        "syscall({'x86_64': 101}.get(os.uname().machine, 117))\nreturn 'open'",
        frozenset({Status.DENIED}),
    ),
    Probe("memory", "np.ones(10**9)\nreturn 'open'", frozenset({Status.MEMORY})),
    Probe("clock", "while True:\n    pass", frozenset({Status.TIME})),
    Probe("reply", "os._exit(0)", frozenset({Status.NO_RESULT})),
    Probe("reply", "os.write(3, b'PASS' * 9)\nos._exit(0)", frozenset({Status.MALFORMED})),
    Probe("environment", "return 'holds' if len(os.environ) < 16 else 'open'"),
)
"""Every one must end as allowed; the first that does not names the wall that is missing."""
