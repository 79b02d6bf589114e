"""What a sync did, as data for commands, logs and pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.pack import Complaint


@dataclass(frozen=True)
class SyncReport:
    """One pack's sync.

    Attributes:
        created: the pack is new here.
        added, changed, removed, restored: keys of exercises.
        complaints: what was wrong; with a fatal one nothing was changed.
    """

    slug: str
    created: bool = False
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()
    complaints: tuple[Complaint, ...] = field(default=())

    @property
    def refused(self) -> bool:
        """Whether the pack could not be used."""
        return any(one.fatal for one in self.complaints)

    def summary(self) -> str:
        """Return one line for the terminal."""
        if self.refused:
            return f"{self.slug}: refused"
        parts = [
            f"{len(keys)} {name}"
            for name in ("added", "changed", "removed", "restored")
            if (keys := getattr(self, name))
        ]
        return f"{self.slug}: {', '.join(parts) or 'unchanged'}"
