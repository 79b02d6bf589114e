"""Django's entry for the room."""

from django.apps import AppConfig


class StudyConfig(AppConfig):
    """The room ``study``."""

    name = "quizapp.study"
    default_auto_field = "django.db.models.BigAutoField"
