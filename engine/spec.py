"""The strict base of everything that a pack may say, and how a rule refuses in both languages."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from engine.language import LANGUAGES, Text, both, pick

BILINGUAL = "bilingual"
"""Type of the errors that `refuse` makes."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""An id inside a file: small Latin letters, digits, ``-`` and ``_``."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not blank; blanks around it are dropped."""


class Strict(BaseModel):
    """A model that is frozen and takes no unknown key."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_max_length=40_000)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form that is stored; absent values are left out."""
        return self.model_dump(mode="json", exclude_none=True)


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
    # Texts with braces of TeX stay out of the template, which pydantic would try to fill.
    return PydanticCustomError(BILINGUAL, "{en}", context)


class Words(Strict):
    """A text in the languages of its pack; at least one of them."""

    en: Prose | None = None
    zh: Prose | None = None

    @model_validator(mode="after")
    def _has_a_language(self) -> Self:
        if self.en is None and self.zh is None:
            raise refuse(
                both("The text is in no language.", "该文本没有任何语言版本。"),
                both("Add 'en: ...' and 'zh: ...'.", "请添加“en: ...”与“zh: ...”。"),
            )
        return self

    def text(self) -> dict[str, str]:
        """Return the languages that were given."""
        return {code: getattr(self, code) for code in LANGUAGES if getattr(self, code)}

    def inside(self, language: str) -> str:
        """Return the text in ``language``, or in the one there is."""
        return pick(self.text(), language)
