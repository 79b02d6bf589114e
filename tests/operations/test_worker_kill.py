"""A worker that is killed while it judges costs time, never a submission and never a second one."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from quizapp.running.programs import worker
from tests.operations.processes import OURS, ROOT, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.sandbox,
    pytest.mark.skipif(shutil.which("bwrap") is None, reason="the judge needs bubblewrap"),
]

SCALED = {
    "DATABASE_URL": os.environ.get("SCALE_DATABASE_URL", ""),
    "CELERY_BROKER_URL": os.environ.get("SCALE_BROKER_URL", ""),
    "CACHE_URL": os.environ.get("SCALE_CACHE_URL", ""),
}


class Workshop:
    """A database, a queue and workers, all of them real."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.environment = environment
        self.log = log
        self.workers: list[subprocess.Popen[bytes]] = []

    def step(self, *command: str) -> str:
        """Run one step of the scene, or a command of manage.py."""
        line = [sys.executable, *command]
        done = subprocess.run(
            line, cwd=ROOT, env=self.environment, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def scene(self, name: str) -> Any:
        out = self.step("-m", "tests.operations.scene", name)
        return json.loads(out) if out else None

    def hire(self, count: int) -> None:
        """Start workers, each in a process group of its own."""
        for _ in range(count):
            with self.log.open("ab") as log:
                self.workers.append(
                    subprocess.Popen(
                        worker().command,
                        cwd=ROOT,
                        env=self.environment,
                        stdout=log,
                        stderr=subprocess.STDOUT,
                        start_new_session=True,
                    )
                )

    def kill(self) -> None:
        """End every worker as the kernel does when memory is out."""
        for process in self.workers:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.workers = []


@pytest.fixture(
    params=[
        pytest.param(1, id="folder-and-sqlite"),
        pytest.param(2, id="redis-and-postgresql", marks=pytest.mark.scale),
    ]
)
def workshop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Workshop, int]]:
    """Embedded with one worker; scaled with two, where the servers are given."""
    kept = {key: value for key, value in os.environ.items() if key not in OURS}
    environment = kept | {"TOUCHSTONE_VAR": str(tmp_path / "var")}
    if request.param == 2:
        if not all(SCALED.values()):
            pytest.skip("make test-scale brings PostgreSQL and Redis")
        environment |= SCALED
    shop = Workshop(environment, tmp_path / "worker.log")
    yield shop, request.param
    shop.kill()


def test_a_submission_survives_kill_9_and_is_judged_once(
    workshop: tuple[Workshop, int],
) -> None:
    shop, workers = workshop
    shop.scene("submit")
    shop.hire(workers)
    assert wait_for(lambda: shop.scene("state")["state"] == "running", 60), shop.log.read_text()
    shop.kill()
    assert shop.scene("state")["state"] == "running", "it was killed too late to prove anything"

    shop.scene("expire")
    shop.hire(workers)
    shop.step("manage.py", "reconcile")
    shop.scene("wake")
    assert wait_for(lambda: shop.scene("state")["state"] == "done", 60), shop.log.read_text()
    time.sleep(2)  # whatever the doubled messages could still do, they would do now
    facts = shop.scene("state")
    assert facts == {
        "state": "done", "tries": 2, "status": "PASS", "outcome": "right", "events": 1
    }  # fmt: skip
