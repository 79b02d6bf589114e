"""Where the interpreter, its libraries and the guest lie on this machine."""

from __future__ import annotations

import sys
import sysconfig
from functools import cache
from pathlib import Path

GUEST = Path(__file__).resolve().parents[2] / "guest"


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
    found.append(base_library())
    kept: list[Path] = []
    for path in found:
        inside = any(path.is_relative_to(other) for other in kept)
        if path.is_dir() and not path.is_symlink() and not inside:
            kept.append(path)
    return tuple(kept)


def base_library() -> Path:
    """Return the library folder of the interpreter's own installation."""
    return Path(sys.base_prefix).resolve() / "lib"
