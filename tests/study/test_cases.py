"""The judge's cases on the page: what failed is shown, hidden passes are only counted."""

from quizapp.study.cases import cases_of, passed_hidden


def case(group: str, status: str) -> dict[str, str]:
    return {"group": group, "status": status}


def test_hidden_passes_are_counted_and_the_first_failure_is_opened() -> None:
    passed, failed = case("hidden", "PASS"), case("hidden", "WRONG")
    detail = {"cases": [case("public", "PASS"), passed, failed, passed, failed]}
    assert passed_hidden(detail) == 2
    assert [(one["status"], one["opened"]) for one in cases_of(detail)] == [
        ("PASS", False),
        ("WRONG", True),
        ("WRONG", False),
    ]
