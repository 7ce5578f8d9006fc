"""Checks find what would embarrass the board, and name the cases."""

from datetime import date

from synpunkt_desk.models.objects import CategoryKind, Improves, Measure, UnitKind
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.reports.facts import CaseFacts, Register
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.report import build_report
from tests.unit.reports import municipalities, samples

GOOD = CaseFacts(
    case_id="good",
    received_on="2024-06-30",
    registered_on="2024-06-30",
    answered_on="2024-06-30",
    closed_on="2024-06-30",
    case_type=samples.category_id(CategoryKind.CASE_TYPE, "Klagomål"),
    criterion=samples.category_id(CategoryKind.CRITERION, "Information"),
    local_category=samples.category_id(CategoryKind.LOCAL_CATEGORY, "Felaktig information"),
    department=samples.unit_id(UnitKind.DEPARTMENT, "Stadskansliet"),
    area=samples.unit_id(UnitKind.AREA, "Sekretariatet"),
    submitter="known",
)
SERVED = Measure(text="Sidan är rättad.", cases=("good",))


def register(*measures: Measure) -> Register:
    """Borås with these measures."""
    known = municipalities.boras()
    return Register(
        known.municipality,
        known.units,
        known.categories,
        Measures.of({str(ordinal): measure for ordinal, measure in enumerate(measures)}),
    )


def checks(
    *cases: CaseFacts, known: tuple[Measure, ...] = (SERVED,), **wishes: object
) -> dict[str, Check]:
    """The findings on the first half of 2024, without those that hold."""
    report = build_report(
        shipped_layout("boras"),
        request=samples.request("2024-01-01", "2024-06-30", **wishes),
        register=register(*known),
        cases=cases,
    )
    return {check.id: check for check in report.checks if check.severity != "ok"}


def test_a_sound_case_gives_only_the_question_about_the_routine() -> None:
    assert set(checks(GOOD)) == {"routine"}


def test_what_is_missing_is_named_with_its_cases() -> None:
    bare = GOOD._replace(case_type="", criterion="", local_category="", area="")

    found = checks(bare)

    assert {"case_type", "criterion", "local_category", "area"} <= set(found)
    assert found["criterion"].message == "1 synpunkt saknar ”Kommungemensamt kriterium”"
    assert {found[name].cases for name in ("case_type", "criterion", "area")} == {("good",)}


def test_registered_after_the_period_is_shown_but_not_for_imported_cases() -> None:
    late = GOOD._replace(registered_on="2024-07-02")

    assert checks(late)["late"].message == (
        "1 synpunkt inkom 30 juni 2024 men registrerades 2 juli 2024"
    )
    assert "late" not in checks(late._replace(imported=True))


def test_days_that_contradict_each_other_are_to_be_fixed() -> None:
    slips = [
        GOOD._replace(case_id="closed early", closed_on="2024-06-29", answered_on=""),
        GOOD._replace(case_id="answered early", answered_on="2024-06-01"),
        GOOD._replace(case_id="answered after", answered_on="2024-07-01"),
        GOOD._replace(case_id="registered early", registered_on="2024-06-01"),
        GOOD._replace(case_id="future", closed_on="2033-01-01"),
    ]

    found = checks(GOOD, *slips)["dates"]

    assert found.severity == "fix"
    assert set(found.cases) == {slip.case_id for slip in slips}


def test_closed_without_answer_counts_only_those_who_wait_for_one() -> None:
    silent = GOOD._replace(answered_on="")

    assert checks(silent)["unanswered"].cases == ("good",)
    for fields in (
        {"submitter": "anonymous"},
        {"reply_wish": "none"},
        {"first_contact": True},
        {"forwarded_to": "Bolaget AB"},
    ):
        assert "unanswered" not in checks(silent._replace(**fields))


def test_an_empty_section_on_improvements_is_to_be_fixed() -> None:
    nothing = checks(GOOD, known=())["improvements"]
    unchosen = checks(GOOD, measures=())["improvements"]

    assert nothing.message == unchosen.message == "”Ständiga förbättringar” är tomt"
    assert unchosen.detail == "1 åtgärd på periodens synpunkter kan väljas."


def test_measures_on_the_handling_alone_are_not_enough() -> None:
    handling = Measure(text="Ny rutin.", improves=Improves.FEEDBACK_HANDLING, cases=("good",))

    found = checks(GOOD, known=(handling,))

    assert found["improvements"].message == "Ingen åtgärd gäller själva verksamheten"
    assert found["improvements"].severity == "fix"
    assert "improvements" not in checks(GOOD, known=(handling, SERVED))


def test_a_text_from_another_year_is_shown() -> None:
    found = checks(GOOD, texts={"introduction": "Under 2022 inkom synpunkter (2017:725)."})

    assert found["other_year:introduction"].message == "”Inledning” nämner 2022"


def test_a_cleared_section_is_empty() -> None:
    assert checks(GOOD, texts={"decision": "  "})["empty:decision"].severity == "fix"


def test_forwarded_cases_are_shown_with_their_receivers() -> None:
    sent = GOOD._replace(forwarded_to="Västtrafik AB", received_on=date(2024, 3, 1).isoformat())

    assert checks(sent)["forwarded"].detail == "Västtrafik AB 1. De står i en egen tabell."


def test_a_routine_that_was_seldom_followed_is_to_be_looked_over() -> None:
    bare = GOOD._replace(case_id="bare", criterion="")
    found = checks(GOOD, bare)
    assert [check.cases for name, check in found.items() if name.startswith("followed")] == [
        ("bare",)
    ]
