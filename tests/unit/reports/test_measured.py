"""Which measures a report tells of, in which order, and each wording once."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Improves, Measure
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.report import Report, build_report
from tests.unit.reports import municipalities, samples

CASES = [CaseFacts(name, "2024-03-01", department="") for name in ("a", "b")]


def measure(text: str, **more: Any) -> Measure:
    return replace(Measure(text=text, cases=("a",)), **more)


def report(known: Measures, **wishes: object) -> Report:
    return build_report(
        shipped_layout("boras"),
        request=samples.request("2024-01-01", "2024-06-30", **wishes),
        register=replace(municipalities.boras(), measures=known),
        cases=CASES,
    )


def offered(made: Report) -> list[ObjectId]:
    return [measure_id for measure_id, _ in made.eligible]


def test_the_service_comes_first_and_then_the_day() -> None:
    known = Measures.of(
        {
            "a": measure("Svarar fortare.", improves=Improves.FEEDBACK_HANDLING),
            "b": measure("Plogar oftare."),
            "c": measure("Sandar oftare.", done_on=date(2024, 4, 1)),
            "d": measure("Skyltar.", done_on=date(2024, 3, 1)),
        }
    )
    assert offered(report(known)) == ["d", "c", "b", "a"]


def test_what_is_no_more_than_an_idea_or_serves_no_case_is_not_told() -> None:
    known = Measures.of(
        {
            "a": measure("En tanke.", proposed_on=date(2024, 3, 1)),
            "b": measure(" "),
            "c": measure("Borttagen.", removed=True),
            "d": measure("För ett annat ärende.", cases=("z",)),
        }
    )
    assert offered(report(known)) == []


def test_each_wording_is_told_once_and_the_chosen_one_is_offered() -> None:
    known = Measures.of(
        {"a": measure("Plogar  oftare."), "b": measure("plogar oftare."), "c": measure("Sandar.")}
    )
    assert offered(report(known)) == ["a", "c"]
    assert offered(report(known, measures=("b",))) == ["b", "c"]


def test_only_what_is_told_is_asked_for_and_nothing_that_is_secret() -> None:
    known = Measures.of({"a": measure("Plogar."), "b": measure("plogar."), "c": measure("Hemligt")})
    asked: list[ObjectId] = []

    def tell(ids: Collection[ObjectId]) -> Mapping[ObjectId, Measure]:
        asked.extend(ids)
        return known.tell(ids)

    made = report(replace(known, tell=tell, untold=np.array([False, False, True])))
    assert asked == ["a"]
    assert "Plogar." in "".join(section.text for section in made.sections)
