"""The judge's cases as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

PASSED = "PASS"
OWN = "own"  # lines of the learner's own, run to be looked at


def cases_of(detail: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the cases of a verdict, each with its status in words; the first failing one opened.

    Cases come in growing size, so that one is the smallest example of what is wrong. Hidden ones
    that passed have nothing to show; `passed_hidden` counts them.
    """
    cases = [case for case in _all(detail) if not _silent(case)]
    failing = next((n for n, case in enumerate(cases) if case["status"] != PASSED), None)
    return [
        {
            **case,
            "opened": n == failing or case.get("group") == OWN,
            "word": status_in_words(case["status"]),
        }
        for n, case in enumerate(cases)
    ]


def passed_hidden(detail: Mapping[str, Any]) -> int:
    """Count the hidden cases that passed."""
    return sum(map(_silent, _all(detail)))


def told_by_exception(detail: Mapping[str, Any]) -> bool:
    """Say whether a verdict's reason quotes an exception, whose words are no Markdown."""
    failed = next((case for case in _all(detail) if case["status"] != PASSED), None)
    return bool(failed and failed.get("exception")) and not detail.get("explanation")


def _all(detail: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    return detail.get("cases") or ()


def _silent(case: Mapping[str, Any]) -> bool:
    return case["status"] == PASSED and case.get("group") == "hidden"


def status_in_words(status: str) -> str:
    """Return one of the judge's statuses in the learner's language."""
    words = {
        "PASS": _("passed"),
        "WRONG": _("wrong result"),
        "ERROR": _("error"),
        "NO_RESULT": _("no result"),
        "TIME": _("too slow"),
        "MEMORY": _("out of memory"),
        "OUTPUT": _("too much output"),
        "DENIED": _("not allowed"),
        "CRASH": _("crashed"),
        "MALFORMED": _("unreadable result"),
        "INTERNAL": _("not judged"),
    }
    return words.get(status, status)
