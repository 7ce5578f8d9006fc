"""A filter as conditions of a query. Names are the program's own; values are bound."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from synpunkt_desk.models.case_filter import CaseFilter, Lack

_NO_DUE_DAY: Final = "9999-12-31"
_LACKING: Final[Mapping[Lack, str]] = {
    Lack.CASE_TYPE: "case_row.case_type = ''",
    Lack.CRITERION: "case_row.criterion = ''",
    Lack.LOCAL_CATEGORY: "case_row.local_category = ''",
    Lack.DEPARTMENT: "case_row.department = ''",
    Lack.AREA: "case_row.area = ''",
    Lack.UNIT: "case_row.unit = ''",
    Lack.RESPONSIBLE: "case_row.responsible = ''",
    Lack.DIARY_NUMBER: "case_row.diary_number = ''",
    Lack.TITLE: "case_row.title = ''",
    Lack.DUE_DAY: f"case_row.next_due IN ('', '{_NO_DUE_DAY}')",
    Lack.ACKNOWLEDGEMENT: "case_row.acknowledged_on = ''",
    Lack.ANSWER: "case_row.answered_on = ''",
    Lack.THEME: "case_row.theme = ''",
    Lack.CAMPAIGN: "case_row.campaign = ''",
    Lack.MEASURE: "NOT EXISTS (SELECT 1 FROM measure_case "
    "WHERE measure_case.case_id = case_row.object_id AND measure_case.serves)",
}
_DAYS: Final = {"received": "received_on", "due": "next_due"}


def conditions_of(case_filter: CaseFilter, today: date) -> tuple[list[str], dict[str, Any]]:
    """What to ask for, beside the words, and the values asked for."""
    values: dict[str, Any] = {}
    asked = [*_chosen(case_filter, values), *_between(case_filter, today, values)]
    return asked + [_LACKING[lack] for lack in case_filter.lacks()], values


def _chosen(case_filter: CaseFilter, values: dict[str, Any]) -> Iterator[str]:
    for column, chosen in case_filter.columns().items():
        names = [f"{column.value}_{at}" for at in range(len(chosen))]
        values |= zip(names, chosen, strict=True)
        yield f"case_row.{column.value} IN ({', '.join(f':{name}' for name in names)})"


def _between(case_filter: CaseFilter, today: date, values: dict[str, Any]) -> Iterator[str]:
    """What has no such day is on neither side of a bound."""
    for about, column in _DAYS.items():
        first, last = case_filter.first_and_last(about, today)
        if first:
            values[f"{about}_first"] = first.isoformat()
            yield f"case_row.{column} >= :{about}_first"
        if last:
            values[f"{about}_last"] = last.isoformat()
            yield f"case_row.{column} <= :{about}_last"
        if first or last:
            yield f"case_row.{column} NOT IN ('', '{_NO_DUE_DAY}')"
