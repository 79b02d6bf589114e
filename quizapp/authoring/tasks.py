"""What a worker does for this room."""

from __future__ import annotations

import uuid

from celery import shared_task
from django.utils import timezone

from quizapp.authoring.actions import CHECK_TASK


@shared_task(name=CHECK_TASK)
def draft_check(draft_id: str) -> bool:
    """Check one draft; called again for a finished one, it does nothing."""
    # Imported by the worker alone: the web process registers tasks but must not load the judge.
    from quizapp.authoring.checking import check_draft  # noqa: PLC0415
    from quizapp.celery import judge  # noqa: PLC0415

    return check_draft(uuid.UUID(draft_id), judge, timezone.now)
