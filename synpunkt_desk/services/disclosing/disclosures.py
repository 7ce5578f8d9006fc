"""Copies of a case that were handed out: what, when, to whom if known, and by whom."""

from dataclasses import dataclass
from datetime import date

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Disclosure
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store import reading
from synpunkt_desk.texts import case_file as t


@dataclass(frozen=True, slots=True)
class MadeFile:
    """The finished pages; the hash tells later whether a copy is this one."""

    title: str
    pdf: bytes
    pages: int
    sha256: str
    is_whole: bool


def hand_out(
    office: Office, case_id: ObjectId, made: MadeFile, *, to: str = "", way: str = ""
) -> Changes:
    """Note that a copy was handed out today; nobody has to say who they are (TF 2:18).

    Raises `case_missing`.
    """
    require_length(to)
    extent = dict(t.EXTENTS)["whole" if made.is_whole else "masked"].lower()
    fields = {
        "case": case_id,
        "day": office.today(),
        "to": to.strip(),
        "way": way,
        "what": t.what(extent, made.pages),
        "masked": not made.is_whole,
        "pages": made.pages,
        "sha256": made.sha256,
    }
    with office.unit() as unit:
        if not unit.state("case", case_id).fields:
            raise KnownError("case_missing")
        unit.create("disclosure", encode(fields), verb="disclose")
    return unit.changes


def copies_of(office: Office, case_id: ObjectId) -> tuple[Disclosure, ...]:
    """Every copy of a case that was handed out, the latest first."""
    with office.replica.reading() as connection:
        rows = reading.children_with_ids(connection, "disclosure", [case_id])
    copies = [decode(Disclosure, fields) for _, _, fields in rows]
    return tuple(sorted(copies, key=lambda copy: copy.day or date.min, reverse=True))
