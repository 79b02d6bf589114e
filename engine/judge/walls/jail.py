"""The outer walls: the bubblewrap command line that a zygote lives behind."""

from __future__ import annotations

import sys
import sysconfig
from functools import cache
from pathlib import Path

GUEST = Path(__file__).resolve().parents[2] / "guest"

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

ENVIRONMENT = {
    **dict.fromkeys(THREADS, "1"),
    "MALLOC_ARENA_MAX": "2",
    "PYTHONHASHSEED": "0",
    "HOME": "/box",
    "USER": "learner",
    "TMPDIR": "/box",
    "LANG": "C.UTF-8",
    "TORCHINDUCTOR_CACHE_DIR": "/cache",
    "PATH": "/usr/bin",
}
"""All that a zygote's environment holds."""

# bubblewrap adds PWD, the C library's loader needs LD_LIBRARY_PATH.
ENVIRONMENT_NAMES = {*ENVIRONMENT, "PWD", "LD_LIBRARY_PATH", "LC_CTYPE"}


@cache
def interpreter() -> Path:
    """Return the real interpreter behind the virtual environment."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    return Path(base).resolve()


@cache
def site_packages() -> Path:
    """Return the folder that NumPy (and torch) are installed in."""
    return Path(sysconfig.get_paths()["purelib"]).resolve()


@cache
def libraries() -> tuple[Path, ...]:
    """Return the folders of shared libraries and of the standard library, real paths only."""
    found = [Path(name) for name in ("/usr/lib", "/usr/lib64", "/lib", "/lib64")]
    found.append(Path(sys.base_prefix).resolve() / "lib")
    kept: list[Path] = []
    for path in found:
        inside = any(path.is_relative_to(other) for other in kept)
        if path.is_dir() and not path.is_symlink() and not inside:
            kept.append(path)
    return tuple(kept)


def readable() -> dict[str, int]:
    """Return the landlock rules of a child: path to rights."""
    read_only, execute, write = 4 | 8, 1, 2
    rules = {str(path): read_only | execute for path in libraries()}
    rules["/site"] = read_only
    rules["/dev/urandom"] = 4
    rules["/dev/null"] = 4 | write
    return rules


def command(bwrap: str, needs: str, seccomp_fd: int) -> list[str]:
    """Return the whole command line that starts a zygote for ``needs`` (numpy or torch).

    The uid inside is not 0, so bubblewrap keeps no capability at all, also when root starts it;
    the children's own user namespaces need none.
    """
    line = [bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    line += ["--uid", "65534", "--gid", "65534", "--hostname", "box", "--cap-drop", "ALL"]
    for name, value in {**ENVIRONMENT, "LD_LIBRARY_PATH": _library_path()}.items():
        line += ["--setenv", name, value]
    for name in ("/lib", "/lib64"):
        if Path(name).is_symlink():
            line += ["--symlink", str(Path(name).readlink()), name]
    for path in (*libraries(), interpreter()):
        line += ["--ro-bind", str(path), str(path)]
    line += ["--ro-bind", str(site_packages()), "/site"]
    line += ["--ro-bind", str(GUEST), "/guest/engine/guest"]
    line += ["--proc", "/proc", "--dev", "/dev", "--dir", "/box", "--dir", "/cache"]
    line += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/box"]
    line += ["--seccomp", str(seccomp_fd), "--"]
    line += [str(interpreter()), "-I", "-S", "-B", "/guest/engine/guest/zygote.py", needs]
    return line


def _library_path() -> str:
    return str(Path(sys.base_prefix).resolve() / "lib")
