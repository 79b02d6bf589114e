"""Nothing of one run reaches the next, or one that runs beside it."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from engine.judge.ruling import Ruling, Status
from tests.judge.conftest import spec_of
from tests.judge.programs import ITEMS, PROGRAMS

pytestmark = pytest.mark.sandbox

HONEST = "def f(x):\n    return 2 * x\n"
PAIRS = {
    87: ("leaves_a_file", "finds_no_file"),
    88: ("leaves_kernel_objects", "finds_no_kernel_objects"),
    89: ("leaves_patches", "finds_no_patches"),
    90: ("leaves_its_source", "searches_all_memory"),
    91: ("inherited_files", "finds_no_token"),
    92: ("sends_to_another_run", "hears_another_run"),
    93: ("exhausts_everything", "honest_threads"),
}
"""Item to the program that leaves or sends, and the one that looks afterwards or beside it."""


def run(court: Any, name: str) -> Ruling:
    program = PROGRAMS[name]
    if program.needs == "torch":
        pytest.importorskip("torch")
    ruling: Ruling = court.verify(spec_of(needs=program.needs), program.source, 1)
    assert ruling.status in program.allowed(court.tier), (ruling.message, ruling.note)
    return ruling


@pytest.mark.parametrize("item", PAIRS)
def test_the_second_run_finds_nothing_of_the_first(item: int, court: Any) -> None:
    first, second = PAIRS[item]
    for _ in range(2):
        run(court, first)
    assert run(court, second).status is Status.PASS


def test_the_search_of_all_memory_finds_what_is_there(court: Any) -> None:
    planted = PROGRAMS["leaves_its_source"].source.partition("SECRET = ")[2].partition("\n")[0]
    source = f"{PROGRAMS['searches_all_memory'].source}\nKEPT = [{planted}.encode() * 50]\n"
    assert court.verify(spec_of(), source, 1).cases[0].exception == "KeyError"


def test_two_runs_at_once_do_not_hear_each_other(court: Any) -> None:
    heard: list[Ruling] = []

    def work(name: str) -> None:
        heard.append(court.verify(spec_of(), PROGRAMS[name].source, 1))

    names = PAIRS[92] * 2
    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ruling.status for ruling in heard) == [Status.ERROR] * 2 + [Status.PASS] * 2


def test_a_source_of_ten_megabytes_ends_like_any_other(court: Any) -> None:
    ruling = court.verify(spec_of(), HONEST + "# padding\n" * 10**6, 1)
    assert ruling.status in {Status.PASS, Status.MEMORY, Status.TIME}
    assert court.verify(spec_of(), HONEST, 1).status is Status.PASS


def test_every_item_of_the_corpus_has_a_program() -> None:
    items = {int(program.item) for program in PROGRAMS.values() if program.item.isdigit()}
    assert items == set(range(1, ITEMS + 1))
    rest = {program.item for program in PROGRAMS.values() if not program.item.isdigit()}
    assert rest == {"honest", "mistake"}
    for item, names in PAIRS.items():
        assert {PROGRAMS[name].item for name in names} <= {str(item), "honest"}
