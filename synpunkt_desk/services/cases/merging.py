"""Making one of cases that are the same matter, and taking one out again.

What belongs to a merged case goes to the one that is kept; the merged case keeps its number, its
text and when it came, and is closed as a duplicate. It is one user action and can be undone whole.
"""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from synpunkt_desk.models.case import Case, ReplyWish, Submitter, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.givers import giver_keys_of
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Json
from synpunkt_desk.models.objects import (
    Measure,
    Record,
    Relation,
    RelationKind,
    StatementRequest,
    SubmitterDetails,
)
from synpunkt_desk.models.swedish_text import words
from synpunkt_desk.services.cases.relations import require_standing
from synpunkt_desk.services.cases.statement_waiting import follow, requests_in
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading, relations
from synpunkt_desk.store.replica import OpenUnit

MERGE: Final = "merge"
_NO_WISH: Final = frozenset({ReplyWish.NONE, ReplyWish.UNKNOWN})
_CONTACT: Final = ("name", "role", "email", "phone", "address")


def merge(office: Office, kept: ObjectId, others: Iterable[ObjectId]) -> Changes:
    """Let one case go on for others that turned out to be the same matter.

    Raises KnownError: `case_missing`, `case_voided`, `case_not_open`, `merge_with_itself`,
    `merge_other_board`, `other_giver`, `case_is_merged`, `case_has_duplicates`.
    """
    sources = list(dict.fromkeys(others))
    with office.unit() as unit:
        for other in sources:
            if other == kept:
                raise KnownError("merge_with_itself")
            _require_mergeable(unit, kept, other)
            _bring_contact(unit, kept, other)
            _close_as_duplicate(office, unit, kept, other)
            _move_records(unit, source=other, target=kept, came_with=other)
            _move_requests(unit, source=other, target=kept)
            _move_measures(unit, source=other, target=kept)
            _tell_on_both(unit, kept, other)
        follow(unit, kept, MERGE, moved=sources)
    return unit.changes


def merge_into_first(office: Office, case_ids: Iterable[ObjectId]) -> Changes:
    """Merge several cases into the one that came in first. Raises as `merge` does."""
    with office.replica.reading() as connection:
        rows = reading.case_fields(connection, list(case_ids))
    came = [(str(fields.get("received_on") or ""), row, i) for i, row, fields in rows]
    if not came:
        raise KnownError("case_missing")
    (_, _, first), *others = sorted(came)
    return merge(office, first, [case_id for _, _, case_id in others])


def take_out(office: Office, case_id: ObjectId) -> Changes:
    """Let a merged case go on by itself again, with what it brought.

    What has been done with the matter since stays where it was done. A measure that it brought
    serves both. Raises KnownError: `case_not_merged`.
    """
    with office.unit() as unit:
        kept = unit.case(case_id).merged_into
        if not kept:
            raise KnownError("case_not_merged")
        unit.write("take_out", "case", case_id, {"merged_into": "", **_opened(unit, case_id)})
        for kind, object_id in _brought(unit, case_id):
            back: dict[str, Json] = {"case": case_id, "came_with": ""}
            unit.write("take_out", kind, object_id, back)
        follow(unit, case_id, "take_out", moved=[kept])
        follow(unit, kept, "take_out", moved=[case_id])
        for measure_id in _measures_brought(unit, case_id, kept):
            unit.write("take_out", "measure", measure_id, {"cases": {"add": [case_id]}})
        for relation_id in _relations_between(unit, case_id, kept):
            unit.write("take_out", "relation", relation_id, {"removed": True})
    return unit.changes


def _require_mergeable(unit: OpenUnit, kept_id: ObjectId, other_id: ObjectId) -> None:
    kept, other = require_standing(unit, kept_id), require_standing(unit, other_id)
    for case in (kept, other):
        if case.merged_into:
            raise KnownError("case_is_merged", number=case.number)
        if case.referred_on or case.forwarded_on:
            raise KnownError("case_not_open", number=case.number)
    if is_open(other) and not is_open(kept):
        raise KnownError("case_not_open", number=kept.number)
    if kept.board != other.board:
        raise KnownError("merge_other_board")
    if any(unit.case(i).merged_into == other_id for i in _relatives(unit, other_id)):
        raise KnownError("case_has_duplicates", number=other.number)
    if not _may_be_one_giver(unit, kept, other):
        raise KnownError("other_giver")


