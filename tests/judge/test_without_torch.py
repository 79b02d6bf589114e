"""A machine without PyTorch says so, and holds it against nobody."""

from __future__ import annotations

import pytest

from engine.judge import court
from engine.judge.court import Judge
from engine.judge.ruling import Status
from tests.conftest import CODE


def test_a_torch_task_ends_at_once_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(court, "has_torch", lambda: False)
    ruling = Judge().verify({**CODE, "needs": "torch"}, "def double(x): return 2 * x", 0)
    assert (ruling.status, ruling.final) == (Status.INTERNAL, True)
    assert "make torch" in ruling.message["en"]
    assert "make torch" in ruling.message["zh"]
