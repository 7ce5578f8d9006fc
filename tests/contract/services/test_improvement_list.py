"""The list of measures to bring to a meeting."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.documents.model import Heading, Paragraph, Table
from synpunkt_desk.models.improvements import ImprovementQuestion, Share
from synpunkt_desk.services.improvements.improvement_list import (
    improvement_csv,
    improvement_document,
)
from synpunkt_desk.services.office.office import Office
from tests.helpers.improvements import add_register_of_measures
from tests.helpers.offices import make_office

ALL = ImprovementQuestion(share=Share.ALL)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_it_goes_from_idea_to_done_and_ends_with_the_orders(office: Office) -> None:
    add_register_of_measures(office)

    blocks = improvement_document(office, ALL).blocks

    headings = [block.text for block in blocks if isinstance(block, Heading)]
    assert headings == [
        "Idé (1)",
        "Beslutad (1)",
        "Pågår (1)",
        "Klar (1)",
        "Uppdrag från nämnd (1)",
    ]
    late = next(block for block in blocks[2:] if isinstance(block, Table)).rows[0]
    assert late.cells[3:5] == ("Eva Ek", "Försenad sedan 2026-11-17")


def test_a_management_group_gets_its_own(office: Office) -> None:
    add_register_of_measures(office)

    mine = ImprovementQuestion(share=Share.ALL, decision_level="management_group")
    document = improvement_document(office, mine)

    assert document.title.endswith("ledningsgrupp")
    assert sum(len(block.rows) for block in document.blocks if isinstance(block, Table)) == 1


def test_a_spreadsheet_gets_the_measures_in_one_table(office: Office) -> None:
    add_register_of_measures(office)

    lines = improvement_csv(office, ALL).decode("utf-8-sig").splitlines()

    assert [line.split(";")[1] for line in lines[1:5]] == ["Idé", "Beslutad", "Pågår", "Klar"]
    assert lines[5] == ""
    assert "Återkom med tydligare redovisning" in lines[7]


def test_without_measures_it_says_so(office: Office) -> None:
    (block,) = improvement_document(office, ALL).blocks

    assert isinstance(block, Paragraph)
