"""Text copied out of a mail program, with the lines that stand over a mail there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from synpunkt_desk.intake.mail.headers import in_utc, moment, person
from synpunkt_desk.intake.mail.plain_text import one_line
from synpunkt_desk.models.local_time import LOCAL_TIME

_SENDER, _SENT, _SUBJECT, _OTHER = "sender", "sent", "subject", "other"
_WORDS: Final = {
    "från": _SENDER,
    "from": _SENDER,
    "avsändare": _SENDER,
    "skickat": _SENT,
    "sent": _SENT,
    "datum": _SENT,
    "date": _SENT,
    "ämne": _SUBJECT,
    "subject": _SUBJECT,
    **dict.fromkeys(
        ("till", "to", "kopia", "cc", "bcc", "hemlig kopia", "svara till", "reply-to", "prioritet",
         "priority", "importance", "bifogade filer", "bilagor", "attachments"), _OTHER
    ),
}  # fmt: skip
_FIELD: Final = re.compile(r"[>*\s]*([A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö -]{1,14})\s*:\s*\**\s*(.*)")
_RULE: Final = re.compile(
    r"[\s>*_=-]*+(?:(?:ursprungligt|vidarebefordrat|original|forwarded) (?:meddelande|message)|"
    r"vb|fwd)?[\s:*_=-]*",
    re.IGNORECASE,
)
_LONGEST_HEAD: Final = 20
_LONGEST_LINE: Final = 1_000
_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_CLOCK: Final = re.compile(r"\b([0-2]?[0-9])[:.]([0-5][0-9])(?:[:.][0-5][0-9])?\s*([ap]m)?\b", re.I)
_DAYS: Final = (
    re.compile(r"(?P<year>[12][0-9]{3})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\.? (?P<month>[^\W\d_]{3,9})\.?,? (?P<year>[12][0-9]{3})"),
    re.compile(r"(?P<month>[^\W\d_]{3,9}) (?P<day>[0-9]{1,2}),? (?P<year>[12][0-9]{3})"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedMail:
    """What the lines over a mail say, and the mail without them."""

    sender_name: str
    sender_address: str
    sent_at: datetime | None
    subject: str
    text: str


def read_pasted(text: str) -> PastedMail | None:
    """The mail that a text begins with, or None where it does not look like one.

    What stands further down in a text is an older letter that somebody answers.
    """
    lines = text[:200_000].split("\n", 200)
    start = next((at for at, line in enumerate(lines) if not _is_rule(line)), len(lines))
    fields, end = _head(lines, start)
    if _SENDER not in fields or not fields.keys() & {_SENT, _SUBJECT}:
        return None
    name, address = person(fields[_SENDER])
    rest = "\n".join([*lines[end:200], *lines[200:]]) + text[200_000:]
    return PastedMail(
        sender_name=name or ("" if address else one_line(fields[_SENDER], 200)),
        sender_address=address,
        sent_at=_moment(fields.get(_SENT, "")),
        subject=one_line(fields.get(_SUBJECT, ""), 400),
        text=rest.strip(),
    )


def _head(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The fields by what they mean, and where the mail itself begins."""
    fields: dict[str, str] = {}
    latest = ""
    for at, line in enumerate(lines[start : start + _LONGEST_HEAD], start):
        found = _FIELD.fullmatch(line[:_LONGEST_LINE].rstrip())
        kind = _WORDS.get(found[1].strip().lower()) if found else None
        if found and kind:
            latest = kind
            fields.setdefault(kind, found[2])
        elif not line.strip() or latest != _OTHER:  # a long row of receivers goes on
            return fields, at
    return fields, min(start + _LONGEST_HEAD, len(lines))


def _is_rule(line: str) -> bool:
    """Whether a line only parts what stands over it from the mail."""
    return bool(_RULE.fullmatch(line[:_LONGEST_LINE].rstrip()))


def _moment(text: str) -> datetime | None:
    """When it was sent, as mail programs show it in Swedish and English."""
    if re.search(r"[+-][0-9]{4}\s*$", text):
        return moment(text)
    day = next(filter(None, (pattern.search(text) for pattern in _DAYS)), None)
    month = _month(day["month"]) if day else 0
    if day is None or not month:
        return None
    clock = _CLOCK.search(text, day.end())
    try:
        found = datetime(
            int(day["year"]), month, int(day["day"]), *_hours(clock), tzinfo=LOCAL_TIME
        )
    except ValueError:
        return None
    return in_utc(found.astimezone(UTC))


def _month(word: str) -> int:
    return int(word) if word.isdecimal() else _MONTHS.get(word[:3].lower(), 0)


def _hours(clock: re.Match[str] | None) -> tuple[int, int]:
    """Hours and minutes; noon where only the day is said."""
    if clock is None:
        return 12, 0
    hours = int(clock[1])
    if clock[3]:
        hours = hours % 12 + (12 if clock[3].lower() == "pm" else 0)
    return hours, int(clock[2])
