"""Repeat givers are counted apart, and lists of names are told of; no other number changes."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import municipalities, samples

SENTENCE = "2 av ärendena kom som namnlistor med sammanlagt 1\N{NO-BREAK SPACE}203 undertecknare."


def cases(count: int) -> list[CaseFacts]:
    return [CaseFacts(str(n), "2024-03-01") for n in range(count)]


def report(
    count: int,
    givers: Mapping[str, int],
    lists: Mapping[str, int] | None = None,
    layout: str = "channels",
    *,
    is_public: bool = False,
) -> Report:
    register = replace(municipalities.boras(), names_on_lists=lists or {})
    return build_report(
        shipped_layout(layout),
        request=replace(samples.request("2024-01-01", "2024-06-30"), is_public=is_public),
        register=register,
        cases=Cases.of(cases(count), givers),
    )


def test_repeat_givers_have_a_row_of_their_own() -> None:
    made = report(5, {"0": 7, "1": 8, "2": 7, "not of the period": 8})
    table = made.table("givers")
    assert table
    assert [(row.label, row.values) for row in table.rows] == [
        ("Lämnare med ett ärende", (1, 1)),
        ("Lämnare med flera ärenden", (1, 2)),
    ]
    assert table.total == (2, 3)
    assert table.open_cell(1, 1) == ("0", "2")
    text = next(section.text for section in made.sections if section.id == "givers")
    assert text == "2 ärenden från anonyma eller okända lämnare ingår inte i tabellen."


def test_without_repeat_givers_there_is_no_table() -> None:
    assert report(3, {"0": 1, "1": 2}).table("givers") is None
    assert report(3, {}).table("givers") is None


@given(st.lists(st.none() | st.integers(0, 5), max_size=20))
def test_the_table_and_those_it_leaves_out_make_all_received(who: list[int | None]) -> None:
    givers = {str(n): giver for n, giver in enumerate(who) if giver is not None}
    made = report(len(who), givers)
    table = made.table("givers")
    if table is None:
        assert len(set(givers.values())) == len(givers)
        return
    known, unknown = len(givers), who.count(None)
    assert table.total == (len(set(givers.values())), known)
    assert known + unknown == len(made.selection.received)
    assert all(len(table.open_cell(at, 1)) == row.values[1] for at, row in enumerate(table.rows))
    assert [check.severity for check in made.checks if check.id == "sums"] == ["ok"]


@pytest.mark.parametrize("layout", SHIPPED)
def test_lists_of_names_are_told_of_once(layout: str) -> None:
    made = report(4, {}, {"1": 1200, "3": 3, "elsewhere": 9}, layout)
    said = [section.text for section in made.sections] + list(made.definitions)
    assert sum(SENTENCE in text for text in said) == 1


@pytest.mark.parametrize("layout", SHIPPED)
def test_a_single_list_is_not_told_to_everybody(layout: str) -> None:
    made = report(4, {}, {"1": 30}, layout, is_public=True)
    said = [section.text for section in made.sections] + list(made.definitions)
    assert not any("namnlist" in text for text in said)


def test_a_single_list_is_said_in_its_own_form() -> None:
    made = report(4, {}, {"1": 30})
    assert "1 av ärendena kom som namnlista med 30 undertecknare." in made.sections[0].text


@pytest.mark.parametrize("layout", SHIPPED)
def test_nothing_else_of_a_report_changes(layout: str) -> None:
    plain = report_json(report(4, {}, layout=layout))
    told = report_json(report(4, {"0": 1, "1": 1}, {"1": 30}, layout=layout))
    tables = told["tables"]
    assert isinstance(tables, list)
    others = [one for one in tables if isinstance(one, dict) and one["id"] != "givers"]
    assert others == plain["tables"]
    assert told["checks"] == plain["checks"]
