"""The 21 numbers of FSRS-6, stored together with the name of the model that reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from fsrs.scheduler import DEFAULT_PARAMETERS, Scheduler

MODEL = "fsrs6"


def require_supported(installed: str) -> None:
    """Refuse a release of ``fsrs`` that would read stored memory states in another way.

    Before 6.3.2 a Hard answer could shrink the stability within a day; 7 is another model.

    Raises:
        RuntimeError: the version is not in >=6.3.2,<7.
    """
    release = tuple(int(part) for part in installed.split(".")[:3])
    if not (6, 3, 2) <= release < (7,):
        raise RuntimeError(f"fsrs {installed} is installed, but memory needs fsrs>=6.3.2,<7")


require_supported(version("fsrs"))


@dataclass(frozen=True)
class Parameters:
    """One learner's fitted weights, or the published defaults.

    Raises:
        ValueError: another model, not 21 weights, or a weight outside FSRS-6's bounds.
    """

    weights: tuple[float, ...]
    model: str = MODEL

    def __post_init__(self) -> None:
        if self.model != MODEL:
            raise ValueError(f"parameters of model {self.model!r}; only {MODEL!r} can be read")
        Scheduler(self.weights)  # checks their number and bounds

    def to_json(self) -> dict[str, Any]:
        """Return plain data; `from_json` gives equal parameters back."""
        return {"model": self.model, "weights": list(self.weights)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Parameters:
        """Read what `to_json` wrote; raises ValueError for any other model."""
        return cls(model=str(data.get("model", "")), weights=tuple(map(float, data["weights"])))


DEFAULT = Parameters(tuple(DEFAULT_PARAMETERS))
