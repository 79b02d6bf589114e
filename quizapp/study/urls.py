"""Pages on which a learner studies."""

from django.urls import path, re_path

from quizapp.study.views.attempt import attempt
from quizapp.study.views.draft import draft
from quizapp.study.views.drill import drill
from quizapp.study.views.drill_problem import drill_problem
from quizapp.study.views.drill_report import drill_report
from quizapp.study.views.exercise import exercise
from quizapp.study.views.fresh import fresh
from quizapp.study.views.hint import hint
from quizapp.study.views.history import history
from quizapp.study.views.library import library
from quizapp.study.views.pack import pack
from quizapp.study.views.practice import practice
from quizapp.study.views.rate import rate
from quizapp.study.views.reveal import reveal
from quizapp.study.views.showing import showing
from quizapp.study.views.submission import submission
from quizapp.study.views.summary import summary
from quizapp.study.views.tick import tick
from quizapp.study.views.undo import undo

app_name = "study"
urlpatterns = [
    path("library/", library, name="library"),
    path("library/<slug:slug>/", pack, name="pack"),
    path("practice/", practice, name="practice"),
    path("practice/done/", summary, name="summary"),
    re_path(r"^exercise/(?P<pack>[-\w]+)/(?P<key>[^/\x00]+)/\Z", exercise, name="exercise"),
    re_path(r"^exercise/(?P<pack>[-\w]+)/(?P<key>[^/\x00]+)/seen/\Z", history, name="history"),
    path("drill/", drill, name="drill"),
    path("drill/<uuid:drill_id>/", drill_report, name="drill_report"),
    path("drill/<uuid:drill_id>/<int:number>/", drill_problem, name="drill_problem"),
    path("s/<uuid:showing_id>/", showing, name="showing"),
    path("s/<uuid:showing_id>/attempt/", attempt, name="attempt"),
    path("s/<uuid:showing_id>/draft/", draft, name="draft"),
    path("s/<uuid:showing_id>/hint/", hint, name="hint"),
    path("s/<uuid:showing_id>/fresh/", fresh, name="fresh"),
    path("s/<uuid:showing_id>/reveal/", reveal, name="reveal"),
    path("s/<uuid:showing_id>/tick/", tick, name="tick"),
    path("s/<uuid:showing_id>/rate/", rate, name="rate"),
    path("s/<uuid:showing_id>/submission/", submission, name="submission"),
    path("undo/", undo, name="undo"),
]
