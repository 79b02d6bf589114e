"""Start PostgreSQL and Redis of our own, run the tests that need them, stop both again."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts import system_packages

ROOT = Path(__file__).resolve().parent.parent
WEB_TESTS = ("tests/accounts", "tests/review", "tests/study", "tests/packs", "tests/home")
KILL_TEST = "tests/operations/test_worker_kill.py"


def main(arguments: list[str]) -> int:
    """Run the web tests and the worker-kill test on the two servers; pytest's status."""
    if not system_packages.provide("scale"):
        return 1
    with servers() as environment:
        tests = [path for path in WEB_TESTS if (ROOT / path).exists()]
        command = [sys.executable, "-m", "pytest", *(arguments or [*tests, KILL_TEST])]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


@contextlib.contextmanager
def servers() -> Iterator[dict[str, str]]:
    """Yield an environment that points to a fresh PostgreSQL and a fresh Redis."""
    with tempfile.TemporaryDirectory(prefix="touchstone-scale-") as folder:
        place = Path(folder)
        place.chmod(0o755)
        with postgresql(place / "pg") as database, redis(place / "redis") as queue:
            yield os.environ | {
                "DATABASE_URL": f"{database}/touchstone",
                "SCALE_DATABASE_URL": f"{database}/scene",
                "SCALE_BROKER_URL": f"{queue}/0",
                "SCALE_CACHE_URL": f"{queue}/1",
            }


@contextlib.contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """Run a cluster with the databases touchstone and scene; yield its URL without a name."""
    programs = system_packages.postgresql_folder()
    if programs is None:
        raise FileNotFoundError("initdb")
    folder.mkdir()
    owner = _owner(folder)
    options = ["-A", "trust", "-U", "touchstone", "-E", "UTF8", "--no-sync"]
    _run([str(programs / "initdb"), "-D", str(folder), *options], owner)
    port = free_port()
    settings = ["-h", "127.0.0.1", "-k", str(folder), "-p", str(port), "-c", "fsync=off"]
    command = [str(programs / "postgres"), "-D", str(folder), *settings]
    with _running(command, owner, folder, lambda: _open(port)):
        for name in ("touchstone", "scene"):
            line = ["createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "touchstone", name]
            _retried([str(programs / line[0]), *line[1:]], owner)
        yield f"postgres://touchstone@127.0.0.1:{port}"


@contextlib.contextmanager
def redis(folder: Path) -> Iterator[str]:
    """Run a Redis without persistence; yield its URL without a database number."""
    folder.mkdir()
    port = free_port()
    quiet = ["--save", "", "--appendonly", "no", "--loglevel", "warning"]
    server = shutil.which("redis-server") or "redis-server"
    command = [server, "--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder), *quiet]
    with _running(command, _owner(folder), folder, lambda: _open(port)):
        yield f"redis://127.0.0.1:{port}"


def free_port() -> int:
    """Return a port of the loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _owner(folder: Path) -> str | None:
    """PostgreSQL refuses root: give the folder to the user that its package made."""
    if os.geteuid() != 0:
        return None
    person = pwd.getpwnam("postgres")
    os.chown(folder, person.pw_uid, person.pw_gid)
    return person.pw_name


@contextlib.contextmanager
def _running(
    command: list[str], owner: str | None, folder: Path, ready: Callable[[], bool]
) -> Iterator[None]:
    log = folder.with_suffix(".log")
    with log.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=folder, user=owner, stdout=file, stderr=subprocess.STDOUT
        )
    try:
        end = time.monotonic() + 30
        while not ready():
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{command[0]} did not start:\n{log.read_text()}")
            time.sleep(0.1)
        yield
    finally:
        process.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown does not wait for clients
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _open(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _run(command: list[str], owner: str | None) -> None:
    subprocess.run(command, check=True, cwd="/", user=owner, stdout=subprocess.DEVNULL)


def _retried(command: list[str], owner: str | None) -> None:
    """A cluster accepts connections a moment before it answers them."""
    for left in reversed(range(20)):
        try:
            return _run(command, owner)
        except subprocess.CalledProcessError:
            if not left:
                raise
            time.sleep(0.25)
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
