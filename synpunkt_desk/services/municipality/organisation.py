"""organisation.yaml: boards, departments, areas, units, and organisations outside."""

import re
from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.municipality.entries import Place, Taken, read_entries
from synpunkt_desk.services.municipality.form import Form
from synpunkt_desk.services.municipality.model import Area, Board, Department, Named, Unit
from synpunkt_desk.services.municipality.problems import ProblemId
from synpunkt_desk.texts import municipality_keys as k

KEYS: Final = (k.BOARDS, k.EXTERNAL)

_PREFIX: Final = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9]{0,7}")


def read_boards(form: Form, municipality: str) -> tuple[Board, ...]:
    """The boards with everything below them."""
    form.needs_items(k.BOARDS)
    departments, prefixes = Taken(), set[str]()
    boards: list[Board] = []
    place = Place(municipality, "board")
    for entry in read_entries(form, k.BOARDS, place, more=(k.PREFIX, k.DEPARTMENTS)):
        entry.form.needs_items(k.DEPARTMENTS)
        board = Board(
            **entry.parts,
            prefix=_prefix(entry.form, prefixes),
            departments=_departments(entry.form, municipality, departments),
        )
        boards.append(board)
    return tuple(boards)


def read_external(form: Form, municipality: str) -> tuple[Named, ...]:
    """Organisations outside the municipality, to which cases are forwarded."""
    place = Place(municipality, "external")
    return tuple(Named(**entry.parts) for entry in read_entries(form, k.EXTERNAL, place))


def ids_by_name(things: tuple[Named, ...]) -> Mapping[str, ObjectId]:
    """Names to ids, for references from other files."""
    return {thing.name: thing.id for thing in things}


def _departments(form: Form, municipality: str, taken: Taken) -> tuple[Department, ...]:
    """A department's id does not hold its board, so that it can move between boards."""
    place = Place(municipality, "department")
    entries = read_entries(form, k.DEPARTMENTS, place, more=(k.AREAS,), taken=taken)
    return tuple(
        Department(
            **entry.parts, areas=_areas(entry.form, Place(municipality, "area", (entry.key,)))
        )
        for entry in entries
    )


def _areas(form: Form, place: Place) -> tuple[Area, ...]:
    return tuple(
        Area(**entry.parts, units=_units(entry.form, place.below("unit", entry.key)))
        for entry in read_entries(form, k.AREAS, place, more=(k.UNITS,))
    )


def _units(form: Form, place: Place) -> tuple[Unit, ...]:
    return tuple(
        Unit(**entry.parts, school_authority=_school_authority(entry.form))
        for entry in read_entries(form, k.UNITS, place, more=(k.SCHOOL_AUTHORITY,))
    )


def _school_authority(form: Form) -> str:
    if not form.has(k.SCHOOL_AUTHORITY):
        return ""
    return form.choice(k.SCHOOL_AUTHORITY, k.SCHOOL_AUTHORITIES)


def _prefix(form: Form, used: set[str]) -> str:
    prefix = form.text(k.PREFIX)
    if prefix and not _PREFIX.fullmatch(prefix):
        form.page.note(form.line, ProblemId.NOT_PREFIX, prefix)
    if prefix and prefix in used:
        form.page.note(form.line, ProblemId.REPEATED, prefix)
    used.add(prefix)
    return prefix
