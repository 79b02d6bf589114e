"""Django's entry for the room."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """The room ``review``."""

    name = "quizapp.review"
    default_auto_field = "django.db.models.BigAutoField"
