"""The outer walls: how a zygote is started in each tier, and what its children may see."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from engine.judge.walls import filters
from engine.judge.walls.places import (
    GUEST,
    base_library,
    interpreter,
    libraries,
    site_packages,
)

BOX = "/box"

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

ENVIRONMENT = {
    **dict.fromkeys(THREADS, "1"),
    "MALLOC_ARENA_MAX": "2",
    "PYTHONHASHSEED": "0",
    "HOME": BOX,
    "USER": "learner",
    "TMPDIR": BOX,
    "LANG": "C.UTF-8",
    "TORCHINDUCTOR_CACHE_DIR": "/cache",
    "PATH": "/usr/bin",
    "LD_LIBRARY_PATH": str(base_library()),
}
"""All that a zygote's environment holds."""

# bubblewrap adds PWD, Python may add LC_CTYPE.
ENVIRONMENT_NAMES = {*ENVIRONMENT, "PWD", "LC_CTYPE"}

_UNTRUSTED_ID = "65534"


@dataclass(frozen=True)
class Jail:
    """The walls of one tier.

    Attributes:
        tier: A (children with namespaces of their own), A2 (without), B (no bubblewrap either).
        bwrap: path of bubblewrap; not used in tier B.
    """

    tier: str
    bwrap: str = ""

    @property
    def apart(self) -> bool:
        """Whether every child gets namespaces, and with them a folder, of its own."""
        return self.tier == "A"

    @property
    def folder(self) -> str:
        """The child's writable folder, or "": without a mount of its own files would stay."""
        return BOX if self.apart else ""

    @property
    def seccomp(self) -> bytes:
        """The strict filter of a child."""
        return filters.strict(self.apart)

    def readable(self) -> dict[str, int]:
        """Return the landlock rules of a child: path to rights."""
        read_only, execute, write = 4 | 8, 1, 2
        rules = {str(path): read_only | execute for path in libraries()}
        rules[self._site] = read_only
        rules["/dev/urandom"] = 4
        rules["/dev/null"] = 4 | write
        return rules

    def start(self, needs: str, control: int, log: int) -> subprocess.Popen[bytes]:
        """Start a zygote with ``control`` as its stdin, which is closed here in any case."""
        program = os.memfd_create("coarse", 0)
        try:
            os.write(program, filters.coarse())
            os.lseek(program, 0, os.SEEK_SET)
            return subprocess.Popen(
                self._bubblewrap(needs, program) if self.bwrap else self._zygote(needs),
                stdin=control,
                stdout=log,
                stderr=log,
                pass_fds=(program,) if self.bwrap else (),
                env={} if self.bwrap else _bare_environment(),
                cwd="/",
                start_new_session=True,
            )
        finally:
            os.close(program)
            os.close(control)

    @property
    def _site(self) -> str:
        return "/site" if self.bwrap else str(site_packages())

    def _zygote(self, needs: str) -> list[str]:
        root = "/guest" if self.bwrap else str(GUEST.parents[1])
        program = f"{root}/engine/guest/zygote.py"
        apart = "apart" if self.apart else "together"
        return [str(interpreter()), "-I", "-S", "-B", program, needs, apart, root, self._site]

    def _bubblewrap(self, needs: str, seccomp_fd: int) -> list[str]:
        """Return the command line that starts a zygote behind bubblewrap.

        The uid inside is not 0, so bubblewrap keeps no capability at all, also when root starts
        it; the children's own user namespaces need none.
        """
        line = [self.bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
        line += ["--uid", _UNTRUSTED_ID, "--gid", _UNTRUSTED_ID]
        line += ["--hostname", "box", "--cap-drop", "ALL"]
        for name, value in ENVIRONMENT.items():
            line += ["--setenv", name, value]
        for name in ("/lib", "/lib64"):
            if Path(name).is_symlink():
                line += ["--symlink", str(Path(name).readlink()), name]
        for path in (*libraries(), interpreter()):
            line += ["--ro-bind", str(path), str(path)]
        line += ["--ro-bind", str(site_packages()), "/site"]
        line += ["--ro-bind", str(GUEST), "/guest/engine/guest"]
        line += ["--proc", "/proc", "--dev", "/dev", "--dir", BOX, "--dir", "/cache"]
        line += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", BOX]
        line += ["--seccomp", str(seccomp_fd), "--", *self._zygote(needs)]
        return line


def _bare_environment() -> dict[str, str]:
    """Return the environment where there is no folder that a library could keep files in.

    torch wants its cache folder to exist; "/" does, and nobody but root can write there.
    """
    nowhere = dict.fromkeys(("HOME", "TMPDIR", "TORCHINDUCTOR_CACHE_DIR"), "/")
    return {**ENVIRONMENT, **nowhere}
