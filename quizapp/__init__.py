"""The Django project: every room of the web application."""

from quizapp.celery import app as celery_app

__all__ = ["celery_app"]
