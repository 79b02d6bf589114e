"""Another variant with fresh numbers."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import showing_refresh
from quizapp.study.answering import onward, own_showing, posted


@login_required
@posted
def fresh(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Draw fresh numbers, or (``alike``) such on which the same slip can be made again."""
    showing = own_showing(request, showing_id)
    try:
        new_uuid = uuid.UUID(request.POST.get("next", ""))
    except ValueError:
        return HttpResponseBadRequest(_("This form is incomplete. Reload the page."))
    alike = request.POST.get("alike") == "1"
    new = showing_refresh(request.user, showing.uuid, new_uuid, timezone.now(), alike=alike)
    return onward(request, "study:showing", new.uuid)
