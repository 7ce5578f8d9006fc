"""Handling a case: each function is one user action, one group of entries.

A form says which values it showed (`edit`). An action on one or many cases is a decision about
them as they stand, so what it has seen of each case is read in the same unit that writes it:
whatever reaches a shared register from elsewhere later than that is a conflict, never lost.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from synpunkt_desk.models.case import Case, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import NOTHING, Json
from synpunkt_desk.models.objects import CategoryKind, RecordKind
from synpunkt_desk.services.cases.contacts import require_past
from synpunkt_desk.services.cases.statement_waiting import end_requests, no_more_waiting
from synpunkt_desk.services.due_days.deadlines import due_days
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length, require_signatories
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts import cases as t

EDITABLE: Final = frozenset(
    {
        "title", "text", "channel", "case_type", "criterion", "local_category", "language",
        "reply_wish", "reply_note", "received_on", "received_reason", "diary_number",
        "responsible", "system", "school_authority", "cause", "submitter",
        "concerns", "reply_language", "interpreter_needed", "batch", "identity_reason",
        "signatories", "declaration",
    }
)  # fmt: skip
"""Fields that a form may write straight away; the others change by an action of their own."""

NOTHING_SEEN: Final[Mapping[str, ObjectId]] = MappingProxyType({})
_DUE_FROM: Final = frozenset({"received_on", "board", "case_type", "submitter", "reply_wish"})


def edit(
    office: Office,
    case_id: ObjectId,
    values: Mapping[str, object],
    seen: Mapping[str, ObjectId],
    *,
    submitter: Mapping[str, object] = NOTHING,
    submitter_seen: Mapping[str, ObjectId] = NOTHING_SEEN,
) -> Changes:
    """Write fields of a form. `seen` are the writers of the values that the form showed.

    The submitter's details are an object of their own, made the first time they are written.
    """
    unknown = values.keys() - EDITABLE
    if unknown:
        raise KnownError("field_not_editable", field=min(unknown))
    require_length(*(v for v in (*values.values(), *submitter.values()) if isinstance(v, str)))
    require_signatories(values.get("signatories", 0))
    require_past(office, values.get("received_on"))
    with office.unit() as unit:
        case = require_case(unit, case_id)
        _require_arrival_first(case, values.get("received_on"))
        unit.write("edit", "case", case_id, encode(values), seen=seen)
        if submitter and case.submitter_id:
            details = encode(submitter)
            unit.write("edit", "submitter", case.submitter_id, details, seen=submitter_seen)
        elif submitter:
            person = unit.create("submitter", encode(submitter))
            unit.write("edit", "case", case_id, {"submitter_id": person})
        if values.keys() & _DUE_FROM:
            _recount(office, unit, case_id)
    return unit.changes


def show_protected(office: Office, case_id: ObjectId) -> Changes:
    """Note in the log that somebody has looked at protected personal data."""
    with office.unit() as unit:
        person = require_case(unit, case_id).submitter_id
        if person:
            unit.write("show_protected", "submitter", person, {}, asks={"shown": True})
    return unit.changes


def assign(office: Office, case_ids: Iterable[ObjectId], *, responsible: ObjectId) -> Changes:
    """Say who is responsible for cases, or with "" that nobody is."""
    return _act(office, case_ids, "assign", lambda _u, _c: {"responsible": responsible})


def distribute(
    office: Office,
    case_ids: Iterable[ObjectId],
    *,
    place: ObjectId,
    responsible: ObjectId = "",
    answer_by: date | None = None,
) -> Changes:
    """Give cases to a department, area or unit, and to a person there (fördela).

    `answer_by` is the receiver's own day, beside the one that runs from the arrival.
    """
    receiver = office.organisation.receiver(place)
    if not receiver["board"]:
        raise KnownError("receiver_missing")
    if answer_by and answer_by < office.today():
        raise KnownError("unit_day_passed", day=answer_by.isoformat())

    def patch(unit: OpenUnit, case: Case) -> dict[str, Json]:
        if case.board and case.board != receiver["board"]:
            raise KnownError("other_board")
        return {
            **receiver,
            "responsible": responsible,
            "distributed_at": unit.now(),
            "waiting_for": "",
            **_unit_day(case, answer_by),
        }

    return _act(office, case_ids, "distribute", patch)


def send_back(office: Office, case_ids: Iterable[ObjectId], *, reason: str) -> Changes:
    """Say that a case is not ours ("inte vårt"); the second time it goes to the process owner."""
    said = _required(reason, "reason_missing")

    def patch(_unit: OpenUnit, case: Case) -> dict[str, Json]:
        return {
            "distributed_at": None,
            "responsible": "",
            "area": "",
            "unit": "",
            "sent_back_count": case.sent_back_count + 1,
            "sent_back_reason": said,
            **_unit_day(case, None),
        }

    return _act(office, case_ids, "send_back", patch)


def hand_over(
    office: Office, case_ids: Iterable[ObjectId], *, place: ObjectId, reason: str
) -> Changes:
    """Hand cases over to another board (överlämna); they begin there undistributed."""
    receiver = office.organisation.receiver(place)
    said = _required(reason, "reason_missing")

    def patch(_unit: OpenUnit, case: Case) -> dict[str, Json]:
        if not receiver["board"] or receiver["board"] == case.board:
            raise KnownError("same_board")
        return {
            **receiver,
            "responsible": "",
            "distributed_at": None,
            "handed_over_from": case.board,
            "handed_over_on": office.today().isoformat(),
            "sent_back_count": 0,
            "sent_back_reason": said,
            **_unit_day(case, None),
        }

    return _act(office, case_ids, "hand_over", patch)


def forward_outside(
    office: Office, case_ids: Iterable[ObjectId], *, organisation: str, way: str = ""
) -> Changes:
    """Forward cases to an organisation outside the municipality; that ends them here."""
    to = _required(organisation, "organisation_missing")
    outcome = office.organisation.find_category(CategoryKind.OUTCOME, t.FORWARDED_OUTCOME) or ""

    def patch(_unit: OpenUnit, _case: Case) -> dict[str, Json]:
        today = office.today().isoformat()
        return {
            "forwarded_to": to,
            "forwarded_on": today,
            "closed_on": today,
            "outcome": outcome,
            **({"answered_way": way} if way else {}),
        }

    return _act(office, case_ids, "forward", patch, ends=True)


def refer(office: Office, case_ids: Iterable[ObjectId], *, where: str) -> Changes:
    """Refer elsewhere what is no feedback (hänvisa); it is not counted."""
    to = _required(where, "referral_missing")
    referred: dict[str, Json] = {"referred_to": to, "referred_on": office.today().isoformat()}
    return _act(office, case_ids, "refer", lambda _u, _c: dict(referred), ends=True)


def void(office: Office, case_ids: Iterable[ObjectId], *, reason: str) -> Changes:
    """Take out cases that were registered by mistake; they keep their numbers."""
    said = _required(reason, "reason_missing")

    def patch(_unit: OpenUnit, case: Case) -> dict[str, Json]:
        if case.voided_on:
            raise KnownError("case_voided", number=case.number)
        return {"voided_on": office.today().isoformat(), "voided_reason": said}

    return _act(office, case_ids, "void", patch, only_open=False, ends=True)


def park(office: Office, case_ids: Iterable[ObjectId], *, until: date, comment: str) -> Changes:
    """Put cases aside until a day; they come back by themselves, with the comment."""
    if until <= office.today():
        raise KnownError("park_day_passed", day=until.isoformat())
    values: dict[str, Json] = {"parked_until": until.isoformat()}
    return _act(office, case_ids, "park", lambda _u, _c: dict(values), note=comment)


def wake(office: Office, case_ids: Iterable[ObjectId]) -> Changes:
    """Take parked cases up again, and stop waiting."""
    return _act(office, case_ids, "wake", lambda _u, _c: {"parked_until": None, "waiting_for": ""})


def wait_for(
    office: Office, case_ids: Iterable[ObjectId], *, whom: str, comment: str = ""
) -> Changes:
    """Note that we wait for the unit or for the submitter ("unit", "submitter")."""
    return _act(office, case_ids, "wait", lambda _u, _c: {"waiting_for": whom}, note=comment)


def categorise(
    office: Office, case_ids: Iterable[ObjectId], values: Mapping[str, ObjectId]
) -> Changes:
    """Set type, criterion or local category of one or many cases."""
    with office.unit() as unit:
        for case_id in case_ids:
            require_case(unit, case_id)
            unit.write("categorise", "case", case_id, dict(values))
            if "case_type" in values:
                _recount(office, unit, case_id)
    return unit.changes


def mark_secrecy(office: Office, case_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Mark secrecy: provision, day and authority belong together (OSL 5:5)."""
    with office.unit() as unit:
        require_case(unit, case_id)
        unit.write("mark_secrecy", "case", case_id, encode(values))
        case = unit.case(case_id)
        hides = case.hide_sender or case.hide_matter
        if hides and not case.secrecy_provision:
            raise KnownError("provision_missing")
    return unit.changes


