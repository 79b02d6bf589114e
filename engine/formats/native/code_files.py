"""Reads the text files of a task folder: statements and Python sources with their headers.

No source is compiled or run here; that happens in the judge's guest alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from engine.formats.native.prose import unclosed_maths
from engine.formats.native.yaml_nodes import decode
from engine.language import LANGUAGES, Text, both
from engine.pack import Complaint

MAX_SOURCE_BYTES = 64 * 1024

ENDS = (
    "WRONG",
    "ERROR",
    "NO_RESULT",
    "TIME",
    "MEMORY",
    "OUTPUT",
    "DENIED",
    "CRASH",
    "MALFORMED",
)
"""The statuses that a wrong solution may be expected to end with."""

_HEADER = re.compile(r"#\s*(\w+)\s*:\s*(.*)")


class TaskFolder:
    """A task's folder with the complaints found in it so far.

    Attributes:
        path: the folder.
        complaints: in the order in which they were found.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.complaints: list[Complaint] = []

    def name(self, relative: str) -> str:
        """Return the file's path inside the pack."""
        return f"tasks/{self.path.name}/{relative}"

    def complain(
        self, relative: str, line: int, message: Text, mend: Text, *, fatal: bool = True
    ) -> None:
        """Note something wrong on ``line`` (0: with the file as a whole)."""
        column = 1 if line else 0
        self.complaints.append(
            Complaint(self.name(relative), line, column, "", message, mend, fatal)
        )

    def text(self, relative: str) -> str:
        """Return the file's text, or "" with a complaint."""
        path = self.path / relative
        if not path.is_file():
            message = both(f"There is no file {relative}.", f"没有文件 {relative}。")
            mend = both("Every task folder has this file.", "每个任务文件夹都应有此文件。")
            self.complain(relative, 0, message, mend)
            return ""
        with path.open("rb") as stream:
            raw = stream.read(MAX_SOURCE_BYTES + 1)
        if len(raw) > MAX_SOURCE_BYTES:
            message = both("The file is longer than 64 KiB.", "文件超过 64 KiB。")
            self.complain(relative, 0, message, both("Shorten it.", "请缩短。"))
            return ""
        text, complaint = decode(raw, self.name(relative))
        if complaint is not None:
            self.complaints.append(complaint)
        elif not text.strip():
            message = both("The file is empty.", "文件为空。")
            self.complain(relative, 0, message, both("Write its contents.", "请写入内容。"))
        return text.replace("\r\n", "\n")


def read_statements(folder: TaskFolder, languages: Sequence[str]) -> dict[str, str]:
    """Return ``statement.<language>.md`` in every language, maths checked."""
    found = {}
    for language in languages:
        name = f"statement.{language}.md"
        found[language] = text = folder.text(name)
        line = unclosed_maths(text)
        if line is not None:
            message = both("A $ has no partner in its paragraph.", "此段落中的 $ 没有成对。")
            mend = both("Close the formula with $ or $$.", "请用 $ 或 $$ 结束公式。")
            folder.complain(name, line + 1, message, mend)
    return found


def read_solutions(
    folder: TaskFolder, kind: str, languages: Sequence[str]
) -> list[dict[str, object]]:
    """Return the solutions in ``wrong/`` or ``right/``, each with its header taken off.

    The first lines are comments: ``# en: ...`` and ``# zh: ...``, and for wrong solutions
    ``# expect: WRONG`` with a status of the judge.
    """
    wanted = ("expect", *languages) if kind == "wrong" else tuple(languages)
    found: list[dict[str, object]] = []
    for path in sorted((folder.path / kind).glob("*.py")):
        relative = f"{kind}/{path.name}"
        text = folder.text(relative)
        header, source = _split(text)
        for line, message, mend in _header_faults(header, wanted):
            folder.complain(relative, line, message, mend)
        words = {language: header[language][1] for language in languages if language in header}
        one: dict[str, object] = {"name": path.stem, "source": source}
        if kind == "wrong":
            expect = header.get("expect", (0, ENDS[0]))[1]
            found.append({**one, "expect": expect, "explanation": words})
        else:
            found.append({**one, "note": words})
    return found


def _split(text: str) -> tuple[dict[str, tuple[int, str]], str]:
    """Return the header (key to line and value) and the source below it."""
    header: dict[str, tuple[int, str]] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        match = _HEADER.fullmatch(line)
        if match is None:
            return header, "\n".join(lines[number - 1 :]).lstrip("\n")
        header[match.group(1)] = (number, match.group(2).strip())
    return header, ""


def _header_faults(
    header: Mapping[str, tuple[int, str]], wanted: Sequence[str]
) -> Iterator[tuple[int, Text, Text]]:
    for key, (line, _) in header.items():
        if key not in ("expect", *LANGUAGES):
            closest = get_close_matches(key, wanted, n=1, cutoff=0.0)[0]
            yield (
                line,
                both(f"The header '{key}' is unknown here.", f"此处没有名为“{key}”的文件头。"),
                both(f"Did you mean '{closest}'?", f"是否想写“{closest}”？"),
            )
    for key in wanted:
        line, value = header.get(key, (1, ""))
        if not value:
            yield (
                line,
                both(f"The header line '# {key}: ...' is missing.", f"缺少文件头“# {key}: ...”。"),
                both("Write it among the first lines.", "请写在文件开头。"),
            )
        elif key == "expect" and value not in ENDS:
            closest = get_close_matches(value, ENDS, n=1, cutoff=0.0)[0]
            yield (
                line,
                both(f"'{value}' is not a status of the judge.", f"“{value}”不是评测状态。"),
                both(f"Did you mean '{closest}'?", f"是否想写“{closest}”？"),
            )
