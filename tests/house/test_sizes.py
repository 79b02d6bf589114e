"""Files, functions and folders stay small enough to be read at one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ("quizapp", "engine", "scripts", "bench")
FREE = {"migrations", "vendor", "__pycache__", "cases", "data", "node_modules"}

FILE_MEDIAN, FILE_MOST, FILE_MAX = 60, 180, 400
FUNCTION_MOST, FUNCTION_MAX = 30, 60
ENTRIES_MAX, DEPTH_MAX = 20, 4


def modules(root: Path, tops: tuple[str, ...] = CODE) -> list[Path]:
    return [
        path
        for top in tops
        for path in sorted((root / top).rglob("*.py"))
        if not FREE & set(path.relative_to(root).parts)
    ]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{path.name}:{node.name}", node.end_lineno - node.lineno + 1


def is_family(path: Path, root: Path) -> bool:
    """Whether ``path`` is a problem family: half of it is prose in two languages."""
    parts = path.relative_to(root).parts
    return parts[:2] == ("engine", "problems") and len(parts) == 4 and path.stem[0] != "_"


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def share(sizes: list[int], limit: int) -> float:
    return sum(size <= limit for size in sizes) / len(sizes)


def file_faults(root: Path) -> list[str]:
    sizes = {path: lines(path) for path in modules(root)}
    counted = list(sizes.values())
    faults = [f"{path.name} has {size} lines" for path, size in sizes.items() if size > FILE_MAX]
    middle = median(size for path, size in sizes.items() if not is_family(path, root))
    if middle > FILE_MEDIAN:
        faults.append(f"the median file has {middle} lines")
    if share(counted, FILE_MOST) < 0.9:
        faults.append(f"only {share(counted, FILE_MOST):.0%} of files have <= {FILE_MOST} lines")
    return faults


def function_faults(root: Path) -> list[str]:
    sizes = [item for path in modules(root) for item in functions(path)]
    faults = [f"{name} has {size} lines" for name, size in sizes if size > FUNCTION_MAX]
    good = share([size for _, size in sizes], FUNCTION_MOST)
    if good < 0.9:
        faults.append(f"only {good:.0%} of functions have <= {FUNCTION_MOST} lines")
    return faults


def folder_faults(root: Path) -> list[str]:
    faults = []
    for top in (*CODE, "templates", "static", "tests"):
        for folder in [root / top, *(root / top).rglob("*/")]:
            parts = folder.relative_to(root).parts
            if not folder.is_dir() or FREE & set(parts):
                continue
            entries = [path for path in folder.iterdir() if path.name not in FREE]
            if len(entries) > ENTRIES_MAX:
                faults.append(f"{'/'.join(parts)} has {len(entries)} entries")
            if len(parts) > DEPTH_MAX:
                faults.append(f"{'/'.join(parts)} lies {len(parts)} deep")
    return faults


def test_files_are_short() -> None:
    assert not file_faults(ROOT)


def test_functions_are_short() -> None:
    assert not function_faults(ROOT)


def test_folders_are_small_and_shallow() -> None:
    assert not folder_faults(ROOT)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for top in (*CODE, "templates", "static", "tests"):
        (tmp_path / top).mkdir()
        (tmp_path / top / "thing.py").write_text("def thing():\n    return 1\n")
    return tmp_path


def test_a_good_tree_has_no_faults(tree: Path) -> None:
    assert file_faults(tree) + function_faults(tree) + folder_faults(tree) == []


def test_a_long_file_is_noticed(tree: Path) -> None:
    (tree / "engine/long.py").write_text("x = 1\n" * (FILE_MAX + 1))
    assert file_faults(tree)[0] == f"long.py has {FILE_MAX + 1} lines"


def test_many_middling_files_are_noticed(tree: Path) -> None:
    for number in range(9):
        (tree / f"engine/middling{number}.py").write_text("x = 1\n" * (FILE_MEDIAN + 1))
    assert file_faults(tree) == [f"the median file has {FILE_MEDIAN + 1} lines"]


def test_families_do_not_shift_the_median(tree: Path) -> None:
    for number in range(9):
        path = tree / f"engine/problems/topic/family{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n" * FILE_MOST)
    assert file_faults(tree) == []


def test_a_long_function_is_noticed(tree: Path) -> None:
    (tree / "engine/f.py").write_text("def f():\n" + "    x = 1\n" * FUNCTION_MAX)
    assert f"f.py:f has {FUNCTION_MAX + 1} lines" in function_faults(tree)


def test_many_middling_functions_are_noticed(tree: Path) -> None:
    text = "".join(f"def f{n}():\n" + "    x = 1\n" * FUNCTION_MOST for n in range(8))
    (tree / "engine/f.py").write_text(text)
    assert function_faults(tree) == ["only 33% of functions have <= 30 lines"]


def test_a_crowded_folder_is_noticed(tree: Path) -> None:
    for number in range(ENTRIES_MAX):
        (tree / f"scripts/s{number}.py").touch()
    assert folder_faults(tree) == [f"scripts has {ENTRIES_MAX + 1} entries"]


def test_a_deep_folder_is_noticed(tree: Path) -> None:
    (tree / "engine/a/b/c/d").mkdir(parents=True)
    assert folder_faults(tree) == ["engine/a/b/c/d lies 5 deep"]