def add_note(office: Office, case_id: ObjectId, *, text: str, kind: RecordKind) -> Changes:
    """Write a file note (a public record) or a working note (not one) in a case."""
    said = _required(text, "text_missing")
    with office.unit() as unit:
        require_case(unit, case_id)
        unit.create("record", _record(case_id, kind, office.today(), text=said), verb="note")
    return unit.changes


def _act(
    office: Office,
    case_ids: Iterable[ObjectId],
    verb: str,
    patch: Callable[[OpenUnit, Case], dict[str, Json]],
    *,
    only_open: bool = True,
    ends: bool = False,
    note: str = "",
) -> Changes:
    """What is done to each of the cases; one that `ends` waits for no unit any more."""
    with office.unit() as unit:
        for case_id in case_ids:
            case = require_case(unit, case_id)
            if only_open and not is_open(case):
                raise KnownError("case_not_open", number=case.number)
            ended = no_more_waiting(case) if ends else NOTHING
            unit.write(verb, "case", case_id, {**patch(unit, case), **ended})
            if ends:
                end_requests(unit, case_id)
            if unit.case(case_id).board != case.board:
                _recount(office, unit, case_id)
            if note.strip():
                kind = RecordKind.WORKING_NOTE
                unit.create("record", _record(case_id, kind, office.today(), text=note.strip()))
    return unit.changes


