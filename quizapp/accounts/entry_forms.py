"""The forms at the door, in our words: each field says once what it is for."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, SignupForm
from django.utils.translation import gettext_lazy as _


class OwnLoginForm(LoginForm):  # type: ignore[misc]  # allauth ships no types
    """Log in by name or by address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Username or email address")
        _drop_placeholders(self)


class OwnSignupForm(SignupForm):  # type: ignore[misc]  # allauth ships no types
    """Sign up by name and password; the address is optional."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Email address (optional)")
        self.fields["password2"].label = _("The password once more")
        _drop_placeholders(self)


def _drop_placeholders(form: Any) -> None:
    """Take away what repeats the labels."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
