"""The whole site as real processes, on a data folder and a port of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "CELERY_BROKER_URL", "CACHE_URL", "DEBUG")


def wait_for(condition: Callable[[], object], seconds: float = 30.0) -> bool:
    """Look again and again until the condition holds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return bool(condition())


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Site:
    """One ``manage.py quickstart`` with everything that it starts."""

    def __init__(self, var: Path, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.var = var
        self.log = var.with_name("site.log")
        kept = {key: value for key, value in os.environ.items() if key not in OURS}
        self.environment = kept | {"TOUCHSTONE_VAR": str(var), "PORT": str(port)}
        self.process = self.start(self.log)

    def start(self, log: Path, **environment: str) -> subprocess.Popen[bytes]:
        """Start the command once more, e.g. to see it refused."""
        command = [sys.executable, "manage.py", "quickstart"]
        with log.open("wb") as file:
            return subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment | environment,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def answers(self, path: str = "/") -> int:
        """The status of a page, or 0 when nobody listens."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=5) as answer:  # noqa: S310
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def family(self) -> set[int]:
        """Every process that carries this site's data folder in its environment."""
        mark = f"TOUCHSTONE_VAR={self.var}\0".encode()
        found = set()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (folder / "environ").read_bytes() + b"\0":
                    found.add(int(folder.name))
            except (OSError, ValueError):
                continue
        return found
