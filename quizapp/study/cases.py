"""The judge's cases as the page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

PASSED = "PASS"


def cases_of(detail: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the cases of a verdict, each with its status in words; the first failing one opened.

    Cases come in growing size, so that one is the smallest example of what is wrong.
    """
    cases: Sequence[Mapping[str, Any]] = detail.get("cases") or ()
    failing = next((n for n, case in enumerate(cases) if case["status"] != PASSED), None)
    return [
        {**case, "opened": n == failing, "word": status_in_words(case["status"])}
        for n, case in enumerate(cases)
    ]


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
