"""What a person must know is written down: commands, settings, and what each module is for."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ("quizapp", "engine", "scripts", "bench", "tests")
FREE = {"migrations", "__pycache__", "cases", "data"}
SETTING = re.compile(
    r"""(?:environ(?:\.get\(|\[)|\bflag\(|\bwords\()\s*["']([A-Z][A-Z0-9_]+)["']"""
)
NOT_OURS = {"DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE", "OMP_NUM_THREADS", "PATH"}


def handbook(root: Path) -> str:
    pages = ("README.md", "docs/operating.md")
    return "\n".join((root / page).read_text() for page in pages if (root / page).exists())


def target_faults(root: Path) -> list[str]:
    targets = re.findall(r"^([a-z][a-z-]*)%?:", (root / "Makefile").read_text(), re.MULTILINE)
    text = handbook(root)
    public = [name for name in targets if name not in {"ready", "help"}]
    return [f"make {name}" for name in public if not re.search(rf"make {name}", text)]


def setting_faults(root: Path) -> list[str]:
    text = handbook(root)
    names = {
        name
        for top in ("quizapp", "scripts", "engine")
        for path in (root / top).rglob("*.py")
        for name in SETTING.findall(path.read_text())
    }
    return sorted(name for name in names - NOT_OURS if f"`{name}`" not in text)


def docstring_faults(root: Path) -> list[str]:
    return [
        str(path.relative_to(root))
        for top in CODE
        for path in sorted((root / top).rglob("*.py"))
        if not FREE & set(path.relative_to(root).parts)
        and ast.get_docstring(ast.parse(path.read_text())) is None
    ]


def source_faults(root: Path) -> list[str]:
    return [
        str(path.relative_to(root))
        for path in sorted((root / "engine/problems").rglob("*.py"))
        if path.stem[0] != "_" and "Source:" not in (ast.get_docstring(_tree(path)) or "")
    ]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


RULES = [target_faults, setting_faults, docstring_faults, source_faults]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_nothing_is_left_unexplained(rule) -> None:
    assert rule(ROOT) == []


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "Makefile").write_text("run:   ## x\n\t@true\n")
    (tmp_path / "README.md").write_text("`make run` and `PORT`\n")
    path = tmp_path / "engine/problems/shapes/conv.py"
    path.parent.mkdir(parents=True)
    path.write_text('"""Output side.\n\nSource: derived.\n"""\n')
    (tmp_path / "quizapp").mkdir()
    (tmp_path / "quizapp/a.py").write_text('"""A."""\nos.environ.get("PORT")\n')
    return tmp_path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_good_tree_has_no_faults(tree: Path, rule) -> None:
    assert rule(tree) == []


@pytest.mark.parametrize(
    ("rule", "file", "text", "fault"),
    [
        (target_faults, "Makefile", "run:\nfuzz: ready\n", "make fuzz"),
        (setting_faults, "quizapp/a.py", 'os.environ["NEW_KNOB"]', "NEW_KNOB"),
        (setting_faults, "quizapp/a.py", 'DEBUG = flag("DEBUG", False)', "DEBUG"),
        (docstring_faults, "quizapp/a.py", "x = 1", "quizapp/a.py"),
        (source_faults, "engine/problems/shapes/conv.py", '"""Side."""',
         "engine/problems/shapes/conv.py"),
    ],
)  # fmt: skip
def test_each_gap_is_noticed(tree: Path, rule, file: str, text: str, fault: str) -> None:
    (tree / file).write_text(text)
    assert rule(tree) == [fault]
