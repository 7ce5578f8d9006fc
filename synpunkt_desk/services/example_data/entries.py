"""From an invented case to the entries that registering and handling it would have left."""

from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import Case, ReplyWish, Submitter
from synpunkt_desk.models.codec import encode, encode_value
from synpunkt_desk.models.ids import ObjectId, fixed_id
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.numbering import provisional_number
from synpunkt_desk.models.objects import CategoryKind, RecordKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.deadlines import due_days
from synpunkt_desk.services.example_data.case import ExampleCase
from synpunkt_desk.services.registering.registration import number_request
from synpunkt_desk.store.replica import OpenUnit

_PLAIN: Final = (
    "title", "text", "diary_number", "language", "reply_note", "school_authority", "registered_by",
    "acknowledged_way", "answered_way", "cause", "first_contact", "waiting_for", "forwarded_to",
    "referred_to", "sent_back_count", "sent_back_reason", "voided_reason", "secrecy_provision",
    "secrecy_authority", "hide_sender",
)  # fmt: skip
_DAYS: Final = (
    "received_on", "acknowledged_on", "answered_on", "closed_on", "parked_until", "forwarded_on",
    "referred_on", "handed_over_on", "voided_on", "secrecy_date",
)  # fmt: skip
_MOMENTS: Final = ("registered_at", "distributed_at")
_PERSON: Final = ("name", "role", "email", "phone", "address")
_plain: Final = attrgetter(*_PLAIN)
_days: Final = attrgetter(*_DAYS)
_moments: Final = attrgetter(*_MOMENTS)
_person: Final = attrgetter(*(f"submitter_{name}" for name in _PERSON))


class Words:
    """The ids behind the names of one municipality, found once each."""

    def __init__(self, organisation: Organisation, device_tag: str) -> None:
        self.device_tag = device_tag
        self._organisation = organisation
        self.category = lru_cache(maxsize=None)(self._category)
        self.receiver = lru_cache(maxsize=None)(self._receiver)
        self.due = lru_cache(maxsize=None)(self._due)
        self.asks = lru_cache(maxsize=None)(self._asks)

    @cached_property
    def members(self) -> dict[str, ObjectId]:
        """The staff by name."""
        return {member.name: i for i, member in self._organisation.members.items()}

    @cached_property
    def conversations(self) -> frozenset[ObjectId]:
        """The channels by which people are spoken with."""
        found = self._organisation.categories.items()
        return frozenset(i for i, c in found if c.code == ArrivalWay.CONVERSATION)

    def board(self, name: str) -> ObjectId:
        """A board by its name."""
        return self.receiver(name, "", "", "")["board"] if name else ""

    def _category(self, kind: str, name: str, department: ObjectId = "") -> ObjectId:
        return (self._organisation.find_category(kind, name, department) or "") if name else ""

    def _receiver(self, *names: str) -> dict[str, ObjectId]:
        """Ids of board, department, area and unit, where there are any."""
        found: dict[str, ObjectId] = {}
        parent: ObjectId = ""
        kinds = (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
        for kind, name in zip(kinds, names, strict=True):
            if name:
                parent = self._organisation.find_unit(kind, name, parent) or ""
                found[kind.value] = parent
        return found

    def _due(self, board: ObjectId, case_type: ObjectId, day: date) -> dict[str, Json]:
        case = Case(board=board, case_type=case_type, received_on=day)
        found = due_days(self._organisation, case)
        return encode({name: due for name, due in found.items() if due})

    def _asks(self, board: ObjectId, year: int) -> dict[str, Json]:
        midsummer = datetime(year, 6, 24, tzinfo=UTC)
        return number_request(self._organisation, Case(board=board, registered_at=midsummer), "")


def write_case(unit: OpenUnit, words: Words, example: ExampleCase) -> ObjectId:
    """The entries of a case with its submitter, its records and its measure."""
    fields = _case_fields(words, example)
    person = {n: value for n, value in zip(_PERSON, _person(example), strict=True) if value}
    if person:
        protected: Fields = {"protected": True} if example.protected else {}
        fields["submitter_id"] = unit.create("submitter", {**person, **protected})
    number = unit.next_number("provisional")
    fields["provisional_number"] = provisional_number(words.device_tag, number)
    asks = words.asks(str(fields["board"]), example.registered_at.year)
    case_id = unit.create("case", fields, verb="register", asks=asks)
    if fields["channel"] in words.conversations:
        unit.create("record", _file_note(case_id, example))
    if example.answer_text:
        unit.create("record", _answer(case_id, example), verb="answer")
    if example.measure:
        unit.create("measure", _measure(words, case_id, example), verb="decide_measure")
    return case_id


def _case_fields(words: Words, example: ExampleCase) -> dict[str, Json]:
    receiver = words.receiver(example.board, example.department, example.area, example.unit)
    case_type = words.category(CategoryKind.CASE_TYPE, example.case_type)
    department = receiver.get("department", "")
    found: dict[str, Json] = {
        "channel": words.category(CategoryKind.CHANNEL, example.channel),
        "case_type": case_type,
        "criterion": words.category(CategoryKind.CRITERION, example.criterion),
        "local_category": words.category(
            CategoryKind.LOCAL_CATEGORY, example.local_category, department
        ),
        "outcome": words.category(CategoryKind.OUTCOME, example.outcome),
        "responsible": words.members.get(example.responsible, ""),
        "handed_over_from": words.board(example.handed_over_from),
        "letter": fixed_id(example.letter) if example.letter else "",
        **dict(zip(_PLAIN, _plain(example), strict=True)),
    }
    fields: dict[str, Json] = {name: value for name, value in found.items() if value}
    for names, values in ((_DAYS, _days(example)), (_MOMENTS, _moments(example))):
        fields.update((n, encode_value(v)) for n, v in zip(names, values, strict=True) if v)
    if example.submitter != Submitter.UNKNOWN:
        fields["submitter"] = example.submitter.value
    if example.reply_wish != ReplyWish.UNKNOWN:
        fields["reply_wish"] = example.reply_wish.value
    due = words.due(receiver["board"], case_type, example.received_on)
    return {**fields, **receiver, **due}


def _file_note(case_id: ObjectId, example: ExampleCase) -> dict[str, Json]:
    return {
        "case": case_id,
        "kind": RecordKind.FILE_NOTE.value,
        "purpose": "conversation",
        "day": example.received_on.isoformat(),
        "text": example.text,
    }


def _answer(case_id: ObjectId, example: ExampleCase) -> dict[str, Json]:
    return {
        "case": case_id,
        "kind": RecordKind.DISPATCHED.value,
        "purpose": "answer",
        "day": encode_value(example.answered_on),
        "way": example.answered_way,
        "text": example.answer_text,
    }


def _measure(words: Words, case_id: ObjectId, example: ExampleCase) -> dict[str, Json]:
    law = words.category(CategoryKind.LAW, example.measure_law)
    given: dict[str, Json] = {"law": law} if law else {}
    return {"text": example.measure, "cases": {"add": [case_id]}, **given}
