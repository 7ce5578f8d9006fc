"""Own words in the published version are marked where they may tell what is hidden."""

from dataclasses import replace

import pytest

from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.published_texts import own_words
from synpunkt_desk.reports.report import build_report
from tests.unit.reports import municipalities, samples
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


def givers_told(text: str, *names: str) -> list[tuple[Severity, str]]:
    """What is said of a text when the first cases of the period were given by these."""
    cases = samples.facts(municipalities.BORAS_ROWS)
    known = dict(
        zip(
            (case.case_id for case in cases if case.received_on.startswith("2024")),
            names,
            strict=False,
        )
    )
    report = build_report(
        shipped_layout("boras"),
        request=samples.request(
            "2024-01-01", "2024-06-30", texts={"introduction": text}, is_public=True
        ),
        register=replace(municipalities.boras(), giver_names=known),
        cases=cases,
    )
    told = (check for check in report.checks if check.id == "published_givers:introduction")
    return [(check.severity, check.message.rpartition(": ")[2]) for check in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tack till Eva Exempel.", [(Severity.FIX, "Eva Exempel")]),
        ("Eva  exempels förslag togs upp.", [(Severity.FIX, "Eva Exempel")]),
        ("Familjen Exempel hörde av sig.", [(Severity.REVIEW, "Exempel")]),
        ("Till exempel Eva.", []),
        ("Vi tackar.", []),
    ],
)
def test_the_name_of_a_giver_is_told(text: str, told: list[tuple[Severity, str]]) -> None:
    assert givers_told(text, "Eva Exempel") == told


def test_only_names_that_stand_in_a_published_text_are_looked_for() -> None:
    texts = {"introduction": "Tack Eva Exempels bror, de Geer och ÅKE."}
    request = samples.request("2024-01-01", "2024-06-30", texts=texts, is_public=True)
    assert {"eva", "exempel", "geer", "åke"} <= own_words(request)
    assert "bror" not in own_words(request)
    assert own_words(replace(request, is_public=False)) == frozenset()
