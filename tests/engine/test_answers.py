"""What people type is read, asked about or refused; it never breaks and never becomes NaN."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers.form import Form, Part, listing, one, real, several, whole, word
from engine.answers.reader import read, read_fields, show
from engine.exercise import UnreadableError

REPORTS = {
    report["id"]: report
    for report in map(
        json.loads,
        (Path(__file__).parents[1] / "data" / "reports-numeric.jsonl").read_text().splitlines(),
    )
}
REAL, WHOLE = one(real()), one(whole())
PAIR, REALS = several(whole(), whole()), several(real(), real())
SIGNED = one(real(infinite=True))
KINDS = word({"min": ("minimum", "极小值"), "saddle": ("saddle point", "鞍点")})
SHAPE = listing(whole(), {"error": ("error", "报错")})


def value(form, text):
    return read(form, text).value


READ = [
    (WHOLE, "1024", 1024),
    (WHOLE, "1,024", 1024),
    (WHOLE, "1 024", 1024),
    (WHOLE, "1'024", 1024),
    (WHOLE, "1_024", 1024),
    (WHOLE, "1.024.000", 1024000),
    (WHOLE, "１０２４", 1024),
    (WHOLE, "１，０２４", 1024),
    (WHOLE, "١٠٢٤", 1024),
    (WHOLE, "1024.0", 1024),
    (WHOLE, "1024.", 1024),
    (WHOLE, "1024。", 1024),
    (WHOLE, "2^10", 1024),
    (WHOLE, "2**10", 1024),
    (WHOLE, "2¹⁰", 1024),
    (WHOLE, "10^3", 1000),
    (WHOLE, "1e3", 1000),
    (WHOLE, "1.5e3", 1500),
    (WHOLE, "6.02×10^23", 602 * 10**21),
    (WHOLE, "3*3*64+64", 640),
    (WHOLE, "3×3×64＋64", 640),
    (WHOLE, "3 x 3 x 64 + 64", 640),
    (WHOLE, "64*(3*3+1)", 640),
    (WHOLE, "（64）", 64),
    (WHOLE, "[64]", 64),
    (WHOLE, "= 64", 64),
    (WHOLE, "约64", 64),
    (WHOLE, "+64", 64),
    (WHOLE, "-64", -64),
    (WHOLE, "−64", -64),
    (WHOLE, "－６４", -64),
    (WHOLE, "1.5M", 1500000),
    (WHOLE, "32万", 320000),
    (WHOLE, "64.5", 64.5),
    (WHOLE, "\u200b64\ufeff", 64),
    (REAL, "1.024", 1.024),
    (REAL, "1,024,000", 1024000),
    (REAL, "1,024.5", 1024.5),
    (REAL, "1.024,5", 1024.5),
    (REAL, "0,500", 0.5),
    (REAL, "12,34", 12.34),
    (REAL, "3/8", 0.375),
    (REAL, "-3/8", -0.375),
    (REAL, "3／8", 0.375),
    (REAL, "3÷8", 0.375),
    (REAL, "½", 0.5),
    (REAL, "1e-3", 0.001),
    (REAL, "1E-3", 0.001),
    (REAL, "1 e -3", 0.001),
    (REAL, "10^-3", 0.001),
    (REAL, "10⁻³", 0.001),
    (REAL, "13%", 0.13),
    (REAL, "１３％", 0.13),
    (REAL, "1/2*3", 1.5),
    (REAL, "-2^2", -4),
    (REAL, "2*-3", -6),
    (REAL, "3 - -2", 5),
    (REAL, "sqrt(2)", math.sqrt(2)),
    (REAL, "√2/2", math.sqrt(2) / 2),
    (REAL, "e^-2", math.exp(-2)),
    (REAL, "ln(2)", math.log(2)),
    (REAL, "π", math.pi),
    (one(real(unit="%")), "13", 13),
    (one(real(unit="%")), "13 %", 13),
    (one(real(unit="MiB")), "24", 24),
    (one(real(unit="bits")), "1.5 bit", 1.5),
    (one(real(unit="bits")), "1.5 比特", 1.5),
    (one(real(unit="nats")), "0.7 nat", 0.7),
    (one(real(unit="h")), "2.5 hours", 2.5),
    (one(real(unit="h")), "90 min", 1.5),
    (one(real(unit="h")), "3 小时", 3),
    (one(real()), "sin(0)+cos(0)", 1),
    (one(real(unit="MiB")), "24 MiB", 24),
    (one(real(unit="MiB")), "1.5GiB", 1536),
    (one(real(unit="MiB")), "524288 bytes", 0.5),
    (one(whole(unit="GFLOPs")), "3 TFLOPs", 3000),
    (one(whole(unit="GFLOPs")), "3 gflops", 3),
    (one(whole(unit="bytes")), "2 KiB", 2048),
    (one(whole(unit="bytes")), "２０４８ 字节", 2048),
    (SIGNED, "inf", math.inf),
    (SIGNED, "∞", math.inf),
    (SIGNED, "+∞", math.inf),
    (SIGNED, "-inf", -math.inf),
    (SIGNED, "−∞", -math.inf),
    (SIGNED, "无穷大", math.inf),
    (SIGNED, "负无穷", -math.inf),
    (SIGNED, "Infinity", math.inf),
    (PAIR, "(6,36)", [6, 36]),
    (PAIR, "6 36", [6, 36]),
    (PAIR, "6，36", [6, 36]),
    (PAIR, "（6，36）", [6, 36]),
    (PAIR, "6、36", [6, 36]),
    (PAIR, "[6, 36]", [6, 36]),
    (PAIR, "{6; 36}", [6, 36]),
    (PAIR, "6x36", [6, 36]),
    (PAIR, "6×36", [6, 36]),
    (PAIR, "6 × 36", [6, 36]),
    (PAIR, "6*36", [6, 36]),
    (PAIR, "6\n36", [6, 36]),
    (PAIR, "６　３６", [6, 36]),
    (PAIR, "torch.Size([6, 36])", [6, 36]),
    (PAIR, "(1,024, 36)", [1024, 36]),
    (PAIR, "1,024,36", [1024, 36]),
    (PAIR, "241,920, 483,840", [241920, 483840]),
    (PAIR, "241 920; 483 840", [241920, 483840]),
    (PAIR, "2^10, 3*12", [1024, 36]),
    (several(whole("H"), whole("W")), "H=6, W=36", [6, 36]),
    (several(whole("H"), whole("W")), "W: 36; H: 6", [6, 36]),
    (REALS, "0.5, 0.25", [0.5, 0.25]),
    (REALS, "0,5; 0,25", [0.5, 0.25]),
    (REALS, "(0,5, 0,25)", [0.5, 0.25]),
    (REALS, "0,5 0,25", [0.5, 0.25]),
    (REALS, "1/2, 1/4", [0.5, 0.25]),
    (REALS, "(-0.5，−0.25)", [-0.5, -0.25]),
    (listing(whole()), "-13, 9, -11, 1", [-13, 9, -11, 1]),
    (listing(whole()), "[-13 9 −11 1]", [-13, 9, -11, 1]),
    (listing(whole()), "7", [7]),
    (SHAPE, "(4,)", [4]),
    (SHAPE, "ERROR", "error"),
    (SHAPE, "报错", "error"),
    (KINDS, "Saddle Point.", "saddle"),
    (KINDS, "saddle-point", "saddle"),
    (KINDS, "鞍点", "saddle"),
    (KINDS, "min", "min"),
    (word({"max": ("maximum", "极大值")}), "ｍａｘｉｍｕｍ", "max"),
    (WHOLE, "３ｘ４", 12),
]


@pytest.mark.parametrize(("form", "text", "expected"), READ)
def test_what_people_write_is_read(form, text, expected):
    read_value = value(form, text)
    if isinstance(expected, str):
        assert read_value == expected
    else:
        assert read_value == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("form", "text", "readings"),
    [
        (REAL, "1,024", ("1024", "1.024")),
        (REAL, "１，０２４", ("1024", "1.024")),
        (WHOLE, "1.024", ("1024", "1.024")),
        (PAIR, "12,345,678", ("(12345, 678)", "(12, 345678)")),
        (REALS, "1,024; 5", ("1024", "1.024")),
    ],
)
def test_two_readings_are_asked_about(form, text, readings):
    with pytest.raises(UnreadableError) as caught:
        read(form, text)
    assert caught.value.ambiguous
    for reading in readings:
        assert reading in caught.value.message["en"]
        assert reading in caught.value.message["zh"]


BROKEN = [
    *("", " ", "　", "\u200b", "?", "abc", "nan", "NaN", "inf", "-Infinity", "∞", "True", "None"),
    *("0x10", "0b1", "1e400", "1e999999999", "1/0", "0/0", "0^-1", "1e200/1e-200", "2/", "/3"),
    *("2/3/1", "2^3^2", "9**9**9", "9^9^9", "(9^999)^999", "10^10^10", "(-8)^(1/3)", "sqrt(-1)"),
    *("ln(0)", "exp(9999)", "--5", "1..2", "1,2,3", "175,1812,91", "175 18 1291", "1,75,18,1291x"),
    *("12 ab", "5k5", "()", "(1", "1)", "2(3)", "1+2i", "1;2", "__import__('os')", "1 or 2", "042"),
    *("(" * 90 + "1" + ")" * 90, "1" * 500, "√" * 50 + "2", "-" * 60 + "1", "1+" * 99, "$", "1½"),
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_number_gets_a_message_in_both_languages(text):
    for form in (REAL, WHOLE, PAIR, REALS, KINDS):
        if form in (PAIR, REALS) and text in ("1;2", "175,1812,91"):
            continue  # two values, where two are asked for
        with pytest.raises(UnreadableError) as caught:
            read(form, text)
        assert not caught.value.ambiguous
        assert caught.value.message["en"] and caught.value.message["zh"]


@pytest.mark.parametrize("text", ["()", "[]", "（）", "( )", "[[]]"])
def test_brackets_around_nothing_are_no_list(text):
    for form in (SHAPE, listing(real())):
        with pytest.raises(UnreadableError):
            read(form, text)


@pytest.mark.parametrize("text", ["7", "7, 8, 9", "7; 8; 9", "H=7, X=8", "7 8 9 10"])
def test_a_tuple_of_another_length_is_told_how_many_values_are_asked_for(text):
    with pytest.raises(UnreadableError):
        read(several(whole("H"), whole("W")), text)


def test_one_field_a_value_or_everything_in_the_first():
    assert read_fields(PAIR, ["6", "1,024"]).value == [6, 1024]
    assert read_fields(PAIR, ["(6, 36)", ""]).value == [6, 36]
    with pytest.raises(UnreadableError):
        read_fields(PAIR, ["6", ""])
    with pytest.raises(UnreadableError):
        read_fields(PAIR, ["", ""])


def test_infinity_is_read_only_where_the_answer_may_be_infinite():
    with pytest.raises(UnreadableError):
        read(REAL, "inf")
    assert SIGNED.accepts(math.inf, math.inf)
    assert not SIGNED.accepts(math.inf, -math.inf)
    assert not SIGNED.accepts(math.inf, 1e308)
    assert not REAL.accepts(1.0, math.inf)


def test_the_value_read_is_shown():
    assert read(WHOLE, "1,024").read_as == "1024"
    assert read(REAL, "3/8").read_as == "0.375"
    assert read(PAIR, "6x36").read_as == "(6, 36)"
    assert read(listing(whole()), "[4]").read_as == "(4,)"
    assert read(KINDS, "saddlepoint").read_as == "saddle point / 鞍点"


@pytest.mark.parametrize(
    ("right", "given", "accepted"),
    [
        (0.450166, 0.45, True),
        (0.450166, 0.4502, True),
        (0.450166, 0.453, False),
        (0.0382243, 0.0382, True),
        (0.0382243, 0.038, True),
        (0.000335238, 0.000335, True),
        (0.000335238, 0.0, False),
        (4.5396e-05, 0.001, False),
        (123.456, 123, True),
        (123.456, 125, False),
        (0.0, 0.0, True),
        (1e-17, 0.0, True),
        (0.0, 0.001, False),
        (1.0, math.nan, False),
    ],
)
def test_three_significant_figures_are_close_enough(right, given, accepted):
    assert REAL.accepts(right, given) is accepted


def test_nan_is_neither_right_nor_apart():
    part = Part()
    assert not part.accepts(math.nan, math.nan)
    assert not part.apart(math.nan, 1.0)


@pytest.mark.parametrize("form", [REAL, WHOLE, PAIR, REALS, SIGNED, KINDS, SHAPE])
def test_forms_survive_json(form):
    assert Form.from_json(json.loads(json.dumps(form.to_json()))) == form


def form_of(question):
    tolerance = question.get("tolerance", {})
    answer = question.get("answer", question.get("answer_expr"))
    if answer == "0.1+0.2":
        answer = 0.1 + 0.2
    if "sigfigs" in question:
        figures = question["sigfigs"]
        unit = 10.0 ** (math.floor(math.log10(abs(answer))) + 1 - figures)
        return one(real(relative=unit / 2 / abs(answer), absolute=0.0)), answer
    if isinstance(answer, int):
        return one(whole()), answer
    relative = max(tolerance.get("rel", 0.0), tolerance.get("abs", 0.0) / abs(answer), 1e-12)
    return one(real(relative=relative, absolute=0.0)), answer


@pytest.mark.parametrize("report", REPORTS)
def test_reported_answers_are_graded_as_reported(report):
    case = REPORTS[report]["input"]
    form, answer = form_of(case["question"])
    right, wrong, refused = sorted_out(report, case)
    for text in right:
        assert form.accepts(answer, value(form, text)), text
    for text in wrong:
        assert not form.accepts(answer, value(form, text)), text
    for text in refused:
        with pytest.raises(UnreadableError):
            read(form, text)


def sorted_out(report, case):
    """Which typed texts the report wants right, wrong and refused."""
    typed, wrong = case["typed"], case.get("wrong", [])
    if report == "N09":
        return typed[:1], wrong, typed[1:]
    if report == "N10":
        return [], ["1e-400"], [text for text in typed if text != "1e-400"]
    if report == "N14":
        return typed[:2], typed[2:], []
    if report in ("N01", "N03", "N04", "N06", "N07", "N15"):
        return typed, wrong, case.get("bad", [])
    raise AssertionError(f"report {report} has no test")


SIGNS = "0123456789.,;'_ -+*/^()[]{}%eExX×√∞π=~½²³⁻１，．％－　无穷大约MiBKG\n"


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(SIGNS, max_size=40), st.text(max_size=60)))
def test_no_text_breaks_the_reader_or_yields_nan(text):
    for form in (REAL, WHOLE, PAIR, REALS, SIGNED, KINDS, SHAPE, one(real(unit="MiB"))):
        try:
            response = read(form, text)
        except UnreadableError as error:
            assert error.message["en"] and error.message["zh"]
            continue
        values = response.value if isinstance(response.value, list) else [response.value]
        for number in values:
            assert isinstance(number, str) or not math.isnan(number)
            assert form is SIGNED or isinstance(number, str) or abs(number) < math.inf
        json.dumps(response.value)


@settings(max_examples=200, deadline=None)
@given(st.integers(-(10**12), 10**12))
def test_every_whole_number_is_read_back(number):
    for text in (str(number), f"{number:,}", f"{number:_}", f"{number}.0", f" {number} "):
        assert value(WHOLE, text) == number
    assert value(WHOLE, show(WHOLE, number)) == number


@settings(max_examples=200, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300))
def test_every_finite_number_is_read_back(number):
    assert float(value(REAL, repr(number))) == number
    assert float(value(REAL, f"{number:.6e}")) == float(f"{number:.6e}")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-999, 999), min_size=2, max_size=6))
def test_every_tuple_is_read_back_in_every_bracket(numbers):
    form = several(*(whole() for _ in numbers))
    inner = ", ".join(map(str, numbers))
    for text in (
        f"({inner})",
        f"[{inner}]",
        inner,
        inner.replace(", ", "，"),
        inner.replace(",", ";"),
    ):
        assert value(form, text) == numbers


@pytest.mark.parametrize("text", ["3x6", "3 × 6", "(3X6)", "３×６"])
def test_a_shape_of_any_length_may_be_written_with_times_signs(text):
    assert value(SHAPE, text) == [3, 6]


def test_a_hexadecimal_number_is_no_shape():
    with pytest.raises(UnreadableError):
        read(SHAPE, "0x10")


@pytest.mark.parametrize("text", ["53x53", "53 × 53"])
def test_a_side_written_as_a_square_is_asked_about(text):
    with pytest.raises(UnreadableError) as doubt:
        read(WHOLE, text)
    assert doubt.value.ambiguous and "2809" in doubt.value.message["zh"]
    assert value(WHOLE, "53*53") == 2809 and value(WHOLE, "3x3x64+64") == 640


FOUR = several(real("a"), real("b"), real("w'"), real("b'"))


@pytest.mark.parametrize(
    ("form", "text", "wanted"),
    [
        (FOUR, "(-3/11, 1), (0.2, 1.2)", [-3 / 11, 1, 0.2, 1.2]),
        (FOUR, "1, (2, 3, 4)", [1, 2, 3, 4]),
        (FOUR, "[[1, 2], [3, 4]]", [1, 2, 3, 4]),
        (FOUR, "a=1, b=2, w'=3, b'=4", [1, 2, 3, 4]),
        (FOUR, "sqrt(4), (1+1)*2, 3, 4", [2, 4, 3, 4]),
        (one(whole(unit="FLOPs")), "150.96k", 150960),
        (one(whole(unit="MACs")), "0.2M", 200000),
    ],
)
def test_grouped_values_primes_and_abbreviated_operations_are_read(form, text, wanted):
    assert value(form, text) == pytest.approx(wanted)
