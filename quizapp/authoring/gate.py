"""Who may enter: instructors; and they find their own drafts only."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.models import Draft

Arguments = ParamSpec("Arguments")


def instructors_only(
    view: Callable[Concatenate[LearnerRequest, Arguments], HttpResponse],
) -> Callable[Concatenate[HttpRequest, Arguments], HttpResponse]:
    """Send strangers to the log-in page and refuse learners with 403."""

    @wraps(view)
    def guarded(
        request: LearnerRequest, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> HttpResponse:
        if not request.user.is_instructor:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return cast(
        "Callable[Concatenate[HttpRequest, Arguments], HttpResponse]", login_required(guarded)
    )


def own_draft(request: LearnerRequest, draft_id: uuid.UUID) -> Draft:
    """Return the instructor's draft; somebody else's is not there (404)."""
    return get_object_or_404(Draft.objects.of(request.user), pk=draft_id)
