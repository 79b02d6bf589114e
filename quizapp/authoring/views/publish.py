"""Publish a draft."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.actions import NotReadyError, draft_publish
from quizapp.authoring.forms import PublishForm
from quizapp.authoring.gate import instructors_only, own_draft
from quizapp.packs.actions import SlugTakenError


@require_POST
@instructors_only
def publish(request: LearnerRequest, draft_id: uuid.UUID) -> HttpResponse:
    """Publish once, however often the button was pressed, and show the pack in the Library."""
    draft = own_draft(request, draft_id)
    form = PublishForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("Choose who finds the pack."))
    try:
        pack = draft_publish(draft.pk, form.cleaned_data["visibility"], timezone.now())
    except NotReadyError:
        messages.error(request, _("This draft cannot be published yet."))
        return redirect("authoring:draft", draft.pk)
    except SlugTakenError:
        messages.error(request, _("A pack with this id is built in or belongs to somebody else."))
        return redirect("authoring:draft", draft.pk)
    messages.success(request, _("The pack is published."))
    return redirect("study:pack", pack.slug)
