"""The walls around one child: namespaces, limits, landlock, seccomp; then the harness."""

from __future__ import annotations

import os
import resource
import signal
import socket
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, NoReturn

from engine.guest import harness, job, kernel

BOX = "/box"
MIB = 1 << 20


@dataclass(frozen=True)
class Descriptors:
    """The five files that come with an order."""

    payload: int
    reply: int
    stdout: int
    stderr: int
    status: int


def keep(descriptors: Descriptors, apart: bool) -> NoReturn:
    """Fork the child, wait for it and report its end.

    Args:
        apart: the child gets namespaces of its own, in which it is process 1.
    """
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        kernel.die_with_parent(signal.SIGKILL)
        if apart:
            _enter_namespaces()
        child = os.fork()
        if child == 0:
            _run(descriptors)
        _report(child, descriptors)
    except OSError as error:
        # Still the zygote's own stderr, which the trusted side reads where a boot fails.
        os.write(2, f"no child: {error}\n".encode())
    finally:
        os._exit(1)


def _enter_namespaces() -> None:
    inside = os.getuid(), os.getgid()
    kernel.unshare(
        kernel.NEW_USER
        | kernel.NEW_PID
        | kernel.NEW_NS
        | kernel.NEW_IPC
        | kernel.NEW_UTS
        | kernel.NEW_NET
        | kernel.NEW_CGROUP
    )
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"65534 {inside[0]} 1"),
        ("gid_map", f"65534 {inside[1]} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(text)
    kernel.mount_tmpfs(BOX, "size=16m,nr_inodes=1024,mode=700")


def _report(child: int, descriptors: Descriptors) -> NoReturn:
    """Hand out a pidfd, close everything that would keep a pipe open, then wait."""
    status = socket.socket(fileno=descriptors.status)
    handle = os.pidfd_open(child)
    socket.send_fds(status, [b"PID"], [handle])
    for number in astuple(descriptors)[:-1]:
        os.close(number)
    _pid, how, usage = os.wait4(child, 0)
    status.send(job.ENDED.pack(how, usage.ru_utime, usage.ru_stime, usage.ru_maxrss))
    os._exit(0)


def _run(descriptors: Descriptors) -> NoReturn:
    """Become the untrusted child: last steps before any code that is not ours."""
    try:
        kernel.die_with_parent(signal.SIGKILL)
        reply = _arrange(descriptors)
        order = job.read(4)
        os.close(4)
        folder = order.head["folder"]
        os.chdir(folder or "/")
        os.umask(0o077)
        _limit(order.head)
        kernel.drop_capabilities()
        kernel.no_new_privileges()
        kernel.landlock({**order.head["readable"], **({folder: -1} if folder else {})})
        kernel.install_filter(order.seccomp)
        os.write(reply, job.WALLED)
    except BaseException:  # without all of its walls nothing of the submission may run
        os._exit(1)
    harness.main(order, reply)


def _arrange(descriptors: Descriptors) -> int:
    """Leave exactly 0 (empty), 1 and 2 (pipes), 3 (reply) and 4 (payload) open."""
    nothing = os.open("/dev/null", os.O_RDONLY)
    sources = (nothing, descriptors.stdout, descriptors.stderr, descriptors.reply)
    high = [os.dup2(number, 64 + i) for i, number in enumerate((*sources, descriptors.payload))]
    for target, number in enumerate(high):
        os.dup2(number, target, inheritable=False)
    os.closerange(5, 256)
    return 3


def _limit(head: dict[str, Any]) -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    space = pages * os.sysconf("SC_PAGE_SIZE") + head["memory_mib"] * MIB
    limits = {
        resource.RLIMIT_AS: space,
        resource.RLIMIT_CPU: head["cpu_s"],
        resource.RLIMIT_FSIZE: 16 * MIB if head["folder"] else 0,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    for which, most in limits.items():
        resource.setrlimit(which, (most, most))
