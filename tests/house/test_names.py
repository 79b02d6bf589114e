"""A file is named for what is in it; names that fit anything are banned."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ("quizapp", "engine", "scripts", "bench", "tests", "static")
FREE = {"vendor", "__pycache__", "node_modules", "data", "cases"}
BANNED = {"util", "helper", "common", "base", "manager", "service", "misc", "shared", "lib"}


def faults(root: Path) -> list[str]:
    found = []
    for top in CODE:
        for path in sorted((root / top).rglob("*")):
            parts = path.relative_to(root).parts
            if FREE & set(parts) or not (path.is_dir() or path.suffix in {".py", ".js"}):
                continue
            words = {word.rstrip("s") for word in path.stem.lower().replace("-", "_").split("_")}
            if words & BANNED:
                found.append("/".join(parts))
    return found


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not faults(ROOT)


@pytest.mark.parametrize("name", ["utils.py", "pack_helpers.py", "base.js", "services"])
def test_such_a_name_is_noticed(tmp_path: Path, name: str) -> None:
    path = tmp_path / "engine" / name
    path.parent.mkdir()
    if path.suffix:
        path.touch()
    else:
        path.mkdir()
    assert faults(tmp_path) == [f"engine/{name}"]
