"""Zygotes: what they hold, that they are renewed, and that nothing of one run reaches the next."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import Any

import pytest

from engine.judge import runner
from engine.judge.court import Judge
from engine.judge.ruling import Status
from engine.judge.walls.zygotes import Zygote
from tests.judge.conftest import spec_of

pytestmark = pytest.mark.sandbox

HONEST = "def f(x):\n    return 2 * x\n"


def zygote_of(judge: Judge) -> Zygote:
    assert judge._nursery is not None
    with judge._nursery.lent("numpy") as zygote:
        return zygote


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


def test_a_zygote_is_renewed_after_its_runs_and_only_when_the_next_is_warm(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    events: list[str] = []
    ready, close = Zygote.wait_ready, Zygote.close

    def wait_ready(zygote: Zygote) -> None:
        ready(zygote)
        events.append(f"{zygote.pid} is warm")

    def close_it(zygote: Zygote) -> None:
        events.append(f"{zygote.pid} goes")
        close(zygote)

    monkeypatch.setattr(Zygote, "wait_ready", wait_ready)
    monkeypatch.setattr(Zygote, "close", close_it)
    with Judge(min_tier="A", max_runs=8) as judge:
        old = zygote_of(judge)
        deadline = time.monotonic() + 20
        while zygote_of(judge) is old and time.monotonic() < deadline:
            assert judge.verify(spec_of(), HONEST, 3).status is Status.PASS
        new = zygote_of(judge)
        assert not old.alive
        assert events.index(f"{new.pid} is warm") < events.index(f"{old.pid} goes")


def test_a_zygote_is_renewed_after_any_anomaly_and_the_job_done(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, honest, failures = zygote_of(judge), runner.run, ["the first"]

    def run(*arguments: Any) -> Any:
        end = honest(*arguments)
        if failures:
            failures.pop()
            end.reply.clear()  # as from a child whose walls could not be built
        return end

    monkeypatch.setattr(runner, "run", run)
    assert judge.verify(spec_of(), HONEST, 5).status is Status.PASS
    assert not failures
    assert zygote_of(judge) is not old
    assert not old.alive


def test_a_submission_cannot_wear_zygotes_out_by_its_exit_status(judge: Judge) -> None:
    old = zygote_of(judge)
    for status in (1, 96, 97, 255):
        source = f"import os\nos._exit({status})\n"
        assert judge.verify(spec_of(), source, 1).status in (Status.NO_RESULT, Status.MEMORY)
    assert zygote_of(judge) is old


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
