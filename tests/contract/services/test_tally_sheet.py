"""The weekly sheet on paper, and the overview of what has been noted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.documents.model import Table
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering import tally_overview
from synpunkt_desk.services.registering.tallies import SheetCell, SumBy
from synpunkt_desk.services.registering.tally_sheet import rows_of_sheet, sheet_document
from tests.helpers.offices import add_tallies, make_office
from tests.helpers.pdfs import read_structure, untagged_operators


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def test_the_sheet_has_a_box_for_each_type_and_day(office: Office) -> None:
    library = office.organisation.find_unit("area", "Bibliotek") or ""

    document = sheet_document(office, library, "2026-W47", by_criterion=False)

    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.label for row in table.rows] == ["Beröm", "Fråga", "Förslag", "Klagomål"]
    assert [column.title for column in table.columns] == [
        "Typ", "Mån 16/11", "Tis 17/11", "Ons 18/11", "Tor 19/11", "Fre 20/11", "Lör 21/11",
        "Sön 22/11", "Summa",
    ]  # fmt: skip


def test_the_paper_can_be_read_aloud(office: Office) -> None:
    library = office.organisation.find_unit("area", "Bibliotek") or ""

    pdf = render_pdf(sheet_document(office, library, "2026-W47", by_criterion=False))

    assert untagged_operators(pdf) == []
    spoken = read_structure(pdf).whole_text
    for words in ("Muntliga synpunkter vecka 47, Bibliotek", "Skickas till", "Tor 19/11"):
        assert words in spoken


def test_types_are_divided_by_criteria_and_counted_rows_stay(office: Office) -> None:
    organisation = office.organisation
    criteria = organisation.categories_of(CategoryKind.CRITERION)
    praise = organisation.find_category("case_type", "beröm") or ""
    counted = [SheetCell(case_type=praise), SheetCell(case_type=praise, day=date(2026, 11, 16))]

    rows = rows_of_sheet(organisation, by_criterion=True, counted=counted)

    assert len(rows) == 4 * len(criteria) + 1
    assert rows[0].name == "Beröm – Bemötande"
    assert rows[-1].name == "Beröm"


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        (
            SumBy.RECEIVER,
            {
                "Kultur- och fritidsförvaltningen · Bibliotek": (8, 0, 0, 4, 12),
                "Tekniska förvaltningen · Gata och park": (0, 0, 0, 3, 3),
            },
        ),
        (SumBy.WEEK, {"2026 vecka 47": (8, 0, 0, 7, 15)}),
    ],
)
def test_the_overview_adds_up_by_receiver_and_by_week(
    office: Office, by: SumBy, rows: dict[str, tuple[int, ...]]
) -> None:
    add_tallies(office)
    table = tally_overview.overview(office, tally_overview.WEEK, by=by)
    assert {row.label: row.values for row in table.rows} == rows
    assert table.total == (8, 0, 0, 7, 15)


@pytest.mark.parametrize(
    ("period", "first"), [("week", "2026-11-16"), ("month", "2026-11-01"), ("year", "2026-01-01")]
)
def test_a_period_goes_up_to_today(period: str, first: str) -> None:
    assert tally_overview.first_day(period, date(2026, 11, 20)) == date.fromisoformat(first)
