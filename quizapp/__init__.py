"""The Django project: every room of the web application."""
