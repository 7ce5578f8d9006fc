"""Own words in the published version are marked where they may tell what is hidden."""

import pytest

from tests.unit.reports.municipalities import boras_report


def found(text: str, *, is_public: bool = True) -> list[str]:
    report = boras_report(is_public=is_public, texts={"introduction": text})
    return [check.message for check in report.checks if check.id.startswith("published_")]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Tre av dem gällde snö.", "tre"), ("Det kom 3 klagomål.", "3"), ("3, alltså.", "3")],
)
def test_a_number_that_is_hidden_elsewhere_is_marked(text: str, told: str) -> None:
    assert found(text) == [f"”Inledning” kan röja ett dolt tal: {told}"]


@pytest.mark.parametrize(
    "text",
    [
        "Det kom 450 klagomål.",
        "Nämnden beslutade 2026-03-03 och den 3 mars, § 3, enligt 6 kap. 3 §.",
        "1. Först\n3. Sedan",
        "En av förvaltningarna 2023.",
    ],
)
def test_days_paragraphs_points_and_other_numbers_are_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "words", ["TN SYN 2026-0119", "K7-0042", "eva@exempel.se", "070-123 45 67", "19121212-1212"]
)
def test_what_points_at_a_case_is_marked(words: str) -> None:
    messages = found(f"Se {words} om det.")
    assert messages
    assert messages[-1].startswith("”Inledning” pekar ut ett enskilt ärende: ")


def test_what_the_board_reads_is_not_looked_over() -> None:
    assert found("Tre klagomål i K7-0042.", is_public=False) == []
