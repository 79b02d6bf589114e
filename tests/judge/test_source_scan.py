"""Typed source: line ends are unified, signs that Python cannot read are named with their place."""

from __future__ import annotations

import pytest

from engine.exercise import UnreadableError
from engine.kinds import code
from engine.kinds._source_scan import cleaned, findings
from tests.judge.conftest import spec_of

SPEC = code.Spec.model_validate(spec_of())


def places(source: str) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.sign, one.twin) for one in findings(cleaned(source))]


def test_full_width_signs_and_odd_blanks_are_named_with_line_and_column() -> None:
    source = "def f(a):\n\u00a0   s = 0\n    for v in a：\n        s += v\n    return s；"
    assert places(source) == [(2, 1, "\u00a0", " "), (3, 15, "：", ":"), (5, 13, "；", ";")]


def test_curly_quotes_are_named() -> None:
    assert [place[2:] for place in places("x = “a”\ny = ‘b’")] == [
        ("“", '"'),
        ("”", '"'),
        ("‘", "'"),
        ("’", "'"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "x = '：；“”'  # ：\n",
        '"""全角，标点。\n第二行：“引号”"""\n',
        "s = r'\\：'\nt = 'it\\'s：'\n",
        "变量 = 1\nprint(变量)\n",
        "f'{x}：'\n",
        "def f():\n\treturn 1\n",
    ],
)
def test_strings_comments_and_names_are_left_alone(source: str) -> None:
    assert places(source) == []


def test_places_after_a_long_string_are_still_right() -> None:
    assert places('x = """a\nb\nc""" ，\n') == [(3, 6, "，", ",")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_are_mended_silently(end: str) -> None:
    typed = "\ufeff" + end.join(["def f(x):", "\treturn 2 * x", ""])
    assert code.parse(SPEC, {}, {"source": typed}).value == "def f(x):\n\treturn 2 * x\n"


def test_what_cannot_be_read_uses_no_attempt_and_is_told_in_both_languages() -> None:
    with pytest.raises(UnreadableError) as caught:
        code.parse(SPEC, {}, {"source": "def f(x)：\n    return\u00a02 * x，\n"})
    for language, words in {"en": "line 1, column 9: “：” (U+FF1A", "zh": "第 1 行第 9 列"}.items():
        assert words in caught.value.message[language]


def test_source_has_a_limit_in_bytes() -> None:
    fits = "# " + "字" * ((code.MAX_SOURCE - 2) // 3)
    assert code.parse(SPEC, {}, {"source": fits}).value == fits
    with pytest.raises(UnreadableError):
        code.parse(SPEC, {}, {"source": fits + "字"})
