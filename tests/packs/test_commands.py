"""The commands `packs` and `report` as an author uses them."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from engine.discover import members
from engine.formats.native.reading import read_pack
from quizapp.packs.models import Pack


def run(*args: object) -> str:
    out = StringIO()
    call_command(*map(str, args), stdout=out)
    return out.getvalue()


def test_a_new_pack_passes_its_own_check(tmp_path: Path) -> None:
    folder = tmp_path / "Deep Learning 101"
    written = run("packs", "new", folder)
    assert "pack.yaml" in written
    assert "11 exercises, nothing to mend" in run("packs", "check", folder)
    kinds = {one.kind for one in read_pack(folder).pack.exercises}  # type: ignore[union-attr]
    assert kinds == set(members("engine.kinds"))
    with pytest.raises(CommandError, match="not empty"):
        run("packs", "new", folder)


def test_check_names_file_line_column_key_and_mend(tmp_path: Path) -> None:
    run("packs", "new", tmp_path / "demo")
    file = tmp_path / "demo" / "exercises" / "same-padding.yaml"
    file.write_text(file.read_text().replace("skill:", "skil:"))
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("packs", "check", str(tmp_path / "demo"), stdout=out)
    assert "exercises/same-padding.yaml:3:1: skil:" in out.getvalue()
    assert "'skill'" in out.getvalue()
    chinese = StringIO()
    with pytest.raises(CommandError):
        call_command("packs", "--lang", "zh", "check", str(tmp_path / "demo"), stdout=chinese)
    assert "是否想写“skill”" in chinese.getvalue()


def test_a_path_that_is_no_pack_ends_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no folder or zip"):
        run("packs", "check", tmp_path / "nothing")


@pytest.mark.django_db
@pytest.mark.parametrize("out", ["again", "again.zip"])
def test_export_and_import_give_the_same_pack(out: str, tmp_path: Path, teacher: Any) -> None:
    run("packs", "new", tmp_path / "demo")
    assert "11 added" in run("packs", "import", tmp_path / "demo", "--as", "teacher")
    pack = Pack.objects.get(slug="demo")
    assert (pack.owner, pack.visibility) == (teacher, "private")
    run("packs", "export", "demo", tmp_path / out)
    assert "nothing to mend" in run("packs", "check", tmp_path / out)
    assert run("packs", "diff", tmp_path / "demo", tmp_path / out) == ""
    assert "unchanged" in run("packs", "import", tmp_path / out, "--as", "teacher")
    with pytest.raises(CommandError, match="belongs to somebody else"):
        run("packs", "import", tmp_path / out)


@pytest.mark.parametrize("folder", sorted(settings.CONTENT_DIR.glob("*/pack.yaml")))
def test_every_built_in_pack_survives_writing_and_reading(folder: Path, tmp_path: Path) -> None:
    from engine.formats.native.writing import write_pack

    pack = read_pack(folder.parent).pack
    assert pack is not None
    for name, text in write_pack(pack).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    again = read_pack(tmp_path)
    assert again.complaints == ()
    assert again.pack is not None
    assert {one.key: one for one in again.pack.exercises} == {
        one.key: one for one in pack.exercises
    }


def test_diff_classes_each_change_with_its_progress_rule(tmp_path: Path) -> None:
    run("packs", "new", tmp_path / "old")
    run("packs", "new", tmp_path / "new")
    new = tmp_path / "new"

    def edit(name: str, old: str, put: str) -> None:
        text = (new / name).read_text()
        assert old in text
        (new / name).write_text(text.replace(old, put))

    edit("pack.yaml", "licence:", "changes: {conv-size: reset}\nlicence:")
    edit("exercises/conv-size.yaml", "family: conv_out ", "family: conv_params ")
    edit("exercises/pooling.yaml", "zh: 通道数不变\n", "zh: 通道数没有变化\n")
    edit("exercises/same-padding.yaml", "title: {en: Padding", "title: {en: A padding")
    edit("tasks/relu/reference.py", "np.maximum(x, 0)", "np.clip(x, 0, None)")
    lines = run("packs", "diff", tmp_path / "old", new).splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "conv-size (numeric): generator, progress: reset",
        "pooling.flashcard (flashcard): answer, progress: keep",
        "pooling.open (open): answer, progress: keep",
        "same-padding (choice): wording, progress: keep",
        "relu (code): answer, progress: keep",
    ]


def test_the_report_counts_the_built_in_packs() -> None:
    found = json.loads(run("report", "--json"))
    assert all(type(value) is int for value in found.values())
    assert list(found) == [
        "questions",
        "questions_machine_checkable",
        "faces_per_question",
        "items",
        "families",
        "tasks",
        "topics_covered",
        "translations_missing",
    ]
    assert found["translations_missing"] == 0
    assert found["items"] >= found["questions"] * found["faces_per_question"]
    readable = run("report")
    assert all(str(value) in readable for value in found.values())
