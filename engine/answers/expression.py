"""A small calculator grammar, without eval: ``3*3*64+64``, ``2^10``, ``6.02×10^23``, ``sqrt(2)/2``.

sum     := product (('+' | '-') product)*
product := factor (('*' | '/') factor)*      at most one '/' in a row: 2/3/1 is refused
factor  := ('-' | '+')? power
power   := atom ('^' '-'? atom)?             2^3^2 is refused, it has two readings
atom    := (number | 'e' | 'pi' | '(' sum ')' | name '(' sum ')') '%'*
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import NoReturn

from engine.answers.tokens import tokens
from engine.answers.wording import no_number, out_of_range, unreadable

Exact = Fraction | float
"""Fractions as long as the arithmetic is rational, so that 1e3 is the whole number 1000."""

MAX_LENGTH = 200
_MAX_DEPTH = 24
_MAX_BITS = 4096

_CONSTANTS = {"e": math.e, "pi": math.pi, "π": math.pi}
_FUNCTIONS: dict[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "√": math.sqrt,
    "exp": math.exp,
    "ln": math.log,
    "log2": math.log2,
    "sin": math.sin,
    "cos": math.cos,
    "tanh": math.tanh,
}
_PLAIN = re.compile(r"-?(?:[1-9]\d{0,17}|0)")


def evaluate(text: str, *, whole: bool = False) -> Exact:
    """Return the finite value of ``text`` (already `plain`).

    Args:
        whole: a whole number is asked for, which settles how ``1,024`` is read.

    Raises:
        UnreadableError: not in the grammar, ambiguous, too long or too deep, division by zero,
            or not finite.
    """
    if _PLAIN.fullmatch(text):
        return Fraction(int(text))
    if len(text) > MAX_LENGTH:
        raise unreadable("The answer is too long.", "答案过长。")
    parser = _Parser(text, whole)
    try:
        value = parser.total()
        finite = math.isfinite(value)
    except (OverflowError, ZeroDivisionError, ValueError) as error:
        raise error if hasattr(error, "ambiguous") else out_of_range() from None
    if not finite:
        raise out_of_range()
    return value


class _Parser:
    """Recursive descent over the tokens; computes as it reads."""

    def __init__(self, text: str, whole: bool) -> None:
        self.text = text
        self.tokens = tokens(text, whole)
        self.at = 0
        self.depth = 0

    def total(self) -> Exact:
        value = self.sum()
        if self.at != len(self.tokens):
            self.fail()
        return value

    def fail(self) -> NoReturn:
        raise no_number(self.text)

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def take(self, *signs: str) -> str:
        sign = self.peek()
        if sign and sign in signs:
            self.at += 1
            return sign
        return ""

    def sum(self) -> Exact:
        value = self.product()
        while sign := self.take("+", "-"):
            right = self.product()
            value = value + right if sign == "+" else value - right
        return value

    def product(self) -> Exact:
        value = self.factor()
        before = ""
        while sign := self.take("*", "/"):
            if sign == before == "/":
                raise unreadable("a/b/c needs brackets.", "a/b/c 需要加括号。")
            right = self.factor()
            if sign == "/" and right == 0:
                raise unreadable("Division by zero.", "除数为零。")
            value = value * right if sign == "*" else value / right
            before = sign
        return value

    def factor(self) -> Exact:
        sign = self.take("-", "+")
        value = self.power()
        return -value if sign == "-" else value

    def power(self) -> Exact:
        base = self.atom()
        if not self.take("^"):
            return base
        exponent = -self.atom() if self.take("-") else self.atom()
        if self.peek() == "^":
            raise unreadable("a^b^c needs brackets.", "a^b^c 需要加括号。")
        return _power(base, exponent)

    def atom(self) -> Exact:
        if self.at >= len(self.tokens):
            self.fail()
        name, number = self.tokens[self.at]
        self.at += 1
        value: Exact
        if number is not None:
            value = number
        elif name == "(":
            value = self.bracket()
        elif name in _FUNCTIONS:
            value = _FUNCTIONS[name](float(self.argument(name)))
        elif name in _CONSTANTS:
            value = _CONSTANTS[name]
        else:
            self.fail()
        while self.take("%"):
            value = value / 100
        return value

    def bracket(self) -> Exact:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise unreadable("Too many brackets.", "括号过多。")
        value = self.sum()
        self.depth -= 1
        if not self.take(")"):
            self.fail()
        return value

    def argument(self, name: str) -> Exact:
        if self.take("("):
            return self.bracket()
        if name != "√":
            self.fail()
        if self.peek() == name:
            self.fail()
        return self.atom()


def _power(base: Exact, exponent: Exact) -> Exact:
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and exponent.denominator == 1:
        size = max(base.numerator.bit_length(), base.denominator.bit_length())
        if size * abs(exponent.numerator) <= _MAX_BITS:
            return Fraction(base**exponent.numerator)
    value: float | complex = float(base) ** float(exponent)
    if isinstance(value, complex):
        raise out_of_range()
    return value
