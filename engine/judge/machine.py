"""What this machine offers to build walls from, before any of it was tried."""

from __future__ import annotations

import os
import pwd
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from engine.judge import mends
from engine.judge.walls import cgroups, filters
from engine.judge.walls.jail import Jail
from engine.language import Text

_FIRST_PID_NAMESPACE = "pid:[4026531836]"
"""The machine's own process namespace: the kernel gives it this number on every Linux."""


@dataclass(frozen=True)
class Prospect:
    """What was found.

    Attributes:
        bwrap: path of bubblewrap, or "".
        layers: wall to what was found; False where it is missing.
        obstacles: why a tier need not be tried, with the mend.
    """

    bwrap: str
    layers: dict[str, str | bool]
    obstacles: Mapping[str, Text] = field(default_factory=dict)

    def jail(self, tier: str) -> Jail:
        """Return the walls of ``tier`` as they would be built here."""
        return Jail(tier, "" if tier == "B" else self.bwrap)


def prospect() -> Prospect:
    """Look for bubblewrap, namespaces, landlock and seccomp without starting anything."""
    bwrap = shutil.which("bwrap") or ""
    layers: dict[str, str | bool] = {
        "bubblewrap": bwrap or False,
        "namespaces": _namespaces(),
        "landlock": False,
        "seccomp": False,
        "cgroup": False,
        "boundary": False,
    }
    if not sys.platform.startswith("linux") or os.uname().machine not in ("x86_64", "aarch64"):
        return Prospect("", layers, dict.fromkeys(("A", "A2", "B"), mends.OTHER_SYSTEM))
    from engine.guest import kernel  # noqa: PLC0415 - cannot be loaded on other systems

    abi = kernel.landlock_abi()
    layers["landlock"] = f"ABI {abi}" if abi else False
    layers["seccomp"] = _seccomp()
    layers["cgroup"] = cgroups.delegated()
    layers["boundary"] = boundary()
    return Prospect(bwrap, layers, _obstacles(layers))


def _obstacles(layers: Mapping[str, str | bool]) -> dict[str, Text]:
    for name, mend in (("seccomp", mends.SECCOMP), ("landlock", mends.LANDLOCK)):
        if not layers[name]:
            return dict.fromkeys(("A", "A2", "B"), mend)
    found: dict[str, Text] = {}
    if not layers["bubblewrap"]:
        found["A"] = found["A2"] = mends.BUBBLEWRAP
    elif not layers["namespaces"]:
        found["A"] = mends.NAMESPACES
    if os.geteuid() == 0:
        found["B"] = mends.ROOT
    elif not layers["boundary"]:
        found["B"] = mends.NO_BOUNDARY
    return found


def boundary() -> str | bool:
    """Name what keeps this process from a person's files: a container, an account, or False.

    Without namespaces a child has the identity of the worker, so a hole in landlock or seccomp
    would open all that the worker's account may read. Tier B is therefore only for a worker whose
    account or container holds nothing but Touchstone.
    """
    try:
        if os.readlink("/proc/self/ns/pid") != _FIRST_PID_NAMESPACE:
            return "container"
        shell = pwd.getpwuid(os.geteuid()).pw_shell
    except (OSError, KeyError):
        return False
    nobody_logs_in = Path(shell).name in ("nologin", "false")
    return "account" if nobody_logs_in and os.geteuid() != 0 else False


def _namespaces() -> bool:
    limit = Path("/proc/sys/user/max_user_namespaces")
    switch = Path("/proc/sys/kernel/unprivileged_userns_clone")
    try:
        if switch.exists() and os.getuid() != 0 and int(switch.read_text()) == 0:
            return False
        return int(limit.read_text()) > 0
    except (OSError, ValueError):
        return False


def _seccomp() -> bool:
    try:
        return all((filters.strict(apart=True), filters.strict(apart=False), filters.coarse()))
    except (RuntimeError, OSError, ImportError):
        return False
