"""Pages about the person."""

from django.urls import path

from quizapp.accounts.views.guest import guest
from quizapp.accounts.views.language import language
from quizapp.accounts.views.settings import settings

app_name = "accounts"
urlpatterns = [
    path("settings/", settings, name="settings"),
    path("language/", language, name="language"),
    path("guest/", guest, name="guest"),
]
