"""Zygotes: what they hold, that they are renewed, and that nothing of one run reaches the next."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from engine.judge.court import Judge
from engine.judge.ruling import Status
from engine.judge.walls.zygotes import Zygote
from tests.judge.conftest import spec_of

pytestmark = pytest.mark.sandbox

HONEST = "def f(x):\n    return 2 * x\n"
TOKEN = "secret-of-the-previous-learner"

SEARCH = """
import ctypes
import gc
import os

DETNAW = b"renrael-suoiverp-eht-fo-terces"  # spelt backwards, or the search would find itself
MIB = 1 << 20


def places():
    libc = ctypes.CDLL(None)
    libc.sbrk.restype = ctypes.c_void_p
    top = libc.sbrk(0)
    blocks = {(top >> 20) - back for back in range(128)}
    for thing in gc.get_objects():
        blocks |= {(id(thing) >> 20) + near for near in (-1, 0, 1)}
    for block in sorted(blocks):
        yield from range(block * MIB, (block + 1) * MIB, 4096)


def f(x):
    gc.unfreeze()
    read, write = os.pipe()
    libc = ctypes.CDLL(None)
    libc.write.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t)
    seen = 0
    for place in places():
        if libc.write(write, place, 4096) == 4096:
            seen += 1
            if DETNAW in os.read(read, 4096)[::-1]:
                raise KeyError("found")
    assert seen > 500, seen
    return 2 * x
"""


def zygote_of(judge: Judge) -> Zygote:
    assert judge._nursery is not None
    with judge._nursery.lent("numpy") as zygote:
        return zygote


def test_the_source_of_the_previous_learner_is_not_in_the_next_childs_memory(judge: Judge) -> None:
    for _ in range(3):
        source = f"{HONEST}\nTOKEN = '{TOKEN}'\n"
        assert judge.verify(spec_of(), source, 1).status is Status.PASS
    ruling = judge.verify(spec_of(), SEARCH, 1)
    assert ruling.status is Status.PASS, ruling.message


def test_the_search_finds_what_is_there(judge: Judge) -> None:
    planted = SEARCH + f"\nKEPT = [b'{TOKEN}' * 50]\n"
    assert judge.verify(spec_of(), planted, 1).cases[0].exception == "KeyError"


def test_a_killed_zygote_is_replaced_and_the_job_done(judge: Judge) -> None:
    assert judge.verify(spec_of(), HONEST, 1).status is Status.PASS
    old = zygote_of(judge)
    os.kill(old.pid, signal.SIGKILL)
    assert judge.verify(spec_of(), HONEST, 1).status is Status.PASS
    assert zygote_of(judge) is not old


def test_a_zygote_that_dies_under_a_job_is_replaced_and_the_job_done(judge: Judge) -> None:
    slow = "import time\n\n\ndef f(x):\n    time.sleep(0.3)\n    return 2 * x\n"
    assert judge.verify(spec_of(), HONEST, 2).status is Status.PASS
    pid = zygote_of(judge).pid
    killer = threading.Timer(0.1, os.kill, (pid, signal.SIGKILL))
    killer.start()
    ruling = judge.verify(spec_of(), slow, 2)
    killer.join()
    assert ruling.status is Status.PASS
    assert zygote_of(judge).pid != pid


def test_a_zygote_is_renewed_after_its_runs_without_a_pause() -> None:
    with Judge(min_tier="A", max_runs=8) as judge:
        old = zygote_of(judge)
        deadline = time.monotonic() + 20
        while zygote_of(judge) is old and time.monotonic() < deadline:
            assert judge.verify(spec_of(), HONEST, 3).status is Status.PASS
        assert zygote_of(judge) is not old
        assert not old.alive


def test_several_threads_may_judge_at_once(judge: Judge) -> None:
    ends: list[Status] = []
    sources = [HONEST, "def f(x):\n    return x\n"] * 6

    def work(source: str) -> None:
        ends.append(judge.verify(spec_of(), source, 4).status)

    threads = [threading.Thread(target=work, args=(source,)) for source in sources]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == [Status.PASS] * 6 + [Status.WRONG] * 6


def test_closing_the_judge_ends_every_process() -> None:
    with Judge(min_tier="A") as judge:
        pid = zygote_of(judge).pid
        assert os.path.exists(f"/proc/{pid}")
    assert not os.path.exists(f"/proc/{pid}")
    assert judge.verify(spec_of(), HONEST, 1).status is Status.INTERNAL


def test_public_cases_are_the_same_for_every_seed_and_hidden_ones_are_not(judge: Judge) -> None:
    def shapes(seed: int) -> list[str]:
        source = "def f(x):\n    return x[0]\n"
        return [case.shape for case in judge.verify(spec_of(), source, seed).cases]

    first, other = shapes(1), shapes(2)
    assert first[:2] == other[:2]
    assert {tuple(shapes(seed)) for seed in range(6)} != {tuple(first)}
    assert shapes(1 + 64) == first
