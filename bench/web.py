"""What the web process costs, beside bare Django: time to import and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench import figure

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5

PROBE = """
import json, sys, time
started = time.perf_counter()
{body}
seconds = time.perf_counter() - started
status = open("/proc/self/status").read()
rss = int(status.partition("VmRSS:")[2].split()[0]) / 1024
print(json.dumps({{"s": seconds, "mib": rss, "torch": "torch" in sys.modules}}))
"""
BARE = """
from django.conf import settings
settings.configure(
    SECRET_KEY="x", ROOT_URLCONF="__main__",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes",
                    "django.contrib.sessions", "django.contrib.messages"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}})
urlpatterns = []
from django.core.wsgi import get_wsgi_application
get_wsgi_application()
"""
OURS = """
import importlib, quizapp.wsgi
importlib.import_module("quizapp.urls")
from django.urls import get_resolver
get_resolver().url_patterns
"""


def figures() -> Iterator[dict[str, Any]]:
    """Yield import time and resident memory of the web process against bare Django."""
    if not Path("/proc/self/status").exists():
        raise OSError("the probe reads /proc, which is Linux only")
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"TOUCHSTONE_VAR": folder}
        bare = [_probe(BARE, environment) for _ in range(ROUNDS)]
        ours = [_probe(OURS, environment) for _ in range(ROUNDS)]
    if any(run["torch"] for run in ours):
        raise AssertionError("the web process loads torch")
    for key, name, unit in (("s", "import", "s"), ("mib", "resident memory", "MiB")):
        against = (f"bare Django, {name}", median(run[key] for run in bare))
        yield figure(f"web process, {name}", median(run[key] for run in ours), unit, against)


def _probe(body: str, environment: dict[str, str]) -> dict[str, Any]:
    code = PROBE.format(body=body)
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result
