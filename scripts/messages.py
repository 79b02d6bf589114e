"""Texts of the interface: collect them, compile them, and see that none is left untranslated."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
LOCALE = "zh_Hans"
CATALOGUE = ROOT / "locale" / LOCALE / "LC_MESSAGES" / "django.po"
SOURCES = ("quizapp", "templates", "locale", "manage.py", "scripts", "engine")


def collect(root: Path) -> None:
    """Let Django write the texts of ``root`` into its catalogue (needs GNU gettext)."""
    command = [sys.executable, "manage.py", "makemessages", "-l", LOCALE, "--no-wrap"]
    options = ["--no-location", "--no-obsolete", "-v", "0"]
    subprocess.run([*command, *options], cwd=root, check=True)


def compile_catalogue(path: Path = CATALOGUE) -> None:
    """Write the binary catalogue beside its source, without the need for msgfmt."""
    polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))


def faults(path: Path = CATALOGUE) -> list[str]:
    """Name every text without a finished translation, and a binary that is out of step."""
    if not path.exists():
        return [f"{path.name} does not exist"]
    source = polib.pofile(str(path))
    found = [f"untranslated: {entry.msgid!r}" for entry in source.untranslated_entries()]
    found += [f"fuzzy: {entry.msgid!r}" for entry in source.fuzzy_entries()]
    binary = path.with_suffix(".mo")
    if not binary.exists():
        return [*found, f"{binary.name} does not exist: make messages"]
    if _content(polib.mofile(str(binary))) != _content(source):
        found.append(f"{binary.name} differs from {path.name}: make messages")
    return found


def uncollected(path: Path = CATALOGUE) -> list[str]:
    """Name the texts in code and templates that the catalogue does not have."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in SOURCES:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.exists():
                shutil.copy(source, copy / name)
        os.makedirs(copy / "static", exist_ok=True)
        collect(copy)
        fresh = _content(polib.pofile(str(copy / path.relative_to(ROOT))))
    known = _content(polib.pofile(str(path)))
    return [f"not collected: {key[1]!r}: make messages" for key in fresh if key not in known]


def _content(catalogue: polib.POFile | polib.MOFile) -> dict[tuple[str, str], tuple[str, ...]]:
    return {
        (entry.msgctxt or "", entry.msgid): (entry.msgstr, *entry.msgstr_plural.values())
        for entry in catalogue
        if not entry.obsolete
    }


def main() -> int:
    """Collect, compile and report what still needs a translation."""
    (ROOT / "locale").mkdir(exist_ok=True)
    collect(ROOT)
    compile_catalogue()
    for fault in faults():
        print(fault)
    return 0


if __name__ == "__main__":
    sys.exit(main())
