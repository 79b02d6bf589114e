"""Checks on the texts of a document: every language there, and maths that closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from engine.formats.native.yaml_nodes import Document, Path
from engine.language import LANGUAGES, both
from engine.pack import Complaint

_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_MATHS = (re.compile(r"\$\$.*?\$\$", re.DOTALL), re.compile(r"\$[^$]*\$"))


def check_texts(document: Document, languages: Sequence[str]) -> list[Complaint]:
    """Complain about languages that are missing or undeclared, and about unclosed maths."""
    found: list[Complaint] = []
    for path, mapping in _texts(document.data, ()):
        found += _check_languages(document, path, mapping, languages)
        for language, text in mapping.items():
            if language in LANGUAGES and isinstance(text, str):
                found += _check_maths(document, (*path, language), text)
    return found


def unclosed_maths(text: str) -> int | None:
    """Return the line (from 0) of a ``$`` without its partner, or None.

    Code, fenced or between backticks, and ``\\$`` are no maths. Maths does not cross blank lines.
    """
    number = 0
    for paragraph in _without_code(text).split("\n\n"):
        left = paragraph
        for maths in _MATHS:
            left = maths.sub(_only_newlines, left)
        if "$" in left:
            return number + left[: left.index("$")].count("\n")
        number += paragraph.count("\n") + 2
    return None


def _only_newlines(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")


def _without_code(text: str) -> str:
    kept, fence = [], ""
    for line in text.replace("\\\\", "  ").replace("\\$", "  ").split("\n"):
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark.group(1).startswith(fence) else fence
            kept.append("\x00")
        elif mark:
            fence = mark.group(1)
            kept.append("\x00")
        else:
            kept.append(line.rstrip())
    return _CODE_SPAN.sub(_only_newlines, "\n".join(kept))


def _texts(data: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(data, dict):
        if any(language in data for language in LANGUAGES):
            yield path, data
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _texts(value, (*path, position))


def _check_languages(
    document: Document, path: Path, mapping: dict[str, Any], languages: Sequence[str]
) -> Iterator[Complaint]:
    for language in languages:
        if language not in mapping:
            yield document.complaint(
                path,
                both(
                    f"The text is missing in '{language}'.",
                    f"缺少“{language}”版本的文本。",
                ),
                both(
                    f"Add '{language}: ...', or take '{language}' out of languages in pack.yaml.",
                    f"请添加“{language}: ...”，或从 pack.yaml 的 languages 中去掉“{language}”。",
                ),
                at_key=True,
            )
    for language in LANGUAGES:
        if language in mapping and language not in languages:
            yield document.complaint(
                (*path, language),
                both(
                    f"The pack does not declare the language '{language}'.",
                    f"题包没有声明语言“{language}”。",
                ),
                both(
                    f"Add '{language}' to languages in pack.yaml, or remove this text.",
                    f"请在 pack.yaml 的 languages 中添加“{language}”，或删除此文本。",
                ),
                at_key=True,
            )


def _check_maths(document: Document, path: Path, text: str) -> Iterator[Complaint]:
    line = unclosed_maths(text)
    if line is not None:
        yield document.complaint(
            path,
            both("A $ has no partner in its paragraph.", "此段落中的 $ 没有成对。"),
            both(
                "Close the formula with $ (or $$); write \\$ for a dollar sign.",
                "请用 $（或 $$）结束公式；要写美元符号请用 \\$。",
            ),
            text_line=line,
        )
