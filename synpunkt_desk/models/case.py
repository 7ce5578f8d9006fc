"""The case: one matter that somebody brought to the municipality."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

MAX_TEXT: Final = 100_000
"""The longest text that a case, an answer or a note may hold."""

MOST_SIGNATORIES: Final = 99_999
"""The most people that a list of names may say it has."""


SECOND_BOUNCE: Final = 2
"""After so many times back, the process owner decides where a case belongs."""


class Submitter(StrEnum):
    """Who gave the feedback: three states, none of them a blank."""

    KNOWN = "known"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class ReplyWish(StrEnum):
    """Whether and how the submitter wants an answer."""

    UNKNOWN = "unknown"
    NONE = "none"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"
    VISIT = "visit"


class Stage(StrEnum):
    """How far a case has come; derived from its moments, never stored by anyone (idea 5)."""

    TO_DISTRIBUTE = "to_distribute"
    TO_ACKNOWLEDGE = "to_acknowledge"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    CLOSED = "closed"
    REFERRED = "referred"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The shown state of a case. The attributes are the fields of its patches.

    Days are local (Europe/Stockholm), moments aware UTC. Organisation and category attributes
    hold object ids; an empty string means not set.
    """

    number: str = ""
    provisional_number: str = ""
    diary_number: str = ""
    external_id: str = ""
    own_reference: str = ""
    letter: str = ""
    import_key: str = ""
    import_digest: str = ""
    import_run: str = ""
    """The reading of a file that it came with, which can be taken back as a whole."""

    channel: str = ""
    channel_word: str = ""
    case_type: str = ""
    criterion: str = ""
    local_category: str = ""
    title: str = ""
    text: str = ""

    submitter: str = Submitter.UNKNOWN
    submitter_id: str = ""
    language: str = ""
    reply_wish: str = ReplyWish.UNKNOWN
    reply_note: str = ""

    board: str = ""
    department: str = ""
    area: str = ""
    unit: str = ""
    responsible: str = ""
    school_authority: str = ""
    system: str = ""

    received_on: date | None = None
    received_reason: str = ""
    registered_at: datetime | None = None
    registered_by: str = ""
    imported: bool = False
    acknowledge_by: date | None = None
    answer_by: date | None = None

    distributed_at: datetime | None = None
    acknowledged_on: date | None = None
    acknowledged_way: str = ""
    answered_on: date | None = None
    answered_way: str = ""
    first_contact: bool = False
    closed_on: date | None = None
    outcome: str = ""
    no_measure_reason: str = ""
    reopened_reason: str = ""
    cause: str = ""

    forwarded_to: str = ""
    forwarded_on: date | None = None
    referred_to: str = ""
    referred_on: date | None = None
    handed_over_from: str = ""
    handed_over_on: date | None = None
    sent_back_count: int = 0
    sent_back_reason: str = ""
    voided_on: date | None = None
    voided_reason: str = ""
    parked_until: date | None = None
    waiting_for: str = ""

    secrecy_provision: str = ""
    secrecy_date: date | None = None
    secrecy_authority: str = ""
    hide_sender: bool = False
    hide_matter: bool = False

    concerns: str = ""
    reply_language: str = ""
    interpreter_needed: bool = False
    batch: str = ""
    identity_reason: str = ""
    signatories: int = 0

    theme: str = ""
    campaign: str = ""
    merged_into: str = ""
    """The case that goes on with the matter, where this one turned out to be the same."""

    came_to: str = ""
    """The place it lay in before the organisation changed and it went along."""

    declaration: str = ""
    """The service declaration that the feedback is about."""

    law_flags: tuple[str, ...] = ()
    """Keys of the laws that a person has said the case may come under."""
    law_declined: tuple[str, ...] = ()
    """Those that somebody has said it does not come under."""
    statement_by: date | None = None
    """The first day by which a unit that was asked should have made its statement."""
    outcome_text: str = ""
    """What became of the matter, for those who decide; nobody else hears it."""
    no_answer_reason: str = ""
    earlier_closings: tuple[str, ...] = ()
    """Earlier days of closing and reopening, as "YYYY-MM-DD YYYY-MM-DD"."""

    praise_passed_to: str = ""
    praise_passed_on: date | None = None

    promised_by: date | None = None
    """The day of "du hör från oss senast", until that has been done or another day is named."""
    unit_answer_by: date | None = None
    """By when the receiver should have answered whoever distributed the case."""
    delay_reason: str = ""
    promised_on: date | None = None
    """The day on which `promised_by` was promised."""

    disposal: str = ""
    """How long the case is to be kept, as the municipality's own rule says it."""


def signatories_in(text: str) -> int | None:
    """How many a typed text says have signed, 0 for nothing; None where it is no such number."""
    digits = "".join(text.split())
    if not digits:
        return 0
    number = int(digits) if digits.isascii() and digits.isdecimal() else 0
    return number if 1 <= number <= MOST_SIGNATORIES else None


def stage_of(case: Case) -> Stage:
    """How far the case has come."""
    if case.voided_on:
        return Stage.VOIDED
    if case.referred_on:
        return Stage.REFERRED
    if case.closed_on:
        return Stage.CLOSED
    if not case.distributed_at:
        return Stage.TO_DISTRIBUTE
    if case.answered_on:
        return Stage.ANSWERED
    if owes_acknowledgement(case):
        return Stage.TO_ACKNOWLEDGE
    return Stage.IN_PROGRESS


def is_open(case: Case) -> bool:
    """Neither closed, referred nor voided."""
    return not (case.closed_on or case.referred_on or case.voided_on)


def is_bounced(case: Case) -> bool:
    """Whether the process owner has to decide where the case belongs."""
    return is_open(case) and not case.distributed_at and case.sent_back_count >= SECOND_BOUNCE


def wants_reply(case: Case) -> bool:
    """Whether anybody waits for an acknowledgement and an answer (requirement 4)."""
    return case.submitter == Submitter.KNOWN and case.reply_wish != ReplyWish.NONE


def owes_acknowledgement(case: Case) -> bool:
    """Whether the submitter should still hear that the matter has come in."""
    return is_open(case) and wants_reply(case) and not (case.acknowledged_on or case.answered_on)


def owes_answer(case: Case) -> bool:
    """Whether the submitter should still have an answer."""
    return is_open(case) and wants_reply(case) and not case.answered_on


def next_due(case: Case) -> date | None:
    """The nearest day by which somebody owes the submitter something, or None.

    A day that was promised stands instead of the day for the answer.
    """
    if not is_open(case) or not (wants_reply(case) or case.promised_by):
        return None
    if owes_acknowledgement(case) and case.acknowledge_by:
        return case.acknowledge_by
    return case.promised_by or (case.answer_by if owes_answer(case) else None)
