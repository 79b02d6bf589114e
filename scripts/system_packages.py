"""Packages of the operating system: look for them, install them where that may be, or say so."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scripts import chromium


@dataclass(frozen=True)
class Package:
    """A Debian package, how to see that it is there, and what is off without it."""

    name: str
    present: Callable[[], bool]
    without: str


def _command(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _seccomp() -> bool:
    try:
        ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return False
    return True


def _chinese_font() -> bool:
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    marks = ("wqy", "cjk", "noto*sc", "*han*")
    return any(next(place.rglob(f"*{mark}*"), None) for place in places for mark in marks)


BASE = (
    Package("bubblewrap", _command("bwrap"), "code exercises are not judged in the strongest jail"),
    Package("libseccomp2", _seccomp, "code exercises are not judged in the strongest jail"),
)
DEV = (
    Package("chromium", lambda: chromium.find() is not None, "browser tests are skipped"),
    Package("fonts-wqy-microhei", _chinese_font, "Chinese screenshots show boxes"),
    Package("gettext", _command("msgfmt"), "make messages cannot collect new texts"),
)
SCALE = (
    Package("redis-server", _command("redis-server"), "make test-scale cannot run"),
    Package("postgresql", lambda: postgresql_folder() is not None, "make test-scale cannot run"),
)
SETS = {"base": BASE, "dev": BASE + DEV, "scale": SCALE}


def postgresql_folder() -> Path | None:
    """Return the newest folder with PostgreSQL's own programs (Debian keeps them off PATH)."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    if folders:
        return folders[-1]
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def provide(wanted: str) -> bool:
    """Install the missing packages of a set, or say what is off; True when all are there."""
    if not sys.platform.startswith("linux"):
        _say("code exercises are verified on Linux only; elsewhere use the container (README)")
        return False
    absent = missing(wanted)
    if absent and may_install():
        _install([package.name for package in absent])
    return remind(wanted)


def missing(wanted: str) -> list[Package]:
    """List the packages of a set that are not there."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for package in SETS[wanted] if not package.present()]


def remind(wanted: str) -> bool:
    """Say what is off for want of a package, and the command that mends it; True when nothing."""
    absent = missing(wanted)
    for package in absent:
        _say(f"MISSING {package.name}: {package.without}")
    if absent:
        _say(f"to mend it:  {mend([package.name for package in absent])}")
    return not absent


def provide_venv() -> None:
    """Install Debian's venv module, or stop with the command that does."""
    name = f"python3.{sys.version_info[1]}-venv"
    if may_install() and _install([name]):
        return
    sys.exit(f"[touchstone] this Python cannot make virtual environments; run\n    {mend([name])}")


def may_install() -> bool:
    """Only root on a Debian or Ubuntu, and only with their own tool."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def mend(names: list[str]) -> str:
    """Spell out the command that a person can run."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install -y {' '.join(names)}"
    return f"install the packages that your system calls {', '.join(names)}"


def _install(names: list[str]) -> bool:
    _say(f"installing {' '.join(names)}")
    _apt("update")
    return _apt("install", "-y", "--no-install-recommends", *names)


def _apt(*arguments: str) -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", *arguments]
    return subprocess.run(command, check=False, env=quiet, stdout=sys.stderr).returncode == 0


def _say(text: str) -> None:
    print(f"[touchstone] {text}", file=sys.stderr, flush=True)
