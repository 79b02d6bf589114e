"""Why a tier cannot be had, and what an operator can do about it, in both languages."""

from __future__ import annotations

from engine.language import Text, both

OTHER_SYSTEM = both(
    "Code is verified on Linux only. Mend: run Touchstone in a Linux virtual machine or container.",
    "代码判题只支持 Linux。解决办法：在 Linux 虚拟机或容器中运行 Touchstone。",
)

BUBBLEWRAP = both(
    "bubblewrap is not installed. Mend: sudo apt-get install -y bubblewrap",
    "没有安装 bubblewrap。解决办法：sudo apt-get install -y bubblewrap",
)

SECCOMP = both(
    "libseccomp is not installed. Mend: sudo apt-get install -y libseccomp2",
    "没有安装 libseccomp。解决办法：sudo apt-get install -y libseccomp2",
)

LANDLOCK = both(
    "The kernel has no landlock. Mend: use Linux 5.13 or newer with "
    "landlock in the boot parameter lsm=",
    "内核没有 landlock。解决办法：使用 Linux 5.13 或更新版本，并在启动参数 lsm= 中加入 landlock",
)

NAMESPACES = both(
    "User namespaces are switched off. Mend: sudo sysctl -w user.max_user_namespaces=15000 "
    "kernel.unprivileged_userns_clone=1",
    "用户命名空间被关闭。解决办法：sudo sysctl -w user.max_user_namespaces=15000 "
    "kernel.unprivileged_userns_clone=1",
)

ROOT = both(
    "Without bubblewrap code is never run as root. Mend: run the worker as an ordinary user.",
    "没有 bubblewrap 时绝不以 root 运行代码。解决办法：用普通用户运行 worker。",
)

NO_BOUNDARY = both(
    "Without bubblewrap code is run only in a container, or under an account that nobody logs in "
    "with. Mend: use the container image, or give the worker such an account.",
    "没有 bubblewrap 时，只在容器中或无人登录的专用账户下运行代码。"
    "解决办法：使用容器镜像，或为 worker 建立这样的账户。",
)

JAIL_FAILS = both(
    "bubblewrap cannot build its walls here. On Ubuntu 24.04 and newer: "
    "sudo apt-get install -y apparmor-profiles && sudo sysctl -w "
    "kernel.apparmor_restrict_unprivileged_userns=0. In a container: use a virtual machine, or "
    "allow user namespaces.",
    "bubblewrap 无法在此建立隔离。Ubuntu 24.04 及以上：sudo apt-get install -y "
    "apparmor-profiles && sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0。"
    "在容器中：请改用虚拟机，或允许用户命名空间。",
)

CHILD_FAILS = both(
    "A warm interpreter could not be started without bubblewrap here.",
    "无法在此不经 bubblewrap 启动预热的解释器。",
)


def not_held(layer: str, ended: str) -> Text:
    """Say that a hostile program got through ``layer``, or an honest one did not."""
    return both(
        f"The wall '{layer}' does not hold here ({ended}).", f"隔离层“{layer}”在此无效（{ended}）。"
    )


def broken(tier: str, said: str) -> Text:
    """Say that the walls of ``tier`` could not be built, with what the machinery said."""
    reason = CHILD_FAILS if tier == "B" else JAIL_FAILS
    return both(f"{reason['en']} ({said})", f"{reason['zh']}（{said}）")


def together(reasons: dict[str, Text]) -> Text:
    """Join the reasons of several tiers, each different one once."""
    by_text: dict[tuple[str, str], list[str]] = {}
    for tier, why in reasons.items():
        by_text.setdefault((why["en"], why["zh"]), []).append(tier)
    parts = [(", ".join(tiers), en, zh) for (en, zh), tiers in by_text.items()]
    return both(
        " ".join(f"Tier {names}: {en}" for names, en, _ in parts),
        "".join(f"{names} 级：{zh}" for names, _, zh in parts),
    )
