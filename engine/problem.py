"""Generated problems as the rest of the product sees them: find a family, draw, name its slips."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from math import isfinite
from types import ModuleType
from typing import Any, get_args, get_origin, get_type_hints

from engine.answers.form import Value
from engine.discover import members
from engine.language import Text

LEVELS = ("easy", "interview", "hard")
_SOURCE = re.compile(r"^Source: (.+?)(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
_MAX_DRAWS = 500


@dataclass(frozen=True)
class Slip:
    """A known mistake and the answer it leads to.

    Attributes:
        value: what the mistake gives for these parameters; None where it cannot be made.
        explanation: what went wrong and what is right instead.
    """

    value: Value | None
    explanation: Text


def require(condition: bool, message: str) -> None:
    """Guard the domain of a family's ``Params``.

    Raises:
        ValueError: with ``message``.
    """
    if not condition:
        raise ValueError(message)


def families() -> dict[str, ModuleType]:
    """Every family by its name, in alphabetical order."""
    return members("engine.problems")


def family(name: str) -> ModuleType:
    """Return one family.

    Raises:
        LookupError: there is no family of that name.
    """
    found = families().get(name)
    if found is None:
        raise LookupError(f"there is no problem family {name!r}")
    return found


def name_of(module: ModuleType) -> str:
    """The family's name: the stem of its file."""
    return module.__name__.rpartition(".")[2]


def topic_of(module: ModuleType) -> str:
    """The topic id of the library: the family's folder, written with hyphens."""
    return module.__name__.split(".")[-2].replace("_", "-")


@cache
def source_of(module: ModuleType) -> str:
    """The source named in the family's docstring, on one line."""
    match = _SOURCE.search(module.__doc__ or "")
    return " ".join(match[1].split()) if match else ""


@cache
def slip_ids(module: ModuleType) -> tuple[str, ...]:
    """Ids of all slips of a family; ``slips(p)`` names every one for any parameters."""
    return tuple(module.slips(module.draw(random.Random(0), "interview")))


def visible_slips(module: ModuleType, p: Any) -> dict[str, Slip]:
    """The slips whose value tells them from the answer and from one another."""
    shown: dict[str, Slip] = {}
    taken = [module.solve(p)]
    for key, slip in module.slips(p).items():
        value = slip.value
        if value is not None and all(module.FORM.apart(value, other) for other in taken):
            shown[key] = slip
            taken.append(value)
    return shown


def pose(module: ModuleType, rng: random.Random, level: str) -> Any:
    """Draw parameters at ``level``; `pose_with_slips` says more."""
    return pose_with_slips(module, rng, level)[0]


def pose_with_slips(
    module: ModuleType, rng: random.Random, level: str, slip: str = ""
) -> tuple[Any, dict[str, Slip]]:
    """Draw parameters for which a slip can be told from the answer, and all slips that can.

    Args:
        slip: id of the slip that must be among them; "" means any.

    Raises:
        LookupError: the family has no such level or no such slip.
        RuntimeError: the level hardly ever shows a slip, which its tests would have told.
    """
    if level not in module.LEVELS:
        raise LookupError(f"there is no level {level!r}; there are {', '.join(module.LEVELS)}")
    if slip and slip not in slip_ids(module):
        raise LookupError(f"there is no slip {slip!r}; there are {', '.join(slip_ids(module))}")
    for _ in range(_MAX_DRAWS):
        p = module.draw(rng, level)
        slips = visible_slips(module, p)
        if slip in slips if slip else slips:
            return p, slips
    raise RuntimeError(f"{name_of(module)} draws nothing that shows a slip")


def params_to_json(p: Any) -> dict[str, Any]:
    """Plain data of ``Params``: tuples become lists."""
    return {f.name: _plain(getattr(p, f.name)) for f in fields(p)}


def params_from_json(module: ModuleType, data: Mapping[str, Any]) -> Any:
    """Read what `params_to_json` wrote, or what a person typed.

    Raises:
        ValueError: a name too many or missing, a wrong type, or outside the family's domain.
    """
    hints = _hints(module.Params)
    if set(data) != set(hints):
        raise ValueError(f"the parameters are {', '.join(hints)}")
    return module.Params(**{name: _typed(name, data[name], hints[name]) for name in hints})


@cache
def _hints(params: type) -> dict[str, Any]:
    return get_type_hints(params)


def _plain(value: Any) -> Any:
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def _typed(name: str, value: Any, hint: Any) -> Any:
    if get_origin(hint) is tuple:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{name} must be a list")
        inner = get_args(hint)
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_typed(name, v, inner[0]) for v in value)
        if len(inner) != len(value):
            raise ValueError(f"{name} must have {len(inner)} entries")
        return tuple(_typed(name, v, h) for v, h in zip(value, inner, strict=True))
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ValueError(f"{name} must be of type {hint.__name__}")
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(f"{name} must be finite")
    return value
