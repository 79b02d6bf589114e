"""The solution as a module: executed afresh for every case, its returns watched."""

from __future__ import annotations

import functools
import sys
import types
from typing import Any

from engine.guest.failure import Failure

NAME = "solution"


def fresh_module(code: types.CodeType, names: dict[str, Any]) -> types.ModuleType:
    """Execute ``code`` in a new module that already has ``names``."""
    module = types.ModuleType(NAME)
    vars(module).update(names)
    sys.modules[NAME] = module
    exec(code, vars(module))  # noqa: S102 - this is what the jail is for
    return module


def missing_names(module: types.ModuleType, names: dict[str, Any]) -> Failure:
    """Say which callables the module defines in place of the one that is asked for."""
    own = [
        name
        for name, value in vars(module).items()
        if name not in names and not name.startswith("_") and callable(value)
    ]
    return Failure("import", "MissingEntry", names=tuple(str(name)[:80] for name in own[:20]))


class Watched:
    """The module as a driver sees it; remembers the type its functions last returned."""

    def __init__(self, module: types.ModuleType | None) -> None:
        self._module = module
        self.returned = ""

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._module, name)
        return self._watch(value) if isinstance(value, types.FunctionType) else value

    def _watch(self, function: types.FunctionType) -> Any:
        @functools.wraps(function)
        def call(*positional: Any, **named: Any) -> Any:
            value = function(*positional, **named)
            self.returned = type(value).__name__[:80]
            return value

        return call
