"""Django's entry for the room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The room ``accounts``."""

    name = "quizapp.accounts"
    default_auto_field = "django.db.models.BigAutoField"
