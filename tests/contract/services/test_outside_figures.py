"""Base numbers and figures from other systems are kept, logged and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import BaseNumber, OutsideFigure
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import outside_figures as service
from synpunkt_desk.texts.log.sentences import event_sentence
from tests.helpers.offices import MEMBER, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def place(office: Office, name: str = "Tekniska förvaltningen") -> str:
    return office.organisation.find_unit("department", name) or ""


def figure(office: Office, **more: Any) -> OutsideFigure:
    made = OutsideFigure(
        system="Treserva",
        source="Statistik, synpunkter",
        place=place(office),
        first_on=date(2026, 1, 1),
        last_on=date(2026, 6, 30),
        number=14,
    )
    return replace(made, **more)


def told(office: Office, object_id: str) -> list[str]:
    return [
        event_sentence(
            event.verb,
            event.object_type,
            author=event.author,
            before=event.before,
            after=event.after,
            organisation=office.organisation,
        )
        for event in history.log_of(office, object_id)
    ]


def test_a_base_number_is_one_for_each_unit_year_and_kind(office: Office) -> None:
    base = BaseNumber(unit=place(office), year=2026, what="users", number=400)
    service.set_base_number(office, base)
    service.set_base_number(office, replace(base, year=2025, number=380))
    changed = service.set_base_number(office, replace(base, number=410))

    assert [b.number for b in service.base_numbers(office).values()] == [410, 380]
    history.undo(office, changed.group_id)
    assert [b.number for b in service.base_numbers(office).values()] == [400, 380]


def test_a_base_number_taken_away_can_be_given_again(office: Office) -> None:
    base = BaseNumber(unit=place(office), year=2026, what="users", number=400)
    (base_id,) = service.set_base_number(office, base).ids["base_number"]

    removed = service.remove_base_number(office, base_id)
    assert service.base_numbers(office) == {}
    history.undo(office, removed.group_id)
    assert len(service.base_numbers(office)) == 1
    service.remove_base_number(office, base_id)
    service.set_base_number(office, base)

    assert service.base_numbers(office) == {base_id: base}
    assert told(office, base_id)[0].endswith("Tekniska förvaltningen 2026, brukare 400.")


def test_a_figure_from_another_system_tells_where_it_is_from(office: Office) -> None:
    (figure_id,) = service.keep_outside_figure(office, figure(office)).ids["outside_figure"]

    kept = service.outside_figures(office)[figure_id]
    assert (kept.noted_by, kept.number) == (MEMBER, 14)
    changed = service.keep_outside_figure(office, replace(kept, number=15), figure_id=figure_id)
    assert told(office, figure_id)[0] == (
        f"En uppgift från ett annat system skrevs in av {MEMBER}: Treserva, "
        "Tekniska förvaltningen, 2026-01-01 – 2026-06-30, 14."
    )
    history.undo(office, changed.group_id)
    assert service.outside_figures(office)[figure_id].number == 14
    service.remove_outside_figure(office, figure_id)
    assert service.outside_figures(office) == {}
    assert told(office, figure_id)[-1].startswith("En uppgift från ett annat system togs bort")


@pytest.mark.parametrize(
    ("wrong", "error_id"),
    [
        ({"system": " "}, "system_missing"),
        ({"source": ""}, "source_missing"),
        ({"place": "nowhere"}, "place_missing"),
        ({"last_on": None}, "figure_days_missing"),
        ({"last_on": date(2025, 1, 1)}, "period_backwards"),
        ({"number": -1}, "number_wrong"),
        ({"system": "x" * 300}, "name_too_long"),
    ],
)
def test_what_is_lacking_is_told(office: Office, wrong: dict[str, Any], error_id: str) -> None:
    with pytest.raises(KnownError) as raised:
        service.keep_outside_figure(office, figure(office, **wrong))
    assert raised.value.error_id == error_id


@pytest.mark.parametrize(
    ("wrong", "error_id"),
    [
        ({"unit": ""}, "place_missing"),
        ({"year": 26}, "year_wrong"),
        ({"number": 0}, "number_wrong"),
    ],
)
def test_no_base_number_is_nonsense(office: Office, wrong: dict[str, Any], error_id: str) -> None:
    base = BaseNumber(unit=place(office), year=2026, what="users", number=400)
    with pytest.raises(KnownError) as raised:
        service.set_base_number(office, replace(base, **wrong))
    assert raised.value.error_id == error_id
