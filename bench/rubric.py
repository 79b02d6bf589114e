"""How quickly and how well written answers are compared with key points, beside tf-idf.

Where ``EXTRA_CASES`` names a folder with the public collections of graded answers
(``asag/mohler_dataset_edited.csv``, ``asag/ads_zh_all.jsonl``) the correlation with their human
graders is measured too.
"""

from __future__ import annotations

import csv
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import correlation, median, quantiles
from typing import Any, NamedTuple

from bench import figure
from bench._tf_idf import TfIdf
from engine.formats.native.reading import read_pack
from engine.kinds import open as open_question
from engine.rubric.measuring import Probe, auc, likeness, mixed, read_probes, shares
from engine.rubric.scoring import propose, scorers

ROOT = Path(__file__).resolve().parent.parent
PROBES = ROOT / "tests" / "data" / "rubric-probes.jsonl"
LENGTH = {"en": 500, "zh": 250}
"""Characters of an ordinary written answer."""

Likeness = Callable[[Sequence[str], str], float]


class Graded(NamedTuple):
    """An answer with the references of its question and the grade that people gave it."""

    question: str
    references: tuple[str, ...]
    answer: str
    grade: float


def figures() -> Iterator[dict[str, Any]]:
    """Yield milliseconds an answer, AUC and bands on the probes, correlation with graders."""
    for language in LENGTH:
        yield from _speed(language)
    probes = read_probes(PROBES)
    for language in LENGTH:
        yield from _told_apart(language, [one for one in probes if one.lang == language])
    folder = Path(os.environ.get("EXTRA_CASES", "")) / "asag"
    for name, read in (("mohler_en", _mohler), ("ads_zh", _ads)):
        if rows := read(folder):
            yield _agreement(name, rows)


def _speed(language: str) -> Iterator[dict[str, Any]]:
    pack = read_pack(ROOT / "content" / "interview61").pack
    assert pack is not None
    specs = [
        open_question.Spec.model_validate(one.spec) for one in pack.exercises if one.kind == "open"
    ]
    ours, plain = [], []
    for round_ in range(2):  # the first prepares the phrasings, as a running site has done
        for spec in specs:
            rubric, answer = spec.rubric(), spec.answer.inside(language)[: LENGTH[language]]
            started = time.perf_counter()
            propose(rubric, answer)
            between = time.perf_counter()
            fitted = TfIdf([text for point in rubric.points for text in point.phrasings])
            for point in rubric.points:
                max(fitted.cosine(one, answer) for one in point.phrasings)
            if round_:
                ours.append((between - started) * 1000)
                plain.append((time.perf_counter() - between) * 1000)
    yield figure(f"rubric_{language}_p50", median(ours), "ms", ("tf-idf", median(plain)))
    worst, usual = quantiles(ours, n=20)[-1], quantiles(plain, n=20)[-1]
    yield figure(f"rubric_{language}_p95", worst, "ms", ("tf-idf", usual))


def _told_apart(language: str, probes: Sequence[Probe]) -> Iterator[dict[str, Any]]:
    fitted = TfIdf([text for one in probes for text in one.phrasings])

    def cosine(phrasings: Sequence[str], text: str) -> float:
        return max(fitted.cosine(one, text) for one in phrasings)

    for name, count, off in (("off_topic", 1, True), ("on_topic", 1, False),
                             ("on_topic_two_phrasings", 2, False)):  # fmt: skip
        ours, usual = (_auc(way, probes, count, off) for way in (likeness, cosine))
        yield figure(f"rubric_{language}_{name}", ours, "AUC", ("tf-idf", usual))
    found = shares(list(mixed(probes, scorers()["lexical"])))
    for name in ("precision", "recall", "unsure", "rightly_missing"):
        yield figure(f"rubric_{language}_{name}", found[name], "share")


def _auc(way: Likeness, probes: Sequence[Probe], count: int, off_topic: bool) -> float:
    right = [way(one.phrasings[:count], one.phrasings[2]) for one in probes]
    wrong = [
        way(one.phrasings[:count], other.phrasings[2] if off_topic else other.unrelated)
        for one in probes
        for other in probes
        if (one is not other) == off_topic
    ]
    return auc(right, wrong)


def _agreement(name: str, rows: Sequence[Graded]) -> dict[str, Any]:
    fitted = TfIdf([one.answer for one in rows] + [text for one in rows for text in one.references])
    grades = [one.grade for one in rows]
    ours = [likeness(one.references, one.answer, (one.question,)) for one in rows]
    usual = [max(fitted.cosine(text, one.answer) for text in one.references) for one in rows]
    baseline = ("tf-idf", correlation(usual, grades))
    return figure(f"rubric_{name}", correlation(ours, grades), "r", baseline)


def _mohler(folder: Path) -> list[Graded]:
    path = folder / "mohler_dataset_edited.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Graded(
                row["question"],
                (row["desired_answer"],),
                row["student_answer"],
                float(row["score_avg"]),
            )
            for row in csv.DictReader(stream)
        ]


def _ads(folder: Path) -> list[Graded]:
    path = folder / "ads_zh_all.jsonl"
    if not path.is_file():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = ("reference1", "reference2", "reference3")
    return [
        Graded(
            row["question"],
            tuple(row[name] for name in names if row.get(name)),
            row["answer"],
            float(row["score"]),
        )
        for row in rows
    ]
