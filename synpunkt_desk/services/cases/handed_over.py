"""What stays with the one who handed a case over to another board: a receipt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields
from synpunkt_desk.models.swedish_text import fold_for_search
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.store import journal, reading

_TRANSFER: Final = "transfer"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A case that lies with another board now, where whoever works here does not read."""

    case_id: ObjectId
    number: str
    title: str
    board: str
    on: date
    by: str


def handed_over(office: Office, typed: str = "") -> list[HandedOver]:
    """The receipts in which all words are found, the latest first.

    Who may read a case, with either board, has the case itself and needs none.
    """
    words = fold_for_search(typed).split()
    with office.replica.reading() as connection:
        receipts = dict(reading.objects_of_type(connection, _TRANSFER))
        cases = [_text(fields, "case") for fields in receipts.values()]
        here = {i for i, _, _ in reading.case_fields(connection, cases)}
        entries = journal.entries_of_objects(connection, list(receipts))
    first = {entry.object_id: entry for entry in reversed(entries)}
    found = [
        _told(office, fields, first[i])
        for i, fields in receipts.items()
        if _text(fields, "case") not in here and i in first and _has(fields, words)
    ]
    return sorted(_latest(found).values(), key=lambda one: (one.on, one.number), reverse=True)


def receipt_of(office: Office, case_id: ObjectId) -> HandedOver | None:
    """The receipt of a case that is not here any more, None where there is none."""
    return next((one for one in handed_over(office) if one.case_id == case_id), None)


def _told(office: Office, fields: Fields, entry: Entry) -> HandedOver:
    organisation = office.organisation
    return HandedOver(
        case_id=_text(fields, "case"),
        number=_text(fields, "number") or _text(fields, "provisional_number"),
        title=_text(fields, "title"),
        board=organisation.name(_text(fields, "board")),
        on=local_moment(entry.client_at).date(),
        by=organisation.person(entry.author),
    )


def _latest(found: Sequence[HandedOver]) -> Mapping[ObjectId, HandedOver]:
    """A case that came back and went again has several."""
    return {one.case_id: one for one in sorted(found, key=lambda one: one.on)}


def _has(fields: Fields, words: Sequence[str]) -> bool:
    told = (_text(fields, name) for name in ("number", "provisional_number", "title"))
    text = fold_for_search(" ".join(told))
    return all(word in text for word in words)


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""
