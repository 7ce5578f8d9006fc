"""The JSON of a report has the shape that other programs rely on."""

from typing import Any

from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.report import Report
from tests.unit.reports.municipalities import ale_report, boras_report


def form_of(report: Report) -> dict[str, Any]:
    """The form, read as a foreign program does."""
    return dict(report_json(report))


def test_the_whole_form_of_a_small_report() -> None:
    form = form_of(boras_report())

    assert list(form) == [
        "layout", "title", "period", "department", "tables", "texts", "checks", "definitions",
    ]  # fmt: skip
    assert form["layout"] == "boras"
    assert form["title"] == "Redovisning av Kommunstyrelsens inkomna synpunkter januari–juni 2024"
    assert form["period"] == {"from": "2024-01-01", "to": "2024-06-30"}
    assert form["department"] == "Stadskansliet"


def test_tables_texts_and_checks_have_these_keys_alone() -> None:
    form = form_of(boras_report())

    assert {tuple(table) for table in form["tables"]} == {
        ("id", "title", "columns", "rows", "total")
    }
    assert {tuple(text) for text in form["texts"]} == {("id", "heading", "text")}
    assert {tuple(check) for check in form["checks"]} == {("id", "severity", "message", "cases")}


def test_a_table_has_a_value_for_each_column_and_labels_are_none() -> None:
    tables = {table["id"]: table for table in form_of(boras_report())["tables"]}

    assert tables["closed"] == {
        "id": "closed",
        "title": "Avslutade synpunktsärenden",
        "columns": [
            "Ej avslutade vid periodens början",
            "Inkomna",
            "Avslutade",
            "Ej avslutade vid periodens slut",
        ],
        "rows": [{"label": "Ärenden", "values": [0, 8, 7, 1]}],
        "total": None,
    }
    for table in tables.values():
        lines = [*(row["values"] for row in table["rows"]), table["total"] or table["columns"]]
        assert {len(line) for line in lines} == {len(table["columns"])}


def test_a_report_on_all_has_no_department() -> None:
    assert form_of(ale_report())["department"] == ""


def test_the_users_text_wins_over_the_draft() -> None:
    form = form_of(boras_report(texts={"summary": "Min egen text. {period}"}))

    texts = {text["id"]: text["text"] for text in form["texts"]}
    assert texts["summary"] == "Min egen text. {period}"
