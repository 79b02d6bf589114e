"""One stem per page: view, template, url name and test share it; every kind has its three faces."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FACES = ("input", "feedback", "solution")


def views(root: Path) -> list[tuple[str, str, str]]:
    """Room, page and source of every view."""
    return [
        (path.parent.parent.name, path.stem, path.read_text())
        for path in sorted((root / "quizapp").glob("*/views/*.py"))
        if path.stem[0] != "_"
    ]


def url_faults(root: Path) -> list[str]:
    found = []
    for room, page, _ in views(root):
        urls = (root / "quizapp" / room / "urls.py").read_text()
        if not re.search(rf'name="{page.replace("_", "[_-]")}"', urls):
            found.append(f"{room}:{page}")
    return found


def template_faults(root: Path) -> list[str]:
    """A page that names templates of its room names the one with its own stem.

    What only takes posts has no template; it may show the page that it was posted from.
    """
    found = []
    for room, page, source in views(root):
        named = set(re.findall(rf'"{room}/([a-z_/]+)\.html"', source))
        if named and page not in named and "@require_POST" not in source:
            found.append(f"{room}/{page}.html")
        found += [
            f"{room}/{name}.html"
            for name in sorted(named)
            if not (root / "templates" / room / f"{name}.html").exists()
        ]
    return found


def test_faults(root: Path) -> list[str]:
    return [
        f"tests/{room}/test_{page}.py"
        for room, page, _ in views(root)
        if not (root / "tests" / room / f"test_{page}.py").exists()
    ]


test_faults.__test__ = False  # type: ignore[attr-defined]


def face_faults(root: Path) -> list[str]:
    return [
        f"templates/kinds/{path.stem}/{face}.html"
        for path in sorted((root / "engine/kinds").glob("*.py"))
        if path.stem[0] != "_"
        for face in FACES
        if not (root / "templates/kinds" / path.stem / f"{face}.html").exists()
    ]


Rule = Callable[[Path], list[str]]
RULES: list[Rule] = [url_faults, template_faults, test_faults, face_faults]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_page_and_kind_is_complete(rule: Rule) -> None:
    assert rule(ROOT) == []


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files = {
        "quizapp/study/views/practice.py": 'render(request, "study/practice.html")',
        "quizapp/study/urls.py": 'path("practice/", practice, name="practice")',
        "templates/study/practice.html": "",
        "tests/study/test_practice.py": "",
        "engine/kinds/open.py": "",
        **{f"templates/kinds/open/{face}.html": "" for face in FACES},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_complete_tree_has_no_faults(tree: Path, rule: Rule) -> None:
    assert rule(tree) == []


@pytest.mark.parametrize(
    ("rule", "lost", "fault"),
    [
        (template_faults, "templates/study/practice.html", "study/practice.html"),
        (test_faults, "tests/study/test_practice.py", "tests/study/test_practice.py"),
        (face_faults, "templates/kinds/open/input.html", "templates/kinds/open/input.html"),
    ],
)
def test_a_lost_part_is_noticed(tree: Path, rule: Rule, lost: str, fault: str) -> None:
    (tree / lost).unlink()
    assert rule(tree) == [fault]


def test_a_url_of_another_name_is_noticed(tree: Path) -> None:
    (tree / "quizapp/study/urls.py").write_text('path("practice/", practice, name="next")')
    assert url_faults(tree) == ["study:practice"]


def test_a_view_with_a_strange_template_is_noticed(tree: Path) -> None:
    view = tree / "quizapp/study/views/practice.py"
    view.write_text('render(request, "study/other.html")')
    assert template_faults(tree) == ["study/practice.html", "study/other.html"]
