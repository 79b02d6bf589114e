"""Django's entry for the room."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The room ``home``."""

    name = "quizapp.home"
    default_auto_field = "django.db.models.BigAutoField"
