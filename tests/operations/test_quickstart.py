"""``make run`` from an empty data folder: it serves, explains itself, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from tests.operations.processes import Site, free_port, wait_for

pytestmark = pytest.mark.slow


def test_it_serves_refuses_a_second_start_and_stops_clean(site: Site, tmp_path: Path) -> None:
    assert wait_for(lambda: site.answers() == 200, 60), site.log.read_text()
    assert wait_for(lambda: "Ctrl-C" in site.log.read_text())
    text = site.log.read_text()
    assert site.url in text
    assert len(re.findall(r"log in as \w+ +password \S{12,}", text)) == 2
    assert oct(site.var.stat().st_mode)[-3:] == "700"

    second = tmp_path / "second.log"
    assert site.start(second).wait(30) != 0
    assert "is taken by another program" in second.read_text()
    assert site.start(second, PORT=str(free_port())).wait(30) != 0
    assert "already runs on" in second.read_text()

    os.kill(site.process.pid, signal.SIGTERM)
    site.process.wait(timeout=12)
    assert wait_for(lambda: not site.family(), 5), site.log.read_text()


def test_kill_9_of_the_supervisor_leaves_no_process(site: Site) -> None:
    assert wait_for(lambda: site.answers() == 200, 60), site.log.read_text()
    assert wait_for(lambda: len(site.family()) >= 4), "supervisor, web with its child, worker"
    site.process.kill()
    site.process.wait()
    assert wait_for(lambda: not site.family(), 20), site.log.read_text()


def test_a_killed_web_process_comes_back(site: Site) -> None:
    assert wait_for(lambda: site.answers() == 200, 60), site.log.read_text()
    children = Path(f"/proc/{site.process.pid}/task/{site.process.pid}/children")
    before = children.read_text().split()
    os.kill(int(before[0]), signal.SIGKILL)
    assert wait_for(lambda: "starting it again" in site.log.read_text())
    assert wait_for(lambda: site.answers() == 200, 30), site.log.read_text()
