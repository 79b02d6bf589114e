"""Evidence to rating: the table, and what the learner may change."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scheduling.rating import Evidence, allowed, propose

KINDS = ["flashcard", "open", "choice", "numeric", "code"]

TABLE = [
    ("wrong stays wrong", Evidence("numeric", 0.0, tries=2), 1),
    ("gave up", Evidence("numeric", 0.0, tries=0, gave_up=True), 1),
    ("solution shown before a right answer", Evidence("numeric", 1.0, gave_up=True), 1),
    ("code fails a case", Evidence("code", 0.9), 1),
    ("open answer below the pass mark", Evidence("open", 0.59), 1),
    ("open answer at the pass mark", Evidence("open", 0.6), 2),
    ("open answer nearly whole", Evidence("open", 0.99), 2),
    ("second own try, typed", Evidence("numeric", 1.0, tries=2), 2),
    ("second own try, code", Evidence("code", 1.0, tries=2), 2),
    ("third own try", Evidence("code", 1.0, tries=3), 1),
    ("second try at a choice is elimination", Evidence("choice", 1.0, tries=2), 1),
    ("any hint", Evidence("code", 1.0, hints=1), 2),
    ("right at once", Evidence("numeric", 1.0), 3),
    ("right at once at first sight", Evidence("numeric", 1.0, first_showing=True), 3),
    ("choice right at first sight", Evidence("choice", 1.0, first_showing=True), 2),
    ("choice right later", Evidence("choice", 1.0), 3),
    ("our fault", Evidence("code", 0.0, failed_by_us=True), None),
    ("ungraded free text", Evidence("open", None), None),
    ("flashcard", Evidence("flashcard", None), None),
]


@pytest.mark.parametrize(
    ("evidence", "rating"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_the_table(evidence, rating):
    assert propose(evidence) == rating


evidences = st.builds(
    Evidence,
    kind=st.sampled_from(KINDS),
    score=st.none() | st.floats(0, 1),
    tries=st.integers(0, 5),
    hints=st.integers(0, 3),
    gave_up=st.booleans(),
    first_showing=st.booleans(),
    failed_by_us=st.booleans(),
)


@given(evidences)
def test_easy_is_never_proposed(evidence):
    assert propose(evidence) in (None, 1, 2, 3)


@given(evidences)
def test_our_own_failure_is_never_rated(evidence):
    assert propose(replace(evidence, failed_by_us=True)) is None


@given(evidences, st.floats(0, 1))
def test_a_better_score_never_lowers_the_rating(evidence, score):
    worse = replace(evidence, score=score)
    better = replace(evidence, score=1.0)
    assert (propose(better) or 0) >= (propose(worse) or 0)


def test_a_rating_may_be_lowered_freely_and_raised_one_step():
    free = {(p, c) for p in (1, 2, 3) for c in (1, 2, 3, 4) if allowed(p, c)}
    assert free == {(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3), (3, 4)}


def test_a_picked_answer_is_never_easy():
    assert allowed(3, 4, "numeric")
    assert not allowed(3, 4, "choice")


def test_without_a_proposal_any_of_the_four_is_free_and_nothing_else():
    assert [chosen for chosen in range(-1, 7) if allowed(None, chosen)] == [1, 2, 3, 4]


def test_what_took_hints_is_never_chosen_better_than_hard() -> None:
    assert [chosen for chosen in range(1, 5) if allowed(2, chosen, "numeric", hints=1)] == [1, 2]
