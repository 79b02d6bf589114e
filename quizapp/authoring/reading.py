"""Reads an uploaded zip in a child process with limits, never in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile

from django.conf import settings

from engine.language import both
from engine.pack import Complaint, Reading
from engine.pack.plain_data import reading_from_json

WALL_S = 60
_BEYOND = (
    both(
        "The zip could not be read within the limits of time and memory.",
        "无法在时间与内存限制内读取该压缩包。",
    ),
    both("Split it into smaller packs.", "请拆分为较小的题包。"),
)


def read_upload(archive: bytes) -> Reading:
    """Return what the child found, or one complaint where it did not survive."""
    with tempfile.TemporaryDirectory(prefix="draft-") as scratch:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "engine.formats.native", scratch],
                input=archive,
                capture_output=True,
                timeout=WALL_S,
                cwd=settings.BASE_DIR,
                env={"PATH": os.defpath, "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1"},
                check=True,
            )
            return reading_from_json(json.loads(done.stdout))
        except (subprocess.SubprocessError, ValueError):
            return Reading(None, (Complaint("", 0, 0, "", *_BEYOND),))
