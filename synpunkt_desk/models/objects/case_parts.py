"""What belongs to a case: who gave it, its records, and what it has to do with others."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RecordKind(StrEnum):
    """What a document in a case is; decides whether it is a public record (TF 2:9-2:12)."""

    RECEIVED = "received"
    FILE_NOTE = "file_note"
    WORKING_NOTE = "working_note"
    DISPATCHED = "dispatched"
    STATEMENT = "statement"
    DRAFT = "draft"


class Approval(StrEnum):
    """How far somebody's approval of an answer has come; "" while nobody has been asked."""

    ASKED = "asked"
    APPROVED = "approved"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitterDetails:
    """Who gave the feedback and how to reach them; an object of its own for protection's sake."""

    name: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    protected: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document or note of a case, with or without a file."""

    case: str = ""
    kind: str = RecordKind.RECEIVED
    purpose: str = ""
    day: date | None = None
    way: str = ""
    text: str = ""
    file_name: str = ""
    blob: str = ""
    size: int = 0
    sha256: str = ""
    media_type: str = ""
    paper_place: str = ""
    removed: bool = False
    came_with: str = ""
    """The merged case that brought the record here."""
    kept_on: date | None = None
    """The day a working note was kept on purpose, as part of the case (TF 2:12)."""

    subject: str = ""
    template: str = ""
    signature: str = ""
    """Who signs what goes out: "name" or "function"."""
    receiver: str = ""
    """Where it was sent: the lines of an address, or an e-mail address."""
    text_sha256: str = ""
    kept_reason: str = ""
    """Why it went out although the program warned."""
    approval: str = ""
    approval_by: str = ""
    """The member who has decided."""
    approval_on: date | None = None
    approval_comment: str = ""


class RelationKind(StrEnum):
    """How a case stands to another (requirement 56); read from the first to the other."""

    DUPLICATE_OF = "duplicate_of"
    BELONGS_WITH = "belongs_with"
    FOLLOWS = "follows"
    REPLACES = "replaces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """That one case has to do with another; shown on both."""

    kind: str = RelationKind.BELONGS_WITH
    case: str = ""
    other: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What several people have the same view of. Cases name their theme.

    A mass event is one that would hide everything else in a report: a campaign, a storm.
    """

    name: str = ""
    text: str = ""
    started_on: date | None = None
    closed_on: date | None = None
    is_mass_event: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRequest:
    """A unit was asked what it says of a case; `record` is its statement.

    `text` is the question, `shared_text` what was shown of the matter, `replaced` the kinds of
    personal data that neutral words stand for in it.
    """

    case: str = ""
    unit: str = ""
    asked: str = ""
    asked_email: str = ""
    way: str = ""
    asked_on: date | None = None
    due_on: date | None = None
    text: str = ""
    shared_text: str = ""
    replaced: tuple[str, ...] = ()
    reminded_on: date | None = None
    answered_on: date | None = None
    record: str = ""
    removed: bool = False
    came_with: str = ""
    """The merged case that it was made in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawStep:
    """A ticked point of the checklist of a law that a case was flagged for."""

    case: str = ""
    law: str = ""
    step: str = ""
    text: str = ""
    """What the point said when it was ticked."""
    done_on: date | None = None
    sent_on: date | None = None
    note: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A copy of a case was handed out; who asked and why need not be known (TF 2:18)."""

    case: str = ""
    day: date | None = None
    to: str = ""
    way: str = ""
    what: str = ""
    masked: bool = True
    pages: int = 0
    sha256: str = ""
    removed: bool = False
