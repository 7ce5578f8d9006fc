"""Layouts of reports: those that come with the program, and the municipality's own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.objects import Template, TemplateKind
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.layout_file import SHIPPED, parse_layout, shipped_layout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import MAX_NAME
from synpunkt_desk.services.office.rights import require_super_user
from synpunkt_desk.services.registering.registration import MAX_TEXT
from synpunkt_desk.store import reading

EVERYWHERE: Final = ("apt",)
"""Layouts that every municipality uses."""


@dataclass(frozen=True, slots=True)
class KnownLayout:
    """A layout, and whether it is the municipality's own; `version` counts its changes."""

    layout: Layout
    is_own: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class FaultyLayout:
    """An own layout that cannot be read any more, as when it names a table that is gone."""

    template_id: ObjectId
    name: str
    error: KnownError


def layouts(office: Office) -> list[Layout]:
    """Those that the municipality uses: the shipped ones in its order, then its own."""
    return [known.layout for known in known_layouts(office)]


def known_layouts(office: Office) -> list[KnownLayout]:
    """Those that the municipality uses, and which of them are its own."""
    shipped = dict.fromkeys((*office.organisation.municipality.layouts, *EVERYWHERE))
    own = [one for one in _every_own(office) if isinstance(one, KnownLayout)]
    return [*(KnownLayout(shipped_layout(key)) for key in shipped), *own]


def faulty_layouts(office: Office) -> list[FaultyLayout]:
    """The own layouts that no report can be made with."""
    return [one for one in _every_own(office) if isinstance(one, FaultyLayout)]


def layout(office: Office, key: str) -> Layout:
    """The shipped or own layout of this key. Raises `layout.unknown`, and as `parse_layout`."""
    if key in SHIPPED:
        return shipped_layout(key)
    template = _own(office).get(_place(office, key))
    if template is None:
        known = ", ".join(dict.fromkeys((*SHIPPED, *(one.key for one in layouts(office)))))
        raise KnownError("layout.unknown", key=key, known=known)
    return _known(template).layout


def copy(office: Office, source: Layout, name: str) -> Layout:
    """An own layout that begins as another one; it is not kept yet."""
    base = source.key.rstrip("0123456789").rstrip("-")
    key = next(key for n in count(2) if not _is_taken(office, key := f"{base}-{n}"))
    return replace(source, key=key, name=name)


def keep(office: Office, wanted: Layout) -> Changes:
    """Use an own layout from now on; reports that are finished stay as they were.

    Raises KnownError: `super_user_needed`, `name_missing`, `name_too_long`, `layout.shipped`, and
    as `parse_layout`.
    """
    require_super_user(office)
    document = layout_text(wanted)
    if wanted.key in SHIPPED:
        raise KnownError("layout.shipped", name=wanted.name)
    _require_name(wanted.name)
    if len(document) > MAX_TEXT:
        raise KnownError("text_too_long", limit=MAX_TEXT)
    parse_layout(document, source=wanted.name)
    place = _place(office, wanted.key)
    with office.unit() as unit:
        version = unit.get(Template, "template", place).version + 1
        fields = {
            "kind": TemplateKind.LAYOUT.value,
            "name": wanted.name,
            "content": document,
            "version": version,
            "removed": False,
        }
        unit.write("keep_layout", "template", place, fields)
    return unit.changes


def remove(office: Office, key: str) -> Changes:
    """Offer an own layout no longer; finished reports keep it. Raises `super_user_needed`."""
    return remove_template(office, _place(office, key))


def remove_template(office: Office, template_id: ObjectId) -> Changes:
    """The same for one that cannot be read. Raises `super_user_needed`."""
    require_super_user(office)
    with office.unit() as unit:
        if unit.state("template", template_id).fields:
            unit.write("remove_layout", "template", template_id, {"removed": True})
    return unit.changes


def read_layout_file(office: Office, file: Path) -> Layout:
    """The layout of a file, with a key of its own where there is one already; not kept yet.

    Raises KnownError as `parse_layout`, and for a file that cannot be read.
    """
    try:
        found = parse_layout(file.read_text("utf-8-sig"), source=file.name)
    except OSError as error:
        raise KnownError("file_not_found", file=file.name) from error
    except UnicodeDecodeError as error:
        raise KnownError("layout.syntax", file=file.name, line=1) from error
    return copy(office, found, found.name) if _is_taken(office, found.key) else found


def _require_name(name: str) -> None:
    if not name.strip():
        raise KnownError("name_missing")
    if len(name) > MAX_NAME:
        raise KnownError("name_too_long", limit=MAX_NAME)


def _own(office: Office) -> dict[ObjectId, Template]:
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, Template, "template")
    return {i: t for i, t in found.items() if t.kind == TemplateKind.LAYOUT and not t.removed}


def _every_own(office: Office) -> Iterator[KnownLayout | FaultyLayout]:
    for template_id, template in _own(office).items():
        try:
            yield _known(template)
        except KnownError as error:
            yield FaultyLayout(template_id, template.name, error)


def _is_taken(office: Office, key: str) -> bool:
    return key in SHIPPED or _place(office, key) in _own(office)


def _known(template: Template) -> KnownLayout:
    made = parse_layout(template.content, source=template.name)
    return KnownLayout(made, is_own=True, version=template.version)


def _place(office: Office, key: str) -> ObjectId:
    return fixed_id(office.organisation.municipality.key, "layout", key)
