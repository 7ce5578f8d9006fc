"""From a case to the words and steps that its screen shows. Pure functions."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay, ProposedArrival
from synpunkt_desk.models.case import SECOND_BOUNCE, Case, is_open, wants_reply
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.next_step import Step, next_step, standing_of
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.due_days.deadlines import Deadline
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.services.statements.statements import open_requests
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import inquiry
from synpunkt_desk.texts.arrival import arrival_sentence
from synpunkt_desk.texts.deadlines import clock_words, due_date_sentence
from synpunkt_desk.texts.inbox import acting, owed
from synpunkt_desk.texts.lists import join_words
from synpunkt_desk.texts.log.sentences import event_sentence
from synpunkt_desk.texts.relations import MERGED
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.labels import GAP
from synpunkt_desk.ui.widgets.step_timeline import StepState, TimelineStep
from synpunkt_desk.ui.widgets.tokens import Tone

_LATEST: Final = 3


def facts_line(sheet: Sheet) -> str:
    """The line under the title."""
    case = sheet.view.case
    parts = (
        t.number(case.number, case.provisional_number),
        t.diary_number(case.diary_number),
        t.batch(case.batch),
        t.responsible(sheet.organisation.name(case.responsible)),
        t.next_step(_next_steps(sheet)),
    )
    return GAP.join(part for part in parts if part)


def due_line(sheet: Sheet) -> str:
    """Every day that runs in the case, each explained in words."""
    return GAP.join(
        clock_words(clock.about, clock.day, _how_counted(clock.counted))
        for clock in sheet.view.clocks
    )


def _how_counted(found: Deadline | None) -> str:
    return due_date_sentence(found.start, found.amount, found.unit, found.due) if found else ""


def steps(sheet: Sheet) -> list[TimelineStep]:
    """The timeline of the case."""
    case = sheet.view.case
    first_measure = next((measure for _, measure in sheet.view.measures), None)
    distributed = distribution_day(case)
    answer_by = case.promised_by or case.answer_by
    return [
        _step(t.STEP_RECEIVED, case.received_on),
        _step(t.STEP_DISTRIBUTED, distributed),
        _owed(t.STEP_ACKNOWLEDGED, case, case.acknowledged_on, case.acknowledge_by, sheet.today),
        _owed(t.STEP_ANSWERED, case, case.answered_on, answer_by, sheet.today),
        TimelineStep(
            t.counted(t.STEP_MEASURE, len(sheet.view.measures)),
            _day(first_measure.decided_on) if first_measure else "",
            StepState.DONE if first_measure else StepState.AHEAD,
        ),
        _step(t.STEP_CLOSED, case.closed_on),
    ]


def distribution_day(case: Case) -> date | None:
    """The day on which the case was distributed."""
    moment = case.distributed_at
    return local_moment(moment.isoformat()).date() if moment else None


def states(sheet: Sheet) -> tuple[str, Tone]:
    """Lasting states of the case in words, and how grave they are."""
    case, organisation = sheet.view.case, sheet.organisation
    found: list[str] = []
    if case.voided_on:
        found.append(t.voided(case.voided_on.isoformat(), case.voided_reason))
    if case.referred_on:
        found.append(t.referred(case.referred_on.isoformat(), case.referred_to))
    if case.merged_into:
        found.append(MERGED)
    if case.forwarded_on:
        found.append(t.forwarded(case.forwarded_on.isoformat(), case.forwarded_to))
    if case.secrecy_provision:
        marked = _day(case.secrecy_date)
        found.append(t.secrecy(case.secrecy_provision, marked, case.secrecy_authority))
    found += _looked_into(case, sheet)
    if is_open(case):
        found += _pauses(sheet)
    if case.handed_over_on:
        board = organisation.name(case.handed_over_from)
        found.append(t.handed_over(case.handed_over_on.isoformat(), board))
    is_marked = bool(case.secrecy_provision or case.law_flags)
    is_grave = is_marked or case.sent_back_count >= SECOND_BOUNCE
    return " ".join(found), Tone.AMBER if is_grave else Tone.BLUE


def arrival_words(case: Case) -> str:
    """Why the arrival day is what it is."""
    if case.received_on and case.received_reason in set(ArrivalWay):
        way = ArrivalWay(case.received_reason)
        return arrival_sentence(ProposedArrival(case.received_on, way))
    return ""


def latest_lines(sheet: Sheet) -> list[tuple[str, str]]:
    """When and what of the last few events, the newest first."""
    return event_lines(sheet, list(reversed(sheet.events)))[:_LATEST]


def event_lines(sheet: Sheet, events: list[LogEvent]) -> list[tuple[str, str]]:
    """When and what of the events that say something."""
    told = ((event, event_words(sheet, event)) for event in events)
    return [(moment(event.at), words) for event, words in told if words]


def event_words(sheet: Sheet, event: LogEvent) -> str:
    """An event as a sentence."""
    return event_sentence(
        event.verb,
        event.object_type,
        author=event.author,
        before=event.before,
        after=event.after,
        organisation=sheet.organisation,
    )


def writers_of_records(sheet: Sheet) -> dict[ObjectId, str]:
    """Who wrote each record down and when, in words; set by the program alone."""
    found: dict[ObjectId, str] = {}
    for event in sheet.events:
        if event.object_type == "record":
            found.setdefault(event.object_id, t.written_by(event.author, moment(event.at)))
    return found


def moment(at: str) -> str:
    """A stored moment as people here read it."""
    return f"{local_moment(at):%Y-%m-%d %H:%M}"


def _next_steps(sheet: Sheet) -> str:
    """What is next, as the list says it, after the units that are late with a statement."""
    late = (r for _, r in sheet.around.requests if sheet.late_days(r) > 0)
    reminders = [inquiry.remind_step(sheet.organisation.name(r.unit)) for r in late]
    return join_words([*reminders, *_own_step(sheet)])


def _own_step(sheet: Sheet) -> Iterator[str]:
    step = next_step(standing_of(sheet.view.case))
    if step is None:
        return
    name, place = sheet.organisation.name(step.person), sheet.organisation.name(step.place)
    is_you = bool(step.person) and step.person == sheet.member
    who = acting(name, is_you=is_you, is_yours=step.person in sheet.stood_in_for)
    yield owed(step.step, who, place, step.by, is_owed_reply=step.is_owed_reply)
    if step.step is Step.ANSWER and step.by and step.by <= sheet.today.isoformat():
        yield t.TELL_DELAY


def _looked_into(case: Case, sheet: Sheet) -> list[str]:
    """Which laws it may come under, and when it was closed before."""
    left = sum(ticked.step is None for c in sheet.checklists for ticked in c.points)
    flagged = [inquiry.flagged(case.law_flags, left)] if case.law_flags else []
    return [*flagged, *filter(None, [inquiry.was_closed(case.earlier_closings)])]


def _pauses(sheet: Sheet) -> list[str]:
    case = sheet.view.case
    found: list[str] = []
    if case.parked_until:
        day = case.parked_until.isoformat()
        is_back = case.parked_until <= sheet.today
        found.append(t.back_from_parking(day, _parking_note(sheet)) if is_back else t.parked(day))
    owed = open_requests(sheet.around.requests)
    for _, request in owed:
        unit = sheet.organisation.name(request.unit)
        found.append(inquiry.waits_for(unit, request.due_on, sheet.late_days(request)))
    if case.waiting_for and not (owed and case.waiting_for == "unit"):
        found.append(t.waiting(case.waiting_for))
    if case.sent_back_count and not case.distributed_at:
        times, reason = case.sent_back_count, case.sent_back_reason
        owner = sheet.organisation.name(sheet.organisation.municipality.process_owner)
        is_bounced = times >= SECOND_BOUNCE
        found.append(
            t.sent_back_for_good(times, reason, owner) if is_bounced else t.sent_back(times, reason)
        )
    return found


def _parking_note(sheet: Sheet) -> str:
    """What was written when the case was last put aside."""
    parked = next((e.group_id for e in reversed(sheet.events) if e.verb == "park"), "")
    notes = (e.after.get("text") for e in sheet.events if e.group_id == parked)
    return next((note for note in notes if isinstance(note, str)), "")


def _owed(label: str, case: Case, done: date | None, due: date | None, today: date) -> TimelineStep:
    if done:
        return _step(label, done)
    if not wants_reply(case):
        return TimelineStep(label, t.NOT_NEEDED)
    return TimelineStep(label, t.due_note(due, today) if is_open(case) else "")


def _step(label: str, day: date | None) -> TimelineStep:
    return TimelineStep(label, _day(day), StepState.DONE if day else StepState.AHEAD)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
