"""The laws that every generated problem family obeys, over many seeds and all levels."""

import json
import math
import re
from dataclasses import fields, replace
from random import Random

import pytest

from engine import problem
from engine.answers.form import Form
from engine.answers.reader import show_number
from engine.commands.prove import prove
from engine.exercise import Outcome, UnreadableError
from engine.kinds import numeric
from engine.problems._tex import tex

SEEDS = range(90)
NOISE = ("", "　", "?", "abc", "nan", "None", "true", "0x10", "1/0", "--", "()", "1..2", "9**9**9")
HAN = re.compile(r"[\u4e00-\u9fff]")
MATHS = re.compile(r"\$[^$]*\$")

every_family = pytest.mark.parametrize("name", problem.families())


def level_of(seed):
    return problem.LEVELS[(seed + 1) % 3]


def posed(name, seeds=SEEDS, level=""):
    module = problem.family(name)
    for seed in seeds:
        yield module, problem.pose(module, Random(seed), level or level_of(seed))


def drawn(name, seeds=SEEDS, level=""):
    for _, p in posed(name, seeds, level):
        yield numeric.posed(name, p)


def graded(spec, problem_drawn, text):
    response = numeric.parse(spec, problem_drawn, {"answer": text})
    return numeric.grade(spec, problem_drawn, response)


def values(answer):
    return answer if isinstance(answer, list | tuple) else [answer]


def spellings(form, answer):
    """The ways in which people type this answer."""
    if isinstance(answer, str):
        words = form.words[answer]
        return [*words, words[0].upper(), f" {words[0]} "]
    if form.shape == "one":
        return spellings_of_number(form.parts[0], answer)
    rows = [show_number(v) for v in answer]
    exact = [
        "(" + ", ".join(rows) + ")",
        "; ".join(rows),
        "，".join(rows),
        "[" + " ".join(rows) + "]",
    ]
    if form.shape == "tuple":
        exact.append(" ".join(map(wide, rows)))
        rounded = [
            show_number(v) if p.whole else f"{v:.3g}"
            for p, v in zip(form.parts, answer, strict=True)
        ]
        exact.append(", ".join(rounded))
    return exact


def spellings_of_number(part, value):
    if part.whole:
        found = [
            str(value),
            f"{value:,}",
            f"{value:,}".replace(",", "\u202f"),
            f"{value}.0",
            f"={value}",
        ]
        return [*found, wide(str(value)), f"{value:.15e}" if abs(value) < 10**15 else str(value)]
    found = [f"{value:.3g}", f"{value:.6g}", f"{value:.4e}", f"{value:.5g}".replace("-", "−")]
    if part.unit != "%":
        found.append(f"{value * 100:.6g}%")
    head, _, tail = f"{value:.6g}".partition(".")
    if tail and len(tail) != 3 and "e" not in tail:
        found.append(f"{head},{tail}")
    return found


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@every_family
def test_the_same_seed_poses_the_same_problem(name):
    assert list(drawn(name)) == list(drawn(name))


@every_family
def test_parameters_survive_json(name):
    for module, p in posed(name):
        data = json.loads(json.dumps(problem.params_to_json(p), allow_nan=False))
        assert problem.params_from_json(module, data) == p


@every_family
def test_a_stored_problem_is_graded_again_from_its_json_alone(name):
    for stored in drawn(name, range(20)):
        again = json.loads(json.dumps(stored, allow_nan=False))
        assert again == stored
        form = Form.from_json(again["form"])
        assert form.accepts(again["answer"], again["answer"])


@every_family
def test_every_parameter_is_shown_in_both_languages(name):
    shown = set()
    previous = None
    for module, p in posed(name):
        for f in fields(p) if previous else ():
            try:
                changed = replace(p, **{f.name: getattr(previous, f.name)})
            except ValueError:
                continue
            if changed == p:
                continue
            before, after = module.statement(p), module.statement(changed)
            assert before["en"] != after["en"], f.name
            assert before["zh"] != after["zh"], f.name
            shown.add(f.name)
        previous = p
    assert shown == {f.name for f in fields(previous)}


