"""What is said, in both languages, about a key or value that the schema does not take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from engine.formats.native.yaml_complaints import Words
from engine.formats.native.yaml_walker import Path
from engine.language import Text, both
from engine.spec import BILINGUAL

__all__ = ["BILINGUAL", "from_context", "missing", "unknown", "wrong_value"]

_WHOLE = both("a whole number", "整数")
_NUMBER = both("a number", "数字")
_YES_NO = both("true or false", "true 或 false")
_LIST = both("a list (lines that begin with '- ')", "列表（每行以“- ”开头）")
_KEYS = both("keys with values", "“键: 值”结构")
_TEXT = both("a text", "文本")

_EXPECTED: Mapping[str, Text] = {
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "finite_number": both("a finite number", "有限的数"),
    "bool_parsing": _YES_NO,
    "bool_type": _YES_NO,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _KEYS,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
    "string_type": _TEXT,
}


def unknown(path: Path, closest: Sequence[str], right: Sequence[str], given: Any) -> Words:
    """Say that a key is unknown, with the closest right key."""
    key = str(path[-1])
    if given == "" and "en" in right:
        mend = both(
            "Inside {en: ...} a comma ends the text: put the text in quotes.",
            "在 {en: ...} 中，逗号会结束文本：请给文本加引号。",
        )
    elif closest:
        mend = both(f"Did you mean '{closest[0]}'?", f"是否想写“{closest[0]}”？")
    else:
        known = ", ".join(right)
        mend = both(f"Remove it. Keys known here: {known}.", f"请删除。此处可用的键：{known}。")
    return both(f"The key '{key}' is unknown here.", f"此处没有名为“{key}”的键。"), mend


def missing(path: Path) -> Words:
    """Say that a key is missing."""
    key = str(path[-1])
    return (
        both(f"The key '{key}' is missing.", f"缺少键“{key}”。"),
        both(f"Add a line '{key}: ...'.", f"请添加一行“{key}: ...”。"),
    )


def from_context(context: Mapping[str, Any]) -> Words:
    """Return the words that a `engine.spec.refuse` carries."""
    return (
        both(context["en"], context["zh"]),
        both(context.get("mend_en", ""), context.get("mend_zh", "")),
    )


def wrong_value(kind: str, context: Mapping[str, Any], given: Any) -> Words:
    """Say what value was expected instead of ``given``.

    Args:
        kind: pydantic's type of the error.
        context: its ``ctx``.
        given: the value in the file.
    """
    shown = _shown(given)
    message = both(f"{shown['en']} is not accepted here.", f"此处不接受{shown['zh']}。")
    if kind in _EXPECTED:
        expected = _EXPECTED[kind]
        return message, both(f"Write {expected['en']}.", f"请写{expected['zh']}。")
    if kind in ("literal_error", "enum"):
        choices = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return message, both(f"Write one of: {choices}.", f"可选值：{choices}。")
    if kind == "string_pattern_mismatch":
        pattern = context.get("pattern", "")
        return message, both(f"Write a text that matches {pattern}", f"请写符合 {pattern} 的文本")
    return message, _bounds(kind, context)


def _bounds(kind: str, context: Mapping[str, Any]) -> Text:
    least = context.get("ge", context.get("gt", context.get("min_length")))
    most = context.get("le", context.get("lt", context.get("max_length")))
    if kind.startswith("string_too") or kind in ("too_short", "too_long"):
        if least is not None:
            return both(f"Give at least {least}.", f"至少 {least} 项（或字符）。")
        return both(f"Give at most {most}.", f"至多 {most} 项（或字符）。")
    if least is not None:
        more = "" if "ge" in context else " more than"
        return both(
            f"Write a number of{more or ' at least'} {least}.",
            f"请写{'大于' if more else '不小于'} {least} 的数。",
        )
    if most is not None:
        less = "" if "le" in context else " less than"
        return both(
            f"Write a number of{less or ' at most'} {most}.",
            f"请写{'小于' if less else '不大于'} {most} 的数。",
        )
    return both(f"See the authoring guide ({kind}).", f"请参阅出题指南（{kind}）。")


def _shown(given: Any) -> Text:
    if isinstance(given, str):
        text = given if len(given) <= 40 else given[:39] + "…"
        return both(f"'{text}'", f"“{text}”") if text.strip() else both("An empty value", "空值")
    if isinstance(given, dict):
        return both("A mapping", "“键: 值”结构")
    return both("A list", "列表") if isinstance(given, list) else both("This value", "该值")
