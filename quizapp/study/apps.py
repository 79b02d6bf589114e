"""Django's entry for the room."""

from django.apps import AppConfig


class StudyConfig(AppConfig):
    """The room ``study``."""

    name = "quizapp.study"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen for guests who log in to an account."""
        from quizapp.study import joining  # noqa: F401, PLC0415 - models must be loaded first
