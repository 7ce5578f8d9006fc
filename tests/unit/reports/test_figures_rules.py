"""Rules that hold for every set of cases, however odd."""

from datetime import date
from operator import attrgetter

from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.objects import CategoryKind, Improves, Measure, UnitKind
from synpunkt_desk.reports.facts import CaseFacts, Register
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.reports.tables import Table
from tests.unit.reports import samples

LAWS = ("Skollagen (2010:800) 6 kap. 10 §",)
BOARDS = ("Nämnden", "Styrelsen")
DEPARTMENTS = ("Förvaltningen", "Sektorn")
AREAS = ("Vägar", "Parker")
UNITS = ("Öst", "Väst")
TYPES = ("Beröm", "Klagomål")
CRITERIA = ("Bemötande", "Övrigt")
LOCAL = ("Snö", "Ljus")
UNCOUNTED_CELLS = {
    ("by_channel", 0),
    ("received_by_area", 1),
    ("compared", 2),
    ("compared_types", 2),
    ("kept_times", 1),
    ("kept_times", 2),
    ("per_thousand", 2),
    *(("supervision", column) for column in range(5)),
}


def words(kind: CategoryKind, *names: str) -> st.SearchStrategy[str]:
    """Known categories, none, and one that is in no scheme."""
    return st.sampled_from([*(samples.category_id(kind, name) for name in names), "", "f" * 32])


def units(kind: UnitKind, *names: str) -> st.SearchStrategy[str]:
    """Known units, none, and one that is in no organisation."""
    return st.sampled_from([*(samples.unit_id(kind, name) for name in names), "", "e" * 32])


DAYS = st.dates(date(2023, 10, 1), date(2025, 3, 31)).map(date.isoformat)
LATER = st.one_of(st.just(""), DAYS)
CASES = st.lists(
    st.builds(
        CaseFacts,
        case_id=st.uuids().map(lambda value: value.hex),
        received_on=DAYS,
        registered_on=LATER,
        acknowledged_on=LATER,
        answered_on=LATER,
        acknowledge_by=LATER,
        answer_by=LATER,
        earlier_closings=st.just(""),
        closed_on=LATER,
        case_type=words(CategoryKind.CASE_TYPE, *TYPES),
        criterion=words(CategoryKind.CRITERION, *CRITERIA),
        local_category=words(CategoryKind.LOCAL_CATEGORY, *LOCAL),
        board=units(UnitKind.BOARD, *BOARDS),
        department=units(UnitKind.DEPARTMENT, *DEPARTMENTS),
        area=units(UnitKind.AREA, *AREAS),
        unit=units(UnitKind.UNIT, *UNITS),
        channel=words(CategoryKind.CHANNEL, *samples.CHANNELS),
        forwarded_to=st.sampled_from(["", "", "Bolaget AB", "  Bolaget   AB "]),
        letter=st.sampled_from(["", "a", "b"]),
        system=st.sampled_from(["", "Ä-systemet"]),
        handed_over_from=units(UnitKind.BOARD, *BOARDS),
    ),
    max_size=25,
    unique_by=lambda case: case.case_id,
)
DEPARTMENT = st.sampled_from(
    [
        "",
        samples.unit_id(UnitKind.DEPARTMENT, "Förvaltningen"),
        samples.unit_id(UnitKind.BOARD, "Styrelsen"),
    ]
)


def register(cases: list[CaseFacts]) -> Register:
    """An organisation of two boards, and measures for every third case."""
    organisation = {
        "Nämnden": {"Förvaltningen": {"Vägar": ("Öst",), "Parker": ("Väst",)}},
        "Styrelsen": {"Sektorn": {}},
    }
    served = tuple(case.case_id for case in cases[::3])
    measures = {
        "1" * 32: Measure(text="Klart.", law=LAWS[0], cases=served),
        "2" * 32: Measure(text="Nytt", law="Egen lag", cases=served[:1]),
        "3" * 32: Measure(text="Rutin", improves=Improves.FEEDBACK_HANDLING, cases=served),
    }
    return samples.register(
        "Kommunen",
        organisation=organisation,
        types=TYPES,
        criteria=CRITERIA,
        local={"Förvaltningen": LOCAL},
        laws=LAWS,
        measures=measures,
    )


def reports(cases: list[CaseFacts], department: str) -> list[Report]:
    """Each shipped layout, for 2024 against 2023."""
    request = samples.request(
        "2024-01-01",
        "2024-12-31",
        department=department,
        compared_with=samples.period("2023-01-01", "2023-12-31"),
    )
    return [
        build_report(shipped_layout(key), request=request, register=register(cases), cases=cases)
        for key in SHIPPED
    ]


@given(CASES, DEPARTMENT)
def test_the_parts_make_the_totals_and_the_flow_holds(
    cases: list[CaseFacts], department: str
) -> None:
    for report in reports(cases, department):
        severities = {check.id: check.severity for check in report.checks}
        assert severities["sums"] == "ok"
        assert severities.get("flow", "ok") == "ok"


@given(CASES, DEPARTMENT)
def test_own_and_forwarded_make_the_received(cases: list[CaseFacts], department: str) -> None:
    chosen = reports(cases, department)[0].selection
    assert len(chosen.own) + len(chosen.forwarded) == len(chosen.received)
    assert len(chosen.open_at_start) + len(chosen.received) == (
        len(chosen.closed) + len(chosen.open_at_end)
    )


@given(CASES, DEPARTMENT)
def test_a_number_opens_to_as_many_cases(cases: list[CaseFacts], department: str) -> None:
    for report in reports(cases, department):
        for table in report.tables:
            _check_cells(table)


def _check_cells(table: Table) -> None:
    lines = [(index, row.values) for index, row in enumerate(table.rows)]
    for index, values in [*lines, (None, table.total or ())]:
        for column, value in enumerate(values):
            opened = table.open_cell(index, column)
            if isinstance(value, int) and (table.id, column) not in UNCOUNTED_CELLS:
                assert len(opened) == value


@given(CASES, DEPARTMENT)
def test_the_days_may_come_in_any_order(cases: list[CaseFacts], department: str) -> None:
    orders = (cases, sorted(cases, key=attrgetter("received_on"), reverse=True))
    request = samples.request("2024-01-01", "2024-12-31", department=department)
    words = register(cases)
    for key in SHIPPED:
        one, other = (
            report_json(
                build_report(shipped_layout(key), request=request, register=words, cases=some)
            )
            for some in orders
        )
        assert one == other