def _may_be_one_giver(unit: OpenUnit, kept: Case, other: Case) -> bool:
    """Whether nothing says that two people gave them; protected people are never compared."""
    ids = {kept.submitter_id, other.submitter_id}
    if len(ids) == 1 or "" in ids:
        return True
    one, two = (unit.get(SubmitterDetails, "submitter", i) for i in ids)
    if one.protected or two.protected:
        return False
    if not (one.name.strip() and two.name.strip()):
        return True
    return words(one.name) == words(two.name) or _share_contact(one, two)


def _share_contact(one: SubmitterDetails, two: SubmitterDetails) -> bool:
    keys, others = (set(giver_keys_of(asdict(person))) for person in (one, two))
    return not keys.isdisjoint(others)


def _bring_contact(unit: OpenUnit, kept_id: ObjectId, other_id: ObjectId) -> None:
    """Who gave it and what they have been told follow; what the kept case knows stands."""
    kept, other = unit.case(kept_id), unit.case(other_id)
    patch: dict[str, object] = {}
    if other.submitter_id and not kept.submitter_id:
        patch = {"submitter": Submitter.KNOWN.value, "submitter_id": other.submitter_id}
    elif other.submitter_id:
        _complete_person(unit, kept.submitter_id, other.submitter_id)
    if kept.reply_wish in _NO_WISH and other.reply_wish not in _NO_WISH:
        patch |= {"reply_wish": other.reply_wish, "reply_note": other.reply_note}
    for moment in ("acknowledged", "answered"):
        day = getattr(other, f"{moment}_on")
        if day and not getattr(kept, f"{moment}_on") and day >= (kept.received_on or day):
            patch |= {n: getattr(other, n) for n in (f"{moment}_on", f"{moment}_way")}
    patch |= {n: getattr(other, n) for n in ("theme", "campaign") if not getattr(kept, n)}
    patch |= _duties(kept, other)
    unit.write(MERGE, "case", kept_id, encode({**patch, **_stricter(kept, other)}))


def _duties(kept: Case, other: Case) -> dict[str, object]:
    """What the law or a promise demands in one of them is demanded in what comes of both."""
    patch: dict[str, object] = {}
    flags = [law for law in other.law_flags if law not in kept.law_flags]
    if flags:
        declined = [law for law in kept.law_declined if law not in flags]
        patch = {"law_flags": [*kept.law_flags, *flags], "law_declined": declined}
    promised = other.promised_by if is_open(other) else None
    if promised and (kept.promised_by is None or promised < kept.promised_by):
        patch |= {"promised_by": promised, "promised_on": other.promised_on}
    return patch


def _stricter(kept: Case, other: Case) -> dict[str, object]:
    """What is secret in one of them is secret in what comes of both."""
    patch: dict[str, object] = {}
    if other.secrecy_provision and not kept.secrecy_provision:
        names = ("secrecy_provision", "secrecy_date", "secrecy_authority")
        patch = {name: getattr(other, name) for name in names}
    hidden = [n for n in ("hide_sender", "hide_matter") if getattr(other, n)]
    return patch | dict.fromkeys(hidden, True)


def _complete_person(unit: OpenUnit, kept_id: ObjectId, other_id: ObjectId) -> None:
    if kept_id == other_id:
        return
    known, more = (asdict(unit.get(SubmitterDetails, "submitter", i)) for i in (kept_id, other_id))
    patch = {name: more[name] for name in _CONTACT if more[name] and not known[name]}
    unit.write(MERGE, "submitter", kept_id, encode(patch))


def _close_as_duplicate(office: Office, unit: OpenUnit, kept: ObjectId, other: ObjectId) -> None:
    case = unit.case(other)
    closed = {} if case.closed_on else {"closed_on": office.today()}
    unit.write(MERGE, "case", other, encode({"merged_into": kept, **closed}))


