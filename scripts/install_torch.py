"""Install PyTorch in its small CPU build where that can be had; Touchstone runs without it."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import urllib.request
from pathlib import Path

VERSION = "2.13.0"
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
REQUIREMENT = Path(__file__).resolve().parent.parent / "requirements" / "torch.txt"
WITHOUT = (
    "PyTorch is NOT installed: NumPy exercises work, torch exercises say that they need it.\n"
    "    make torch                   tries again\n"
    "    QUIZ_TORCH=cuda make torch   takes the build with CUDA (about 2.7 GB)"
)


def install(python: Path) -> str:
    """Put torch into the environment of ``python`` and return what was done, in one word."""
    wish = os.environ.get("QUIZ_TORCH", "")
    if wish not in {"", "skip", "cpu", "cuda"}:
        sys.exit(f"[touchstone] QUIZ_TORCH is skip, cpu or cuda, not {wish!r}")
    if importable(python):
        return "there"
    if wish == "skip":
        _say("QUIZ_TORCH=skip: going on without PyTorch")
        return "skipped"
    for arguments in sources(python, wish):
        _say(f"installing PyTorch: pip install {' '.join(arguments)}")
        if _pip(python, "install", "-qq", *arguments).returncode == 0:
            return "installed"
    _say(WITHOUT)
    return "absent"


def sources(python: Path, wish: str) -> list[list[str]]:
    """List what to try, best first, as arguments of pip install."""
    pinned = [f"torch=={VERSION}"]
    if wish == "cuda":
        return [["-r", str(REQUIREMENT)]]
    if offers_cpu_wheel(python):
        return [pinned]
    if platform.system() in {"Darwin", "Windows"}:  # what PyPI has for them is a CPU build
        return [["-r", str(REQUIREMENT)]]
    if reachable(CPU_INDEX):
        return [["--index-url", CPU_INDEX, *pinned]]
    _say(f"{CPU_INDEX} cannot be reached, and the default build is a download of 2.7 GB")
    return []


def importable(python: Path) -> bool:
    """Tell whether ``python`` already has torch (looked up, not imported: that takes seconds)."""
    probe = "import importlib.util as u, sys; sys.exit(u.find_spec('torch') is None)"
    return subprocess.run([str(python), "-c", probe], check=False).returncode == 0


def offers_cpu_wheel(python: Path) -> bool:
    """Tell whether pip's own configuration leads to a local CPU wheel."""
    arguments = ["--dry-run", "--no-deps", "-qq", "--report", "-", f"torch=={VERSION}"]
    done = _pip(python, "install", *arguments, capture=True)
    if done.returncode:
        return False
    planned = json.loads(done.stdout)["install"]
    return any("+cpu" in item["metadata"]["version"] for item in planned)


def reachable(url: str) -> bool:
    """Ask for the first byte of ``url``, for at most 10 seconds."""
    try:
        with urllib.request.urlopen(url + "/", timeout=10) as answer:  # noqa: S310
            return bool(answer.read(1))
    except (OSError, ValueError):
        return False


def _pip(python: Path, *arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, check=False, text=True, capture_output=capture)


def _say(text: str) -> None:
    print(f"[touchstone] {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    install(Path(sys.executable))
