"""The address of every room."""

from django.urls import include, path

urlpatterns = [
    path("", include("quizapp.home.urls")),
    path("", include("quizapp.notes.urls")),
    path("", include("quizapp.accounts.urls")),
    path("", include("quizapp.study.urls")),
    path("author/", include("quizapp.authoring.urls")),
    path("accounts/", include("allauth.account.urls")),
]
