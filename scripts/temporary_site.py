"""The whole site on a free port with an empty data folder: for browser tests and screenshots."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
START_WITHIN_S = 120.0
STOP_WITHIN_S = 20.0


@dataclass(frozen=True)
class Site:
    """A running site.

    Attributes:
        url: without a slash at the end.
        var: its data folder, gone when the site stops.
        process: the supervisor.
    """

    url: str
    var: Path
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        """What the site has printed so far."""
        return (self.var / "site.log").read_text(errors="replace")

    def manage(self, *arguments: str) -> str:
        """Run a management command against the site's data; return what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command,
            cwd=ROOT,
            env=_environment(self.var),
            check=True,
            capture_output=True,
            text=True,
        ).stdout


@contextmanager
def temporary_site() -> Iterator[Site]:
    """Start ``manage.py quickstart``, wait until it answers, and stop it in the end.

    Raises:
        RuntimeError: it ended, or did not answer in time; the message holds its log.
    """
    with tempfile.TemporaryDirectory(prefix="touchstone-") as folder:
        var, port = Path(folder), _free_port()
        with (var / "site.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "manage.py", "quickstart"],
                cwd=ROOT,
                env={**_environment(var), "PORT": str(port), "HOST": "127.0.0.1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        site = Site(f"http://127.0.0.1:{port}", var, process)
        try:
            _wait(site)
            yield site
        finally:
            _stop(process)


def _environment(var: Path) -> dict[str, str]:
    """The caller's environment without what would point the site at other data."""
    own = {"DATABASE_URL", "CELERY_BROKER_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE"}
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return {**kept, "TOUCHSTONE_VAR": str(var)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(site: Site) -> None:
    end = time.monotonic() + START_WITHIN_S
    while time.monotonic() < end and site.process.poll() is None:
        with suppress(OSError, urllib.error.URLError):
            urllib.request.urlopen(site.url + "/", timeout=2)  # noqa: S310 - our own address
            return
        time.sleep(0.2)
    raise RuntimeError(f"the site did not start:\n{site.log}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
