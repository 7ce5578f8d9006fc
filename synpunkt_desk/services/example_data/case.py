"""An invented case."""

from dataclasses import dataclass
from datetime import date, datetime

from synpunkt_desk.models.case import ReplyWish, Submitter


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleCase:
    """A case with the attributes of `models.case.Case`, but names where that has ids.

    `letter` is the same for the cases of one letter. `answer_text` becomes a dispatched record,
    `measure` and `measure_law` a measure of its own.
    """

    channel: str
    case_type: str
    criterion: str
    local_category: str
    title: str
    text: str
    submitter: Submitter
    submitter_name: str
    submitter_role: str
    submitter_email: str
    submitter_phone: str
    submitter_address: str
    language: str
    reply_wish: ReplyWish
    reply_note: str
    board: str
    department: str
    area: str
    unit: str
    responsible: str
    school_authority: str
    received_on: date
    registered_at: datetime
    registered_by: str
    distributed_at: datetime | None
    acknowledged_on: date | None
    acknowledged_way: str
    answered_on: date | None
    answered_way: str
    answer_text: str
    closed_on: date | None
    outcome: str
    cause: str
    first_contact: bool = False
    protected: bool = False
    diary_number: str = ""
    letter: str = ""
    measure: str = ""
    measure_law: str = ""
    parked_until: date | None = None
    waiting_for: str = ""
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
    secrecy_provision: str = ""
    secrecy_date: date | None = None
    secrecy_authority: str = ""
    hide_sender: bool = False
