"""Compare an answer on standard input with the key points of an open question."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.exercise import Exercise
from engine.formats.native.reading import read_pack
from engine.kinds import open as open_question
from engine.language import LANGUAGES
from engine.rubric.scoring import DEFAULT, propose, scorers

CONTENT = Path(__file__).resolve().parents[2] / "content"
SIGNS = {"covered": "+", "unsure": "?", "missing": " "}
REMARKS = {
    "opposite": {"en": "wording looks opposite: check this", "zh": "表述似乎相反，请核对"},
    "copied": {"en": "words of the model answer", "zh": "与参考答案用词相同"},
    "question": {"en": "words of the question", "zh": "多为题目中的词"},
    "keywords": {"en": "words without a sentence", "zh": "只有词语，没有句子"},
    "short": {"en": "too few words to tell", "zh": "字数太少，无法判断"},
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "exercise", metavar="EXERCISE", help="key or question, e.g. q01 or q01.open"
    )
    parser.add_argument("--pack", type=Path, metavar="FOLDER", help="default: the built-in packs")
    parser.add_argument("--scorer", choices=sorted(scorers()), default=DEFAULT)
    parser.add_argument("--lang", choices=LANGUAGES, default="en")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(arguments: argparse.Namespace) -> int:
    """Print what is found of each key point; 64 where there is no such open question."""
    folders = [arguments.pack] if arguments.pack else sorted(CONTENT.glob("*/"))
    spec = _spec(folders, arguments.exercise)
    if spec is None:
        print(f"no open question {arguments.exercise}", file=sys.stderr)
        return 64
    answer = sys.stdin.buffer.read().decode("utf-8", "replace")
    found = [one.to_json(answer) for one in propose(spec.rubric(), answer, arguments.scorer)]
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for point, one in zip(spec.points, found, strict=True):
        print(_line(point.inside(arguments.lang), one, arguments.lang))
    return 0


def _spec(folders: list[Path], key: str) -> open_question.Spec | None:
    wanted = {key, f"{key}.open"}
    for folder in folders:
        for exercise in _exercises(folder):
            if exercise.kind == "open" and exercise.key in wanted:
                return open_question.Spec.model_validate(exercise.spec)
    return None


def _exercises(folder: Path) -> tuple[Exercise, ...]:
    pack = read_pack(folder).pack if (folder / "pack.yaml").exists() else None
    return pack.exercises if pack else ()


def _line(text: str, one: Mapping[str, Any], language: str) -> str:
    remark = f" [{REMARKS[one['flag']][language]}]" if one["flag"] else ""
    quote = f"\n      > {' '.join(one['phrase'].split())}" if one["phrase"] else ""
    head = f"[{SIGNS[one['band']]}] {one['point']} {one['band']} {one['confidence']:.2f}{remark}"
    return f"{head}\n      {text}{quote}"
