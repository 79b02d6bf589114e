"""What a learner may see of the findings: everything of public cases, a shadow of hidden ones."""

from __future__ import annotations

from typing import Any

from engine.guest.harness import MARK
from engine.judge.reply import Raised, Returned
from engine.judge.ruling import CaseRuling, Status
from engine.judge.task import Task
from engine.judge.telling import sentences
from engine.judge.telling.showing import clipped, shown, shown_outputs
from engine.judge.trial import Case
from engine.judge.verdicts import AFTER, Finding
from engine.language import Text, both


def case_rulings(
    task: Task, source: str, group: str, found: list[Finding], printed: bytes
) -> list[CaseRuling]:
    """Turn one group's findings into what is stored and shown."""
    prints = _prints(printed) if group == "public" else {}
    rulings = []
    for number, finding in enumerate(found):
        if group == "public":
            rulings.append(_public(task, source, finding, prints.get(number, "")))
        else:
            rulings.append(_hidden(task, number, finding))
    return rulings


def _prints(stream: bytes) -> dict[int, str]:
    """Cut stdout at the harness's marks; a forged mark only misplaces a print."""
    found: dict[int, str] = {}
    mark = MARK[0]
    pieces = stream.decode("utf-8", "replace").split(mark)
    for number, text in zip(pieces[1::2], pieces[2::2], strict=False):
        if number.isdecimal() and len(number) < 6:
            found[int(number)] = clipped(text)
    return found


def _public(task: Task, source: str, finding: Finding, printed: str) -> CaseRuling:
    case, answer, difference = finding.case, finding.answer, finding.difference
    got = expected = ""
    if isinstance(answer, Returned):
        got = shown_outputs(_without_arguments(answer.outputs))
        expected = shown_outputs(_without_arguments(case.expected))
    lines = answer.lines if isinstance(answer, Raised) else ()
    return CaseRuling(
        "public",
        case.name,
        case.title,
        finding.status,
        exception=_exception(finding),
        shape=difference.shape if difference else "",
        index=difference.index if difference else "",
        line=lines[-1][0] if lines else 0,
        message=message_of(task, finding, printed),
        got=got,
        expected=expected,
        inputs=_inputs(case),
        printed=printed,
        trace=_trace(source, lines),
    )


def _hidden(task: Task, number: int, finding: Finding) -> CaseRuling:
    difference, answer = finding.difference, finding.answer
    lines = answer.lines if isinstance(answer, Raised) else ()
    return CaseRuling(
        "hidden",
        f"hidden-{number + 1}",
        both(f"Hidden case {number + 1}", f"隐藏用例 {number + 1}"),
        finding.status,
        exception=_exception(finding),
        shape=difference.shape if difference else "",
        index=difference.index if difference else "",
        line=lines[-1][0] if lines else 0,
        message=message_of(task, finding, None),
    )


def message_of(task: Task, finding: Finding, printed: str | None) -> Text:
    """Say in one sentence how a case went; ``printed`` is None for hidden cases."""
    if finding.status is Status.PASS:
        return {}
    if not finding.ran:
        return sentences.NOT_RUN
    if finding.status is Status.WRONG or finding.status is Status.ERROR:
        return _mistake(task, finding, printed)
    if finding.status is Status.TIME:
        return sentences.time(task)
    if finding.status is Status.MEMORY:
        return sentences.memory(task)
    return sentences.ENDS[finding.status]


def _mistake(task: Task, finding: Finding, printed: str | None) -> Text:
    answer = finding.answer
    if _returned_none(finding):
        return sentences.PRINTS if printed else sentences.RETURNS_NONE
    if finding.changed:
        return sentences.changed(finding.changed)
    if isinstance(answer, Raised):
        if answer.type_name == "MissingEntry":
            return sentences.missing(task, answer.names)
        return sentences.raised(answer, words=printed is not None)
    return finding.difference.message if finding.difference else {}


def _returned_none(finding: Finding) -> bool:
    answer = finding.answer
    if not isinstance(answer, Returned | Raised) or answer.returned != "NoneType":
        return False
    if isinstance(answer, Raised):
        return not answer.lines
    expected = finding.case.expected
    return not (isinstance(expected, dict) and None in list(map(_none, expected.values())))


def _none(value: Any) -> Any:
    return None if value is None else True


def _exception(finding: Finding) -> str:
    answer = finding.answer
    if not isinstance(answer, Raised) or answer.type_name == "MissingEntry":
        return ""
    return clipped(answer.type_name)[:80]


def _without_arguments(outputs: Any) -> Any:
    if not isinstance(outputs, dict):
        return outputs
    return {k: v for k, v in outputs.items() if not str(k).startswith(AFTER)}


def _inputs(case: Case) -> dict[str, str]:
    seen = {key: value for key, value in case.inputs.items() if not _is_unseen(value)}
    return {str(key): shown(value) for key, value in seen.items()}


def _is_unseen(value: Any) -> bool:
    return value is None or (isinstance(value, str | dict | list | tuple) and not value)


def _trace(source: str, lines: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    text = source.splitlines()
    return tuple(
        clipped(f"{number:>4} | {text[number - 1][:200]}")
        for number, _function in lines
        if 0 < number <= len(text)
    )
