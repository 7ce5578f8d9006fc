"""The other objects: submitter, record, measure, organisation, categories and settings."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class UnitKind(StrEnum):
    """Levels of the organisation, and organisations outside it."""

    BOARD = "board"
    DEPARTMENT = "department"
    AREA = "area"
    UNIT = "unit"
    EXTERNAL = "external"


class CategoryKind(StrEnum):
    """The vocabularies that a municipality owns."""

    CASE_TYPE = "case_type"
    CRITERION = "criterion"
    LOCAL_CATEGORY = "local_category"
    CHANNEL = "channel"
    OUTCOME = "outcome"
    LAW = "law"
    NO_MEASURE_REASON = "no_measure_reason"
    REFERRAL = "referral"
    SCRIPT_STEP = "script_step"
    DECLARATION = "declaration"


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


class Improves(StrEnum):
    """What a measure makes better."""

    SERVICE = "service"
    FEEDBACK_HANDLING = "feedback_handling"
    INFORMATION = "information"


class MeasureKind(StrEnum):
    """Making something better, or following up an independent provider."""

    IMPROVEMENT = "improvement"
    TALK = "talk"
    ANNOUNCED_VISIT = "announced_visit"
    UNANNOUNCED_VISIT = "unannounced_visit"
    SUPERVISION_REPORT = "supervision_report"


class DecisionLevel(StrEnum):
    """At which level a measure was decided."""

    OFFICER = "officer"
    MANAGER = "manager"
    MANAGEMENT_GROUP = "management_group"
    BOARD = "board"


class TallySource(StrEnum):
    """How oral feedback was counted: by a key at once, or on a sheet for a week."""

    KEY = "key"
    SHEET = "sheet"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What became better, decided by somebody, serving one or more cases."""

    text: str = ""
    improves: str = Improves.SERVICE
    decided_by: str = ""
    decided_on: date | None = None
    law: str = ""
    responsible: str = ""
    due_on: date | None = None
    done_on: date | None = None
    effect: str = ""
    communicated_to: str = ""
    cases: tuple[str, ...] = ()
    removed: bool = False

    kind: str = MeasureKind.IMPROVEMENT
    department: str = ""
    declaration: str = ""
    decision_level: str = ""
    proposed_on: date | None = None
    """The day an idea was written down; without it a measure is taken as decided."""
    started_on: date | None = None
    follow_up_on: date | None = None
    """When somebody should look whether it had an effect."""
    communicated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardOrder:
    """What a board has ordered at a meeting, until it is done."""

    board: str = ""
    meeting_on: date | None = None
    paragraph: str = ""
    text: str = ""
    department: str = ""
    responsible: str = ""
    due_on: date | None = None
    done_on: date | None = None
    done_how: str = ""
    removed: bool = False
    report: str = ""
    """The report that the board was not content with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Oral feedback that was only counted and never became a case.

    What stands on a sheet has a `week` such as "2026-W47", and a day where the sheet has one.
    """

    board: str = ""
    department: str = ""
    area: str = ""
    unit: str = ""
    case_type: str = ""
    criterion: str = ""
    day: date | None = None
    week: str = ""
    count: int = 0
    source: str = TallySource.KEY
    noted_by: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationUnit:
    """A board, department, area, unit or an organisation outside the municipality."""

    kind: str = UnitKind.UNIT
    name: str = ""
    parent: str = ""
    order: int = 0
    prefix: str = ""
    number_pattern: str = ""
    synonyms: tuple[str, ...] = ()
    school_authority: str = ""
    valid_to: date | None = None

    approvers: tuple[str, ...] = ()
    """Members of whom one approves each written answer of a board; empty where none need to."""
    succeeded_by: str = ""
    """What took its place when it ended; reports count its cases there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One word of a vocabulary; local categories belong to a department.

    `code` is what the program does with the word: a channel's arrival rule, a type's meaning.
    `note` is a longer text: where a referral leads, what a step of the call script says.
    """

    kind: str = CategoryKind.LOCAL_CATEGORY
    name: str = ""
    order: int = 0
    department: str = ""
    synonyms: tuple[str, ...] = ()
    code: str = ""
    note: str = ""
    is_mandatory: bool = False
    valid_to: date | None = None
    succeeded_by: str = ""
    """The word that took its place; reports count its cases there."""


