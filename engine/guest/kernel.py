"""The few Linux calls Python has no name for: unshare, mount, landlock, seccomp."""

from __future__ import annotations

import ctypes
import os
import struct

_libc = ctypes.CDLL(None, use_errno=True)

NEW_USER, NEW_PID, NEW_NS = 0x10000000, 0x20000000, 0x00020000
NEW_IPC, NEW_UTS, NEW_NET, NEW_CGROUP = 0x08000000, 0x04000000, 0x40000000, 0x02000000

_MS_NOSUID, _MS_NODEV, _MS_NOEXEC = 2, 4, 8
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_SYS_SECCOMP = {"x86_64": 317, "aarch64": 277}
_SYS_CAPSET = {"x86_64": 126, "aarch64": 91}
_SYS_CREATE_RULESET, _SYS_ADD_RULE, _SYS_RESTRICT_SELF = 444, 445, 446
_SET_MODE_FILTER = 1
_CAPABILITY_VERSION_3 = 0x20080522

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
_RIGHTS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}


def _check(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def _syscall(number: int, *arguments: object) -> int:
    return int(_libc.syscall(ctypes.c_long(number), *arguments))


def unshare(flags: int) -> None:
    """Leave the namespaces named by ``flags``; OSError where the kernel refuses."""
    _check(_libc.unshare(flags), "unshare")


def mount_tmpfs(path: str, options: str) -> None:
    """Mount an empty tmpfs at ``path`` from which nothing can be executed."""
    flags = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    result = _libc.mount(b"tmpfs", path.encode(), b"tmpfs", flags, options.encode())
    _check(result, "mount")


def die_with_parent(signal_number: int) -> None:
    """Have the kernel send ``signal_number`` to this process when its parent ends."""
    _check(_libc.prctl(_PR_SET_PDEATHSIG, signal_number, 0, 0, 0), "prctl pdeathsig")


def no_new_privileges() -> None:
    """Give up for good the gaining of privileges by execve."""
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "prctl no_new_privs")


def drop_capabilities() -> None:
    """Empty the permitted, effective and inheritable sets."""
    header = ctypes.create_string_buffer(struct.pack("<Ii", _CAPABILITY_VERSION_3, 0))
    sets = ctypes.create_string_buffer(24)
    _check(_syscall(_SYS_CAPSET[os.uname().machine], header, sets), "capset")


def install_filter(program: bytes) -> None:
    """Install a seccomp filter given as raw BPF; needs `no_new_privileges` first."""
    buffer = ctypes.create_string_buffer(program, len(program))
    address = ctypes.addressof(buffer)
    head = ctypes.create_string_buffer(struct.pack("@HP", len(program) // 8, address))
    number = _SYS_SECCOMP[os.uname().machine]
    _check(_syscall(number, _SET_MODE_FILTER, 0, head), "seccomp")


def landlock_abi() -> int:
    """Return the version of landlock this kernel has, 0 where it has none."""
    return max(0, _syscall(_SYS_CREATE_RULESET, None, ctypes.c_size_t(0), 1))


def landlock(rules: dict[str, int]) -> None:
    """Allow this process only the rights of ``rules`` (path to bits) below each path.

    The right ``-1`` means every right there is. Paths that do not exist are left out. TCP, and
    signals and abstract sockets to outside, are refused where the kernel knows how.
    """
    abi = landlock_abi()
    if abi < 1:
        raise OSError("landlock is not available")
    handled = (1 << _RIGHTS_BY_ABI[min(abi, 5)]) - 1
    network = 3 if abi >= 4 else 0
    scopes = 3 if abi >= 6 else 0
    fields = struct.pack("<QQQ", handled, network, scopes)
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    attribute = ctypes.create_string_buffer(fields, 24)
    ruleset = _syscall(_SYS_CREATE_RULESET, attribute, ctypes.c_size_t(size), 0)
    _check(ruleset, "landlock_create_ruleset")
    for path, rights in rules.items():
        _allow(ruleset, path, handled if rights < 0 else rights & handled)
    _check(_syscall(_SYS_RESTRICT_SELF, ruleset, 0), "landlock_restrict_self")
    os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        target = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    rule = ctypes.create_string_buffer(struct.pack("<Qi", rights, target), 12)
    _check(_syscall(_SYS_ADD_RULE, ruleset, 1, rule, 0), "landlock_add_rule")
    os.close(target)
