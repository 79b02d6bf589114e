"""What a learner was shown, what they answered, and what a judge still owes them."""

from quizapp.study.models.drill import Drill
from quizapp.study.models.showing import Attempt, Showing
from quizapp.study.models.submission import Submission
from quizapp.study.models.worker import Worker

__all__ = ["Attempt", "Drill", "Showing", "Submission", "Worker"]
