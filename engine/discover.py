"""Find the members of a folder by file name: kinds, problem families, formats, commands."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def members(package: str) -> dict[str, ModuleType]:
    """Import every public module below ``package`` and return them by their file's stem.

    Folders only group (``engine.problems.shapes.conv_out`` is the member ``conv_out``); names
    that begin with an underscore are private to their folder.

    Raises:
        ValueError: two files share a stem.
    """
    found: dict[str, ModuleType] = {}
    for name in _modules(package):
        stem = name.rpartition(".")[2]
        if stem in found:
            raise ValueError(f"two members of {package} are called {stem}")
        found[stem] = import_module(name)
    return dict(sorted(found.items()))


def _modules(package: str) -> list[str]:
    names: list[str] = []
    for info in pkgutil.iter_modules(import_module(package).__path__):
        if info.name.startswith("_"):
            continue
        full = f"{package}.{info.name}"
        names += _modules(full) if info.ispkg else [full]
    return names
