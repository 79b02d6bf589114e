"""The corpus: one program a file, with what is expected of it in its first comment lines.

# expect: STATUS|STATUS     the ends that are right
# item: N                   the kind of attack; honest or mistake where it is none
# needs: torch              only where it is a torch program
# together: STATUS          what is right where children have no folder of their own
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
ITEMS = 96
_HEADER = re.compile(r"# (expect|item|needs|together): (\S+)")


@dataclass(frozen=True)
class Program:
    """One file of the corpus."""

    name: str
    source: str
    item: str
    needs: str
    expect: frozenset[str]
    together: frozenset[str]

    def allowed(self, tier: str) -> frozenset[str]:
        """Return the ends that are right in ``tier``."""
        return self.expect if tier == "A" else self.together


def read(path: Path) -> Program:
    """Read one file.

    Raises:
        ValueError: its first two lines are not what they should be.
    """
    source = path.read_bytes().decode("utf-8")
    lines = source.lstrip("\ufeff").splitlines()
    if not (lines[0].startswith("# expect: ") and lines[1].startswith("# item: ")):
        raise ValueError(f"{path.name} does not begin with what to expect and its item")
    header = dict(_HEADER.findall("\n".join(lines[:4])))
    return Program(
        name=path.stem,
        source=source,
        item=header["item"],
        needs=header.get("needs", "numpy"),
        expect=frozenset(header["expect"].split("|")),
        together=frozenset(header.get("together", header["expect"]).split("|")),
    )


PROGRAMS = {path.stem: read(path) for path in sorted(CASES.glob("*.py"))}
