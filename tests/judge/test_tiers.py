"""Tiers: what held in the self-test decides, and whatever is missing is told with its mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.judge import machine, mends, probes, selftest
from engine.judge.court import Judge
from engine.judge.machine import prospect
from engine.judge.probes import Probe
from engine.judge.selftest import establish, examine
from engine.judge.tiers import ORDER, UnavailableError, enough, worth_trying
from engine.judge.walls.jail import Jail
from engine.judge.walls.nursery import Nursery
from engine.judge.walls.zygotes import ZygoteError
from tests.judge.container import ContainerJudge, bubblewrap_without_nesting

OPEN = (Probe("reading", "return 'open'"),)


@pytest.mark.sandbox
def test_the_self_test_reaches_tier_a_and_names_every_wall() -> None:
    report = selftest.selftest()
    assert report["tier"] == "A"
    pushed = {probe.layer for probe in (*probes.PROBES, *probes.APART)}
    assert pushed | {"signals", "cgroup"} <= set(report["layers"])
    assert [attempt["tier"] for attempt in report["tried"]] == ["A"]


@pytest.mark.sandbox
def test_without_nested_namespaces_the_tier_is_a2(tmp_path: Path) -> None:
    with bubblewrap_without_nesting(tmp_path):
        report = selftest.selftest()
        with pytest.raises(UnavailableError, match="SANDBOX_MIN_TIER asks for tier A"):
            Judge(min_tier="A").__enter__()
    assert report["tier"] == "A2"
    assert [attempt["tier"] for attempt in report["tried"]] == ["A", "A2"]
    assert "unshare" in report["tried"][0]["why"]["en"]
    assert report["layers"]["namespaces"] is False
    assert report["why"] == {}


@pytest.mark.sandbox
@pytest.mark.parametrize("root", ["--bind", "--ro-bind"])
def test_in_a_container_with_default_options_the_tier_is_b(root: str) -> None:
    judge = ContainerJudge(root)
    judge.close()
    assert judge.told == {"tier": "B"}


@pytest.mark.sandbox
@pytest.mark.parametrize("group", ["PROBES", "APART"])
def test_a_wall_that_does_not_hold_takes_the_tier_away(
    group: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probes, group, OPEN)
    nursery = Nursery(prospect().jail("A"))
    try:
        attempt = examine(nursery, "A")
    finally:
        nursery.close()
    assert attempt.layers["reading"] is False
    assert "reading" in attempt.why["en"]


@pytest.mark.sandbox
def test_a_wall_that_does_not_hold_lowers_the_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "APART", OPEN)
    nursery, report = establish("B")
    assert nursery is not None
    nursery.close()
    assert report.tier == "A2"
    monkeypatch.setattr(probes, "PROBES", OPEN)
    nursery, report = establish("B")
    assert nursery is None
    assert report.tier == "none"
    assert "隔离层“reading”" in report.why["zh"]


@pytest.mark.sandbox
def test_a_jail_that_cannot_be_built_is_told_with_its_mend() -> None:
    nursery = Nursery(Jail("A", "/bin/false"))
    try:
        attempt = examine(nursery, "A")
        with pytest.raises(ZygoteError):
            nursery.warm("numpy")
    finally:
        nursery.close()
    assert "apt-get install" in attempt.why["zh"]


@pytest.mark.parametrize("least", ["S", "none", "nonsense"])
def test_a_least_tier_that_is_not_known_closes_the_judge(least: str) -> None:
    with pytest.raises(UnavailableError, match=least), Judge(min_tier=least):
        pass


def test_without_bubblewrap_the_exact_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(machine, "boundary", lambda: False)
    with pytest.raises(UnavailableError, match="apt-get install -y bubblewrap"), Judge():
        pass
    report = selftest.selftest()
    assert report["tier"] == "none"
    assert [attempt["tier"] for attempt in report["tried"]] == ["A", "A2", "B"]


LAYERS: dict[str, str | bool] = {
    "bubblewrap": "/usr/bin/bwrap",
    "namespaces": True,
    "landlock": "ABI 4",
    "seccomp": True,
    "boundary": "container",
}


@pytest.mark.parametrize(
    ("layer", "user", "closed"),
    [
        ("", 1000, {}),
        ("", 0, {"B": mends.ROOT}),
        ("boundary", 1000, {"B": mends.NO_BOUNDARY}),
        ("bubblewrap", 1000, {"A": mends.BUBBLEWRAP, "A2": mends.BUBBLEWRAP}),
        ("namespaces", 1000, {"A": mends.NAMESPACES}),
        ("landlock", 1000, dict.fromkeys(("A", "A2", "B"), mends.LANDLOCK)),
        ("seccomp", 1000, dict.fromkeys(("A", "A2", "B"), mends.SECCOMP)),
    ],
)
def test_what_is_missing_closes_the_tiers_that_need_it(
    layer: str, user: int, closed: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine.os, "geteuid", lambda: user)
    assert machine._obstacles({**LAYERS, layer: False}) == closed


def test_on_another_system_no_tier_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.sys, "platform", "darwin")
    nursery, report = establish("B")
    assert nursery is None
    assert "Linux" in report.why["zh"]
    assert not any(attempt.layers for attempt in report.tried)


@pytest.mark.parametrize(
    ("namespace", "shell", "user", "expected"),
    [
        ("pid:[4026531836]", "/bin/bash", 1000, False),
        ("pid:[4026531836]", "/usr/sbin/nologin", 1000, "account"),
        ("pid:[4026531836]", "/usr/sbin/nologin", 0, False),
        ("pid:[4026532201]", "/bin/bash", 1000, "container"),
    ],
)
def test_a_container_or_an_account_of_its_own_is_a_boundary(
    namespace: str, shell: str, user: int, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = ("touchstone", "x", user, user, "", "/", shell)
    monkeypatch.setattr(machine.os, "readlink", lambda _path: namespace)
    monkeypatch.setattr(machine.os, "geteuid", lambda: user)
    monkeypatch.setattr(machine.pwd, "getpwuid", lambda _uid: machine.pwd.struct_passwd(entry))
    assert machine.boundary() == expected


def test_a_setting_is_satisfied_by_its_tier_and_by_stronger_ones() -> None:
    assert [tier for tier in ORDER if enough(tier, "A2")] == ["A2", "A"]
    assert not any(enough(tier, "none") for tier in ORDER)
    assert worth_trying("B") == ("A", "A2", "B")
