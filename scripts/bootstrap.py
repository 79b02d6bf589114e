"""Make .venv, fill it from the locked requirements and step into it (standard library only)."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from scripts import install_torch, system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

LOCKS = {"quickstart": "base", "verify": "dev", "setup": "dev"}
"""Commands that set up what is missing, and the lock file that they need."""


def enter(command: str) -> bool:
    """Set up for ``command`` and step into .venv; return True when nothing is left to do."""
    if os.environ.get("QUIZ_SETUP") == "skip":  # an image has everything already
        return False
    if command in LOCKS:
        set_up(LOCKS[command])
        if command == "setup":
            if "--quiet" not in sys.argv:
                say("ready: make run starts Touchstone, make test tests it")
            return True
    if not _inside() and PYTHON.exists() and (command in LOCKS or not _has_django()):
        _step_inside()
    if command == "verify":
        _verify()
    if not _has_django():
        sys.exit("Nothing is installed yet: run  python3 manage.py setup")
    return False


def set_up(lock: str) -> None:
    """Bring .venv and the system packages to what ``lock`` (base or dev) names; idempotent."""
    stamp = VENV / f".installed-{lock}"
    wanted = fingerprint(ROOT / "requirements", lock)
    if _works(PYTHON) and stamp.exists() and stamp.read_text() == wanted:
        system_packages.remind(lock)
        return
    system_packages.provide(lock)
    if not _works(PYTHON):
        make_venv()
    say(f"installing requirements/{lock}.txt (hashes checked)")
    pip = ("-m", "pip", "install", "-qq", "--disable-pip-version-check")
    run([PYTHON, *pip, "--require-hashes", "-r", ROOT / "requirements" / f"{lock}.txt"])
    install_torch.install(PYTHON)
    stamp.write_text(wanted)
    if lock == "dev":
        base = fingerprint(ROOT / "requirements", "base")
        (VENV / ".installed-base").write_text(base)


def fingerprint(requirements: Path, lock: str) -> str:
    """Hash what decides the content of .venv: the lock, torch's line and the wish for torch."""
    digest = hashlib.sha256(os.environ.get("QUIZ_TORCH", "").encode())
    for name in (f"{lock}.txt", "torch.txt"):
        digest.update((requirements / name).read_bytes())
    return digest.hexdigest()


def make_venv() -> None:
    """Create .venv with the running interpreter."""
    if importlib.util.find_spec("ensurepip") is None:
        system_packages.provide_venv()
    say(f"making .venv with Python {sys.version.split()[0]}")
    run([sys.executable, "-m", "venv", "--clear", VENV])


def say(text: str) -> None:
    """Tell the person at the terminal what is happening."""
    print(f"[touchstone] {text}", file=sys.stderr, flush=True)


def run(command: list[str | Path]) -> None:
    """Run one step of the set-up, or stop with its name and status."""
    done = subprocess.run([str(part) for part in command], check=False)
    if done.returncode:
        text = " ".join(str(part) for part in command)
        sys.exit(f"[touchstone] the set-up stopped: status {done.returncode} from\n    {text}")


def _works(python: Path) -> bool:
    """A .venv can outlive the interpreter that made it."""
    if not python.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    done = subprocess.run([str(python), "-c", probe], check=False, capture_output=True)
    return done.returncode == 0


def _inside() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _has_django() -> bool:
    return importlib.util.find_spec("django") is not None


def _verify() -> NoReturn:
    from scripts import verify

    sys.exit(verify.main(sys.argv[2:]))


def _step_inside() -> NoReturn:
    command = [str(PYTHON), *sys.argv]
    if os.name == "nt":  # exec there returns to the shell before the child has ended
        sys.exit(subprocess.call(command))
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)  # noqa: S606
