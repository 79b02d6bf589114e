"""Who may import whom: the contracts of pyproject.toml, and what the web process really loads."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = Path(sys.executable).with_name("lint-imports")
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]

BREACHES = {
    "rooms": ("quizapp/accounts/models.py", "from quizapp.study import models"),
    "engine-below": ("engine/exercise.py", "import quizapp.urls"),
    "no-django": ("engine/exercise.py", "from django.conf import settings"),
    "torch": ("engine/kinds/code.py", "import torch"),
    "judge": ("quizapp/study/views.py", "from engine.judge import court"),
    "kinds": ("engine/kinds/code.py", "from engine.kinds import choice"),
    "families": ("engine/problems/a/one.py", "import engine.problems.a.two"),
    "formats": ("engine/formats/anki.py", "from engine.formats import gift"),
    "drawing": ("engine/drawing/canvas.py", "from engine import problem"),
    "guest": ("engine/guest/cell.py", "from engine.exercise import Exercise"),
}
FILES = (
    "quizapp/celery.py quizapp/urls.py quizapp/study/views.py quizapp/study/models.py "
    "quizapp/study/tasks.py quizapp/study/judging.py quizapp/accounts/models.py "
    "engine/kinds/code.py engine/kinds/choice.py engine/problems/a/one.py "
    "engine/problems/a/two.py engine/formats/anki.py engine/formats/gift.py "
    "engine/drawing/canvas.py engine/guest/cell.py engine/judge/court.py "
    "engine/commands/judge.py engine/exercise.py"
)
ROOMS = "home running authoring notes study review packs accounts"
WEB = """
import sys, importlib, quizapp.wsgi
importlib.import_module("quizapp.urls")
from django.urls import get_resolver
assert len(get_resolver().url_patterns) > 1
{extra}
print(*sorted(name for name in sys.modules if name.split(".")[0] in ("torch", "engine")))
"""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    command = [str(LINT), "--config", "pyproject.toml", "--no-cache"]
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


@pytest.fixture
def small_tree(tmp_path: Path) -> Path:
    """A tree with the modules that the contracts speak of, and nothing in them."""
    guest = next(c for c in CONFIG["contracts"] if c["id"] == "guest")
    rooms = [f"quizapp.{room}" for room in ROOMS.split()] + guest["forbidden_modules"]
    files = [*FILES.split(), *(room.replace(".", "/") + "/__init__.py" for room in rooms)]
    for name in files:
        path = tmp_path / name
        if path.parent.with_suffix(".py").exists():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        for folder in path.relative_to(tmp_path).parents[:-1]:
            (tmp_path / folder / "__init__.py").touch()
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/siblings.py", tmp_path / "scripts")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


def test_the_contracts_hold_for_an_empty_tree(small_tree: Path) -> None:
    done = lint(small_tree)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("contract", [c["id"] for c in CONFIG["contracts"]])
def test_each_contract_notices_a_breach(small_tree: Path, contract: str) -> None:
    name, line = BREACHES[contract]
    (small_tree / name).write_text(line + "\n")
    done = lint(small_tree)
    title = next(c["name"] for c in CONFIG["contracts"] if c["id"] == contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{title} BROKEN" in " ".join(done.stdout.split())


def test_the_rule_for_the_guest_names_every_room_of_the_engine() -> None:
    guest = next(c for c in CONFIG["contracts"] if c["id"] == "guest")
    rooms = {
        f"engine.{path.stem}"
        for path in (ROOT / "engine").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem[0] != "_"
    }
    assert rooms - set(guest["forbidden_modules"]) == {"engine.guest"}


def loaded_by_the_web(extra: str = "") -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", WEB.format(extra=extra)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return set(done.stdout.split())


def forbidden(modules: set[str]) -> set[str]:
    return {name for name in modules if name.split(".")[0] == "torch" or "engine.judge" in name}


def test_the_web_process_loads_neither_torch_nor_the_judge() -> None:
    modules = loaded_by_the_web()
    assert "engine.kinds" in modules, "the probe looked at the wrong process"
    assert not forbidden(modules)


def test_the_probe_of_the_web_process_would_see_the_judge() -> None:
    assert forbidden(loaded_by_the_web("import engine.judge")) == {"engine.judge"}
