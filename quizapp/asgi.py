"""The same site for an ASGI server; the views are synchronous, so WSGI serves them faster."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizapp.settings")

application = get_asgi_application()
