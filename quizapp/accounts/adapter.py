"""How allauth treats guests: signing up keeps their row, logging in brings their work along."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from quizapp.accounts.actions import guest_join
from quizapp.accounts.language import current_language
from quizapp.accounts.models import User


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """The points where a guest becomes somebody."""

    def new_user(self, request: HttpRequest) -> User:
        """Sign the guest's own row up, so that nothing has to move."""
        if request.user.is_authenticated and request.user.is_guest:
            return User.objects.get(pk=request.user.pk)
        return User(language=current_language())

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Store the new account, which is no guest any more."""
        user.is_guest = False
        saved: User = super().save_user(request, user, form, commit=commit)
        return saved

    def login(self, request: HttpRequest, user: User) -> None:
        """Log in, and bring along what was done as a guest."""
        before = request.user
        guest = before.pk if before.is_authenticated and before.is_guest else None
        super().login(request, user)
        if guest is not None and guest != user.pk:
            _bring_along(guest, user)


def _bring_along(guest: int, account: User) -> None:
    """Join the guest, unless a second log-in at the same moment has done so already."""
    row = User.objects.filter(pk=guest).first()
    if row is not None:
        guest_join(row, account)
