"""Registers and cases for tests of reports: names become ids, rows of a CSV file become facts."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from synpunkt_desk.models.ids import fixed_id
from synpunkt_desk.models.objects import (
    Category,
    CategoryKind,
    Improves,
    Measure,
    Municipality,
    OrganisationUnit,
    UnitKind,
)
from synpunkt_desk.reports.facts import CaseFacts, Register, Request
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.period import Period

ACCEPTANCE: Final = Path(__file__).parents[2] / "data" / "acceptance"
CHANNELS: Final = ("webb", "blankett", "brev", "e-post", "telefon", "besök")
TODAY: Final = date(2026, 11, 24)

Tree = Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]


def category_id(kind: CategoryKind, name: str) -> str:
    """The id of a category; none for an empty name."""
    return fixed_id(kind, name) if name else ""


def unit_id(kind: UnitKind, name: str) -> str:
    """The id of a unit; none for an empty name."""
    return fixed_id(kind, name) if name else ""


def register(
    name: str,
    *,
    organisation: Tree,
    types: Sequence[str],
    criteria: Sequence[str],
    local: Mapping[str, Sequence[str]] | None = None,
    laws: Sequence[str] = (),
    measures: Mapping[str, Measure] | None = None,
    words: tuple[str, str] = ("förvaltning", "Kategori"),
) -> Register:
    """A municipality from names in order: boards, departments, areas and units."""
    schemes = {
        CategoryKind.CASE_TYPE: types,
        CategoryKind.CRITERION: criteria,
        CategoryKind.CHANNEL: CHANNELS,
        CategoryKind.LAW: laws,
    }
    categories = {
        category_id(kind, word): Category(kind=kind, name=word, order=order)
        for kind, words in schemes.items()
        for order, word in enumerate(words)
    }
    for department, own in (local or {}).items():
        owner = unit_id(UnitKind.DEPARTMENT, department)
        for order, word in enumerate(own):
            kind = CategoryKind.LOCAL_CATEGORY
            categories[category_id(kind, word)] = Category(
                kind=kind, name=word, order=order, department=owner
            )
    return Register(
        Municipality(
            name=name,
            department_word=words[0],
            criterion_word=words[1],
            process_owner=unit_id(UnitKind.BOARD, "Kommunstyrelsen"),
        ),
        dict(_units(organisation)),
        categories,
        Measures.of(measures or {}),
    )


def _units(organisation: Tree) -> Iterable[tuple[str, OrganisationUnit]]:
    order = 0
    for board, departments in organisation.items():
        yield _unit(UnitKind.BOARD, board, "", order := order + 1)
        for department, areas in departments.items():
            board_id = unit_id(UnitKind.BOARD, board)
            yield _unit(UnitKind.DEPARTMENT, department, board_id, order := order + 1)
            for area, units in areas.items():
                parent = unit_id(UnitKind.DEPARTMENT, department)
                yield _unit(UnitKind.AREA, area, parent, order := order + 1)
                for unit in units:
                    area_id = unit_id(UnitKind.AREA, area)
                    yield _unit(UnitKind.UNIT, unit, area_id, order := order + 1)


def _unit(kind: UnitKind, name: str, parent: str, order: int) -> tuple[str, OrganisationUnit]:
    return unit_id(kind, name), OrganisationUnit(kind=kind, name=name, parent=parent, order=order)


def read_rows(file: str) -> list[dict[str, str]]:
    """The rows of an acceptance file."""
    with (ACCEPTANCE / file).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def facts(rows: Iterable[Mapping[str, str]]) -> list[CaseFacts]:
    """Rows as the facts that an import would make of them."""
    return [
        CaseFacts(
            case_id=fixed_id("case", str(ordinal)),
            received_on=row["inkommen"],
            acknowledged_on=row["bekräftad"],
            answered_on=row["besvarad"],
            closed_on=row["avslutad"],
            case_type=category_id(CategoryKind.CASE_TYPE, row["typ"]),
            criterion=category_id(CategoryKind.CRITERION, row["kriterium"]),
            local_category=category_id(CategoryKind.LOCAL_CATEGORY, row["underkategori"]),
            department=unit_id(UnitKind.DEPARTMENT, row["förvaltning"]),
            area=unit_id(UnitKind.AREA, row["verksamhetsområde"]),
            unit=unit_id(UnitKind.UNIT, row["enhet"]),
            channel=category_id(CategoryKind.CHANNEL, row["kanal"]),
            forwarded_to=row["vidarebefordrad till"],
            submitter="anonymous" if row["anonym"] == "ja" else "known",
            reply_wish="none" if row["återkoppling"] == "ingen" else "email",
            imported=True,
        )
        for ordinal, row in enumerate(rows)
    ]


def measures(rows: Iterable[Mapping[str, str]]) -> dict[str, Measure]:
    """One measure for each row that has one."""
    return {
        fixed_id("measure", str(ordinal)): Measure(
            text=row["åtgärd"],
            law=row["lag"],
            improves=Improves.SERVICE,
            cases=(fixed_id("case", str(ordinal)),),
        )
        for ordinal, row in enumerate(rows)
        if row["åtgärd"]
    }


def request(first: str, last: str, **wishes: Any) -> Request:
    """A request for a period."""
    return Request(period=period(first, last), today=TODAY, **wishes)


def period(first: str, last: str) -> Period:
    """A period from ISO days."""
    return Period(date.fromisoformat(first), date.fromisoformat(last))
