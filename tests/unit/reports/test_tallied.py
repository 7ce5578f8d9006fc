"""What was only counted stands beside the cases and is never added to them."""

from dataclasses import replace
from typing import Any

import pytest

from synpunkt_desk.documents.model import BulletList
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.facts import Register, TallyFacts
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import municipalities, samples

SENTENCE = "Därutöver noterades 8 muntliga synpunkter som inte registrerats som ärenden."
ONE = TallyFacts("", "", "", 1)


def with_tallies() -> Register:
    """Borås, where the office, a unit of another and nobody in particular counted."""
    register = municipalities.boras()
    complaint = samples.category_id(CategoryKind.CASE_TYPE, "Klagomål")
    praise = samples.category_id(CategoryKind.CASE_TYPE, "Beröm")
    office = samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet")
    return replace(
        register,
        tallies=(
            TallyFacts(office, "", complaint, 4),
            TallyFacts(office, "", praise, 3),
            TallyFacts(office, "", "a type that is gone", 1),
            TallyFacts("elsewhere", "", complaint, 5),
        ),
    )


def report(register: Register, layout: str = "channels") -> Report:
    return build_report(
        shipped_layout(layout),
        request=samples.request(
            "2024-01-01",
            "2024-06-30",
            department=samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet"),
        ),
        register=register,
        cases=samples.facts(municipalities.BORAS_ROWS),
    )


def form_of(register: Register, layout: str) -> dict[str, Any]:
    """The report, read as a foreign program does."""
    return dict(report_json(report(register, layout)))


def test_each_type_has_a_row_and_those_without_one_stand_last() -> None:
    table = report(with_tallies()).table("tallied")
    assert table
    assert {row.label: row.values for row in table.rows} == {
        "Beröm": (3,), "Fråga": (0,), "Förslag": (0,), "Klagomål": (4,), "Ej kategoriserade": (1,),
    }  # fmt: skip
    assert table.columns == ("Antal",)
    assert table.total == (8,)


def test_what_no_unit_noted_is_told_apart() -> None:
    table = report(with_tallies()).table("tallied_by_unit")
    assert table
    assert [(row.label, row.values) for row in table.rows] == [("Ej angiven enhet", (8,))]


@pytest.mark.parametrize("layout", SHIPPED)
def test_nothing_else_of_a_report_changes(layout: str) -> None:
    without, counted = form_of(municipalities.boras(), layout), form_of(with_tallies(), layout)
    others = [table for table in counted["tables"] if not table["id"].startswith("tallied")]
    assert others == without["tables"]
    assert counted["checks"] == without["checks"]


@pytest.mark.parametrize("layout", SHIPPED)
def test_the_sentence_stands_once(layout: str) -> None:
    made = report(with_tallies(), layout)
    said = [section.text for section in made.sections] + list(made.definitions)
    assert sum(SENTENCE in text for text in said) == 1


def test_one_is_said_in_its_own_form() -> None:
    one = replace(municipalities.boras(), tallies=(ONE,))
    made = build_report(
        shipped_layout("boras"),
        request=samples.request("2024-01-01", "2024-06-30"),
        register=one,
        cases=(),
    )
    last = report_document(made).blocks
    points = [block for block in last if isinstance(block, BulletList)]
    words = "Därutöver noterades 1 muntlig synpunkt som inte registrerats som ärende."
    assert any(words in block.items for block in points)
