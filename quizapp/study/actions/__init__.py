"""Every write about showings, attempts and submissions."""

from quizapp.study.actions.attempt import (
    RevealFirstError,
    ShowingClosedError,
    attempt_submit,
    points_tick,
)
from quizapp.study.actions.deciding import may_retry
from quizapp.study.actions.drill import (
    NothingToDrillError,
    Plan,
    drill_end,
    drill_problem,
    drill_settle,
    drill_start,
    drillable,
)
from quizapp.study.actions.fresh import may_refresh, showing_refresh, showing_replace
from quizapp.study.actions.hint import showing_hint
from quizapp.study.actions.run import draft_save, run_start
from quizapp.study.actions.showing import (
    NotRateableError,
    showing_close,
    showing_open,
    showing_rate,
    showing_reveal,
    showing_undo,
)
from quizapp.study.actions.submission import (
    submission_claim,
    submission_finish,
    submission_hold,
    submission_release,
    submission_tell,
    submission_withdraw,
    submissions_resend,
)
from quizapp.study.actions.worker import worker_report

__all__ = [
    "NotRateableError",
    "NothingToDrillError",
    "Plan",
    "RevealFirstError",
    "ShowingClosedError",
    "attempt_submit",
    "draft_save",
    "drill_end",
    "drill_problem",
    "drill_settle",
    "drill_start",
    "drillable",
    "may_refresh",
    "may_retry",
    "points_tick",
    "run_start",
    "showing_close",
    "showing_hint",
    "showing_open",
    "showing_rate",
    "showing_refresh",
    "showing_replace",
    "showing_reveal",
    "showing_undo",
    "submission_claim",
    "submission_finish",
    "submission_hold",
    "submission_release",
    "submission_tell",
    "submission_withdraw",
    "submissions_resend",
    "worker_report",
]