class DeadlineSubject(StrEnum):
    """What should have been done within some days of what.

    Acknowledgement and answer run from the arrival, the next news from the day of a contact, and
    the receiver's answer from the day of distribution.
    """

    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    NEWS = "news"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """Within how long something should be done; "" means for all boards, or for all types."""

    about: str = DeadlineSubject.ACKNOWLEDGE
    board: str = ""
    case_type: str = ""
    amount: int = 0
    unit: str = "working_days"
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """The municipality itself: its name and its own words."""

    key: str = ""
    name: str = ""
    department_word: str = ""
    department_word_definite: str = ""
    department_word_plural: str = ""
    criterion_word: str = ""
    criterion_is_mandatory: bool = True
    local_category_word: str = ""
    title_pattern: str = ""
    number_pattern: str = ""
    process_owner: str = ""
    layouts: tuple[str, ...] = ()
    bridge_days_closed: bool = False
    closed_days: tuple[str, ...] = ()
    """Own closing days as "YYYY-MM-DD reason"."""
    reply_address: tuple[str, ...] = ()
    """The lines under which printed forms are sent back."""
    letter_window: str = "right"
    """On which side of an envelope its window is."""
    smallest_shown: int = 3
    """The least number that a published report shows."""
    contact_email: str = ""
    """Where questions about published figures are answered."""


class TemplateKind(StrEnum):
    """What a template is the pattern of."""

    FORM = "form"
    FORM_TEXTS = "form_texts"
    SOURCE = "source"
    LETTER = "letter"
    TEXT_MODULE = "text_module"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A printed form, kept as long as there is paper of it, own words for forms, letters or
    text modules, a layout of reports, or a source.

    `content` is JSON, "" for what was taken away; `version` counts the forms of a language and
    paper that have been printed. A text module of a department is offered there only.
    """

    kind: str = ""
    name: str = ""
    language: str = ""
    version: int = 0
    content: str = ""
    department: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person who works with the cases; one person may hold several roles."""

    name: str = ""
    title: str = ""
    email: str = ""
    roles: tuple[str, ...] = ()
    department: str = ""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A list of cases that somebody comes back to: a name and what its cases fulfil.

    With a department it is shared there. `order` is the digit of its keys, 0 for none; a
    condition is "name=value" (see `models.case_filter`).
    """

    name: str = ""
    owner: str = ""
    department: str = ""
    order: int = 0
    conditions: tuple[str, ...] = ()
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """When a member is away, both days included, and who takes over meanwhile."""

    member: str = ""
    deputy: str = ""
    first_on: date | None = None
    last_on: date | None = None
    removed: bool = False


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


class BaseKind(StrEnum):
    """Whom a unit is there for."""

    USERS = "users"
    PUPILS = "pupils"
    INHABITANTS = "inhabitants"


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseNumber:
    """For how many a unit was there in a year, so that its cases can be told per thousand."""

    unit: str = ""
    year: int = 0
    what: str = BaseKind.USERS
    number: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFigure:
    """A number that another system has of feedback that never became a case here.

    `place` is a board, department, area or unit; `source` says where in the system it was read.
    """

    system: str = ""
    source: str = ""
    noted_by: str = ""
    place: str = ""
    first_on: date | None = None
    last_on: date | None = None
    case_type: str = ""
    number: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as somebody approved it, and what the board decided on it.

    `pdf`, `figures`, `document`, `sheets` and `basis` are files, named by the SHA-256 of what
    they hold; `layout_version` names the words of the layout in the same way. `parts` are the
    reports that one on several boards was made of. Until `decided_on` it can be taken back.
    """

    layout: str = ""
    layout_version: str = ""
    title: str = ""
    department: str = ""
    first: date | None = None
    last: date | None = None
    approved_by: str = ""
    data_day: date | None = None
    finished_on: date | None = None
    pdf: str = ""
    figures: str = ""
    document: str = ""
    sheets: str = ""
    basis: str = ""
    parts: tuple[str, ...] = ()
    decided_on: date | None = None
    paragraph: str = ""
    decision: str = ""
    removed: bool = False


class ReportEvery(StrEnum):
    """How often a board gets its report; a third of a year ends in April, August, December."""

    MONTH = "month"
    QUARTER = "quarter"
    THIRD = "third"
    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """When which report is due: for a board or department ("" for all), after each period.

    `due_days` are the days from the end of the period; none is missed that ended before `begins`.
    """

    place: str = ""
    layout: str = ""
    every: str = ReportEvery.HALF_YEAR
    due_days: int = 60
    begins: date | None = None
    removed: bool = False
