"""Read an answer of a given form: the one entrance for everything a learner types."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from engine.answers import splitting
from engine.answers.expression import MAX_LENGTH, Exact, evaluate
from engine.answers.form import Form, Number, Part, Value
from engine.answers.glyphs import plain
from engine.answers.units import split_unit
from engine.answers.wording import (
    empty,
    no_number,
    one_of,
    out_of_range,
    two_readings,
    unreadable,
    wrong_count,
)
from engine.exercise import Response, UnreadableError

_INFINITY = re.compile(r"(?P<sign>[+-]|正|负)?\s?(?:∞|inf|infty|infinity|无穷大?|無窮大?)", re.I)
_NOISE = 1e-12  # what is left of a difference of equal floats
_LEAD = re.compile(r"(?:[=~≈]|约|大约|答案?[是为:]?)\s?")


def read(form: Form, text: str) -> Response:
    """Return the value of ``text`` (numbers are finite unless the part allows otherwise).

    Raises:
        UnreadableError: with what is accepted instead; the only exception there is.
    """
    if len(text) > 2 * MAX_LENGTH:
        raise unreadable("The answer is too long.", "答案过长。")
    clean = _LEAD.sub("", plain(text), count=1) if text[:1] in "=~≈≃约大答" else plain(text)
    if not clean:
        raise empty()
    value = _value(form, clean)
    return Response(value=value, read_as=_understood(form, text, value))


def _understood(form: Form, text: str, value: Value) -> str:
    """Spell what was read; a word in both languages, unless it was typed as it is shown."""
    if not isinstance(value, str) or value not in form.words:
        return show(form, value)
    shown = form.words[value][:2]
    return "" if text.strip() in shown else " / ".join(shown)


def show(form: Form, value: Value) -> str:
    """Spell ``value`` the way the product does: plain digits, at most 12 of them."""
    if isinstance(value, str):
        spellings = form.words.get(value, (value,))
        return spellings[0]
    if isinstance(value, int | float):
        return show_number(value)
    inner = ", ".join(map(show_number, value))
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def show_number(value: Number) -> str:
    """Digits of one number; floats to 12 figures."""
    return str(value) if isinstance(value, int) else format(value + 0.0, ".12g")


def show_rounded(part: Part, value: Value) -> str:
    """Spell one number for people: whole numbers in full, others to six figures."""
    if isinstance(value, str) or not isinstance(value, int | float):
        raise TypeError(f"a single number is expected, not {value!r}")
    if part.whole or isinstance(value, int):
        return show_number(value)
    return format(value if abs(value) >= _NOISE else 0.0, ".6g")


def _value(form: Form, text: str) -> Value:
    if form.words:
        found = _word(form, text)
        if found is not None:
            return found
    if form.shape == "word":
        raise one_of(form.words.values())
    if form.shape == "one":
        return _number(form.parts[0], _bare(text))
    inside = splitting.unwrap(text)
    if form.shape == "list":
        if not inside:  # () and []: no list that is asked for is empty
            raise empty()
        return [
            _number(form.parts[0], piece)
            for piece in splitting.listed(inside, shapes=form.parts[0].whole)
        ]
    return _tuple(form, inside)


def _word(form: Form, text: str) -> str | None:
    wanted = re.sub(r"[\s.,!_-]+", "", text).casefold()
    for key, spellings in form.words.items():
        if wanted in (re.sub(r"[\s_-]+", "", s).casefold() for s in (key, *spellings)):
            return key
    return None


def _tuple(form: Form, text: str) -> list[Number]:
    readings: list[list[Number]] = []
    complaint: UnreadableError | None = None
    names = [part.name for part in form.parts]
    shapes = all(part.whole for part in form.parts)
    for pieces in splitting.ways(splitting.flattened(text), len(form.parts), shapes=shapes):
        values = splitting.unlabel(pieces, names)
        if values is None:
            continue
        try:
            reading = [_number(p, t) for p, t in zip(form.parts, values, strict=True)]
        except UnreadableError as error:
            complaint = error if complaint is None or error.ambiguous else complaint
            continue
        if reading not in readings:
            readings.append(reading)
    if len(readings) > 1:
        raise two_readings(text, show(form, readings[0]), show(form, readings[1]))
    if readings:
        return readings[0]
    raise complaint or wrong_count(len(form.parts))


def _bare(text: str) -> str:
    """A single number may stand in brackets of a tuple, too: ``(71)`` and ``[71]``."""
    return splitting.unwrap(text) if text[0] in "[{" else text


def _number(part: Part, text: str) -> Number:
    infinite = _INFINITY.fullmatch(text)
    if infinite and part.infinite:
        return -math.inf if infinite["sign"] in ("-", "负") else math.inf
    if infinite or not text:
        raise no_number(text)
    if part.whole and "%" in text:
        raise no_number(text)
    side = splitting.side_of(text) if part.whole else None
    if side is not None and side > 1:
        raise two_readings(text, str(side), str(side * side))
    bare, factor = split_unit(text, part.unit, whole=part.whole)
    value = evaluate(bare, whole=part.whole)
    return _stored(value if factor == 1 else value * factor)


def _stored(value: Exact) -> Number:
    """JSON's numbers: an int where the value is one and stays exact, else a finite float."""
    if isinstance(value, Fraction) and value.denominator == 1:
        if value.numerator.bit_length() > 1000:
            raise out_of_range()
        return value.numerator
    try:
        number = float(value)
    except OverflowError:
        raise out_of_range() from None
    if not math.isfinite(number):
        raise out_of_range()
    return number


def read_fields(form: Form, texts: Sequence[str]) -> Response:
    """Read a tuple typed into one field a value.

    The whole tuple in the first field, with the others left empty, is read as well.

    Raises:
        UnreadableError: as `read`.
    """
    filled = [text for text in texts if text.strip()]
    if len(filled) == 1 and len(form.parts) > 1:
        return read(form, filled[0])
    if len(filled) != len(form.parts):
        raise wrong_count(len(form.parts))
    values = [read(Form("one", (p,)), t).value for p, t in zip(form.parts, texts, strict=True)]
    return Response(value=values, read_as=show(form, values))
