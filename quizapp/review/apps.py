"""Django's entry for the room."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The room ``review``."""

    name = "quizapp.review"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen for guests who log in to an account."""
        from quizapp.review import joining  # noqa: F401, PLC0415 - models must be loaded first
