"""The one set of cases behind a report, divided once into what the tables count."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Mask
from synpunkt_desk.reports.facts import CountedBy, Request
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.period import Period


@dataclass(frozen=True)
class Selection:
    """Cases by their part in the period.

    `received` = `own` + `forwarded` (outside the municipality), by arrival day. `before` are the
    own ones of the compared period. `handed_over` came in the period and now lie with another
    board than the one they came to. `earlier` are the own ones of further periods. `left_out` came
    in the period about marked events that the report does without; they are in no other part.
    """

    received: Cases
    own: Cases
    forwarded: Cases
    open_at_start: Cases = field(default_factory=Cases.none)
    closed: Cases = field(default_factory=Cases.none)
    open_at_end: Cases = field(default_factory=Cases.none)
    before: Cases = field(default_factory=Cases.none)
    handed_over: Cases = field(default_factory=Cases.none)
    earlier: Mapping[Period, Cases] = field(default_factory=dict[Period, Cases])
    left_out: Cases = field(default_factory=Cases.none)

    def of(self, period: Period, request: Request) -> Cases:
        """The own cases of the period of a request, or of another it asks for."""
        known = {request.compared_with: self.before, request.period: self.own}
        return known.get(period) or self.earlier.get(period, Cases.none())


def select_cases(
    cases: Cases,
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
    period, left_out = request.period, Cases.none()
    if request.without_events:
        is_away = in_scope.words("theme").are(*events)
        left_out, in_scope = in_scope.where(is_away), in_scope.where(~is_away)
    received, open_at_start, closed, open_at_end = _divide_by_day(in_scope, period)
    is_forwarded = received.words("forwarded_to").are_given
    return Selection(
        received=received,
        own=received.where(~is_forwarded),
        forwarded=received.where(is_forwarded),
        open_at_start=open_at_start,
        closed=closed,
        open_at_end=open_at_end,
        before=own_in(in_scope, request.compared_with),
        handed_over=received_in(elsewhere, period),
        earlier={earlier: own_in(in_scope, earlier) for earlier in request.earlier_periods},
        left_out=received_in(left_out, period),
    )


def _divide_by_place(
    cases: Cases, request: Request, organisation: Organisation
) -> tuple[Cases, Cases]:
    """Those the department answers for, and those it has handed to another board."""
    dated = cases.where(cases.days("received_on") != 0).in_order_of_arrival()
    if not request.department:
        return dated, dated.where(dated.words("handed_over_from").are_given)
    is_inside = _are_inside(dated, request, organisation)
    in_scope, outside = dated.where(is_inside), dated.where(~is_inside)
    senders = _senders(request.department, organisation)
    return in_scope, outside.where(outside.words("handed_over_from").are(*senders))


def _are_inside(cases: Cases, request: Request, organisation: Organisation) -> Mask:
    """By the organisation of then what is written in a case tells whose it was."""
    if request.counted_by == CountedBy.NOW:
        return cases.responsible.are(*organisation.below(request.department))
    boards, departments = cases.words("board"), cases.words("department")
    return boards.are(request.department) | departments.are(request.department)


def _senders(department: ObjectId, organisation: Organisation) -> set[ObjectId]:
    """What a case may name as its sender: a board with several departments speaks for none."""
    board = organisation.board_of(department)
    alone = organisation.departments_of(board) == [department] if board else False
    return {department, board} if alone else {department}


def _divide_by_day(cases: Cases, period: Period) -> tuple[Cases, Cases, Cases, Cases]:
    """One closed before it came (a slip) counts as closed on arrival.

    Without this, cases at the start + received - closed would differ from those at the end.
    """
    first, last = period.first.toordinal(), period.last.toordinal()
    arrived, ended = cases.days("received_on"), cases.days("closed_on")
    is_received = (arrived >= first) & (arrived <= last)
    was_open = (arrived < first) & ((ended == 0) | (ended >= first))
    is_closed = (ended != 0) & (ended <= last)
    is_either = is_received | was_open
    parts = (is_received, was_open, is_either & is_closed, is_either & ~is_closed)
    received, open_at_start, closed, open_at_end = map(cases.where, parts)
    return received, open_at_start, closed, open_at_end


def received_in(cases: Cases, period: Period) -> Cases:
    """Those received in a period."""
    arrived = cases.days("received_on")
    first, last = period.first.toordinal(), period.last.toordinal()
    return cases.where((arrived >= first) & (arrived <= last))


def own_in(cases: Cases, period: Period | None) -> Cases:
    """Those received in a period that stayed within the municipality."""
    if period is None:
        return Cases.none()
    found = received_in(cases, period)
    return found.where(~found.words("forwarded_to").are_given)
