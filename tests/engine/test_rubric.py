"""Laws of comparing an answer with key points, whatever the answer is."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.formats.native.reading import read_pack
from engine.kinds import open as open_question
from engine.rubric.plain import plain
from engine.rubric.rubric import Band, Finding, Flag, KeyPoint, PointKind, Rubric
from engine.rubric.scoring import propose, scorers
from engine.rubric.terms import formula_share, share_of
from engine.rubric.units import sentences

CONTENT = Path(__file__).resolve().parents[2] / "content" / "interview61"
LANGUAGES = ("en", "zh")
POINTS = (
    KeyPoint("sparse", ("The L1 penalty gives sparse solutions.", "L1 惩罚带来稀疏解。")),
    KeyPoint("smooth", ("The squared L2 norm is smooth.", "L2 范数的平方处处光滑。")),
)
QUESTION = "What are the L1 and the L2 norm used for in regularization of a model?"
RUBRIC = Rubric(POINTS, (QUESTION,))
MADE = (
    "An L1 penalty gives us sparse solutions because it pushes many coefficients to zero, while "
    "the squared L2 norm is smooth and easy to differentiate."
)
MADE_ZH = "加上 L1 惩罚会带来稀疏解，很多系数恰好变成零。L2 范数的平方处处光滑，因此求导很方便。"


@cache
def questions() -> dict[str, open_question.Spec]:
    pack = read_pack(CONTENT).pack
    assert pack is not None
    return {
        one.key: open_question.Spec.model_validate(one.spec)
        for one in pack.exercises
        if one.kind == "open"
    }


def bands(found: tuple[Finding, ...]) -> list[str]:
    return [str(one.band) for one in found]


def flags(found: tuple[Finding, ...]) -> set[Flag]:
    return {one.flag for one in found}


def shuffled(text: str, seed: int) -> str:
    words = text.split() if " " in text else list(text)
    Random(seed).shuffle(words)
    return (" " if " " in text else "").join(words)


@pytest.mark.parametrize("answer", [MADE, MADE_ZH])
def test_what_is_said_in_either_language_is_proposed(answer: str) -> None:
    found = propose(RUBRIC, answer)
    assert bands(found) == ["covered", "covered"]
    assert flags(found) == {Flag.NONE}


def test_the_phrase_is_where_the_point_was_made() -> None:
    found = propose(RUBRIC, "I begin elsewhere. " + MADE_ZH)
    said = ("I begin elsewhere. " + MADE_ZH)[found[1].start : found[1].end]
    assert said == "L2 范数的平方处处光滑，因此求导很方便"


@pytest.mark.parametrize("answer", ["", " \n", "I do not know.", "不知道", "xyzzy " * 40])
def test_what_says_nothing_finds_nothing(answer: str) -> None:
    found = propose(RUBRIC, answer)
    assert bands(found) == ["missing", "missing"]
    assert all(one.start == one.end for one in found)


@pytest.mark.parametrize(
    ("answer", "flag"),
    [
        (QUESTION + " The L1 penalty gives sparse solutions.", Flag.QUESTION),
        ("The L1 penalty gives sparse solutions.", Flag.SHORT),
        ("L1 penalty sparse solutions squared L2 norm smooth lasso ridge zero bias", Flag.KEYWORDS),
        (MADE.replace("gives us", "does not give us").replace("is smooth", "is never smooth"),
         Flag.OPPOSITE),
    ],
)  # fmt: skip
def test_a_reason_to_doubt_removes_the_tick(answer: str, flag: Flag) -> None:
    found = propose(RUBRIC, answer)
    assert "covered" not in bands(found)
    assert flag in flags(found)
    assert all(one.confidence <= 0.5 for one in found if one.flag)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_model_answer_itself_is_left_to_the_learner(language: str) -> None:
    for key, spec in questions().items():
        model = spec.answer.inside(language)
        found = propose(spec.rubric(), model)
        assert "covered" not in bands(found), key
        assert Flag.COPIED in flags(found), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scrambled_model_answer_is_never_proposed(language: str) -> None:
    for seed, (key, spec) in enumerate(questions().items()):
        found = propose(spec.rubric(), shuffled(spec.answer.inside(language), seed))
        assert "covered" not in bands(found), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_itself_makes_no_point(language: str) -> None:
    for key, spec in questions().items():
        found = propose(spec.rubric(), spec.prompt.inside(language) * 3)
        assert "covered" not in bands(found), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_to_other_questions_are_seldom_proposed(language: str) -> None:
    specs = list(questions().values())
    found = [
        finding
        for one, other in zip(specs, specs[7:] + specs[:7], strict=True)
        for finding in propose(one.rubric(), other.answer.inside(language))
    ]
    covered = sum(finding.band is Band.COVERED for finding in found)
    assert covered <= 0.03 * len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_model_answer_in_pieces_makes_most_points(language: str) -> None:
    """Without the guard against copies, words so near leave little room for doubt."""
    found = [
        finding
        for spec in questions().values()
        for finding in propose(
            Rubric(spec.rubric().points, spec.rubric().questions), spec.answer.inside(language)
        )
    ]
    assert sum(one.band is Band.COVERED for one in found) >= 0.7 * len(found)
    assert not any(one.band is Band.MISSING for one in found)


TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from([*MADE.split(), *MADE_ZH, "$", "\\frac", "{", "not", "不", ".", "\n", "2"]),
        max_size=120,
    ).map(" ".join),
)


@given(answer=TEXTS, question=TEXTS, phrasing=TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_findings_whose_phrase_lies_in_it(
    answer: str, question: str, phrasing: str
) -> None:
    point = KeyPoint("other", (phrasing,), (("sparse", "稀疏"),), PointKind.FORMULA)
    rubric = Rubric((*POINTS, point), (question,), (phrasing,))
    found = propose(rubric, answer)
    assert [one.point for one in found] == ["sparse", "smooth", "other"]
    for one in found:
        assert 0 <= one.start <= one.end <= len(answer)
        assert 0.0 <= one.confidence <= 0.85
        assert (one.band is Band.MISSING) <= (one.start == one.end)
        assert not (one.flag and one.band is not Band.UNSURE)
    assert propose(rubric, answer) == found
    json.dumps([one.to_json(answer) for one in found])


@given(text=TEXTS)
@settings(max_examples=100, deadline=None)
def test_sentences_are_spans_in_order_without_overlap(text: str) -> None:
    end = 0
    for one in sentences(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("One, e.g. this. Two.", ["One, e.g. this", "Two"]),
        ("Set it to 0.9. Then stop!", ["Set it to 0.9", "Then stop"]),
        ("先减最大值。再取指数；结果不变", ["先减最大值", "再取指数", "结果不变"]),
        ("- first\n- second", ["first", "second"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, cut: list[str]) -> None:
    assert [text[one.start : one.end] for one in sentences(text)] == cut


def test_a_list_counts_its_terms_anywhere() -> None:
    terms = (("dropout", "随机失活"), ("weight decay", "权重衰减"), ("early stopping", "早停"))
    point = KeyPoint("k", ("dropout, weight decay, early stopping",), terms, PointKind.LIST)
    some = (
        "I would first try early-stopping with patience. And 权重衰减 helps with large weights too."
    )
    assert propose(Rubric((point,)), some)[0].band is Band.UNSURE
    full = some + " Besides, dropout in the hidden layers is cheap to try and to tune."
    assert propose(Rubric((point,)), full)[0].band is Band.COVERED
    assert share_of(terms, "none of them") == 0.0


def test_a_term_that_is_missing_keeps_a_statement_unsure() -> None:
    with_term = KeyPoint("k", POINTS[0].phrasings, (("lasso", "套索"),))
    assert propose(Rubric((with_term,)), MADE)[0].band is Band.UNSURE
    assert propose(Rubric((with_term,)), "The lasso, that is " + MADE)[0].band is Band.COVERED


def test_a_number_must_be_the_number() -> None:
    point = KeyPoint("k", ("The hidden layers drop 50 units of each batch.",), (), PointKind.NUMBER)
    said = (
        "In every training step the hidden layers drop {} units of each batch at random, "
        "so that all of the others learn to do their work alone."
    )
    assert propose(Rubric((point,)), said.format(50))[0].band is Band.COVERED
    assert propose(Rubric((point,)), said.format(20))[0].band is not Band.COVERED


@pytest.mark.parametrize(
    "written",
    [
        r"so we have $\sigma'(x) = \sigma(x)(1 - \sigma(x))$ here",
        "sigma'(x) = sigma(x) (1 - sigma(x))",
        "σ'(x)=σ(x)(1−σ(x))",
    ],
)
def test_a_formula_is_met_in_tex_and_as_typed(written: str) -> None:
    wanted = r"$\sigma'(x) = \sigma(x)(1-\sigma(x))$"
    assert formula_share(wanted, written) >= 0.6
    assert formula_share(wanted, "tanh'(x) = 1 - tanh(x)^2") < 0.6


def test_tex_greek_and_width_are_levelled() -> None:
    assert plain("$\\lambda$").split() == plain("λ").split() == ["lambda"]
    assert plain("Ｌ１") == plain("$L^1$").strip() == "l1"
    assert plain("$L_2$").strip() == "l2"


def test_every_scorer_says_its_version() -> None:
    assert all(one.VERSION for one in scorers().values())


def command(*words: str, answer: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "engine", "rubric", *words]
    return subprocess.run(line, input=answer, capture_output=True, text=True, check=False)


def test_the_command_prints_one_document() -> None:
    done = command("q07", "--json", answer="Subtract the maximum of the logits before the exp.")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert {"point", "band", "confidence", "phrase", "flag"} == set(found[0])
    assert {one["band"] for one in found} <= {"covered", "unsure", "missing"}


def test_the_command_speaks_chinese_and_knows_no_other_question() -> None:
    assert "softmax" in command("q07.open", "--lang", "zh", answer="减去最大值。").stdout
    assert command("q99", answer="x").returncode == 64
