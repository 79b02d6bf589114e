"""Django's entry for the room."""

from django.apps import AppConfig


class PacksConfig(AppConfig):
    """The room ``packs``."""

    name = "quizapp.packs"
    default_auto_field = "django.db.models.BigAutoField"
