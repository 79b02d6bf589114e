"""Laws over the built-in packs: complete, in both languages, and fair to the learner."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from engine.exercise import Exercise
from engine.formats.native.reading import read_pack
from engine.language import LANGUAGES
from engine.pack import PackSource

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = sorted(path.parent for path in ROOT.glob("content/*/pack.yaml"))
QUESTIONS = 61
HAN = re.compile(r"[\u4e00-\u9fff]")
SELF_GRADED = {"flashcard", "open"}
GIVEAWAY = re.compile(
    r"\b(all|none|both) of the (above|these)|以上(都|皆|全)|上述(都|皆|全)", re.IGNORECASE
)


@cache
def pack_in(folder: Path) -> PackSource:
    reading = read_pack(folder)
    assert reading.pack is not None, [
        f"{one.file}:{one.line} {one.key} {one.message['en']}" for one in reading.complaints
    ]
    return reading.pack


@cache
def exercises() -> tuple[Exercise, ...]:
    return tuple(one for folder in FOLDERS for one in pack_in(folder).exercises)


def texts(data: Any) -> Iterator[dict[str, str]]:
    if isinstance(data, dict):
        if "en" in data and isinstance(data["en"], str):
            yield {language: data.get(language, "") for language in LANGUAGES}
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from texts(value)


def by_question() -> dict[str, list[Exercise]]:
    found: dict[str, list[Exercise]] = defaultdict(list)
    for one in exercises():
        if one.question:
            found[one.question].append(one)
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_built_in_pack_has_nothing_to_mend(folder: Path) -> None:
    complaints = read_pack(folder).complaints
    assert [f"{one.file}:{one.line} {one.key} {one.message['en']}" for one in complaints] == []
    assert pack_in(folder).slug == folder.name


def test_every_interview_question_has_a_flashcard_an_open_face_and_one_a_machine_checks() -> None:
    questions = by_question()
    assert sorted(questions, key=int) == [str(number) for number in range(1, QUESTIONS + 1)]
    for number, faces in questions.items():
        kinds = {one.kind for one in faces}
        assert kinds >= SELF_GRADED, number
        assert kinds - SELF_GRADED, number


def test_the_faces_of_one_question_share_their_prose() -> None:
    for number, faces in by_question().items():
        prose = [one.spec for one in faces if one.kind in SELF_GRADED]
        assert all(spec == prose[0] for spec in prose), number


def test_a_topic_has_one_title_in_all_packs() -> None:
    titles: dict[str, Any] = {}
    for folder in FOLDERS:
        for topic, title in pack_in(folder).topics.items():
            assert titles.setdefault(topic, title) == title, topic


def test_every_text_is_there_in_both_languages_and_chinese_is_chinese() -> None:
    wordy = re.compile(r"[A-Za-z]{3,} [a-z]{2,} [a-z]{2,} [a-z]{2,}")
    for one in exercises():
        for text in (one.title, *texts(one.spec)):
            assert all(text[language].strip() for language in LANGUAGES), (one.key, text)
            prose = re.sub(r"\$[^$]*\$|`[^`]*`|```.*?```", "", text["en"], flags=re.DOTALL)
            if wordy.search(prose):
                assert HAN.search(text["zh"]), (one.key, text)
                assert not HAN.search(text["en"]), (one.key, text)


def test_a_question_has_enough_key_points_and_an_answer_that_can_be_said_in_two_minutes() -> None:
    for one in exercises():
        if one.kind == "open":
            assert 3 <= len(one.spec["points"]) <= 8, one.key
            assert 60 <= len(one.spec["answer"]["en"].split()) <= 320, one.key


def test_no_option_gives_itself_away() -> None:
    longest = 0
    choices = [one for one in exercises() if one.kind == "choice"]
    for one in choices:
        options = one.spec["options"]
        assert 3 <= len(options) <= 5, one.key
        for language in LANGUAGES:
            shown = [option[language] for option in options]
            assert len({text.casefold() for text in shown}) == len(shown), one.key
            assert not any(GIVEAWAY.search(text) for text in shown), one.key
        assert all(option.get("reason") for option in options if not option["right"])
        most = max(options, key=lambda option: len(option["en"]))
        longest += most["right"]
    # By chance it would be a quarter to a third; a learner must not win by picking the longest.
    assert longest <= 0.6 * len(choices)


def test_what_is_claimed_has_a_source() -> None:
    for one in exercises():
        if one.kind != "numeric":
            assert one.sources or one.spec.get("sources"), one.key


def test_skills_group_the_faces_of_a_question() -> None:
    for number, faces in by_question().items():
        prose = {one.skill for one in faces if one.kind in SELF_GRADED}
        assert len(prose) == 1, number
