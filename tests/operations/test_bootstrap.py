"""The set-up: stamps, torch's order of preference, system packages and what it says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from scripts import bootstrap, chromium, install_torch, system_packages, verify

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.executable)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A checkout of which the commands are recorded instead of run."""
    calls: list[list[str]] = []
    (tmp_path / "requirements").mkdir()
    for name in ("base", "dev", "torch"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(name)
    venv = tmp_path / ".venv"
    python = venv / "bin/python"

    def run(command: list[str | Path]) -> None:
        calls.append([str(part) for part in command])
        if "venv" in calls[-1]:
            python.parent.mkdir(parents=True, exist_ok=True)
            python.unlink(missing_ok=True)
            python.symlink_to(sys.executable)

    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "PYTHON", python)
    monkeypatch.setattr(bootstrap, "run", run)
    monkeypatch.setattr(install_torch, "install", lambda python: calls.append(["torch"]))
    monkeypatch.setattr(system_packages, "provide", lambda lock: calls.append(["system", lock]))
    return SimpleNamespace(root=tmp_path, calls=calls)


def test_a_first_set_up_makes_everything_and_a_second_one_nothing(
    checkout: SimpleNamespace,
) -> None:
    bootstrap.set_up("base")
    system, venv, pip, torch = checkout.calls
    assert (system, venv[-3:-1], torch) == (["system", "base"], ["venv", "--clear"], ["torch"])
    assert "--require-hashes" in pip
    bootstrap.set_up("base")
    assert len(checkout.calls) == 4


def test_the_development_lock_contains_the_base_lock(checkout: SimpleNamespace) -> None:
    bootstrap.set_up("dev")
    done = len(checkout.calls)
    bootstrap.set_up("base")
    assert len(checkout.calls) == done


def test_a_changed_lock_is_installed_again(checkout: SimpleNamespace) -> None:
    bootstrap.set_up("base")
    (checkout.root / "requirements/base.txt").write_text("newer")
    bootstrap.set_up("base")
    assert [call[0] for call in checkout.calls].count("torch") == 2


def test_a_changed_wish_for_torch_is_heard(
    checkout: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.set_up("base")
    monkeypatch.setenv("QUIZ_TORCH", "cuda")
    bootstrap.set_up("base")
    assert [call[0] for call in checkout.calls].count("torch") == 2


def test_an_environment_whose_interpreter_is_gone_is_made_again(checkout: SimpleNamespace) -> None:
    bootstrap.set_up("base")
    python = checkout.root / ".venv/bin/python"
    python.unlink()
    python.symlink_to("/nonexistent/python")
    bootstrap.set_up("base")
    assert sum("venv" in call for call in checkout.calls) == 2


def test_the_door_opens_with_the_standard_library_alone() -> None:
    code = (
        "import sys; sys.path = [p for p in sys.path if 'site-packages' not in p]; "
        "from scripts import bootstrap, verify; "
        "assert not {m.split('.')[0] for m in sys.modules} & {'django', 'pytest', 'polib'}"
    )
    subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=True)


def test_an_old_python_can_still_read_the_door() -> None:
    import ast

    ast.parse((ROOT / "manage.py").read_text(), feature_version=(3, 4))


