"""Repeat givers and lists of names: kept with the case, and told of in a report as numbers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.case import MOST_SIGNATORIES, Case, signatories_in
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.store import rebuild
from tests.helpers.offices import TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def report(office: Office, layout: str = "channels", department: str = "") -> Report:
    period = Period(TODAY - timedelta(days=10), TODAY)
    request = Request(period=period, today=TODAY, department=department)
    return reporting.make_report(office, layout, request)


def contact(office: Office, case_id: str, **details: str) -> None:
    case_work.edit(office, case_id, {}, seen={}, submitter=details)


def test_who_came_back_is_counted_apart_and_never_named(office: Office) -> None:
    first, second = add_case(office, sender="Eva Ek"), add_case(office, sender="E. Ek")
    contact(office, first, phone="070-123 45 67")
    contact(office, second, phone="+46 70 123 45 67", email="eva@exempel.se")
    add_case(office, sender="Bo Alm")
    add_case(office, sender="")
    contact(office, add_case(office, days_ago=40, sender="Bo Alm"), address="Lillgatan 1")
    case_work.void(office, [add_case(office, sender="Bo Alm")], reason="Dubblett")

    made = report(office)

    table = made.table("givers")
    assert table
    assert [row.values for row in table.rows] == [(1, 1), (1, 2)]
    written = reporting.report_bytes(made, "json").decode()
    assert "1 ärende från en anonym eller okänd lämnare ingår inte i tabellen." in written
    assert not any(word in written for word in ("Eva", "Alm", "123 45 67", "exempel.se"))


def test_a_giver_who_becomes_known_later_is_counted_with_the_others(office: Office) -> None:
    first, second = add_case(office, sender="Eva Ek"), add_case(office, sender="E. Ek")
    assert report(office).table("givers") is None
    for case in (first, second):
        contact(office, case, email="eva@exempel.se")

    table = report(office).table("givers")
    assert table
    assert table.total == (1, 2)
    with office.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()
        rebuild.rebuild(connection)
        assert rebuild.check(connection).problems == ()
    assert report(office).table("givers") is not None


def test_the_narrow_rows_tell_nobody(office: Office) -> None:
    contact(office, add_case(office, sender="Eva Ek"), phone="070-123 45 67")
    case = add_case(office, sender="Eva Ek")
    values = {"text": "Ringde Eva Ek.", "decided_on": TODAY}
    add_measure(office, cases=[case], values=values)
    with office.replica.reading() as connection:
        rows = [
            row
            for name in ("case_fact", "measure_fact", "fact_word")
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}").all()
        ]
    assert len({row.giver for row in rows if "giver" in row._mapping} - {bytes(16)}) == 2
    assert not any(word in repr(rows) for word in ("Eva", "Ek", "0701234567"))


def test_only_the_givers_of_the_department_are_counted(office: Office) -> None:
    for department in ("Tekniska förvaltningen", "Tekniska förvaltningen", "Stadskansliet"):
        add_case(office, department=department, sender="Eva Ek")
    often, once = (
        office.organisation.find_unit("department", name) or ""
        for name in ("Tekniska förvaltningen", "Stadskansliet")
    )
    table = report(office, department=often).table("givers")
    assert table
    assert table.total == (1, 2)
    assert report(office, department=once).table("givers") is None


def test_the_number_of_names_is_kept_with_the_case(office: Office) -> None:
    case_id = add_case(office)
    changes = case_work.edit(office, case_id, {"signatories": 212}, seen={})
    assert view(office, case_id).case.signatories == 212
    said = "1 av ärendena kom som namnlista med 212 undertecknare."
    assert said in report(office).sections[0].text
    assert said in report(office, "boras").definitions
    with office.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()
    history.undo(office, changes.group_id)
    assert said not in report(office).sections[0].text


@pytest.mark.parametrize("number", [-1, MOST_SIGNATORIES + 1, "12", True, None])
def test_what_no_list_can_have_is_refused(office: Office, number: object) -> None:
    case_id = add_case(office)
    with pytest.raises(KnownError) as caught:
        case_work.edit(office, case_id, {"signatories": number}, seen={})
    assert caught.value.error_id == "signatories_wrong"


def test_a_case_is_not_registered_with_too_many_names(office: Office) -> None:
    case: Case = view(office, add_case(office)).case
    with pytest.raises(KnownError) as caught:
        register(office, NewCase(case=replace(case, signatories=MOST_SIGNATORIES + 1)))
    assert caught.value.error_id == "signatories_wrong"


@pytest.mark.parametrize(
    ("typed", "number"),
    [("", 0), (" ", 0), ("1", 1), ("1 200", 1200), ("99\N{NO-BREAK SPACE}999", 99_999)]
    + [(wrong, None) for wrong in ("0", "100000", "-1", "tolv", "1,5", "²")],
)
def test_a_typed_number_is_read(typed: str, number: int | None) -> None:
    assert signatories_in(typed) == number
