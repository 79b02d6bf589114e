"""What a worker does for this room."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from quizapp.study.actions.submission import JUDGE_TASK


@shared_task(name=JUDGE_TASK)
def submission_judge(submission_id: int) -> str | None:
    """Judge one submission; called again for a finished one, it does nothing."""
    # Imported by the worker alone: the web process registers tasks but must not load the judge.
    from quizapp.celery import judge  # noqa: PLC0415
    from quizapp.study.judging import judge_submission  # noqa: PLC0415

    return judge_submission(submission_id, judge(), timezone.now)
