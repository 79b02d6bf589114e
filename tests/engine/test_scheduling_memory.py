"""FSRS in learner-days: oracle vectors, a real log, and the laws of the four buttons."""

import csv
import gzip
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import log
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from engine.scheduling.days import learner_day
from engine.scheduling.intervals import (
    days_until,
    fuzz_factor,
    fuzzed,
    in_order,
    least_after_success,
)
from engine.scheduling.memory import MemoryState, preview, retrievability, review
from engine.scheduling.parameters import DEFAULT, Parameters, require_supported
from engine.scheduling.state import is_leech

DATA = Path(__file__).parents[1] / "data"
VECTORS = {
    vector["id"]: vector
    for vector in json.loads((DATA / "fsrs-vectors.json").read_text(encoding="utf-8"))["vectors"]
}
SEQUENCES = [vector for name, vector in VECTORS.items() if name.startswith("seq_")]
START = date(2025, 3, 1)

ratings = st.integers(1, 4)
histories = st.lists(st.tuples(st.integers(0, 400), ratings), min_size=1, max_size=12)
retentions = st.floats(0.7, 0.97)
keys = st.text(max_size=12)


def _padded(weights):
    return Parameters((*weights, 0.0, 0.5))


def _remember(rated, deltas, parameters=DEFAULT, *, fuzz=False, card_key="", retention=0.9):
    """Return every state of a history of (rating, days since the review before)."""
    states, day = [], START
    for rating, delta in zip(rated, deltas, strict=True):
        day += timedelta(days=delta)
        states.append(
            review(
                states[-1] if states else None,
                rating,
                day,
                card_key=card_key,
                parameters=parameters,
                fuzz=fuzz,
                retention=retention,
            )
        )
    return states


def _from(stability, difficulty=5.0):
    return MemoryState(stability, difficulty, START, START, 1, 0, "review")


def test_vector_the_thirteen_intervals_of_the_field():
    vector = VECTORS["ivl_history_13"]
    expected = vector["expected"]["interval_days"]
    # Each review happens when the one before it came due; the vector's first step of ten minutes
    # is the same learner-day. We have no such step: the first answer waits two days at once.
    states = _remember(vector["given"]["ratings"], [0, *expected[:-1]])
    assert [(s.due - s.last_day).days for s in states] == [2, *expected[1:]]


def test_vector_memory_after_a_failure_and_five_successes():
    vector = VECTORS["memory_state_A"]
    last = _remember(vector["given"]["ratings"], vector["given"]["delta_days"])[-1]
    assert last.stability == pytest.approx(vector["expected"]["stability"], abs=1e-4)
    assert last.difficulty == pytest.approx(vector["expected"]["difficulty"], abs=1e-4)


def test_vector_memory_without_the_short_term_weights():
    vector = VECTORS["memory_state_A_no_short_term"]
    weights = list(DEFAULT.weights)
    weights[17:20] = [0.0, 0.0, 0.0]
    given_ = vector["given"]
    last = _remember(given_["ratings"], given_["delta_days"], Parameters(tuple(weights)))[-1]
    assert last.stability == pytest.approx(vector["expected"]["stability"], abs=1e-4)
    assert last.difficulty == pytest.approx(vector["expected"]["difficulty"], abs=1e-4)


def test_vector_first_ratings():
    expected = VECTORS["initial_state"]["expected"]
    states = preview(None, START, card_key="")
    assert [states[r].stability for r in (1, 2, 3, 4)] == pytest.approx(expected["stability"])
    assert [states[r].difficulty for r in (1, 2, 3, 4)] == pytest.approx(expected["difficulty"])


def test_vector_forgetting_curves():
    for name, parameters in [
        ("forgetting_curve_default", DEFAULT),
        ("forgetting_curve_S1", DEFAULT),
        ("forgetting_curve_decay_0.2", Parameters((*DEFAULT.weights[:20], 0.2))),
    ]:
        given_, expected = VECTORS[name]["given"], VECTORS[name]["expected"]
        deltas = given_["delta_days"]
        stabilities = given_["stability"]
        if not isinstance(stabilities, list):
            stabilities = [stabilities] * len(deltas)
        got = [
            retrievability(_from(float(s)), START + timedelta(days=d), parameters=parameters)
            for s, d in zip(stabilities, deltas, strict=True)
        ]
        assert got == pytest.approx(expected["retrievability"], abs=1e-4), name


def test_vector_difficulty_from_five():
    expected = VECTORS["next_difficulty_from_5"]["expected"]["after"]
    answers = preview(_from(5.0), START, card_key="")
    assert [answers[r].difficulty for r in (1, 2, 3, 4)] == pytest.approx(expected, abs=1e-5)


def test_vector_same_day_stability():
    expected = VECTORS["short_term_stability_S5"]["expected"]["stability"]
    answers = preview(_from(5.0), START, card_key="")
    assert [answers[r].stability for r in (1, 2, 3, 4)] == pytest.approx(expected, abs=1e-5)


