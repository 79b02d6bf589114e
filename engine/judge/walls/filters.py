"""System-call filters, built once in the trusted process and handed over as raw BPF."""

from __future__ import annotations

import errno
import os
from functools import cache
from typing import Any

ALLOWED = """
read write readv writev pread64 pwrite64 preadv pwritev lseek close close_range
fstat newfstatat stat lstat statx access faccessat readlink readlinkat getcwd chdir fchdir
getdents64
mmap mprotect munmap mremap madvise brk mincore
rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait sigaltstack pause
dup dup2 dup3 pipe pipe2 poll ppoll select pselect6
epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2
futex set_robust_list get_robust_list rseq set_tid_address arch_prctl membarrier
exit exit_group nanosleep clock_nanosleep clock_gettime clock_getres gettimeofday time times
getitimer setitimer alarm getrusage getpid gettid getppid getuid geteuid getgid getegid
getpgrp getpgid getsid getgroups sched_yield sched_getaffinity getrandom uname sysinfo
getrlimit restart_syscall
"""
"""What NumPy and torch need and no more; everything else is refused with EPERM."""

APART = """
open openat mkdir mkdirat unlink unlinkat rmdir rename renameat renameat2 ftruncate truncate
tgkill tkill
"""
"""Allowed where the child has namespaces of its own: a folder to write in, nobody to signal."""

FATAL = """
ptrace process_vm_readv process_vm_writev unshare setns mount umount2 chroot pivot_root
open_tree move_mount fsopen fsconfig fsmount fspick mount_setattr
io_uring_setup io_uring_enter io_uring_register bpf perf_event_open userfaultfd
keyctl add_key request_key kexec_load kexec_file_load init_module finit_module delete_module
reboot swapon swapoff acct pidfd_open pidfd_getfd pidfd_send_signal
"""
"""Calls that no exercise makes by accident; the kernel ends the child (DENIED)."""

ABSENT = "clone3 faccessat2 openat2 statmount futex_waitv"
"""Calls the C library falls back from, if told that the kernel does not have them."""

_COARSE = """
io_uring_setup io_uring_enter io_uring_register bpf perf_event_open userfaultfd
keyctl add_key request_key kexec_load kexec_file_load init_module finit_module delete_module
ptrace process_vm_readv process_vm_writev reboot swapon swapoff acct
"""

_WRITES = os.O_ACCMODE | os.O_CREAT | os.O_TRUNC | (os.O_TMPFILE & ~os.O_DIRECTORY)
_CLONE_THREAD = 0x00010000
_TCGETS, _FIONBIO, _FIONREAD, _FIOCLEX = 0x5401, 0x5421, 0x541B, 0x5451
_FCNTL = (0, 1, 2, 3, 4, 1030)  # DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC
_PRCTL = (15, 16)  # SET_NAME, GET_NAME


@cache
def strict(apart: bool) -> bytes:
    """Return the allowlist of a child as BPF.

    Args:
        apart: the child has namespaces of its own; without them files can only be opened for
            reading, and no signal can be sent, as landlock knows neither everywhere.

    Raises:
        RuntimeError, OSError: libseccomp is missing or too old.
    """
    import pyseccomp as sc  # noqa: PLC0415 - raises where libseccomp is missing

    filter_ = sc.SyscallFilter(sc.ERRNO(errno.EPERM))
    filter_.set_attr(sc.Attr.ACT_BADARCH, sc.KILL_PROCESS)
    for name in ALLOWED.split() + (APART.split() if apart else []):
        _add(filter_, sc.ALLOW, name)
    if not apart:
        for name, position in (("open", 1), ("openat", 2)):
            _add(filter_, sc.ALLOW, name, sc.Arg(position, sc.MASKED_EQ, _WRITES, 0))
    for name in FATAL.split():
        _add(filter_, sc.KILL_PROCESS, name)
    for name in ABSENT.split():
        _add(filter_, sc.ERRNO(errno.ENOSYS), name)
    thread = sc.Arg(0, sc.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD)
    _add(filter_, sc.ALLOW, "clone", thread)
    for request in (_TCGETS, _FIONBIO, _FIONREAD, _FIOCLEX):
        _add(filter_, sc.ALLOW, "ioctl", sc.Arg(1, sc.MASKED_EQ, 0xFFFFFFFF, request))
    for command in _FCNTL:
        _add(filter_, sc.ALLOW, "fcntl", sc.Arg(1, sc.EQ, command))
    for option in _PRCTL:
        _add(filter_, sc.ALLOW, "prctl", sc.Arg(0, sc.EQ, option))
    _add(filter_, sc.ALLOW, "prlimit64", sc.Arg(0, sc.EQ, 0), sc.Arg(2, sc.EQ, 0))
    return exported(filter_)


@cache
def coarse() -> bytes:
    """Return the denylist of the whole jail as BPF; the zygote must still unshare and mount."""
    import pyseccomp as sc  # noqa: PLC0415

    filter_ = sc.SyscallFilter(sc.ALLOW)
    filter_.set_attr(sc.Attr.ACT_BADARCH, sc.KILL_PROCESS)
    for name in _COARSE.split():
        _add(filter_, sc.KILL_PROCESS, name)
    return exported(filter_)


def _add(filter_: Any, action: int, name: str, *arguments: Any) -> None:
    """Add a rule; names that this architecture or libseccomp does not know are left out."""
    import pyseccomp as sc  # noqa: PLC0415

    if sc.resolve_syscall(sc.Arch.NATIVE, name) >= 0:
        filter_.add_rule(action, name, *arguments)


def exported(filter_: Any) -> bytes:
    """Return a libseccomp filter as the program that the kernel takes."""
    descriptor = os.memfd_create("filter")
    with open(descriptor, "r+b") as file:
        filter_.export_bpf(file)
        file.seek(0)
        return file.read()