@every_family
def test_statements_steps_and_explanations_speak_the_right_language(name):
    for stored in drawn(name, range(12)):
        texts = [
            stored["statement"],
            *stored["steps"],
            *(s["explanation"] for s in stored["slips"]),
        ]
        for text in texts:
            assert set(text) == {"en", "zh"}
            assert not HAN.search(text["en"])
            assert text["en"].count("$") % 2 == 0 and text["zh"].count("$") % 2 == 0
        assert HAN.search(stored["statement"]["zh"])
        assert all(HAN.search(slip["explanation"]["zh"]) for slip in stored["slips"])


@every_family
def test_both_languages_show_the_same_numbers(name):
    for stored in drawn(name, range(20)):
        for text in [stored["statement"], *stored["steps"]]:
            numbers = [
                sorted(re.findall(r"\d+", " ".join(MATHS.findall(text[lang]))))
                for lang in ("en", "zh")
            ]
            assert numbers[0] == numbers[1], text


@pytest.mark.torch
@every_family
def test_closed_form_and_oracle_agree(name):
    assert prove(name, 40)["mismatches"] == []


@every_family
def test_the_typed_answer_is_right_in_every_spelling(name):
    spec = numeric.Spec(family=name)
    for stored in drawn(name, range(40)):
        form = Form.from_json(stored["form"])
        for text in spellings(form, stored["answer"]):
            try:
                verdict = graded(spec, stored, text)
            except UnreadableError as doubt:
                assert doubt.ambiguous and re.search(r"\d[.,]\d{3}\b", text), (text, doubt)
                continue
            assert verdict.outcome is Outcome.RIGHT, (text, stored["answer"])


@every_family
def test_every_visible_slip_is_wrong_with_its_own_explanation(name):
    spec = numeric.Spec(family=name)
    for stored in drawn(name):
        assert stored["slips"]
        form = Form.from_json(stored["form"])
        for slip in stored["slips"]:
            response = numeric.Response(value=slip["value"])
            verdict = numeric.grade(spec, stored, response)
            assert verdict.outcome is (Outcome.PARTIAL if verdict.score else Outcome.WRONG)
            assert verdict.slip == slip["id"] and verdict.score < 1
            assert verdict.reason == slip["explanation"]
            typed = numeric.parse(spec, stored, {"answer": numeric.show(form, slip["value"])})
            assert numeric.grade(spec, stored, typed).slip == slip["id"]


@every_family
def test_a_slip_can_be_met_again_with_other_numbers(name):
    spec = numeric.Spec(family=name)
    for key in problem.slip_ids(problem.family(name)):
        for seed in range(3):
            again = numeric.draw_like(spec, Random(seed), "interview", key)
            assert key in [slip["id"] for slip in again["slips"]]


@every_family
def test_the_score_is_the_share_of_fields_that_are_right(name):
    spec = numeric.Spec(family=name)
    for stored in drawn(name, range(20)):
        form = Form.from_json(stored["form"])
        if form.shape != "tuple":
            return
        for i in range(len(form.parts)):
            given = [v if n == i else v * 1.5 + 7 for n, v in enumerate(stored["answer"])]
            verdict = numeric.grade(spec, stored, numeric.Response(value=given))
            assert verdict.score == pytest.approx(1 / len(form.parts))
            assert verdict.detail["marks"][i] and verdict.outcome is Outcome.PARTIAL


@every_family
def test_hints_come_step_by_step_and_stop_before_the_answer(name):
    spec = numeric.Spec(family=name)
    for stored in drawn(name, range(6)):
        for language in ("en", "zh"):
            hints = numeric.hints(spec, stored, language)
            steps = [step[language] for step in stored["steps"]]
            assert hints == steps[: len(hints)] and len(hints) < len(steps)
            told = " ".join(hints)
            answer = stored["answer"]
            if language == "en" and not isinstance(answer, str) and hints:
                ends = [rf"= ?{re.escape(tex(v))}(?![\d.])" for v in values(answer)]
                assert not all(re.search(end, told) for end in ends), told


