"""The settings form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from quizapp.accounts.models import User
from quizapp.accounts.time_zones import known_zones

if TYPE_CHECKING:
    UserForm = forms.ModelForm[User]
else:  # at run time Django's form classes take no type argument
    UserForm = forms.ModelForm


class SettingsForm(UserForm):
    """A learner's language, days and pace."""

    class Meta:
        """Fields in the order of the page."""

        model = User
        fields = (
            "language",
            "time_zone",
            "day_start_hour",
            "interview_date",
            "new_per_day",
            "desired_retention",
        )
        widgets = {
            "interview_date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "desired_retention": forms.NumberInput(
                attrs={"min": "0.7", "max": "0.97", "step": "0.01"}
            ),
            "day_start_hour": forms.NumberInput(attrs={"min": "0", "max": "12"}),
        }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        zones = known_zones()
        current = self.instance.time_zone
        if current not in zones:
            zones = (current, *zones)
        self.fields["time_zone"] = forms.ChoiceField(
            label=self.fields["time_zone"].label, choices=[(zone, zone) for zone in zones]
        )