def test_vector_interval_by_retention():
    vector = VECTORS["next_interval_S1"]
    got = [days_until(1.0, r, DEFAULT) for r in vector["given"]["desired_retention"]]
    assert got == vector["expected"]["interval_days_f64"]


def test_vector_fsrs5_weights_padded_to_fsrs6():
    vector = VECTORS["fsrs5_params_memory_state"]
    given_ = vector["given"]
    last = _remember(given_["ratings"], given_["delta_days"], _padded(given_["parameters_19"]))[-1]
    assert last.stability == pytest.approx(vector["expected"]["stability"], abs=1e-4)
    assert last.difficulty == pytest.approx(vector["expected"]["difficulty"], abs=1e-4)


def test_vector_four_next_states_of_fsrs5_weights():
    vector = VECTORS["fsrs5_params_next_states"]
    given_ = vector["given"]
    parameters = _padded(given_["parameters_19"])
    history = list(zip(*given_["history"], strict=True))
    state = _remember(history[0], history[1], parameters)[-1]
    day = state.last_day + timedelta(days=given_["elapsed_days"])
    answers = preview(state, day, card_key="", parameters=parameters)
    for rating, name in enumerate(("again", "hard", "good", "easy"), start=1):
        got = [answers[rating].stability, answers[rating].difficulty]
        assert got == pytest.approx(vector["expected"][name], abs=1e-4), name


@pytest.mark.parametrize("vector", SEQUENCES, ids=lambda vector: vector["id"])
def test_vector_sequences_step_by_step(vector):
    state, day = None, START
    for step in vector["steps"]:
        day += timedelta(days=step["delta"])
        if state is not None:
            assert retrievability(state, day) == pytest.approx(step["R_before"], abs=1e-6)
        state = review(state, step["rating"], day, card_key="", fuzz=False)
        assert state.stability == pytest.approx(step["stability"], abs=1e-6)
        assert state.difficulty == pytest.approx(step["difficulty"], abs=1e-6)
        for retention, days in step["days_at"].items():
            assert days_until(state.stability, float(retention), DEFAULT) == days


def test_vector_bounds_of_the_spread():
    vector = VECTORS["fuzz_bounds"]
    rows = zip(
        vector["given"]["interval_min_max"], vector["expected"]["lower_middle_upper"], strict=True
    )
    for (days, minimum, maximum), expected in rows:
        got = [fuzzed(days, factor, minimum, maximum) for factor in (0.0, 0.5, 0.99)]
        assert got == expected, (days, minimum, maximum)


def test_vector_a_success_is_not_shortened_by_the_spread():
    vector = VECTORS["fuzz_minimum_interval"]
    got = [
        least_after_success(new, previous) for new, previous, _ in vector["given"]["new_prev_max"]
    ]
    assert got == vector["expected"]["minimum"]


def test_vector_leeches():
    vector = VECTORS["leech_fires"]
    fires = [
        [lapses for lapses in range(last + 1) if is_leech(lapses, threshold)]
        for threshold, last in zip(
            vector["given"]["threshold"], vector["expected"]["upto"], strict=True
        )
    ]
    assert fires == vector["expected"]["lapses_that_fire"]


def test_replay_of_a_real_log_predicts_recall_as_well_as_published():
    """6,372 next-day reviews at UTC-7 and 4 a.m.: log loss 0.4652 with the default weights."""
    text = gzip.decompress((DATA / "review-log.csv.gz").read_bytes()).decode()
    rows = sorted(csv.DictReader(io.StringIO(text)), key=lambda row: row["review_time"])
    states, losses = {}, []
    for row in rows:
        day = learner_day(datetime.fromisoformat(row["review_time"]), "Etc/GMT+7")
        state = states.get(row["card_id"])
        rating = int(row["review_rating"])
        if state is not None and day > state.last_day:
            recall = min(max(retrievability(state, day), 0.001), 0.999)
            losses.append(-log(recall if rating > 1 else 1 - recall))
        states[row["card_id"]] = review(state, rating, day, card_key=row["card_id"])
    assert len(losses) == 6372
    assert sum(losses) / len(losses) == pytest.approx(0.4652, abs=0.0005)


@given(histories)
def test_stability_and_difficulty_are_the_librarys(history):
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, moment = Card(card_id=1), datetime(2025, 3, 1, tzinfo=UTC)
    states = _remember([r for _, r in history], [d for d, _ in history], fuzz=True, card_key="x")
    for (delta, rating), state in zip(history, states, strict=True):
        moment += timedelta(days=delta)
        card, _ = scheduler.review_card(card, Rating(rating), moment)
        assert state.difficulty == card.difficulty
        if card.stability > 36500:
            break
        assert state.stability == card.stability
        assert days_until(state.stability, 0.9, DEFAULT) == (card.due - moment).days


@given(histories, keys, retentions, st.integers(0, 60), ratings)
def test_the_preview_on_a_button_is_what_is_stored(history, key, retention, delta, rating):
    rated, deltas = [r for _, r in history], [d for d, _ in history]
    state = _remember(rated, deltas, fuzz=True, card_key=key, retention=retention)[-1]
    day = state.last_day + timedelta(days=delta)
    shown = preview(state, day, card_key=key, retention=retention)
    assert shown == preview(state, day, card_key=key, retention=retention)
    assert review(state, rating, day, card_key=key, retention=retention) == shown[rating]


