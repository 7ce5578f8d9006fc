"""The daily register list tells what the law asks for and leaves out what it must."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from synpunkt_desk.documents.csv_file import render_csv
from synpunkt_desk.documents.model import Paragraph, Table
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.case import Case, Submitter
from synpunkt_desk.models.objects import CategoryKind, SubmitterDetails, UnitKind
from synpunkt_desk.services.cases.case_work import mark_secrecy, void
from synpunkt_desk.services.importing.importing import import_csv
from synpunkt_desk.services.lists.daily_list import DailyListRow, daily_list, daily_list_document
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.setup import create_office
from synpunkt_desk.texts import daily_list as t

MONDAY, TUESDAY = date(2026, 11, 16), date(2026, 11, 17)
ANNA = SubmitterDetails(name="Anna Exempel", phone="070-174 06 01")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "office", bytes(range(32)), load_set("boras"))
    yield made
    made.close()


def enter(
    office: Office,
    day: date,
    *,
    who: SubmitterDetails | None = ANNA,
    board: str = "Kommunstyrelsen",
) -> str:
    """A case registered at ten in the evening, local time, two days after it came."""
    organisation = office.organisation
    case = Case(
        channel=organisation.find_category(CategoryKind.CHANNEL, "telefon") or "",
        case_type=organisation.find_category(CategoryKind.CASE_TYPE, "Klagomål") or "",
        board=organisation.find_unit(UnitKind.BOARD, board) or "",
        text="Det är halt.",
        title="Synpunkt om halka",
        received_on=date(2026, 11, 14),
        registered_at=datetime(day.year, day.month, day.day, 21, 0, tzinfo=UTC),
        submitter=Submitter.KNOWN if who else Submitter.ANONYMOUS,
    )
    return register(office, NewCase(case=case, submitter=who or SubmitterDetails())).case_id


def only(office: Office) -> DailyListRow:
    (row,) = daily_list(office, MONDAY, MONDAY)
    return row


def test_a_row_has_day_number_sender_and_matter(office: Office) -> None:
    enter(office, MONDAY)
    row = only(office)
    assert (row.registered_on, row.received_on) == (MONDAY, date(2026, 11, 14))
    assert row.number == "KS SYN 2026-0001"
    assert (row.sender, row.matter) == ("Anna Exempel", "Synpunkt om halka")


def test_only_the_days_and_the_board_asked_for_are_listed(office: Office) -> None:
    enter(office, MONDAY)
    enter(office, TUESDAY, board="Tekniska nämnden")
    board = office.organisation.find_unit(UnitKind.BOARD, "Tekniska nämnden") or ""
    assert len(daily_list(office, MONDAY, TUESDAY)) == 2
    assert [r.registered_on for r in daily_list(office, MONDAY, TUESDAY, board=board)] == [TUESDAY]


def test_somebody_unnamed_is_anonymous_or_missing(office: Office) -> None:
    enter(office, MONDAY, who=None)
    enter(office, MONDAY, who=SubmitterDetails(phone="070-174 06 02"))
    assert [r.sender for r in daily_list(office, MONDAY, MONDAY)] == [t.ANONYMOUS, t.NO_SENDER]


def test_a_protected_sender_is_left_out(office: Office) -> None:
    enter(office, MONDAY, who=replace(ANNA, protected=True))
    assert (only(office).sender, only(office).matter) == (None, "Synpunkt om halka")


@pytest.mark.parametrize("field", ["hide_sender", "hide_matter"])
def test_secrecy_leaves_out_its_part_and_no_more(office: Office, field: str) -> None:
    case_id = enter(office, MONDAY)
    mark_secrecy(office, case_id, {field: True, "secrecy_provision": "OSL 26:1"})
    row = only(office)
    assert (row.sender is None) == (field == "hide_sender")
    assert (row.matter is None) == (field == "hide_matter")
    assert row.number


def test_what_was_voided_keeps_its_row(office: Office) -> None:
    void(office, [enter(office, MONDAY)], reason="dubblett")
    assert only(office).matter == "Synpunkt om halka (makulerat)"


def test_imported_history_is_not_listed(office: Office) -> None:
    import_csv(office, b"inkommen;registrerad;beskrivning\n2026-11-15;2026-11-16;Text.\n")
    assert daily_list(office, MONDAY, MONDAY) == []


def test_the_document_has_a_table_for_each_day_and_never_what_is_left_out(office: Office) -> None:
    enter(office, MONDAY, who=replace(ANNA, protected=True))
    enter(office, TUESDAY, who=SubmitterDetails(name="Bo Provberg"))
    document = daily_list_document(office, MONDAY, TUESDAY)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    said = render_csv(tables).decode()
    assert document.title == "Postlista 16–17 november 2026"
    assert len(tables) == 2
    assert t.LEFT_OUT in said
    assert "Bo Provberg" in said
    assert "Anna" not in said
    assert render_pdf(document).startswith(b"%PDF")


def test_a_day_without_post_says_so(office: Office) -> None:
    document = daily_list_document(office, MONDAY, MONDAY)
    assert document.blocks == (Paragraph(t.NOTHING, muted=True),)
