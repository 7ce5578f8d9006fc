"""Tables of schools and rates, and the parts that departments and boards are told in."""

from datetime import date

import pytest

from synpunkt_desk.models.objects import (
    BaseNumber,
    CategoryKind,
    Measure,
    MeasureKind,
    OutsideFigure,
    UnitKind,
)
from synpunkt_desk.reports.facts import CaseFacts, Matter, Register
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.per_thousand import per_thousand
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.texts.report_extras import path
from tests.unit.reports import samples

OAK, ASH = path("Grundskola", "Ekskolan"), path("Grundskola", "Asken")
UNIT = samples.unit_id(UnitKind.UNIT, "Ekskolan")
AREA = samples.unit_id(UnitKind.AREA, "Grundskola")
DEPARTMENT = samples.unit_id(UnitKind.DEPARTMENT, "Barn och unga")
LAW = samples.category_id(CategoryKind.LAW, "Skollagen 4 kap. 8 §")


def register(**more: object) -> Register:
    """One department with two schools."""
    made = samples.register(
        "Testkommun",
        organisation={"Barnnämnden": {"Barn och unga": {"Grundskola": ("Ekskolan", "Asken")}}},
        types=("Klagomål", "Beröm"),
        criteria=("Bemötande", "Mat"),
    )
    for name, value in more.items():
        object.__setattr__(made, name, value)
    return made


def case(name: str, **more: object) -> CaseFacts:
    facts = CaseFacts(
        case_id=name,
        received_on="2024-03-01",
        case_type=samples.category_id("case_type", "Klagomål"),  # pyright: ignore[reportArgumentType]
        criterion=samples.category_id("criterion", "Mat"),  # pyright: ignore[reportArgumentType]
        department=DEPARTMENT,
        area=AREA,
        unit=UNIT,
        school_authority="independent",
    )
    return facts._replace(**more)


def report(layout: str, cases: list[CaseFacts], known: Register, **wishes: object) -> Report:
    request = samples.request("2024-01-01", "2024-12-31", **wishes)
    return build_report(shipped_layout(layout), request=request, register=known, cases=cases)


def rows(made: Report, table_id: str) -> dict[str, tuple[object, ...]]:
    table = made.table(table_id)
    assert table is not None
    return {row.label: row.values for row in table.rows}


def test_schools_stand_under_their_kind_with_their_provider() -> None:
    made = report("skola", [case("a"), case("b")], register())

    assert rows(made, "school_units") == {
        f"{OAK} (enskild)": (2, 0, 2),
        ASH: (0, 0, 0),
    }
    assert rows(made, "school_criteria")[f"{OAK} (enskild)"] == (0, 2, 2)


def test_supervision_counts_each_measure_once_at_a_school() -> None:
    visit = Measure(text="Besök", kind=MeasureKind.UNANNOUNCED_VISIT, cases=("a", "b"))
    talk = Measure(text="Samtal", kind=MeasureKind.TALK, cases=("a",))
    known = register(measures=Measures.of({"m": visit, "n": talk}))

    made = report("skola", [case("a"), case("b")], known)

    assert rows(made, "supervision") == {f"{OAK} (enskild)": (0, 1, 0, 1, 0)}


@pytest.mark.parametrize(
    ("cases", "people", "said"),
    [(1, 5000, "0,2"), (37, 3000, "12,3"), (5, 99, "–"), (0, 400, "0,0")],
)
def test_a_rate_needs_a_base(cases: int, people: int, said: str) -> None:
    assert per_thousand(cases, people) == said


def test_only_figures_within_the_period_stand_beside() -> None:
    def figure(first: date, last: date, number: int) -> OutsideFigure:
        return OutsideFigure(
            system="S", source="k", place=DEPARTMENT, first_on=first, last_on=last, number=number
        )

    year = figure(date(2024, 1, 1), date(2024, 12, 31), 3)
    other = figure(date(2023, 7, 1), date(2024, 6, 30), 5)
    known = register(outside_figures=(year, other))
    table = report("ale", [case("a")], known).table("outside")

    assert table is not None
    assert table.total == ("", "", "", "", "", 3)


