# expect: PASS
# item: honest
from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Twice:
    x: np.ndarray

    def value(self):
        return 2 * self.x


def f(x):
    return Twice(x).value()
