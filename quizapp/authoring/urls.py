"""Pages for instructors."""

from django.urls import path

from quizapp.authoring.views.draft import draft
from quizapp.authoring.views.packs import packs
from quizapp.authoring.views.preview import preview
from quizapp.authoring.views.publish import publish
from quizapp.authoring.views.upload import upload

app_name = "authoring"
urlpatterns = [
    path("", packs, name="packs"),
    path("upload/", upload, name="upload"),
    path("draft/<uuid:draft_id>/", draft, name="draft"),
    path("draft/<uuid:draft_id>/publish/", publish, name="publish"),
    path("draft/<uuid:draft_id>/<str:key>/", preview, name="preview"),
]
