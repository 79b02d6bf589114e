"""Run the whole test suite and say truthfully how much of it ran; ``make test``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

from scripts import chromium, system_packages

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Run pytest with ``arguments`` and return its status; zero passed tests are a failure."""
    browser = chromium.find()
    if browser is None:
        system_packages.provide("dev")
        browser = chromium.find()
    if browser is None and os.environ.get("CI") == "true":
        say("CI=true and no Chromium: the browser tests cannot be left out")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *arguments]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        counts = count(report)
    say(summary(counts))
    if browser is None:
        say("the browser tests were SKIPPED; to run them: " + system_packages.mend(["chromium"]))
    return status or (0 if counts["passed"] else 1)


def count(report: Path) -> Counter[str]:
    """Count the outcomes in a JUnit report; a missing report counts nothing."""
    counts: Counter[str] = Counter()
    if not report.exists():
        return counts
    for case in ET.parse(report).iter("testcase"):  # noqa: S314  (pytest wrote it just now)
        kinds = {child.tag for child in case}
        bad = "failed" if kinds & {"failure", "error"} else ""
        counts[bad or ("skipped" if "skipped" in kinds else "passed")] += 1
    return counts


def summary(counts: Counter[str]) -> str:
    """Put the counts into a line."""
    names = ("passed", "failed", "skipped")
    return f"{sum(counts.values())} tests: " + ", ".join(f"{counts[n]} {n}" for n in names)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"[touchstone] {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
