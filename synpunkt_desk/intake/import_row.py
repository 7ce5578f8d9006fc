"""What an import gives: rows to take in, remarks on them, and rows that are refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Protocol

from synpunkt_desk.models.case import ReplyWish, Submitter


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a file or a row that is taken in; `texts.importing` words it."""

    remark_id: str
    params: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not taken in: its first line in the file (header 1), and why."""

    line: int
    reason_id: str
    params: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One case of a file: dates and choices read, labels of the organisation as written.

    `identity` is the same each time the same row is read. `letter` is the number of the letter
    that the case came with, on the letter's first case too; empty where it came alone.
    `submitter` is known only where the row says how to reach them, or who they are; `reply_note`
    holds the wish as written where it is none of ours.
    """

    line: int
    identity: str
    letter: str = ""
    remarks: tuple[Remark, ...] = ()

    number: str = ""
    external_id: str = ""
    diary_number: str = ""
    received_on: date
    received_at: time | None = None
    registered_on: date | None = None
    registered_at: time | None = None

    channel: str = ""
    case_type: str = ""
    criterion: str = ""
    local_category: str = ""
    department: str = ""
    area: str = ""
    unit: str = ""
    school_authority: str = ""
    title: str = ""
    text: str = ""

    submitter: Submitter = Submitter.UNKNOWN
    submitter_name: str = ""
    submitter_role: str = ""
    submitter_email: str = ""
    submitter_phone: str = ""
    submitter_address: str = ""
    language: str = ""
    reply_wish: ReplyWish = ReplyWish.UNKNOWN
    reply_note: str = ""

    acknowledged_on: date | None = None
    answered_on: date | None = None
    answer: str = ""
    closed_on: date | None = None
    responsible: str = ""
    forwarded_to: str = ""
    measure: str = ""
    measure_law: str = ""
    cause: str = ""
    system: str = ""


class SomeRows(Protocol):
    """Rows whose number is known, and which can be gone through time and again."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[ImportRow]: ...


@dataclass(frozen=True, slots=True)
class JudgedRows:
    """A judged file: what to take in, what is refused, and remarks on the file as a whole."""

    rows: SomeRows
    refused: tuple[Refusal, ...]
    remarks: tuple[Remark, ...]
