"""The one set of cases behind a report, divided once into what the tables count."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.facts import CaseFacts, Period, Request
from synpunkt_desk.reports.organisation import Organisation, responsible_for

_arrival: Final = attrgetter("received_on")
_arrival_and_closing: Final = attrgetter("received_on", "closed_on")


@dataclass(frozen=True)
class Selection:
    """Cases by their part in the period.

    `received` = `own` + `forwarded` (outside the municipality), by arrival day. `before` are the
    own ones of the compared period. `handed_over` came in the period and now lie with another
    board than the one they came to. `earlier` are the own ones of further periods. `left_out` came
    in the period about marked events that the report does without; they are in no other part.
    """

    received: Sequence[CaseFacts]
    own: Sequence[CaseFacts]
    forwarded: Sequence[CaseFacts]
    open_at_start: Sequence[CaseFacts]
    closed: Sequence[CaseFacts]
    open_at_end: Sequence[CaseFacts]
    before: Sequence[CaseFacts]
    handed_over: Sequence[CaseFacts]
    earlier: Mapping[Period, Sequence[CaseFacts]] = field(
        default_factory=dict[Period, Sequence[CaseFacts]]
    )
    left_out: Sequence[CaseFacts] = ()

    def of(self, period: Period, request: Request) -> Sequence[CaseFacts]:
        """The own cases of the period of a request, or of another it asks for."""
        known = {request.compared_with: self.before, request.period: self.own}
        return known.get(period) or self.earlier.get(period, ())


def select_cases(
    cases: Iterable[CaseFacts],
    *,
    request: Request,
    organisation: Organisation,
    events: Collection[ObjectId] = (),
) -> Selection:
    """Divide the cases that concern the request; cases of other days or departments fall away.

    Those of one day come in the order of their numbers. Every part is in order of arrival, and so
    are the lists of cases behind the numbers. With `without_events` those of the events (ids of
    themes) are left out.
    """
    in_scope, elsewhere = _divide_by_place(cases, request, organisation)
    away = frozenset(events) if request.without_events else frozenset[ObjectId]()
    left_out = [case for case in in_scope if case.theme in away] if away else []
    if left_out:
        in_scope = [case for case in in_scope if case.theme not in away]
    received, open_at_start, closed, open_at_end = _divide_by_day(in_scope, request.period)
    return Selection(
        received=received,
        own=[case for case in received if not case.forwarded_to],
        forwarded=[case for case in received if case.forwarded_to],
        open_at_start=open_at_start,
        closed=closed,
        open_at_end=open_at_end,
        before=_own_in(in_scope, request.compared_with),
        handed_over=[case for case in elsewhere if request.period.holds(case.received_on)],
        earlier={period: _own_in(in_scope, period) for period in request.earlier_periods},
        left_out=[case for case in left_out if request.period.holds(case.received_on)],
    )


def _divide_by_place(
    cases: Iterable[CaseFacts], request: Request, organisation: Organisation
) -> tuple[list[CaseFacts], list[CaseFacts]]:
    """Those the department answers for, and those it has handed to another board."""
    dated = [case for case in cases if case.received_on]
    dated.sort(key=_arrival)
    if not request.department:
        return dated, [case for case in dated if case.handed_over_from]
    scope = organisation.below(request.department)
    senders = _senders(request.department, organisation)
    in_scope: list[CaseFacts] = []
    elsewhere: list[CaseFacts] = []
    for case in dated:
        if responsible_for(case) in scope:
            in_scope.append(case)
        elif case.handed_over_from in senders:
            elsewhere.append(case)
    return in_scope, elsewhere


def _senders(department: ObjectId, organisation: Organisation) -> set[ObjectId]:
    """What a case may name as its sender: a board with several departments speaks for none."""
    board = organisation.board_of(department)
    alone = organisation.departments_of(board) == [department] if board else False
    return {department, board} if alone else {department}


def _divide_by_day(cases: Iterable[CaseFacts], period: Period) -> tuple[list[CaseFacts], ...]:
    """One closed before it came (a slip) counts as closed on arrival.

    Without this, cases at the start + received - closed would differ from those at the end.
    """
    first, last = period.first.isoformat(), period.last.isoformat()
    received: list[CaseFacts] = []
    open_at_start: list[CaseFacts] = []
    closed: list[CaseFacts] = []
    open_at_end: list[CaseFacts] = []
    for case in cases:
        received_on, closed_on = _arrival_and_closing(case)
        if received_on > last:
            continue
        if received_on >= first:
            received.append(case)
        elif closed_on == "" or closed_on >= first:
            open_at_start.append(case)
        else:
            continue
        is_closed = closed_on != "" and closed_on <= last
        (closed if is_closed else open_at_end).append(case)
    return received, open_at_start, closed, open_at_end


def _own_in(cases: Iterable[CaseFacts], period: Period | None) -> list[CaseFacts]:
    if period is None:
        return []
    first, last = period.first.isoformat(), period.last.isoformat()
    return [c for c in cases if first <= c.received_on <= last and not c.forwarded_to]