def _unit_day(case: Case, day: date | None) -> dict[str, Json]:
    """The receiver's own day, which another receiver does not take over."""
    return encode({"unit_answer_by": day}) if case.unit_answer_by or day else {}


def _record(case_id: ObjectId, kind: RecordKind, day: date, *, text: str) -> dict[str, Json]:
    return {"case": case_id, "kind": kind.value, "day": day.isoformat(), "text": text}


def _recount(office: Office, unit: OpenUnit, case_id: ObjectId) -> None:
    days = due_days(office.organisation, unit.case(case_id))
    unit.write("recount", "case", case_id, encode(days))


def require_case(unit: OpenUnit, case_id: ObjectId) -> Case:
    """The case. Raises `case_missing`."""
    if not unit.state("case", case_id).fields:
        raise KnownError("case_missing")
    return unit.case(case_id)


def _require_arrival_first(case: Case, day: object) -> None:
    """What has come in cannot have been answered or closed before."""
    later = [d for d in (case.acknowledged_on, case.answered_on, case.closed_on) if d]
    if isinstance(day, date) and later and day > min(later):
        raise KnownError("arrival_after_contact", day=min(later).isoformat())


def _required(text: str, error_id: str) -> str:
    said = text.strip()
    if not said:
        raise KnownError(error_id)
    require_length(said)
    return said
