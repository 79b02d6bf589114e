"""Every check that reads the checkout instead of running the product; ``make check``."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from scripts import messages

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

Step = Callable[[], bool]


def command(*words: str) -> Step:
    """Make a step of a command of the virtual environment; it passes with status 0."""

    def step() -> bool:
        line = [str(BIN / words[0]), *words[1:]]
        return subprocess.run(line, cwd=ROOT, check=False).returncode == 0

    return step


def templates() -> bool:
    """Hold Django templates to one form."""
    files = [str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("templates/**/*.html"))]
    return command("djade", "--target-version", "5.2", "--check", *files)()


def translations() -> bool:
    """Every text has a finished translation, and the compiled catalogue is that of the source."""
    found = messages.faults()
    if shutil.which("xgettext"):
        found += messages.uncollected()
    else:
        print("GNU gettext is missing: texts in code and catalogue are not compared")
    for fault in found:
        print(fault)
    return not found


def packs() -> bool:
    """Every built-in pack passes the check that an author runs."""
    folders = sorted(path.parent for path in ROOT.glob("content/*/pack.yaml"))
    good = [command("python", "manage.py", "packs", "check", str(path))() for path in folders]
    return bool(good) and all(good)


STEPS: dict[str, Step] = {
    "format": command("ruff", "format", "--check", "--quiet", "."),
    "lint": command("ruff", "check", "--quiet", "."),
    "types": command("mypy"),
    "import rules": command("lint-imports"),
    "templates": templates,
    "translations": translations,
    "migrations": command("python", "manage.py", "makemigrations", "--check", "--dry-run"),
    "packs": packs,
    "house rules": command("python", "-m", "pytest", "tests/house"),
}


def main(names: list[str]) -> int:
    """Run all steps, or those named, and say which failed."""
    failed = []
    for name in names or STEPS:
        started = time.monotonic()
        print(f"--- {name}", flush=True)
        if not STEPS[name]():
            failed.append(name)
        print(f"    {'FAILED' if name in failed else 'ok'}, {time.monotonic() - started:.1f} s")
    print(f"check: {', '.join(failed)} FAILED" if failed else "check: all is well")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