@every_family
def test_noise_is_unreadable_and_never_wrong(name):
    spec = numeric.Spec(family=name)
    for stored in drawn(name, range(3)):
        for noise in NOISE:
            with pytest.raises(UnreadableError) as caught:
                numeric.parse(spec, stored, {"answer": noise})
            assert caught.value.message["en"] and HAN.search(caught.value.message["zh"])


@every_family
@pytest.mark.parametrize("level", problem.LEVELS)
def test_draws_vary(name, level):
    params, answers = set(), set()
    for module, p in posed(name, range(60), level):
        params.add(p)
        answers.add(json.dumps(module.solve(p)))
    module = problem.family(name)
    assert len(params) >= 30
    assert len(answers) >= (len(module.FORM.words) if module.FORM.shape == "word" else 8)


@every_family
def test_sizes_are_humane(name):
    for stored in drawn(name):
        for value in values(stored["answer"]):
            if isinstance(value, str):
                continue
            assert math.isfinite(value) and abs(value) < 10**12
            assert value == 0 or abs(value) > 1e-9
            assert isinstance(value, int) or abs(value) < 10**5
        assert len(values(stored["answer"])) <= 10
        assert len(stored["statement"]["en"]) < 900
        assert 1 <= len(stored["steps"]) <= 8
        assert not re.search(r"\b(nan|inf)\b", json.dumps(stored["steps"]))


@every_family
def test_the_worked_steps_arrive_at_the_answer(name):
    for module, p in posed(name, range(30)):
        steps = " ".join(step["en"] for step in module.steps(p))
        answer = module.solve(p)
        if isinstance(answer, str):
            assert module.FORM.words[answer][0] in steps
            continue
        for value in values(answer):
            assert tex(value) in steps, (tex(value), steps)


@every_family
def test_pinned_answers_hold(name):
    module = problem.family(name)
    assert len(module.PINNED) >= 3
    for seed, answer in module.PINNED.items():
        solved = module.solve(problem.pose(module, Random(seed), "interview"))
        if isinstance(answer, str):
            assert solved == answer
        else:
            assert values(solved) == pytest.approx(values(answer), rel=1e-8), "VERSION + 1?"


@every_family
def test_every_slip_is_visible_in_three_draws_of_twenty(name):
    seeds = range(200)
    counts = dict.fromkeys(problem.slip_ids(problem.family(name)), 0)
    assert len(counts) >= 2
    for module, p in posed(name, seeds, "interview"):
        for key in problem.visible_slips(module, p):
            counts[key] += 1
    assert {key: n for key, n in counts.items() if n < 0.15 * len(seeds)} == {}


@every_family
def test_slips_are_named_whatever_the_draw(name):
    for module, p in posed(name, range(30)):
        assert tuple(module.slips(p)) == problem.slip_ids(module)


@every_family
def test_the_family_says_what_it_is(name):
    module = problem.family(name)
    assert len(problem.source_of(module)) > 20
    assert module.VERSION >= 1 and module.DIFFICULTY in (1, 2, 3)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", module.SKILL)
    assert re.fullmatch(r"\d*", getattr(module, "QUESTION", ""))
    assert tuple(module.LEVELS) == problem.LEVELS
    for text in (module.TITLE, *module.LEVELS.values()):
        assert text["en"] and HAN.search(text["zh"])


@every_family
def test_unknown_and_missing_parameters_are_refused(name):
    module, p = next(posed(name))
    data = problem.params_to_json(p)
    for broken in ({**data, "colour": 1}, dict(list(data.items())[1:]), dict.fromkeys(data)):
        with pytest.raises(ValueError):
            problem.params_from_json(module, broken)


@every_family
def test_pictures_keep_to_the_content_policy(name):
    for stored in drawn(name, range(30)):
        for picture in stored["figure"].values():
            assert not re.search(r"(?<![\w-])style=|<script|\son\w+=|href", picture)
            assert picture == "" or re.match(
                r"<svg[^>]*><title>[^<]+</title><desc>[^<]+</desc>", picture
            )
