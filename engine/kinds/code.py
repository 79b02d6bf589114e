"""Code: write a function or a class; the judge decides later, on hidden cases."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from engine.exercise import (
    Json,
    Outcome,
    Raw,
    Response,
    Samples,
    Sheet,
    UnreadableError,
    Verdict,
)
from engine.kinds._source_scan import cleaned, findings
from engine.language import Text, both
from engine.spec import Prose, Strict, Words

TITLE = both("Code", "编程题")
ICON = "code"
MINUTES = 10.0
WHOLE = True
DECIDES = ("entry", "reference", "cases", "tolerance", "mutation", "limits", "needs")

MAX_SOURCE = 64 * 1024
"""Bytes of UTF-8 in a submission."""

MAX_OWN = 4096
"""Characters of own lines that are run behind the code for its author to look at."""

SHOWN_FINDINGS = 3

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,63}$")]
Source = Annotated[str, StringConstraints(max_length=MAX_SOURCE)]
NotNegative = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Status = Literal[
    "WRONG", "ERROR", "NO_RESULT", "TIME", "MEMORY", "OUTPUT", "DENIED", "CRASH", "MALFORMED"
]


class _Long(Strict):
    """Strict, with room for sources."""

    model_config = ConfigDict(str_max_length=MAX_SOURCE)


class Tolerance(Strict):
    """Equal means within ``atol + rtol * |expected|``; ``float32`` is the least for 32 bits."""

    rtol: NotNegative = 1e-6
    atol: NotNegative = 1e-6
    float32: NotNegative = 1e-5


class Limits(Strict):
    """What one group of cases may use: seconds by the clock and of computing, MiB of memory."""

    wall_s: Annotated[float, Field(gt=0, le=60)] = 10
    cpu_s: Annotated[float, Field(gt=0, le=60)] = 5
    memory_mib: Annotated[int, Field(ge=64, le=4096)] = 512


class Wrong(_Long):
    """A known mistake: it must fail, and its explanation is for those who make it."""

    name: str
    expect: Status
    source: Source
    explanation: Words


class Right(_Long):
    """Another right solution, and what is different in it."""

    name: str
    source: Source
    note: Words


class Spec(_Long):
    """A code exercise; see ``content/README.md`` for the folder it is written in."""

    statement: Words
    entry: Name
    needs: Literal["numpy", "torch"]
    starter: Source
    reference: Source
    cases: Source
    tolerance: Tolerance = Tolerance()
    mutation: Literal["forbidden", "allowed"] = "forbidden"
    limits: Limits = Limits()
    properties: Annotated[tuple[Words, ...], Field(max_length=20)] = ()
    wrong: Annotated[tuple[Wrong, ...], Field(max_length=40)] = ()
    right: Annotated[tuple[Right, ...], Field(max_length=20)] = ()
    sources: tuple[Prose, ...] = ()


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Draw the seed of the hidden cases, the only thing that differs."""
    return {"seed": rng.randrange(2**31)}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return statement, starter, properties and limits."""
    return Sheet(
        statement=spec.statement.inside(language),
        extra={
            "starter": spec.starter,
            "entry": spec.entry,
            "properties": [one.inside(language) for one in spec.properties],
            "limits": spec.limits.to_json(),
        },
    )


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Read the field ``source``; line ends are unified and a byte order mark is dropped.

    Raises:
        UnreadableError: empty, the starter unchanged, longer than `MAX_SOURCE`, or with signs
            that Python cannot read outside strings and comments (full-width, curly quotes, odd
            blanks).
    """
    typed = raw.get("source", "")
    source = cleaned(typed if isinstance(typed, str) else "\n".join(typed))
    if not source.strip():
        raise UnreadableError(both("There is no code yet.", "还没有写任何代码。"))
    if source.strip() == cleaned(spec.starter).strip():
        raise UnreadableError(
            both("This is the starting code, unchanged.", "这还是起始代码，没有任何改动。")
        )
    size = len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_SOURCE:
        raise UnreadableError(
            both(
                f"The code has {size} bytes; {MAX_SOURCE} are read at most.",
                f"代码有 {size} 字节，最多读取 {MAX_SOURCE} 字节。",
            )
        )
    odd = findings(source)
    if odd:
        raise UnreadableError(_odd_signs([one.text() for one in odd]))
    return Response(value=source)


def _odd_signs(texts: list[Text]) -> Text:
    more = len(texts) - SHOWN_FINDINGS
    en = ". ".join(text["en"] for text in texts[:SHOWN_FINDINGS])
    zh = "。".join(text["zh"] for text in texts[:SHOWN_FINDINGS])
    if more > 0:
        en, zh = f"{en}. And {more} more", f"{zh}。另有 {more} 处"
    return both(
        f"Python cannot read some signs of this code: {en}.",
        f"代码中有 Python 不认识的符号：{zh}。",
    )


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Leave the grade to the judge; `verdict_of` turns its ruling into a verdict."""
    return Verdict(Outcome.PENDING, 0.0, both("The judge is running it.", "正在判题。"))


def verdict_of(ruling: Mapping[str, Json]) -> Verdict:
    """Turn a stored ruling of the judge into a verdict.

    Returns:
        Right for PASS; failed for INTERNAL; ungraded for code that does not compile, which uses
        no attempt; else wrong, with the known wrong solution as its slip. The score is 1 or 0:
        a share of passed cases would reward guessing.
    """
    status, phase = ruling["status"], ruling.get("phase", "")
    outcome = Outcome.WRONG
    if status == "PASS":
        outcome = Outcome.RIGHT
    elif status == "INTERNAL":
        outcome = Outcome.FAILED
    elif phase == "compile":
        outcome = Outcome.UNGRADED
    return Verdict(
        outcome,
        1.0 if outcome is Outcome.RIGHT else 0.0,
        _reason(ruling),
        slip=ruling.get("wrong_name", ""),
        detail={key: ruling.get(key) for key in _SHOWN if key in ruling},
    )


def rehearsal_of(ruling: Mapping[str, Json]) -> Verdict:
    """Turn the ruling of a trial run into something to look at: never graded.

    Failed for INTERNAL, our own fault.
    """
    ours = ruling["status"] == "INTERNAL"
    outcome = Outcome.FAILED if ours else Outcome.UNGRADED
    detail = {key: ruling.get(key) for key in _SHOWN if key in ruling}
    return Verdict(outcome, 0.0, ruling.get("message") or {}, detail=detail)


_SHOWN = ("status", "phase", "cases", "line", "explanation", "tier", "wall_ms")


def _reason(ruling: Mapping[str, Json]) -> Text:
    message: Text = ruling.get("message") or {}
    explanation: Text = ruling.get("explanation") or {}
    return {
        language: ("" if language == "zh" else " ").join(
            filter(None, (text, explanation.get(language)))
        )
        for language, text in message.items()
    }


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the reference and the other right ways."""
    return {
        "reference": spec.reference,
        "right": [
            {"name": one.name, "source": one.source, "note": one.note.text()} for one in spec.right
        ],
        "sources": list(spec.sources),
    }


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the solutions of the pack; whether they are right only the judge can tell."""
    right = ({"source": one} for one in (spec.reference, *(one.source for one in spec.right)))
    odd = ("", " \r\n\t", "x = 1\n" * 20_000, "def f(x)：\n    return x", "return\u00a0“a”")
    unreadable = tuple({"source": one} for one in (spec.starter, *odd))
    return Samples(right=tuple(right), wrong=(), unreadable=unreadable)
