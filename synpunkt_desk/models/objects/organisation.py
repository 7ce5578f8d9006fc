"""The municipality: its organisation, people, vocabularies and rules for days."""

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


class OpenCases(StrEnum):
    """What becomes of the open cases of a place that ends or moves."""

    FOLLOW = "follow"
    STAY = "stay"


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
    valid_from: date | None = None
    """The first day in use; None for what has always been there."""
    valid_to: date | None = None
    """The last day in use, which may lie ahead."""
    former_names: tuple[str, ...] = ()
    """Each as "YYYY-MM-DD name" with the last day on which it was called so."""
    former_parents: tuple[str, ...] = ()
    """Each as "YYYY-MM-DD id" with the last day on which it lay there."""

    approvers: tuple[str, ...] = ()
    """Members of whom one approves each written answer of a board; empty where none need to."""
    succeeded_by: str = ""
    """What took its place when it ended; reports count its cases there."""
    open_cases: str = ""
    """What becomes of open cases when it ends or moves (see `OpenCases`)."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person who works with the cases; one person may hold several roles."""

    name: str = ""
    title: str = ""
    email: str = ""
    roles: tuple[str, ...] = ()
    department: str = ""
    login: str = ""
    """By what name the person signs in to the shared server, "" for nobody who does."""
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """When a member is away, both days included, and who takes over meanwhile."""

    member: str = ""
    deputy: str = ""
    first_on: date | None = None
    last_on: date | None = None
    removed: bool = False
