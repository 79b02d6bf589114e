"""Opening hints one by one."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction

from quizapp.study.actions.showing import locked
from quizapp.study.faces import hints_of
from quizapp.study.models import Showing


@transaction.atomic
def showing_hint(showing_id: uuid.UUID, number: int, now: dt.datetime) -> Showing:
    """Open hint ``number`` (from 1), which must be the next one; any other opens nothing.

    Asking twice for the same hint therefore costs one. A closed showing opens no more.
    """
    showing = locked(showing_id)
    if showing.closed_at or number != showing.hints + 1:
        return showing
    if number <= len(hints_of(showing, "en")):
        showing.hints = number
        showing.save(update_fields=["hints"])
    return showing
