"""Every write about people."""

from __future__ import annotations

import uuid

from django.db import transaction

from quizapp.accounts.models import User
from quizapp.accounts.signals import learner_joined


def guest_create(*, language: str, time_zone: str = "") -> User:
    """Create somebody who can start at once and sign up later."""
    guest = User(username=f"guest-{uuid.uuid4().hex[:20]}", is_guest=True, language=language)
    if time_zone:
        guest.time_zone = time_zone
    guest.set_unusable_password()
    guest.save()
    return guest


@transaction.atomic
def guest_join(guest: User, account: User) -> None:
    """Move a guest's work to their account and delete the guest."""
    learner_joined.send(sender=User, old=guest, new=account)
    guest.delete()


def language_choose(user: User, language: str) -> None:
    """Remember the language a learner switched to."""
    User.objects.filter(pk=user.pk).update(language=language)
    user.language = language
