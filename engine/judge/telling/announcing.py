"""From the cases to the ruling as a whole: its status, its phase and its one message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.judge.reply import Raised
from engine.judge.ruling import CaseRuling, Ruling, Status
from engine.judge.task import Task
from engine.judge.telling import sentences
from engine.judge.verdicts import Finding
from engine.language import Text, both


def announced(
    task: Task,
    source: str,
    found: Mapping[str, Sequence[Finding]],
    cases: tuple[CaseRuling, ...],
    tier: str,
) -> Ruling:
    """Rule over all cases by the first one that failed, cases being in growing size."""
    pairs = zip((one for group in found.values() for one in group), cases, strict=True)
    first = next(((one, case) for one, case in pairs if one.status is not Status.PASS), None)
    if first is None:
        return Ruling(Status.PASS, "", cases, sentences.passed(len(cases)), tier=tier)
    finding, case = first
    phase = finding.answer.phase if isinstance(finding.answer, Raised) else ""
    if phase == "compile":
        cases = ()
    message = _message(task, source, case, phase)
    return Ruling(finding.status, phase, cases, message, line=case.line, tier=tier)


def _message(task: Task, source: str, case: CaseRuling, phase: str) -> Text:
    if _same_code(source, task.starter):
        return sentences.STARTER
    if case.exception == "NotImplementedError" and "NotImplementedError" in task.starter:
        return sentences.STARTER
    if phase in ("compile", "import"):
        return case.message
    title = case.title.get("en", case.name)
    return both(
        f"{title[:1].upper()}{title[1:]}: {case.message['en']}",
        f"{case.title.get('zh', case.name)}：{case.message['zh']}",
    )


def _same_code(left: str, right: str) -> bool:
    return _bare(left) == _bare(right)


def _bare(source: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in source.splitlines())
    return [line for line in lines if line]
