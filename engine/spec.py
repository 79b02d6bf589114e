"""The strict base of everything that a pack may say, and how a rule refuses in both languages."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from engine.language import Text

BILINGUAL = "bilingual"
"""Type of the errors that `refuse` makes."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""An id inside a file: small Latin letters, digits, ``-`` and ``_``."""


class Strict(BaseModel):
    """A model that is frozen and takes no unknown key."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_max_length=40_000)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form that is stored; absent values are left out."""
        return self.model_dump(mode="json", exclude_none=True)


class Words(Strict):
    """A text in the languages of its pack."""

    en: str | None = None
    zh: str | None = None

    def text(self) -> dict[str, str]:
        """Return the languages that were given."""
        return self.model_dump(exclude_none=True)


def refuse(message: Text, mend: Text, at: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """Return the error that a validator raises for a broken rule.

    Args:
        message: what is wrong, in both languages.
        mend: what to write instead.
        at: keys from the validated model to the value that is meant.
    """
    context = {
        "en": message["en"],
        "zh": message["zh"],
        "mend_en": mend["en"],
        "mend_zh": mend["zh"],
        "at": list(at),
    }
    # The texts hold braces of TeX, which the template must not read: it is the bare word only.
    return PydanticCustomError(BILINGUAL, "{en}", context)
