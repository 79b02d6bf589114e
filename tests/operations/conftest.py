"""A running site for every test that wants one."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations.processes import Site, free_port


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A running site; whatever is left of it afterwards is killed."""
    running = Site(tmp_path / "var", free_port())
    yield running
    for pid in running.family():
        os.kill(pid, signal.SIGKILL)
    running.process.wait()
