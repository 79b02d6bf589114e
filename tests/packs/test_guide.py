"""The authoring guide shows exactly what `packs new` writes, and states the true limits."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

from engine.discover import members
from engine.formats.native import archive_complaints, code_files, yaml_nodes
from engine.formats.native.exercise_file import QUESTION
from quizapp.packs.starting import starter_files

GUIDE = (Path(settings.BASE_DIR) / "docs" / "authoring.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"^`([^`\n]+)`\n\n```\w+\n(.*?)```$", re.MULTILINE | re.DOTALL)


def test_every_file_of_a_new_pack_is_shown_as_it_is() -> None:
    assert dict(SHOWN.findall(GUIDE)) == starter_files("my-pack")


def test_every_kind_and_status_is_named() -> None:
    for name in (QUESTION, *members("engine.kinds"), *code_files.ENDS):
        assert f"`{name}`" in GUIDE, name


def test_the_limits_are_those_of_the_reader() -> None:
    for words in (
        f"at most {settings.PACK_UPLOAD_MAX_BYTES >> 20} MiB with",
        f"at most {archive_complaints.MAX_ENTRIES:,} entries",
        f"{archive_complaints.MAX_ENTRY >> 20} MiB a file",
        f"{archive_complaints.MAX_TOTAL >> 20} MiB in all",
        f"at most {yaml_nodes.MAX_BYTES >> 20} MiB; a Python",
        f"at most {code_files.MAX_SOURCE_BYTES >> 10} KiB",
    ):
        assert words in " ".join(GUIDE.split()), words
