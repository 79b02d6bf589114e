"""The request of somebody who is logged in, for the type checker."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from quizapp.accounts.models import User


class LearnerRequest(HttpRequest):
    """What views behind ``login_required`` receive: ``user`` is never anonymous there."""

    user: User
    htmx: HtmxDetails
