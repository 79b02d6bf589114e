"""The forms of an instructor: upload a zip, publish a draft."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.base import File
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizapp.packs.models import Pack


class UploadForm(forms.Form):
    """One zip of a native pack."""

    file = forms.FileField(
        label=gettext_lazy("Zip of the pack"),
        max_length=500,
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,application/zip"}),
    )

    def clean_file(self) -> File[bytes]:
        """Refuse what is too large before it is stored."""
        upload: File[bytes] = self.cleaned_data["file"]
        most = settings.PACK_UPLOAD_MAX_BYTES
        if (upload.size or 0) > most:
            raise forms.ValidationError(
                _("The zip is larger than %(most)d MiB."), params={"most": most >> 20}
            )
        return upload


class PublishForm(forms.Form):
    """Who will find the pack."""

    CHOICES = (
        (Pack.Visibility.PRIVATE, gettext_lazy("only me")),
        (Pack.Visibility.CLASS, gettext_lazy("my class")),
        (Pack.Visibility.PUBLIC, gettext_lazy("everybody here")),
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Who finds it"), choices=CHOICES, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visibility"].initial = Pack.Visibility.PRIVATE
