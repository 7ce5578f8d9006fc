"""What the tables count, case by case."""

from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.facts import CaseFacts, RoutineAnswer
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from synpunkt_desk.reports.tables import Cell
from tests.unit.reports import municipalities, samples

STADSKANSLIET = samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet")
KOMMUNSTYRELSEN = samples.unit_id(UnitKind.BOARD, "Kommunstyrelsen")
SEKRETARIATET = samples.unit_id(UnitKind.AREA, "Sekretariatet")


def case(case_id: str, received_on: str = "2024-03-01", **fields: str) -> CaseFacts:
    """A case at Stadskansliet."""
    return CaseFacts(case_id, received_on)._replace(**{"department": STADSKANSLIET, **fields})


def report(*cases: CaseFacts, layout: str = "boras", **wishes: object) -> Report:
    """A report on the first half of 2024."""
    return build_report(
        shipped_layout(layout),
        request=samples.request("2024-01-01", "2024-06-30", **wishes),
        register=municipalities.boras(),
        cases=cases,
    )


def rows(made: Report, table_id: str) -> dict[str, tuple[Cell, ...]]:
    """The rows of a table by label."""
    table = made.table(table_id)
    assert table is not None
    return {row.label: row.values for row in table.rows}


def test_the_first_and_the_last_day_count() -> None:
    days = ("2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01")

    made = report(*(case(day, day) for day in days))

    assert made.case_ids == ("2024-01-01", "2024-06-30")


def test_the_flow_counts_earlier_cases_that_were_open() -> None:
    made = report(
        case("old, closed before", "2023-05-01", closed_on="2023-12-31"),
        case("old, closed now", "2023-05-01", closed_on="2024-01-01"),
        case("old, closed after", "2023-05-01", closed_on="2024-07-01"),
        case("new, closed now", closed_on="2024-06-30"),
        case("new, open"),
    )

    assert rows(made, "closed") == {"Ärenden": (2, 2, 2, 2)}


def test_a_case_closed_before_it_came_does_not_break_the_flow() -> None:
    made = report(case("slip", "2024-02-01", closed_on="2023-02-01"))

    assert rows(made, "closed") == {"Ärenden": (0, 1, 1, 0)}


def test_what_has_no_category_stands_last_and_only_then() -> None:
    complaint = samples.category_id(CategoryKind.CASE_TYPE, "Klagomål")
    information = samples.category_id(CategoryKind.CRITERION, "Information")

    made = report(case("1", case_type=complaint), case("2", criterion=information))

    table = made.table("criteria_by_type")
    assert table is not None
    assert table.columns[-2:] == ("Ej kategoriserade", "Totalt")
    assert table.rows[-1].label == "Ej kategoriserade"
    assert table.rows[-1].values == (0, 0, 0, 1, 0, 1)
    assert table.total == (0, 0, 0, 1, 1, 2)


def test_cases_without_area_stand_last() -> None:
    made = report(case("1"), case("2", area=SEKRETARIATET), department=STADSKANSLIET)

    assert list(rows(made, "received_by_area").items())[-1] == (
        "Ej angivet verksamhetsområde",
        (1, ""),
    )


def test_at_a_tie_all_local_categories_are_named_in_scheme_order() -> None:
    names = ("Klagomål resursförbrukning", "Felaktig information")
    local = [samples.category_id(CategoryKind.LOCAL_CATEGORY, name) for name in names]

    made = report(*(case(i, area=SEKRETARIATET, local_category=i) for i in local))

    values = rows(made, "received_by_area")["Sekretariatet"]
    assert values == (2, "Felaktig information, Klagomål resursförbrukning")


def test_a_letter_counts_once_and_its_matters_each() -> None:
    letter, web = (samples.category_id(CategoryKind.CHANNEL, name) for name in ("brev", "webb"))

    made = report(
        case("1", letter="x", channel=letter),
        case("2", letter="x", channel=letter),
        case("3", channel=web, forwarded_to="Bolaget"),
        layout="channels",
    )

    assert rows(made, "by_channel")["brev"] == (1, 2)
    table = made.table("by_channel")
    assert table is not None
    assert table.total == (2, 3)


def test_a_report_for_a_board_covers_its_departments() -> None:
    made = report(case("1"), case("2", department=""), department=KOMMUNSTYRELSEN)

    assert made.case_ids == ("1",)


def test_cases_of_a_board_itself_get_its_own_row() -> None:
    made = report(case("1", department="", board=KOMMUNSTYRELSEN), layout="ostersund")

    assert rows(made, "board_by_type")["Kommunstyrelsen"][-1] == 1


def test_a_department_tells_of_cases_handed_to_another_board() -> None:
    made = report(
        case("1", department="", board="f" * 32, handed_over_from=KOMMUNSTYRELSEN),
        department=STADSKANSLIET,
    )

    assert made.case_ids == ()
    assert made.definitions[-1] == (
        "1 synpunkt som kom in under perioden har överlämnats till en annan nämnd."
    )
    assert [check.cases for check in made.checks if check.id == "handed_over"] == [("1",)]


def test_the_routine_says_what_was_answered() -> None:
    answer = RoutineAnswer("partly", "Kategorisering saknas ibland.")

    made = report(routine={STADSKANSLIET: answer}, department=STADSKANSLIET)

    assert rows(made, "routine") == {
        "Stadskansliet": ("Följs delvis", "Kategorisering saknas ibland.")
    }


def test_a_routine_that_nobody_answered_for_is_not_left_blank() -> None:
    made = report(department=STADSKANSLIET)
    assert rows(made, "routine") == {"Stadskansliet": ("Ej redovisat", "")}
    assert any(check.id == "routine" for check in made.checks)


def test_an_empty_period_gives_noughts_and_says_so() -> None:
    made = report(department=STADSKANSLIET)

    assert {values[0] for values in rows(made, "received_by_area").values()} == {0}
    assert rows(made, "closed") == {"Ärenden": (0, 0, 0, 0)}
    assert made.sections[1].text.startswith(
        "Stadskansliet fick inga synpunkter under januari–juni 2024."
    )
