"""What the fields of a case hold, stored, typed or kept as a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields, Json
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.sheet import Sheet

CASE_FIELDS: Final = (
    "title", "text", "channel", "received_on", "received_reason", "diary_number", "submitter",
    "reply_wish", "reply_note", "cause", "concerns", "language", "reply_language",
    "interpreter_needed", "signatories", "declaration",
)  # fmt: skip
PERSON_FIELDS: Final = ("name", "role", "phone", "email", "address")


@dataclass(frozen=True, slots=True)
class FormValues:
    """What the fields of a case and of its submitter hold."""

    case: Mapping[str, object] = field(default_factory=dict[str, object])
    person: Mapping[str, object] = field(default_factory=dict[str, object])

    def __bool__(self) -> bool:
        return bool(self.case or self.person)

    def over(self, other: "FormValues") -> "FormValues":
        """These values laid over others."""
        return FormValues({**other.case, **self.case}, {**other.person, **self.person})

    def other_than(self, other: "FormValues") -> "FormValues":
        """The values that differ."""
        return FormValues(
            {n: v for n, v in self.case.items() if v != other.case.get(n)},
            {n: v for n, v in self.person.items() if v != other.person.get(n)},
        )


def stored_values(sheet: Sheet) -> FormValues:
    """What the database holds."""
    case, person = sheet.view.case, sheet.view.submitter
    return FormValues(
        {name: getattr(case, name) for name in CASE_FIELDS},
        {name: getattr(person, name) for name in PERSON_FIELDS},
    )


def drafted_values(sheet: Sheet) -> FormValues:
    """What was typed but not saved, if it is news."""
    content: Fields = sheet.draft.content if sheet.draft else {}
    of_case, of_person = _fields(content.get("case")), _fields(content.get("person"))
    case, person = decode(Case, of_case), decode(SubmitterDetails, of_person)
    kept = FormValues(
        {name: getattr(case, name) for name in CASE_FIELDS if name in of_case},
        {name: getattr(person, name) for name in PERSON_FIELDS if name in of_person},
    )
    return kept.other_than(stored_values(sheet))


@dataclass(frozen=True, slots=True)
class Seen:
    """Who wrote the values that the form showed."""

    case: Mapping[str, ObjectId] = field(default_factory=dict[str, ObjectId])
    person: Mapping[str, ObjectId] = field(default_factory=dict[str, ObjectId])

    def over(self, other: "Seen") -> "Seen":
        """These writers laid over others."""
        return Seen({**other.case, **self.case}, {**other.person, **self.person})

    def only(self, values: FormValues) -> "Seen":
        """The writers of these values."""
        return Seen(
            {n: self.case.get(n, "") for n in values.case},
            {n: self.person.get(n, "") for n in values.person},
        )


def seen_of(sheet: Sheet) -> Seen:
    """The writers of what is stored."""
    return Seen(sheet.view.seen, sheet.view.submitter_seen)


def drafted_seen(sheet: Sheet, drafted: FormValues) -> Seen:
    """The writers that were seen when the draft was typed."""
    content: Fields = sheet.draft.content if sheet.draft else {}
    kept = Seen(_texts(content.get("seen")), _texts(content.get("person_seen")))
    return kept.only(drafted)


class OwnWrites:
    """Writes forms in their order, and knows that a second write has seen the first.

    Used on the writer's thread alone.
    """

    def __init__(self) -> None:
        self._newer: dict[tuple[ObjectId, str, ObjectId], ObjectId] = {}

    def edit(self, office: Office, case_id: ObjectId, values: FormValues, seen: Seen) -> Changes:
        """Write what somebody typed who saw these writers, or own ones since."""
        changes = case_work.edit(
            office,
            case_id,
            values.case,
            self._latest(case_id, seen.case),
            submitter=values.person,
            submitter_seen=self._latest(case_id, seen.person),
        )
        now = view(office, case_id)
        self._remember(case_id, seen.case, now.seen)
        self._remember(case_id, seen.person, now.submitter_seen)
        return changes

    def _latest(self, case_id: ObjectId, seen: Mapping[str, ObjectId]) -> dict[str, ObjectId]:
        return {n: self._newer.get((case_id, n, writer), writer) for n, writer in seen.items()}

    def _remember(
        self, case_id: ObjectId, seen: Mapping[str, ObjectId], now: Mapping[str, ObjectId]
    ) -> None:
        for name, writer in seen.items():
            self._newer[case_id, name, writer] = now.get(name, writer)


def _fields(kept: Json) -> Fields:
    return kept if isinstance(kept, dict) else {}


def _texts(kept: Json) -> dict[str, ObjectId]:
    return {n: v for n, v in _fields(kept).items() if isinstance(v, str)}
