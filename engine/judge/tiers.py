"""How strong the walls can be on this machine, and what to do where they are missing."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from engine.judge.walls import filters
from engine.language import Text, both

ORDER = ("none", "B", "A2", "A")
"""Tiers from weakest to strongest; this version builds A or nothing."""

DEFAULT_MIN_TIER = "B"


class UnavailableError(RuntimeError):
    """Code cannot be verified here.

    Attributes:
        why: the reason and the mend, in both languages.
    """

    def __init__(self, why: Text) -> None:
        super().__init__(why["en"])
        self.why = why


@dataclass(frozen=True)
class Prospect:
    """What the machine offers before anything was tried.

    Attributes:
        bwrap: path of bubblewrap, or "".
        layers: wall to what was found; False where it is missing.
        why: what is missing and how to mend it, or {} where nothing is.
    """

    bwrap: str
    layers: dict[str, str | bool]
    why: Text


def prospect() -> Prospect:
    """Look for bubblewrap, namespaces, landlock and seccomp without starting anything."""
    bwrap = shutil.which("bwrap") or ""
    layers: dict[str, str | bool] = {
        "bubblewrap": bwrap or False,
        "namespaces": _namespaces(),
        "landlock": False,
        "seccomp": False,
        "cgroup": False,
    }
    if not sys.platform.startswith("linux") or os.uname().machine not in ("x86_64", "aarch64"):
        return Prospect("", layers, _OTHER_SYSTEM)
    from engine.guest import kernel  # noqa: PLC0415 - cannot be loaded on other systems

    abi = kernel.landlock_abi()
    layers["landlock"] = f"ABI {abi}" if abi else False
    layers["seccomp"] = _seccomp()
    for name, mend in _MENDS.items():
        if not layers[name]:
            return Prospect(bwrap, layers, mend)
    return Prospect(bwrap, layers, {})


def min_tier() -> str:
    """Return the setting SANDBOX_MIN_TIER, from the environment."""
    return os.environ.get("SANDBOX_MIN_TIER", "") or DEFAULT_MIN_TIER


def enough(tier: str, least: str) -> bool:
    """Tell whether ``tier`` is at least ``least``; an unknown name is never satisfied."""
    return tier != "none" and least in ORDER and ORDER.index(tier) >= ORDER.index(least)


def too_weak(tier: str, least: str) -> Text:
    """Say that the tier reached is below the setting."""
    return both(
        f"SANDBOX_MIN_TIER asks for tier {least}, but this machine reaches {tier}.",
        f"SANDBOX_MIN_TIER 要求 {least} 级，而本机只达到 {tier}。",
    )


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
        return bool(filters.strict()) and bool(filters.coarse())
    except (RuntimeError, OSError, ImportError):
        return False


_OTHER_SYSTEM = both(
    "Code is verified on Linux only. Mend: run Touchstone in a Linux virtual machine.",
    "代码判题只支持 Linux。解决办法：在 Linux 虚拟机中运行 Touchstone。",
)

_MENDS: dict[str, Text] = {
    "bubblewrap": both(
        "bubblewrap is not installed. Mend: sudo apt-get install -y bubblewrap",
        "没有安装 bubblewrap。解决办法：sudo apt-get install -y bubblewrap",
    ),
    "seccomp": both(
        "libseccomp is not installed. Mend: sudo apt-get install -y libseccomp2",
        "没有安装 libseccomp。解决办法：sudo apt-get install -y libseccomp2",
    ),
    "landlock": both(
        "The kernel has no landlock. Mend: use Linux 5.13 or newer with "
        "landlock in the boot parameter lsm=",
        "内核没有 landlock。解决办法：使用 Linux 5.13 或更新版本，"
        "并在启动参数 lsm= 中加入 landlock",
    ),
    "namespaces": both(
        "User namespaces are switched off. Mend: sudo sysctl -w user.max_user_namespaces=15000 "
        "kernel.unprivileged_userns_clone=1",
        "用户命名空间被关闭。解决办法：sudo sysctl -w user.max_user_namespaces=15000 "
        "kernel.unprivileged_userns_clone=1",
    ),
}

JAIL_FAILS = both(
    "bubblewrap cannot build its walls here. On Ubuntu 24.04 and newer: "
    "sudo apt-get install -y apparmor-profiles && sudo sysctl -w "
    "kernel.apparmor_restrict_unprivileged_userns=0. In a container: use a virtual machine, or "
    "allow user namespaces.",
    "bubblewrap 无法在此建立隔离。Ubuntu 24.04 及以上：sudo apt-get install -y "
    "apparmor-profiles && sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0。"
    "在容器中：请改用虚拟机，或允许用户命名空间。",
)
