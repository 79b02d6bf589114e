"""Follow a draft: its check, what is to be mended, what it contains and changes."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from engine.language import pick
from engine.pack import PackSource
from engine.pack.changes import changes_between
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.forms import PublishForm
from quizapp.authoring.gate import instructors_only, own_draft
from quizapp.authoring.models import Draft
from quizapp.packs.models import Pack
from quizapp.packs.restoring import source_of


@instructors_only
def draft(request: LearnerRequest, draft_id: uuid.UUID) -> HttpResponse:
    """Show the draft; htmx asks for its state alone while the check goes on."""
    found = own_draft(request, draft_id)
    template = "authoring/draft/state.html" if request.htmx else "authoring/draft.html"
    return render(request, template, draft_context(found))


def draft_context(draft: Draft) -> dict[str, Any]:
    """Return what the draft's page shows, in the language of the request."""
    language, source = current_language(), draft.source
    context: dict[str, Any] = {
        "draft": draft,
        "complaints": [
            {
                **one,
                "message": pick(one["message"], language),
                "mend": pick(one["mend"], language) if one["mend"] else "",
            }
            for one in draft.report.get("complaints", [])
        ],
        "form": PublishForm(),
    }
    if source is not None:
        context |= _contents(draft, source, language)
    return context


def _contents(draft: Draft, source: PackSource, language: str) -> dict[str, Any]:
    topics = source.topics
    stored = Pack.objects.filter(slug=source.slug, owner=draft.owner).first()
    is_update = stored is not None and draft.state == Draft.State.READY
    return {
        "pack": {
            "slug": source.slug,
            "title": pick(source.title, language),
            "summary": pick(source.summary, language),
            "version": source.version,
            "licence": source.licence,
        },
        "exercises": [
            {
                "key": one.key,
                "kind": one.kind,
                "title": pick(one.title, language),
                "difficulty": one.difficulty,
                "topic": pick(topics.get(one.topic, {"en": one.topic}), language),
            }
            for one in source.exercises
        ],
        "is_update": is_update,
        "changes": changes_between(source_of(stored), source) if stored and is_update else [],
    }
