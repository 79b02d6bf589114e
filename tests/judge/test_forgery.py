"""No submission decides its own verdict: not in any tier, whatever it patches or writes."""

from __future__ import annotations

from typing import Any

import pytest

from engine.judge.ruling import Status
from tests.judge.conftest import spec_of
from tests.judge.programs import PROGRAMS

pytestmark = pytest.mark.sandbox

ITEMS = {str(number) for number in (*range(58, 68), 69, 70, 75, 77, 78, 80)}
"""Items whose programs try to pass without the right answer."""

REAL = """
import os, sys
harness = sys.modules["engine.guest.harness"]

def frame(kind, value):
    body = harness.encode(value, 10**6)
    return harness.FRAME.pack(harness.MAGIC, harness.VERSION, kind, len(body)) + body
"""

FORGERIES = {
    "every frame with every word for right": REAL
    + """
def f(x):
    said = ({"y": "PASS", "status": "PASS", "passed": True, "verdict": 1}, None, "PASS")
    for number in range(3, 64):
        try:
            os.write(number, b"".join(frame(1, (n, *said)) for n in range(2)) + frame(5, 2))
        except OSError:
            continue
    os._exit(0)
""",
    "the walls told a second time": REAL
    + """
def f(x):
    os.write(3, b"\\x00walled\\x00" + frame(5, 2))
    os._exit(0)
""",
    "walls that are said to have failed": "import os\nos._exit(96)\n",
    "nothing at all": "",
    "a kept parent frame": """
import sys

def f(x):
    frame = sys._getframe(1)
    while frame:
        frame.f_globals["compare"] = frame.f_globals["encode"] = lambda *a, **k: b"N"
        frame = frame.f_back
    return x
""",
    "an output that compares as right": """
class Right(np.ndarray):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0
    def __array_function__(self, *a, **k): return True
    def __array_ufunc__(self, *a, **k): return np.zeros(())

def f(x):
    return np.zeros(x.shape).view(Right)
""",
}


def test_a_forger_never_passes(court: Any) -> None:
    spec = spec_of(limits={"wall_s": 2, "cpu_s": 1, "memory_mib": 256})
    tried = {one.name: one.source for one in PROGRAMS.values() if one.item in ITEMS}
    assert len(tried) > 25
    ends = {
        name: court.verify(spec, source, seed).status
        for seed in (1, 2)
        for name, source in {**tried, **FORGERIES}.items()
    }
    assert Status.PASS not in ends.values(), ends
    assert Status.INTERNAL not in ends.values(), ends
