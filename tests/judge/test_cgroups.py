"""A control group around all jails, on machines that delegate one."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.judge.court import Judge
from engine.judge.walls import cgroups
from engine.judge.walls.cgroups import Group
from tests.judge.conftest import spec_of


@pytest.fixture
def group() -> Iterator[Group]:
    found = Group()
    if not found.version:
        pytest.skip("no control group is delegated here")
    yield found
    found.close()


def groups_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cgroup").read_text()


def test_a_process_and_those_below_it_are_taken_in(group: Group) -> None:
    name = group._folders[0].name
    line = ["sh", "-c", "sleep 60 & echo $!; wait"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as shell:
        assert shell.stdout is not None
        below = int(shell.stdout.readline())
        group.take(shell.pid)
        assert name in groups_of(shell.pid)
        assert name in groups_of(below)
        subprocess.run(["kill", str(below)], check=True)
    folders = list(group._folders)
    group.close()
    assert not any(folder.exists() for folder in folders)


def test_memory_and_tasks_have_limits(group: Group) -> None:
    told = {path.name for folder in group._folders for path in folder.iterdir()}
    assert "pids.max" in told
    limits = [path.read_text() for folder in group._folders for path in folder.glob("pids.max")]
    assert limits == [f"{cgroups.MAX_TASKS}\n"]


def test_the_empty_group_of_a_killed_judge_is_removed(group: Group) -> None:
    stale = [folder.parent / f"{cgroups._NAME}999999999-0" for folder in group._folders]
    for folder in stale:
        folder.mkdir()
    Group().close()
    assert not any(folder.exists() for folder in stale)


@pytest.mark.sandbox
def test_a_zygote_and_its_children_live_in_the_group() -> None:
    with Judge(min_tier="A") as judge:
        assert judge._nursery is not None
        group = judge._nursery._group
        if not group.version:
            pytest.skip("no control group is delegated here")
        with judge._nursery.lent("numpy") as zygote:
            assert group._folders[0].name in groups_of(zygote.pid)
        assert judge.verify(spec_of(), "def f(x):\n    return 2 * x\n", 1).status == "PASS"
        folders = list(group._folders)
    assert not any(folder.exists() for folder in folders)


def test_without_delegation_there_is_no_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cgroups, "_own", lambda: iter(()))
    monkeypatch.setattr(cgroups, "_V1", ("nowhere",))
    group = Group()
    group.take(1)
    group.close()
    assert group.version == ""
    assert cgroups.delegated() is False


def test_root_takes_no_group_that_was_not_handed_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cgroups.os, "geteuid", lambda: 0)
    assert not cgroups._is_ours(tmp_path)
