"""Counting case by case, as slowly as it is plain: what counting by columns must agree with."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.period import Period

KeyOf = Callable[[CaseFacts], str]
Ids = tuple[str, ...]


def ids(cases: Iterable[CaseFacts]) -> Ids:
    """The ids of cases."""
    return tuple(case.case_id for case in cases)


def responsible(case: CaseFacts) -> str:
    """The department that has the case, or the board."""
    return case.department or case.board


def selection(
    cases: Sequence[CaseFacts], period: Period, *, scope: frozenset[str] | None
) -> dict[str, Ids]:
    """The parts of the selection that days, place and receiver decide."""
    inside = sorted(cases, key=lambda case: case.received_on)
    inside = [case for case in inside if scope is None or responsible(case) in scope]
    first, last = period.first.isoformat(), period.last.isoformat()
    received = [case for case in inside if period.holds(case.received_on)]
    earlier = [case for case in inside if case.received_on < first]
    waiting = [case for case in earlier if not case.closed_on or case.closed_on >= first]
    flowing = [case for case in inside if case in received or case in waiting]
    return {
        "received": ids(received),
        "own": ids(case for case in received if not case.forwarded_to),
        "forwarded": ids(case for case in received if case.forwarded_to),
        "open_at_start": ids(waiting),
        "closed": ids(c for c in flowing if c.closed_on and c.closed_on <= last),
        "open_at_end": ids(c for c in flowing if not c.closed_on or c.closed_on > last),
    }


def cells(
    cases: Sequence[CaseFacts], rows: KeyOf, columns: KeyOf
) -> Mapping[tuple[str, str], Sequence[CaseFacts]]:
    """The cases of each cell of a table of one key against another."""
    found: dict[tuple[str, str], list[CaseFacts]] = {}
    for case in cases:
        found.setdefault((rows(case), columns(case)), []).append(case)
    return found


def letters(cases: Sequence[CaseFacts], channels: Sequence[str]) -> Counter[str]:
    """How many letters came through each channel; the first of those of its cases."""
    ranks: dict[str, int] = {}
    for case in cases:
        rank = channels.index(case.channel) if case.channel in channels else len(channels)
        letter = case.letter or case.case_id
        ranks[letter] = min(rank, ranks.get(letter, rank))
    return Counter([*channels, ""][rank] for rank in ranks.values())


def is_slip(case: CaseFacts, today: date) -> bool:
    """Something happened before the case came, after today, or was answered after closing."""
    happened = [day for day in (case.acknowledged_on, case.answered_on, case.closed_on) if day]
    return (
        any(day > today.isoformat() for day in (case.received_on, *happened))
        or any(day < case.received_on for day in happened)
        or "" < case.registered_on < case.received_on
        or "" < case.closed_on < case.answered_on
    )


def is_owed_answer(case: CaseFacts) -> bool:
    """Closed, with nobody having answered somebody who waits for it."""
    is_done = case.answered_on or case.first_contact or case.forwarded_to
    return not is_done and case.submitter == "known" and case.reply_wish != "none"


def days_to_contact(cases: Iterable[CaseFacts], calendar: Calendar) -> list[int]:
    """Working days from arrival to the first contact, for those that had one."""
    found: list[int] = []
    for case in cases:
        contacts = [day for day in (case.acknowledged_on, case.answered_on) if day]
        if contacts:
            found.append(_between(case.received_on, min(contacts), calendar))
    return sorted(found)


def days_open(cases: Iterable[CaseFacts], calendar: Calendar) -> list[int]:
    """Working days from arrival to closing, without those between a closing and a reopening."""
    found: list[int] = []
    for case in cases:
        if case.closed_on:
            turns = [case.received_on, *case.earlier_closings.split(), case.closed_on]
            spells = zip(turns[::2], turns[1::2], strict=True)
            found.append(sum(_between(first, last, calendar) for first, last in spells))
    return sorted(found)


def _between(first: str, last: str, calendar: Calendar) -> int:
    until = calendar.working_days_until
    return max(0, until(date.fromisoformat(last)) - until(date.fromisoformat(first)))
