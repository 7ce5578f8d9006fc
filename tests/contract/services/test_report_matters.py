"""What came of a secret case is counted in every layout, and retold in none."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout_file import SHIPPED
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import make_report
from tests.helpers.offices import TODAY, add_case, distribute, make_office

SECRECY = {"secrecy_provision": "OSL 26:1", "secrecy_date": TODAY}
LAW = "Skollagen (2010:800)"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def add_measure(office: Office, text: str, *cases: ObjectId) -> ObjectId:
    values = {"text": text, "decided_on": TODAY, "law": LAW}
    (made,) = measures.add_measure(office, cases=cases, values=values).ids["measure"]
    return made


def protect_giver(office: Office, case: ObjectId) -> None:
    with office.unit() as unit:
        unit.write("edit", "submitter", unit.case(case).submitter_id, {"protected": True})


def report(
    office: Office,
    layout: str,
    *,
    measures: tuple[ObjectId, ...] | None = None,
    is_public: bool = False,
) -> Report:
    period = Period(date(2026, 7, 1), date(2026, 12, 31))
    request = Request(period=period, today=TODAY, measures=measures, is_public=is_public)
    return make_report(office, layout, request)


def told(made: Report) -> str:
    words = [section.text for section in made.sections]
    return "\n".join([*words, *(measure.text for _, measure in made.eligible)])


@pytest.mark.parametrize("layout", SHIPPED)
@pytest.mark.parametrize(
    "marks", [SECRECY, {**SECRECY, "hide_matter": True}, {**SECRECY, "hide_sender": True}, {}]
)
def test_a_measure_for_secret_cases_alone_is_not_retold(
    office: Office, layout: str, marks: dict[str, object]
) -> None:
    case = add_case(office)
    distribute(office, case)
    measure = add_measure(office, "Hemlig åtgärd.", case)
    if marks:
        case_work.mark_secrecy(office, case, marks)
    else:
        protect_giver(office, case)

    assert "Hemlig" not in told(report(office, layout))
    assert "Hemlig" not in told(report(office, layout, measures=(measure,)))
    assert "Hemlig" not in told(report(office, layout, is_public=True))


def test_it_is_still_counted_under_its_law(office: Office) -> None:
    case = add_case(office)
    add_measure(office, "Hemlig åtgärd.", case)
    case_work.mark_secrecy(office, case, SECRECY)

    laws = report(office, "ale").table("legal_measures")
    assert laws is not None
    assert laws.total == (1,)


def test_what_serves_open_cases_too_is_told_to_the_board_alone(office: Office) -> None:
    secret, open_case = add_case(office), add_case(office)
    for case in (secret, open_case):
        distribute(office, case)
    add_measure(office, "Plogar oftare.", secret, open_case)
    case_work.mark_secrecy(office, secret, SECRECY)

    assert "Plogar oftare." in told(report(office, "boras"))
    assert "Plogar oftare." not in told(report(office, "boras", is_public=True))
    assert "Plogar oftare." not in told(report(office, "apt"))


@pytest.mark.parametrize("layout", ["boras", "ale", "ostersund", "skola", "apt"])
def test_no_layout_tells_who_gave_it(office: Office, layout: str) -> None:
    case = add_case(office, sender="Eva Exempel")
    distribute(office, case)
    add_measure(office, "Ringde Eva Exempel på 070-123 45 67 och plogade.", case)

    words = told(report(office, layout))
    assert "och plogade." in words
    assert "Eva" not in words
    assert "070" not in words
