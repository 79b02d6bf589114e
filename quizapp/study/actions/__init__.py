"""Every write about showings, attempts and submissions."""

from quizapp.study.actions.attempt import (
    RevealFirstError,
    ShowingClosedError,
    attempt_submit,
    points_tick,
)
from quizapp.study.actions.showing import (
    showing_close,
    showing_open,
    showing_rate,
    showing_reveal,
    showing_undo,
)
from quizapp.study.actions.submission import (
    submission_claim,
    submission_finish,
    submission_release,
    submission_withdraw,
    submissions_resend,
)

__all__ = [
    "RevealFirstError",
    "ShowingClosedError",
    "attempt_submit",
    "points_tick",
    "showing_close",
    "showing_open",
    "showing_rate",
    "showing_reveal",
    "showing_undo",
    "submission_claim",
    "submission_finish",
    "submission_release",
    "submission_withdraw",
    "submissions_resend",
]
