"""Bringing packs into the database: idempotent, versioned, nobody's progress lost."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.pack import PackSource
from quizapp.packs.actions import SlugTakenError, content_sync, pack_sync
from quizapp.packs.models import Exercise, ExerciseVersion, Pack
from quizapp.packs.starting import starter_files

pytestmark = pytest.mark.django_db


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> PackSource:
    from engine.formats.native.reading import read_pack

    pack = read_pack(write(tmp_path / "demo", starter_files("demo"))).pack
    assert pack is not None
    return pack


def changed(source: PackSource, key: str, **fields: Any) -> PackSource:
    exercises = tuple(replace(one, **fields) if one.key == key else one for one in source.exercises)
    return replace(source, exercises=exercises)


def rows() -> list[tuple[Any, ...]]:
    return list(
        Exercise.objects.order_by("key").values_list(
            "key", "current_version_id", "current_version__number", "removed_at", "position"
        )
    )


def test_a_second_sync_changes_nothing(source: PackSource) -> None:
    first = pack_sync(source)
    assert (first.created, len(first.added)) == (True, len(source.exercises))
    before = rows()
    assert pack_sync(source).summary() == "demo: unchanged"
    assert rows() == before


def test_only_a_changed_spec_makes_a_new_version(source: PackSource) -> None:
    pack_sync(source)
    pack_sync(changed(source, "same-padding", title={"en": "New", "zh": "新"}, difficulty=3))
    assert ExerciseVersion.objects.count() == len(source.exercises)
    spec = {**source.exercises[-2].spec, "prompt": {"en": "Another?", "zh": "另一个？"}}
    key = source.exercises[-2].key
    report = pack_sync(changed(source, key, spec=spec))
    assert report.changed == (key,)
    exercise = Exercise.objects.get(key=key)
    assert exercise.current_version is not None
    assert exercise.current_version.number == 2
    assert [one.spec for one in exercise.versions.order_by("number")][1] == spec


def test_a_removed_exercise_keeps_its_versions_and_can_come_back(source: PackSource) -> None:
    pack_sync(source)
    report = pack_sync(replace(source, exercises=source.exercises[1:]))
    gone = source.exercises[0].key
    assert report.removed == (gone,)
    assert not Exercise.objects.live().filter(key=gone).exists()
    assert ExerciseVersion.objects.filter(exercise__key=gone).count() == 1
    assert pack_sync(source).restored == (gone,)
    assert Exercise.objects.live().get(key=gone).versions.count() == 1


def test_the_id_of_somebody_elses_pack_cannot_be_taken(
    source: PackSource, teacher: Any, bob: Any
) -> None:
    pack_sync(source)
    with pytest.raises(SlugTakenError):
        pack_sync(source, teacher)
    pack_sync(replace(source, slug="other"), teacher)
    for owner in (bob, None):
        with pytest.raises(SlugTakenError):
            pack_sync(replace(source, slug="other"), owner)


def test_a_version_cannot_be_edited(source: PackSource) -> None:
    pack_sync(source)
    version = ExerciseVersion.objects.first()
    assert version is not None
    version.spec = {}
    with pytest.raises(TypeError):
        version.save()


@pytest.mark.parametrize(
    ("visibility", "others_see"), [("private", False), ("class", False), ("public", True)]
)
def test_visibility_decides_who_finds_a_pack(
    source: PackSource,
    teacher: Any,
    alice: Any,
    visibility: str,
    others_see: bool,
) -> None:
    pack_sync(source, teacher, visibility)
    for user, sees in ((teacher, True), (alice, others_see)):
        assert Pack.objects.visible_to(user).exists() is sees
        assert Exercise.objects.visible_to(user).exists() is sees


def test_content_sync_leaves_a_broken_pack_as_it_was_and_takes_the_others(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, starter_files(name))
    assert [one.created for one in content_sync(tmp_path)] == [True, True]
    file = tmp_path / "one" / "exercises" / "pooling.yaml"
    file.write_text(file.read_text().replace("topic:", "topik:"))
    shutil.rmtree(tmp_path / "two" / "tasks")
    broken, shrunk = content_sync(tmp_path)
    assert broken.refused
    assert {one.line for one in broken.complaints if one.key == "topik"} == {4}
    assert shrunk.removed == ("relu",)
    assert Exercise.objects.live().filter(pack__slug="one").count() == 11


def test_syncing_runs_no_code_of_the_packs(tmp_path: Path) -> None:
    files = starter_files("bomb")
    trap = "raise SystemExit('ran')\n"
    code = {name: trap + text for name, text in files.items() if name.endswith(".py")}
    headed = {name: files[name] + trap for name in code if "wrong/" in name or "right/" in name}
    write(tmp_path / "bomb", {**files, **code, **headed})
    assert [one.refused for one in content_sync(tmp_path)] == [False]
