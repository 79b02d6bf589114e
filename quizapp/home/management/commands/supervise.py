"""Run web, worker and reconciler over a data folder that is already prepared."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from quizapp.running.address import Address
from quizapp.running.leash import FolderTakenError, own
from quizapp.running.site import run_site


class Command(BaseCommand):
    """Run the site without preparing anything, for a service manager."""

    help = "Run web, worker and reconciler until Ctrl-C, without preparing anything."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a taken port or folder, then run."""
        try:
            address = Address.from_environment()
            if refusal := address.refusal():
                raise CommandError(refusal)
            with own(settings.VAR_DIR):
                run_site(address, [], self.stdout.write)
        except (ValueError, FolderTakenError) as error:
            raise CommandError(str(error)) from error
