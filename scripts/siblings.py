"""A rule for import-linter: the members of a folder do not import each other.

Files whose name begins with an underscore belong to their folder and may be shared in it.
"""

from __future__ import annotations

from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from importlinter.domain.helpers import module_expressions_to_modules
from importlinter.domain.imports import ModuleExpression


class SiblingsContract(Contract):
    """Configured with ``modules``, expressions such as ``engine.kinds.*``."""

    modules = fields.SetField(subfield=fields.ModuleExpressionField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Keep the contract when no member imports another member directly."""
        expressions = cast(set[ModuleExpression], self.modules)
        names = {module.name for module in module_expressions_to_modules(graph, expressions)}
        members = {name for name in names if not name.rpartition(".")[2].startswith("_")}
        broken = [
            (importer, imported)
            for importer in sorted(members)
            for imported in sorted(graph.find_modules_directly_imported_by(importer) & members)
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import that should not be."""
        for importer, imported in cast(list[tuple[str, str]], check.metadata["broken"]):
            output.print_error(f"{importer} imports its sibling {imported}")
