"""Write the lock files from the wish lists, with the hash of every file; ``make lock``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements"
OPTIONS = ("--universal", "--generate-hashes", "--no-header", "--python-version", "3.11")


def main() -> int:
    """Compile base, scale and dev; torch stays out, see requirements/torch.txt."""
    uv = shutil.which("uv")
    if uv is None:
        print("make lock needs uv (pipx install uv); nobody else does", file=sys.stderr)
        return 1
    for name in ("base", "scale", "dev"):
        target = ["-o", f"{name}.txt", f"{name}.in"]
        command = [uv, "pip", "compile", "--quiet", *OPTIONS, *target]
        if status := subprocess.run(command, cwd=REQUIREMENTS, check=False).returncode:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