def test_no_base_number_of_a_later_year_is_used() -> None:
    known = register(base_numbers=(BaseNumber(unit=UNIT, year=2025, number=300),))
    assert report("ostersund", [case("a")], known).table("per_thousand") is None


def test_a_department_is_told_in_three_parts() -> None:
    measure = Measure(text="Ny meny", cases=("a",))
    causes = {"a": Matter("", "Brist på kockar"), "b": Matter("", "brist på kockar.")}
    known = register(measures=Measures.of({"m": measure}), matters=causes)
    cases = [case("a", first_contact=True), case("b")]

    made = report("ostersund", cases, known)

    told = next(s.text for s in made.sections if s.id == f"department-{DEPARTMENT}").split("\n\n")
    assert told[0].startswith("Barn och unga fick 2 synpunkter")
    assert told[0].endswith("Flest kom till Ekskolan (2).")
    assert told[1] == "1 av 2 besvarades direkt."
    assert told[2] == "Orsaker: brist på kockar (2)."
    assert told[3] == "Åtgärder: Ny meny."


def test_a_board_has_a_sheet_and_the_sum_goes_to_all() -> None:
    made = report("ale", [case("a")], register())

    sheet = next(section for section in made.sections if section.id.startswith("board-"))
    assert sheet.heading == "Barnnämnden"
    assert sheet.is_on_new_page
    assert "Antal synpunkter: 1." in sheet.text
    assert "- Bemötande: 0\n- Mat: 1" in sheet.text
    assert [section.id for section in made.sections][:2] == ["period", "received"]
    assert made.table("board_by_criterion") is not None


def test_a_sheet_names_laws_as_the_sum_does() -> None:
    known = samples.register(
        "Testkommun",
        organisation={"Barnnämnden": {"Barn och unga": {"Grundskola": ("Ekskolan",)}}},
        types=("Klagomål",),
        criteria=("Mat",),
        laws=("LSS 24 b §", "Skollagen 4 kap. 8 §"),
        measures={
            "m": Measure(text="Anmälan", law=LAW, cases=("a",)),
            "n": Measure(text="Samtal", law="skollagen 4 kap. 8 §", cases=("a", "b")),
        },
    )

    made = report("ale", [case("a"), case("b")], known)

    sheet = next(section for section in made.sections if section.id.startswith("board-"))
    assert sheet.text.endswith("utifrån lagstiftning: Skollagen 4 kap. 8 § (2).")


def test_a_report_on_one_department_has_no_sheets() -> None:
    made = report("ale", [case("a")], register(), department=DEPARTMENT)
    assert not any(section.is_on_new_page for section in made.sections)


@pytest.mark.parametrize("layout", ["apt", "skola", "ostersund", "ale"])
def test_the_published_version_tells_no_small_number_of_a_unit(layout: str) -> None:
    known = register(matters={"a": Matter("Maten var kall", "Brist på kockar")})

    made = report(layout, [case("a")], known, is_public=True)

    assert not any(section.is_on_new_page for section in made.sections)
    assert not any("Maten" in section.text or "kockar" in section.text for section in made.sections)
    cells = [cell for table in made.tables for row in table.rows for cell in row.values]
    assert 1 not in cells


def test_the_published_pages_of_units_promise_no_page_that_is_not_there() -> None:
    made = report("apt", [case("a")], register(), is_public=True)
    assert not any("egen sida" in section.text for section in made.sections)


@pytest.mark.parametrize(("criteria", "is_wide"), [(7, False), (8, True)])
def test_wide_tables_turn_the_page(criteria: int, *, is_wide: bool) -> None:
    known = samples.register(
        "Testkommun",
        organisation={"Barnnämnden": {"Barn och unga": {"Grundskola": ("Ekskolan",)}}},
        types=("Klagomål",),
        criteria=[f"Kriterium {at}" for at in range(criteria)],
    )

    assert report_document(report("skola", [case("a")], known)).landscape is is_wide