def report(version: str) -> subprocess.CompletedProcess[str]:
    planned = {"install": [{"metadata": {"name": "torch", "version": version}}]}
    return subprocess.CompletedProcess([], 0, stdout=json.dumps(planned))


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A pip that offers a version of torch, on a system and a network of our choosing."""
    world = SimpleNamespace(offered="2.13.0", system="Linux", online=False, installed=[])

    def run(python: Path, *arguments: str, capture: bool = False) -> object:
        if "--dry-run" in arguments:
            return report(world.offered)
        world.installed.append(arguments)
        return subprocess.CompletedProcess([], 0)

    monkeypatch.delenv("QUIZ_TORCH", raising=False)
    monkeypatch.setattr(install_torch, "_pip", run)
    monkeypatch.setattr(install_torch, "importable", lambda python: False)
    monkeypatch.setattr(install_torch, "reachable", lambda url: world.online)
    monkeypatch.setattr("platform.system", lambda: world.system)
    return world


def test_torch_that_is_there_is_left_alone(
    pip: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_torch, "importable", lambda python: True)
    assert install_torch.install(PYTHON) == "there"
    assert pip.installed == []


def test_a_local_cpu_wheel_comes_first(pip: SimpleNamespace) -> None:
    pip.offered, pip.online = "2.13.0+cpu", True
    assert install_torch.sources(PYTHON, "") == [["torch==2.13.0"]]


def test_linux_takes_the_cpu_index_when_it_can_be_reached(pip: SimpleNamespace) -> None:
    pip.online = True
    ((option, url, pinned),) = install_torch.sources(PYTHON, "")
    assert (option, url, pinned) == ("--index-url", install_torch.CPU_INDEX, "torch==2.13.0")


def test_without_network_nothing_is_installed_and_the_way_out_is_said(
    pip: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install_torch.install(PYTHON) == "absent"
    assert pip.installed == []
    assert "make torch" in capsys.readouterr().err


@pytest.mark.parametrize("system", ["Darwin", "Windows"])
def test_elsewhere_the_ordinary_build_is_a_cpu_build(pip: SimpleNamespace, system: str) -> None:
    pip.system = system
    assert install_torch.sources(PYTHON, "") == [["-r", str(install_torch.REQUIREMENT)]]


@pytest.mark.parametrize(("wish", "word"), [("skip", "skipped"), ("cuda", "installed")])
def test_a_wish_is_obeyed(
    pip: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, wish: str, word: str
) -> None:
    monkeypatch.setenv("QUIZ_TORCH", wish)
    assert install_torch.install(PYTHON) == word


def test_an_unknown_wish_stops_the_set_up(
    pip: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZ_TORCH", "gpu")
    with pytest.raises(SystemExit, match="skip, cpu or cuda"):
        install_torch.install(PYTHON)


def test_only_the_torch_script_names_a_package_host() -> None:
    hosts = ("download." + "pytorch.org", "files." + "pythonhosted.org", "py" + "pi.org")
    files = [ROOT / "Makefile", ROOT / "Dockerfile", ROOT / "pyproject.toml", ROOT / ".ci/run"]
    files += [*(ROOT / "scripts").glob("*.py"), *(ROOT / "requirements").iterdir()]
    named = {p.name for p in files if p.exists() and any(h in p.read_text() for h in hosts)}
    assert named == {"install_torch.py"}


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Linux on which no wanted package is present; what would be installed is recorded."""
    wanted = (system_packages.Package("bubblewrap", lambda: False, "no jail"),)
    asked: list[list[str]] = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setitem(system_packages.SETS, "base", wanted)
    monkeypatch.setattr(system_packages, "_install", lambda names: asked.append(names) or True)
    return asked


@pytest.mark.parametrize("root", [True, False])
def test_only_root_installs_and_everybody_is_told_what_is_off(
    nothing_installed: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    root: bool,
) -> None:
    monkeypatch.setattr(system_packages, "may_install", lambda: root)
    assert not system_packages.provide("base")
    assert nothing_installed == ([["bubblewrap"]] if root else [])
    said = capsys.readouterr().err
    assert "MISSING bubblewrap: no jail" in said
    assert system_packages.mend(["bubblewrap"]) in said


def test_a_named_browser_that_does_not_exist_is_not_replaced_by_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QUIZ_CHROMIUM", str(tmp_path / "none"))
    assert chromium.find() is None


def write_report(path: Path, *outcomes: str) -> Path:
    cases = "".join(f"<testcase>{f'<{o}/>' if o else ''}</testcase>" for o in outcomes)
    path.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")
    return path


def test_outcomes_are_counted_from_the_report(tmp_path: Path) -> None:
    report = write_report(tmp_path / "r.xml", "", "", "failure", "error", "skipped")
    counts = verify.count(report)
    assert verify.summary(counts) == "5 tests: 2 passed, 2 failed, 1 skipped"
    assert verify.summary(verify.count(tmp_path / "none.xml")).startswith("0 tests")


@pytest.mark.parametrize(("outcomes", "status"), [(["", "skipped"], 0), (["skipped"], 1), ([], 1)])
def test_zero_passed_tests_are_a_failure(
    monkeypatch: pytest.MonkeyPatch, outcomes: list[str], status: int
) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        option = next(part for part in command if part.startswith("--junitxml="))
        write_report(Path(option.partition("=")[2]), *outcomes)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(chromium, "find", lambda: Path("/usr/bin/chromium"))
    monkeypatch.setattr(verify.subprocess, "run", run)
    assert verify.main([]) == status


def test_the_gate_refuses_to_leave_the_browser_tests_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(system_packages, "provide", lambda wanted: False)
    monkeypatch.setenv("CI", "true")
    assert verify.main([]) == 1
    assert "cannot be left out" in capsys.readouterr().out
