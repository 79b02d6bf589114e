"""Judges in tiers that this machine would not choose: they find a machine that offers less.

Nothing here can be reached from a setting. A judge for tier A2 finds a bubblewrap that refuses
nested user namespaces, as AppArmor's profile for it does. A judge for tier B lives in a process
of its own in what a container engine gives by default: an ordinary user, a process namespace of
its own, and a system-call filter that refuses namespaces and mounts.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from engine.judge.court import Judge
from engine.judge.ruling import Ruling
from engine.judge.tiers import UnavailableError
from engine.judge.walls import filters

ROOT = Path(__file__).resolve().parents[2]

REFUSED = """
unshare setns mount umount2 pivot_root open_tree move_mount fsopen fsconfig fsmount fspick
mount_setattr bpf perf_event_open keyctl add_key request_key userfaultfd kexec_load
kexec_file_load init_module finit_module delete_module reboot swapon swapoff acct
io_uring_setup io_uring_enter io_uring_register
"""
NEW_NAMESPACES = [1 << bit for bit in (17, 25, 26, 27, 28, 29, 30)]
"""The flags of clone(2) that ask for a namespace."""

NO_NESTED = '#!/bin/sh\nexec {bwrap} --unshare-user --disable-userns "$@"\n'


def default_filter() -> bytes:
    """Refuse what the default profile of a container engine refuses without capabilities."""
    import pyseccomp as sc

    found = sc.SyscallFilter(sc.ALLOW)
    for name in REFUSED.split():
        if sc.resolve_syscall(sc.Arch.NATIVE, name) >= 0:
            found.add_rule(sc.ERRNO(errno.EPERM), name)
    for flag in NEW_NAMESPACES:
        found.add_rule(sc.ERRNO(errno.EPERM), "clone", sc.Arg(0, sc.MASKED_EQ, flag, flag))
    found.add_rule(sc.ERRNO(errno.ENOSYS), "clone3")
    return filters.exported(found)


def contained(program: list[str], root: str = "--bind") -> subprocess.Popen[str]:
    """Start ``program`` as in a container with default options; it sees the machine's files.

    Args:
        program: the command line.
        root: how they are mounted; with ``--ro-bind`` it can write nowhere.
    """
    line = [str(shutil.which("bwrap")), "--unshare-user", "--unshare-pid", "--unshare-ipc"]
    line += ["--uid", "10001", "--gid", "10001", "--cap-drop", "ALL", "--die-with-parent"]
    line += [root, "/", "/", "--proc", "/proc", "--dev-bind", "/dev", "/dev"]
    rules = os.memfd_create("default-filter", 0)
    os.write(rules, default_filter())
    os.lseek(rules, 0, os.SEEK_SET)
    try:
        return subprocess.Popen(
            [*line, "--seccomp", str(rules), "--", *program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            pass_fds=(rules,),
            cwd=ROOT,
        )
    finally:
        os.close(rules)


class ContainerJudge:
    """Speaks with a judge inside such a container; `verify` is that of `Judge`.

    Attributes:
        told: what it said of itself: tier, and why where that is none.
    """

    def __init__(self, root: str = "--bind") -> None:
        self._process = contained([sys.executable, "-m", "tests.judge.container"], root)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._ask, self._answers = self._process.stdin, self._process.stdout
        self.told: dict[str, Any] = json.loads(self._answers.readline())
        self.tier: str = self.told["tier"]
        self._lock = threading.Lock()
        self._numbers = count()
        self._open: dict[int, Future[dict[str, Any]]] = {}
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def verify(self, spec: dict[str, Any], source: str, seed: int) -> Ruling:
        """Have it verify ``source``; may be called from several threads."""
        answer: Future[dict[str, Any]] = Future()
        with self._lock:
            number = next(self._numbers)
            self._open[number] = answer
            self._ask.write(json.dumps([number, spec, source, seed]) + "\n")
            self._ask.flush()
        return Ruling.from_json(answer.result(timeout=60))

    def close(self) -> None:
        """End it and wait until it is gone."""
        self._ask.close()
        self._reader.join(20)
        self._process.wait(20)
        self._answers.close()

    def _read(self) -> None:
        for line in self._answers:
            number, ruling = json.loads(line)
            self._open.pop(number).set_result(ruling)


def serve() -> None:
    """Verify what comes by stdin, a line each, until it ends."""
    lock = threading.Lock()

    def work(number: int, *asked: Any) -> None:
        answer = json.dumps([number, judge.verify(*asked).to_json()])
        with lock:
            print(answer, flush=True)

    try:
        with Judge(min_tier="B") as judge, ThreadPoolExecutor(2) as pool:
            print(json.dumps({"tier": judge.tier}), flush=True)
            for line in sys.stdin:
                pool.submit(work, *json.loads(line))
    except UnavailableError as error:
        print(json.dumps({"tier": "none", "why": error.why}), flush=True)


@contextmanager
def bubblewrap_without_nesting(folder: Path) -> Iterator[None]:
    """Put a bubblewrap on the path in which no further user namespace can be made."""
    program = folder / "bwrap"
    program.write_text(NO_NESTED.format(bwrap=shutil.which("bwrap")))
    program.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
        yield


@contextmanager
def judge_of(tier: str, folder: Path) -> Iterator[Judge | ContainerJudge]:
    """A judge of ``tier``, or UnavailableError where this machine cannot even pretend to it."""
    if tier == "B":
        contained_judge = ContainerJudge()
        try:
            if contained_judge.tier != tier:
                raise UnavailableError(contained_judge.told["why"])
            yield contained_judge
        finally:
            contained_judge.close()
    elif tier == "A2":
        with bubblewrap_without_nesting(folder), Judge(min_tier="A2") as judge:
            yield judge
    else:
        with Judge(min_tier="A") as judge:
            yield judge


if __name__ == "__main__":
    serve()
