"""Django's entry for the room."""

from django.apps import AppConfig


class AuthoringConfig(AppConfig):
    """The room ``authoring``."""

    name = "quizapp.authoring"
    default_auto_field = "django.db.models.BigAutoField"
