"""Django's entry for the room."""

from django.apps import AppConfig


class NotesConfig(AppConfig):
    """The room ``notes``."""

    name = "quizapp.notes"
    default_auto_field = "django.db.models.BigAutoField"
