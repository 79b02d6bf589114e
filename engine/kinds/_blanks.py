"""One blank of a cloze: what is accepted in it, and which wrong fillings have a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from engine.answers.form import Form, one, real
from engine.answers.reader import read, show_number
from engine.exercise import Json, UnreadableError
from engine.kinds._options import Option, check_reasons, told
from engine.language import LANGUAGES, Text, both
from engine.spec import Prose, Slug, Strict, Words, refuse

Spellings = Annotated[tuple[Prose, ...], Field(min_length=1, max_length=20)]
_NO_LETTER = re.compile(r"[\s\-_.,;:!?'\"()（）、，。‘’“”·]+")


class Accepted(Strict):
    """Spellings by language; whichever language the page speaks, all of them are accepted."""

    en: Spellings | None = None
    zh: Spellings | None = None

    def all(self) -> list[str]:
        """Return the spellings of every language."""
        return [*(self.en or ()), *(self.zh or ())]

    def shown(self, language: str) -> str:
        """Return the first spelling of a language, or of the other one."""
        own = getattr(self, language, None) or self.en or self.zh or ("",)
        return str(own[0])


class Miss(Accepted):
    """A wrong filling that many give, and why it is wrong."""

    reason: Words


class Blank(Strict):
    """One blank: exactly one of words to ``accept``, a ``number``, or ``options`` to choose from.

    Attributes:
        relative: how far a number may be off, as a share of it.
        misses: wrong words with their reasons; numbers and options have none.
    """

    id: Slug
    accept: Accepted | None = None
    number: Annotated[float, Field(allow_inf_nan=False)] | None = None
    relative: Annotated[float, Field(ge=0, le=0.2)] = 0.005
    options: Annotated[tuple[Option, ...], Field(max_length=6)] = ()
    misses: Annotated[tuple[Miss, ...], Field(max_length=10)] = ()

    @model_validator(mode="after")
    def _is_of_one_sort(self) -> Self:
        sorts = [self.accept is not None, self.number is not None, bool(self.options)]
        if sum(sorts) != 1:
            raise refuse(
                both(
                    f"The blank '{self.id}' needs exactly one of accept, number and options.",
                    f"空“{self.id}”须恰好写 accept、number、options 三者之一。",
                ),
                both("Keep one of them.", "请只保留其中之一。"),
            )
        if self.options:
            self._check_options()
        return self

    def _check_options(self) -> None:
        right = sum(option.right for option in self.options)
        if right != 1 or len(self.options) < 2:
            raise refuse(
                both(
                    f"{right} of {len(self.options)} options are marked right.",
                    f"{len(self.options)} 个选项中有 {right} 个标为正确。",
                ),
                both(
                    "Give two options or more, exactly one with 'right: true'.",
                    "至少写两个选项，且只有一个标“right: true”。",
                ),
                ("options",),
            )
        check_reasons(self.options)

    @property
    def form(self) -> Form:
        """How a number in it is read."""
        return one(real(relative=self.relative, absolute=0.0))

    def shown(self, order: Sequence[str], language: str) -> list[dict[str, Json]]:
        """Return the options in drawn order; none where it is typed."""
        options = {option.id: option for option in self.options}
        return [{"id": key, "text": options[key].inside(language)} for key in order]

    def read(self, text: str) -> Json:
        """Return what was filled in; UnreadableError where it cannot be meant."""
        if not text.strip():
            raise UnreadableError(both("nothing is filled in yet.", "还没有填。"))
        if self.options and text not in [option.id for option in self.options]:
            raise UnreadableError(both("choose one of the options.", "请选择一个选项。"))
        if self.number is not None:
            return read(self.form, text).value
        return text.strip()[:200]

    def accepts(self, given: Json) -> bool:
        """Whether what was filled in is right."""
        if self.number is not None:
            return self.form.accepts(self.number, given)
        if self.options:
            return any(option.right and option.id == given for option in self.options)
        words = self.accept.all() if self.accept else []
        return bare(given) in map(bare, words)

    def slip_of(self, given: Json) -> tuple[str, Text]:
        """Return the id and the reason of a known wrong filling, or ("", {})."""
        for option in self.options:
            if option.id == given and option.reason:
                return option.id, option.reason.text()
        for place, miss in enumerate(self.misses):
            if isinstance(given, str) and bare(given) in map(bare, miss.all()):
                return str(place), miss.reason.text()
        return "", {}

    def told(self, language: str) -> dict[str, Any]:
        """Return the answer and what is known of wrong fillings, for the page."""
        misses = [
            {"text": miss.shown(language), "reason": miss.reason.inside(language)}
            for miss in self.misses
        ]
        options = [told(option, language) for option in self.options]
        return {"answer": self.answer(language), "misses": misses, "options": options}

    def answer(self, language: str) -> str:
        """Return the right filling as it is shown."""
        if self.number is not None:
            return show_number(self.number)
        if self.options:
            return next(option for option in self.options if option.right).inside(language)
        return self.accept.shown(language) if self.accept else ""

    def example(self) -> str:
        """Return a right filling as it is posted."""
        right = [option.id for option in self.options if option.right]
        return right[0] if right else self.answer(LANGUAGES[0])

    def spellings(self) -> list[str]:
        """Return every right filling there is, for the kind's own samples."""
        words = self.accept.all() if self.accept else []
        return [*words, *(word.upper() for word in words)]

    def misses_as_posted(self) -> list[str]:
        """Return wrong fillings, for the kind's own samples."""
        wrong = [option.id for option in self.options if not option.right]
        wrong += [word for miss in self.misses for word in miss.all()]
        if self.number is not None:
            wrong.append(show_number(self.number * 2 + 1))
        return wrong or ["no such word"]


def bare(text: str) -> str:
    """Fold width, case, blanks and punctuation, so that only letters and digits are compared."""
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text).casefold())
