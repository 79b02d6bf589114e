"""What a learner is told when an answer cannot be read, in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from engine.exercise import UnreadableError
from engine.language import both

_ACCEPTED = both(
    "Accepted are numbers such as 1024, -3.5, 3/8, 2^10, 1e-3, 6.02×10^23 or 13%, "
    "and sums and products of them.",
    "可以填写 1024、-3.5、3/8、2^10、1e-3、6.02×10^23、13% 这样的数，以及由它们组成的加减乘除式。",
)


def unreadable(en: str, zh: str) -> UnreadableError:
    """An answer that is no number: what is wrong, followed by what is accepted."""
    return UnreadableError(both(f"{en} {_ACCEPTED['en']}", f"{zh}{_ACCEPTED['zh']}"))


def empty() -> UnreadableError:
    """Nothing was typed."""
    return UnreadableError(both("The answer is empty.", "还没有填写答案。"))


def no_number(text: str) -> UnreadableError:
    """The text is no number at all."""
    short = text if len(text) <= 40 else f"{text[:40]}…"
    return unreadable(f"“{short}” is not a number.", f"“{short}”不是一个数。")


def two_readings(text: str, first: str, second: str) -> UnreadableError:
    """The text means one thing to one half of the world and another to the other half."""
    return UnreadableError(
        both(
            f"“{text}” can be read as {first} or as {second}. Please write the one you mean.",
            f"“{text}”既可读作 {first}，也可读作 {second}，请写明是哪一个。",
        ),
        ambiguous=True,
    )


def wrong_count(count: int) -> UnreadableError:
    """A tuple of another length than the question asks for."""
    return UnreadableError(
        both(
            f"All {count} values are asked for.",
            f"{count} 个值都要填写。",
        )
    )


def one_of(words: Iterable[tuple[str, ...]]) -> UnreadableError:
    """None of the words that can be answered; each comes with its English and Chinese name."""
    listed = list(words)
    return UnreadableError(
        both(
            f"Choose one of: {' / '.join(names[0] for names in listed)}.",
            f"请填写其中之一：{' / '.join(names[1] for names in listed)}。",
        )
    )


def out_of_range() -> UnreadableError:
    """Too large to be stored as a finite number."""
    return unreadable("The number is too large.", "这个数过大。")
