"""How fast generated problems are posed and graded, on one core and without torch."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from random import Random

from engine import problem
from engine.answers.form import Form
from engine.answers.reader import show
from engine.kinds import numeric

ROUNDS = 40
REPEATS = 3


def figures() -> Iterator[dict[str, object]]:
    """Yield problems per second (draw, state, parse, grade), their median family and the worst.

    The baseline writes the same drawn problem to JSON and reads it back: what a web request
    spends on the stored showing in any case.
    """
    before = "torch" in sys.modules
    rates = {name: _rate(name) for name in problem.families()}
    posed = [numeric.draw(numeric.Spec(family=n), Random(1), "interview") for n in rates]
    baseline = _per_second(lambda i: json.loads(json.dumps(posed[i % len(posed)])), len(posed) * 4)
    overall = len(rates) / sum(1 / rate for rate in rates.values())
    worst = min(rates, key=rates.__getitem__)
    for name, value in (("problems", overall), (f"problems_worst_family:{worst}", rates[worst])):
        yield {
            "name": name,
            "value": round(value),
            "unit": "problems/s",
            "baseline": round(baseline),
            "ratio": round(value / baseline, 3),
        }
    assert ("torch" in sys.modules) == before, "posing and grading must not need torch"


def _rate(name: str) -> float:
    spec = numeric.Spec(family=name)

    def once(seed: int) -> None:
        drawn = numeric.draw(spec, Random(seed), "interview")
        numeric.present(spec, drawn, "zh")
        typed = show(Form.from_json(drawn["form"]), drawn["answer"])
        response = numeric.parse(spec, drawn, {"answer": typed})
        assert numeric.grade(spec, drawn, response).score == 1.0

    return _per_second(once, ROUNDS)


def _per_second(action: Callable[[int], object], count: int) -> float:
    best = 0.0
    for _ in range(REPEATS):
        start = time.perf_counter()
        for i in range(count):
            action(i)
        best = max(best, count / (time.perf_counter() - start))
    return best


if __name__ == "__main__":
    for figure in figures():
        print(json.dumps(figure))
