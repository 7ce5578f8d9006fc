"""Adding to the organisation where something is missing."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import (
    Category,
    CategoryKind,
    Member,
    OrganisationUnit,
    UnitKind,
)
from synpunkt_desk.models.organisation_days import is_in_use
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import keep_a_super_user, require_super_user
from synpunkt_desk.store.replica import OpenUnit

MAX_NAME: Final = 200


def add_unit(office: Office, *, kind: UnitKind, name: str, parent: ObjectId = "") -> ObjectId:
    """Add a department, area, unit or outside organisation; an existing one is used again."""
    clean = clean_name(name)
    known = office.organisation.find_unit(kind, clean, parent)
    if known:
        if not is_in_use(office.organisation.units[known], office.today()):
            with office.unit() as unit:
                use_again: dict[str, Json] = {"valid_from": None, "valid_to": None}
                unit.write("edit", "organisation_unit", known, use_again)
        return known
    order = len(office.organisation.units)
    new = OrganisationUnit(kind=kind, name=clean, parent=parent, order=order)
    with office.unit() as unit:
        return unit.create("organisation_unit", encode(_set_values(new)))


def add_local_category(office: Office, *, department: ObjectId, name: str) -> ObjectId:
    """Add a category of the department's own; an existing one is used again."""
    clean = clean_name(name)
    known = office.organisation.find_category(CategoryKind.LOCAL_CATEGORY, clean, department)
    if known:
        with office.unit() as unit:
            _use_again(unit, "category", known, office.organisation.categories[known].valid_to)
        return known
    order = len(office.organisation.categories)
    new = Category(name=clean, department=department, order=order)
    with office.unit() as unit:
        return unit.create("category", encode(_set_values(new)))


def declaration_in(office: Office, unit: OpenUnit, value: str) -> ObjectId:
    """The declaration that is meant by an id or a name, made where it is new."""
    organisation = office.organisation
    if value in organisation.categories:
        return value
    clean = clean_name(value)
    known = organisation.find_category(CategoryKind.DECLARATION, clean)
    if known:
        _use_again(unit, "category", known, organisation.categories[known].valid_to)
        return known
    order = len(organisation.categories)
    new = Category(kind=CategoryKind.DECLARATION, name=clean, order=order)
    return unit.create("category", encode(_set_values(new)))


def add_member(office: Office, *, name: str, title: str = "", department: str = "") -> ObjectId:
    """Add a person who can be responsible for cases."""
    new = Member(name=clean_name(name), title=title.strip(), department=department)
    for member_id, member in office.organisation.members.items():
        if member.name == new.name and not member.removed:
            return member_id
    with office.unit() as unit:
        return unit.create("member", encode(_set_values(new)))


def place_member(office: Office, member_id: ObjectId, department: ObjectId) -> Changes:
    """Say in which department a person works, "" for none. Raises `member_missing`."""
    if member_id not in office.organisation.members:
        raise KnownError("member_missing")
    with office.unit() as unit:
        unit.write("edit", "member", member_id, {"department": department})
    return unit.changes


def set_roles(office: Office, member_id: ObjectId, roles: Iterable[str]) -> Changes:
    """Say what somebody does. Raises `super_user_needed`, `last_super_user`, `member_missing`.

    Where a server is shared it knows the super users: there the role follows the right.
    """
    require_super_user(office)
    if member_id not in office.organisation.members:
        raise KnownError("member_missing")
    with office.unit() as unit:
        unit.write("edit", "member", member_id, encode({"roles": sorted(set(roles))}))
        keep_a_super_user(office, unit, member_id)
    return unit.changes


def remove_member(office: Office, member_id: ObjectId) -> Changes:
    """Take a person out of the lists; earlier cases keep the name. Raises `last_super_user`."""
    with office.unit() as unit:
        unit.write("remove", "member", member_id, {"removed": True})
        keep_a_super_user(office, unit, member_id)
    return unit.changes


def _use_again(unit: OpenUnit, kind: str, object_id: ObjectId, ended: date | None) -> None:
    """A word that was taken out of the lists stands in them again."""
    if ended:
        unit.write("edit", kind, object_id, {"valid_to": None})


def _set_values(made: OrganisationUnit | Category | Member) -> dict[str, object]:
    """The values that differ from nothing, so that entries stay small."""
    empty = type(made)()
    names = type(made).__dataclass_fields__
    keep = ("kind", "name")
    return {
        name: getattr(made, name)
        for name in names
        if name in keep or getattr(made, name) != getattr(empty, name)
    }


def clean_name(name: str) -> str:
    """The name without needless blanks. Raises `name_missing`, `name_too_long`."""
    clean = " ".join(name.split())
    if not clean:
        raise KnownError("name_missing")
    if len(clean) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)
    return clean
