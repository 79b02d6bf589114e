"""Pages on which a learner sees where they stand."""

from django.urls import path

from quizapp.home.views.progress import progress
from quizapp.home.views.status import status
from quizapp.home.views.today import today

app_name = "home"
urlpatterns = [
    path("", today, name="today"),
    path("progress/", progress, name="progress"),
    path("status/", status, name="status"),
]
