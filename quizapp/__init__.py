"""The Django project: every room of the web application."""

from quizapp.celery import app as celery_app  # every process must send to the same queue

__all__ = ["celery_app"]
