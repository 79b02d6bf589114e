"""What is said beside the field, and about a wrong answer that no slip explains."""

from __future__ import annotations

from engine.answers.form import Form, Part, Value
from engine.language import Text, both


def hint(form: Form) -> Text:
    """What may be typed, in one line beside the field."""
    if form.shape == "word":
        names = [" / ".join(s[i] for s in form.words.values()) for i in (0, 1)]
        return both(f"One of: {names[0]}", f"填其中之一：{names[1]}")
    if form.shape == "list":
        return both("All values, e.g. 3, -1, 4", "依次填写所有值，如 3, -1, 4")
    if form.shape == "tuple":
        example = ", ".join("314159"[: len(form.parts)])
        return both(
            f"{len(form.parts)} values, e.g. ({example})",
            f"共 {len(form.parts)} 个值，如 ({example})",
        )
    return _hint_one(form.parts[0])


def hint_each(form: Form) -> Text:
    """What may be typed where every value has a field of its own."""
    if all(part.whole for part in form.parts):
        return both("A whole number in each field", "每格填一个整数")
    return both(
        "A number in each field; 3/8, 13% or 1e-3 is read too",
        "每格填一个数；也可写 3/8、13% 或 1e-3",
    )


def _hint_one(part: Part) -> Text:
    if part.whole:
        return both(
            "A whole number; 2^10 or 3*3*64+64 is read too", "整数；也可写 2^10 或 3*3*64+64"
        )
    if part.unit == "%":
        return both("In percent: 13 or 13%", "单位为百分比：13 或 13%")
    return both("A number; 3/8, 13% or 1e-3 is read too", "一个数；也可写 3/8、13% 或 1e-3")


def remark(form: Form, right: Value, given: Value, marks: list[bool]) -> Text:
    """What can be said about a wrong answer that shows no known slip.

    Args:
        marks: which of the values are right, as `Form.marks` returns them.
    """
    if len(marks) > 1:
        return _fields(form, marks)
    if isinstance(right, list) and isinstance(given, list) and len(right) != len(given):
        return both(
            f"The result has {len(right)} values, not {len(given)}.",
            f"结果有 {len(right)} 个值，而不是 {len(given)} 个。",
        )
    if isinstance(right, int | float) and isinstance(given, int | float):
        return _distance(form.parts[0], right, given)
    return both("That is not it. Go through it step by step.", "不对，请一步一步再算一遍。")


def _fields(form: Form, marks: list[bool]) -> Text:
    """Which of several values to look at again, by name where they have names."""
    good = sum(marks)
    count = both(
        f"{good} of {len(marks)} values are right.", f"{len(marks)} 个值中有 {good} 个正确。"
    )
    if not all(part.name for part in form.parts) or form.shape == "list":
        return count
    wrong = [part for part, right in zip(form.parts, marks, strict=True) if not right]
    english = ", ".join(part.label("en") for part in wrong)
    chinese = "、".join(part.label("zh") for part in wrong)
    return both(f"{count['en']} Look again at {english}.", f"{count['zh']}请再看{chinese}。")


def _distance(part: Part, right: float, given: float) -> Text:
    if part.whole and given != int(given):
        return both("The answer is a whole number.", "答案是整数。")
    if right == -given:
        return both("The sign is the other way round.", "符号反了。")
    if not part.whole and abs(given - right) <= 0.03 * abs(right):
        return both(
            "Close, but not to three significant figures; carry more digits on the way.",
            "很接近，但不到三位有效数字；中间步骤请多保留几位。",
        )
    if not part.whole and part.accepts(right * 100, given):
        return both("A hundred times too large: 13% is 0.13.", "大了一百倍：13% 等于 0.13。")
    return both("That is not it. Go through it step by step.", "不对，请一步一步再算一遍。")