def _tell_on_both(unit: OpenUnit, kept: ObjectId, other: ObjectId) -> None:
    """The merging takes the place of what was said of the two before."""
    for relation_id in _relations_between(unit, other, kept):
        unit.write(MERGE, "relation", relation_id, {"removed": True})
    relation = {"kind": RelationKind.DUPLICATE_OF.value, "case": other, "other": kept}
    unit.create("relation", relation, verb=MERGE)


def _move_records(
    unit: OpenUnit, *, source: ObjectId, target: ObjectId, came_with: ObjectId
) -> None:
    for _, record_id, fields in reading.children_with_ids(unit.connection, "record", [source]):
        if not decode(Record, fields).removed:
            patch: dict[str, Json] = {"case": target, "came_with": came_with}
            unit.write(MERGE, "record", record_id, patch)


def _move_requests(unit: OpenUnit, *, source: ObjectId, target: ObjectId) -> None:
    for request_id in requests_in(unit, source):
        patch: dict[str, Json] = {"case": target, "came_with": source}
        unit.write(MERGE, "statement_request", request_id, patch)


def _brought(unit: OpenUnit, case_id: ObjectId) -> list[tuple[str, ObjectId]]:
    """Records and requests that came with a merged case; what a unit answered since stays."""
    moved = relations.moved(unit.connection, case_id)
    return [(kind, i) for kind, i in moved if kind == "record" or _is_as_brought(unit, i)]


def _is_as_brought(unit: OpenUnit, request_id: ObjectId) -> bool:
    request = unit.get(StatementRequest, "statement_request", request_id)
    said = unit.get(Record, "record", request.record)
    return not request.answered_on or said.came_with == request.came_with


def _move_measures(unit: OpenUnit, *, source: ObjectId, target: ObjectId) -> None:
    for measure_id in reading.measures_of_case(unit.connection, source):
        serves = unit.get(Measure, "measure", measure_id).cases
        added: list[Json] = [] if target in serves else [target]
        unit.write(MERGE, "measure", measure_id, {"cases": {"add": added, "remove": [source]}})


def _measures_brought(unit: OpenUnit, case_id: ObjectId, kept: ObjectId) -> list[ObjectId]:
    """Measures that served the case until it was merged, and still serve the one kept."""
    moved = {entry.object_id for entry in _merge_of(unit, case_id) if _leaves(entry, case_id)}
    serving = reading.measures_of_case(unit.connection, kept)
    return [measure_id for measure_id in serving if measure_id in moved]


def _leaves(entry: Entry, case_id: ObjectId) -> bool:
    change = entry.patch.get("cases") if entry.object_type == "measure" else None
    removed = change.get("remove") if isinstance(change, dict) else None
    return isinstance(removed, list) and case_id in removed


def _opened(unit: OpenUnit, case_id: ObjectId) -> dict[str, Json]:
    """It is open again if the merging was what closed it."""
    own = [entry for entry in _merge_of(unit, case_id) if entry.object_id == case_id]
    return {"closed_on": None} if any("closed_on" in entry.patch for entry in own) else {}


def _merge_of(unit: OpenUnit, case_id: ObjectId) -> list[Entry]:
    """The user action that merged the case last."""
    merges = [e for e in unit.entries_of_object(case_id) if e.patch.get("merged_into")]
    return unit.entries_of_group(merges[-1].group_id)


def _relatives(unit: OpenUnit, case_id: ObjectId) -> list[ObjectId]:
    """The cases with which this one has a relation that reads to it."""
    ids = relations.relations_of(unit.connection, case_id)
    found = (unit.get(Relation, "relation", i) for i in ids)
    return [relation.case for relation in found if relation.other == case_id]


def _relations_between(unit: OpenUnit, case_id: ObjectId, kept: ObjectId) -> list[ObjectId]:
    """Where a case is said to be a duplicate of the one kept."""
    wanted = Relation(kind=RelationKind.DUPLICATE_OF.value, case=case_id, other=kept)
    ids = relations.relations_of(unit.connection, case_id)
    return [i for i in ids if unit.get(Relation, "relation", i) == wanted]