@given(histories, keys, retentions, st.integers(1, 36500), st.booleans())
def test_buttons_stand_in_order_of_their_intervals(history, key, retention, longest, fuzz):
    state, day = None, START
    for delta, rating in history:
        day += timedelta(days=delta)
        answers = preview(
            state, day, card_key=key, retention=retention, maximum_interval=longest, fuzz=fuzz
        )
        again, hard, good, easy = ((answers[r].due - day).days for r in (1, 2, 3, 4))
        assert again == 0
        assert 1 <= hard <= good <= easy <= longest
        assert hard < good or good == longest
        assert good < easy or easy == longest
        state = answers[rating]


@given(histories, keys)
def test_a_failure_is_due_the_same_day_and_a_success_later(history, key):
    for state in _remember([r for _, r in history], [d for d, _ in history], card_key=key):
        assert (state.due == state.last_day) == (state.phase != "review")


@given(histories, st.integers(1, 500), ratings)
def test_time_never_runs_backwards(history, days_back, rating):
    state = _remember([r for _, r in history], [d for d, _ in history])[-1]
    earlier = state.last_day - timedelta(days=days_back)
    assert review(state, rating, earlier, card_key="k") == review(
        state, rating, state.last_day, card_key="k"
    )
    assert retrievability(state, earlier) == 1.0


@given(histories)
def test_a_state_survives_json(history):
    for state in _remember([r for _, r in history], [d for d, _ in history]):
        assert MemoryState.from_json(json.loads(json.dumps(state.to_json()))) == state


@given(histories)
def test_counts_of_reviews_and_lapses(history):
    states = _remember([r for _, r in history], [d for d, _ in history])
    assert [s.reps for s in states] == list(range(1, len(states) + 1))
    was_known, lapses = False, 0
    for (_, rating), state in zip(history, states, strict=True):
        lapses += was_known and rating == 1
        was_known = rating > 1
        assert state.lapses == lapses


def test_stability_is_capped():
    state = replace(_from(36000.0, 1.0), due=START + timedelta(days=30000))
    assert review(state, 4, START + timedelta(days=30000), card_key="k").stability == 36500.0


@given(st.floats(1, 3000), st.floats(0, 1, exclude_max=True))
def test_the_spread_stays_near_the_interval(days, factor):
    assert abs(fuzzed(days, factor) - days) <= 2 + 0.15 * days


def test_the_spread_of_many_cards_covers_its_whole_range_evenly():
    got = [fuzzed(7.0, fuzz_factor(f"card {n}", 3)) for n in range(5000)]
    shares = [got.count(days) / len(got) for days in range(5, 10)]
    assert sum(shares) == 1.0
    assert shares == pytest.approx([0.2] * 5, abs=0.03)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 40))
def test_order_keeps_good_unless_hard_is_tomorrow(hard, good, easy):
    result = in_order(hard, good, easy)
    assert result[0] < result[1] < result[2]
    assert result[1] == max(good, 2)


@pytest.mark.parametrize("rating", [0, 5, None, 2.5])
def test_an_unknown_rating_is_refused(rating):
    with pytest.raises(ValueError, match="rating"):
        review(None, rating, START, card_key="k")


@pytest.mark.parametrize("retention", [0.0, 1.0, -0.5, float("nan")])
def test_an_impossible_retention_is_refused(retention):
    with pytest.raises(ValueError, match="retention"):
        preview(None, START, card_key="k", retention=retention)


@pytest.mark.parametrize("longest", [0, 36501])
def test_an_impossible_longest_interval_is_refused(longest):
    with pytest.raises(ValueError, match="maximum_interval"):
        preview(None, START, card_key="k", maximum_interval=longest)


def test_parameters_carry_their_model_and_survive_json():
    assert Parameters.from_json(json.loads(json.dumps(DEFAULT.to_json()))) == DEFAULT
    for data in ({"weights": list(DEFAULT.weights)}, {**DEFAULT.to_json(), "model": "fsrs7"}):
        with pytest.raises(ValueError, match="model"):
            Parameters.from_json(data)


@pytest.mark.parametrize("weights", [DEFAULT.weights[:19], (*DEFAULT.weights[:20], 5.0)])
def test_parameters_outside_fsrs6_are_refused(weights):
    with pytest.raises(ValueError):
        Parameters(weights)


@pytest.mark.parametrize("version", ["6.3.1", "5.1.0", "7.0.0", "7.1.2"])
def test_another_release_of_the_library_is_refused(version):
    with pytest.raises(RuntimeError, match="fsrs"):
        require_supported(version)


@pytest.mark.parametrize("version", ["6.3.2", "6.4.0", "6.10.1"])
def test_a_later_release_of_the_same_model_is_accepted(version):
    require_supported(version)
