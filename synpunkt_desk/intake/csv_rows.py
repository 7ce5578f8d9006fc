"""One record of a CSV file: refused, or read into a row with remarks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from synpunkt_desk.intake.csv_records import CsvLayout, Record
from synpunkt_desk.intake.import_row import ImportRow, Refusal, Remark
from synpunkt_desk.intake.joined_values import complete
from synpunkt_desk.models.case import MAX_TEXT, ReplyWish, Submitter
from synpunkt_desk.models.dates import LocalMoment, parse_moment
from synpunkt_desk.models.errors import BugError
from synpunkt_desk.models.identity_numbers import find_identity_numbers
from synpunkt_desk.texts import importing as t

_MOMENTS: Final = ("registered", "acknowledged_on", "answered_on", "closed_on")
_CONTACTS: Final = ("submitter_name", "submitter_email", "submitter_phone", "submitter_address")

DECIDING: Final = frozenset({"number", "received", "title", "text"})
"""The columns that decide whether a record is taken in, and what it is called."""

T = TypeVar("T")


def judge_record(record: Record, layout: CsvLayout) -> dict[str, str] | Refusal:
    """The known values of a record, or why it cannot be taken in.

    A text over the limit is refused rather than taken in: the row is listed and stays in its file,
    while a case with such a text could not be saved again once somebody had changed a word of it.
    """
    fields = fields_of(record, layout.width)
    if isinstance(fields, Refusal):
        return fields
    values = layout.values_of(fields)
    return refusal_of(values, record.line) or values


def fields_of(record: Record, width: int) -> list[str] | Refusal:
    """The fields of a record, or why they cannot be told apart."""
    if record.fields is None:
        return Refusal(record.line, "broken_quotes", {"last_line": record.last_line})
    if len(record.fields) > width:
        count = len(record.fields)
        return Refusal(record.line, "too_many_fields", {"count": count, "header": width})
    return record.fields


def refusal_of(values: Mapping[str, str], line: int) -> Refusal | None:
    """Why values cannot become a case, or None."""
    if parse_moment(values.get("received", "")) is None:
        return Refusal(line, "no_arrival_date")
    if "title" not in values and "text" not in values:
        return Refusal(line, "no_text")
    length = len(values.get("text", ""))
    if length > MAX_TEXT:
        return Refusal(line, "text_too_long", {"count": length, "limit": MAX_TEXT})
    return None


def make_row(values: Mapping[str, str], *, line: int, identity: str, letter: str) -> ImportRow:
    """The row of values that were judged good; what cannot be read is left out with a remark."""
    received = parse_moment(values["received"])
    if received is None:
        raise BugError("a row without an arrival day was taken for good")
    values, remarks = complete(values)
    registered, acknowledged, answered, closed = (
        _moment(values, field, remarks) for field in _MOMENTS
    )
    anonymous = _choice(values, "anonymous", t.YES_AND_NO, remarks)
    wish = _choice(values, "reply_wish", t.REPLY_WISHES, remarks)
    authority = _choice(values, "school_authority", t.SCHOOL_AUTHORITIES, remarks)
    row = ImportRow(
        line=line,
        identity=identity,
        letter=letter,
        remarks=tuple(remarks),
        number=values.get("number", ""),
        external_id=values.get("external_id", ""),
        diary_number=values.get("diary_number", ""),
        received_on=received.day,
        received_at=received.at,
        registered_on=registered.day if registered else None,
        registered_at=registered.at if registered else None,
        channel=values.get("channel", ""),
        case_type=values.get("case_type", ""),
        criterion=values.get("criterion", ""),
        local_category=values.get("local_category", ""),
        department=values.get("department", ""),
        area=values.get("area", ""),
        unit=values.get("unit", ""),
        school_authority=authority or "",
        title=values.get("title", ""),
        text=values.get("text", ""),
        submitter=_submitter(values, anonymous),
        submitter_name=values.get("submitter_name", ""),
        submitter_role=values.get("submitter_role", ""),
        submitter_email=values.get("submitter_email", ""),
        submitter_phone=values.get("submitter_phone", ""),
        submitter_address=values.get("submitter_address", ""),
        language=values.get("language", ""),
        reply_wish=wish or ReplyWish.UNKNOWN,
        reply_note="" if wish else values.get("reply_wish", ""),
        acknowledged_on=acknowledged.day if acknowledged else None,
        answered_on=answered.day if answered else None,
        answer=values.get("answer", ""),
        closed_on=closed.day if closed else None,
        responsible=values.get("responsible", ""),
        forwarded_to=values.get("forwarded_to", ""),
        measure=values.get("measure", ""),
        measure_law=values.get("measure_law", ""),
        cause=values.get("cause", ""),
        system=values.get("system", ""),
    )
    more = tuple(_remarks_on(row))
    return replace(row, remarks=(*remarks, *more)) if more else row


def _moment(values: Mapping[str, str], field: str, remarks: list[Remark]) -> LocalMoment | None:
    if field not in values:
        return None
    moment = parse_moment(values[field])
    if moment is None:
        remarks.append(Remark("no_date", {"column": t.COLUMNS[field]}))
    return moment


def _choice(
    values: Mapping[str, str], field: str, words: Mapping[str, T], remarks: list[Remark]
) -> T | None:
    if field not in values:
        return None
    choice = words.get(values[field].casefold())
    if choice is None:
        remarks.append(Remark("unknown_word", {"column": t.COLUMNS[field]}))
    return choice


def _submitter(values: Mapping[str, str], anonymous: bool | None) -> Submitter:
    if anonymous:
        return Submitter.ANONYMOUS
    has_contact = any(field in values for field in _CONTACTS)
    return Submitter.KNOWN if has_contact else Submitter.UNKNOWN


def _remarks_on(row: ImportRow) -> Iterator[Remark]:
    """What is odd about a row although everything in it could be read."""
    days = (row.registered_on, row.acknowledged_on, row.answered_on, row.closed_on)
    for field, day in zip(_MOMENTS, days, strict=True):
        if day and day < row.received_on:
            yield Remark("before_arrival", {"column": t.COLUMNS[field]})
    if any(map(find_identity_numbers, (row.text, row.title, row.answer))):
        yield Remark("identity_number")
    if row.closed_on and not (row.answered_on or row.answer) and row.reply_wish != ReplyWish.NONE:
        yield Remark("closed_without_answer")
    contacts = {
        ReplyWish.PHONE: ("submitter_phone", row.submitter_phone),
        ReplyWish.LETTER: ("submitter_address", row.submitter_address),
        ReplyWish.EMAIL: ("submitter_email", row.submitter_email),
    }
    field, contact = contacts.get(row.reply_wish, ("", "not needed"))
    if not contact:
        yield Remark("contact_missing", {"column": t.COLUMNS[field]})
