"""The files on how cases come in and end: channels, deadlines, calendar, outcomes, laws, calls."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.working_days import DayUnit
from synpunkt_desk.services.municipality.entries import Place, read_entries
from synpunkt_desk.services.municipality.form import MAX_TEXT, Form
from synpunkt_desk.services.municipality.model import (
    CalendarSeed,
    ChannelSeed,
    ClosedDay,
    DeadlineSeed,
    LawSeed,
    OutcomeSeed,
    ReferralSeed,
    ScriptStep,
)
from synpunkt_desk.services.municipality.problems import ProblemId
from synpunkt_desk.texts import municipality_keys as k

CHANNEL_KEYS: Final = (k.CHANNELS,)
DEADLINE_KEYS: Final = (k.DEADLINES,)
CALENDAR_KEYS: Final = (k.BRIDGE_DAYS, k.CLOSED_DAYS)
OUTCOME_KEYS: Final = (k.OUTCOMES, k.NO_MEASURE_REASONS)
LAW_KEYS: Final = (k.LAWS,)
CONVERSATION_KEYS: Final = (k.CALL_SCRIPT, k.REFERRALS)

_ONE_DEADLINE: Final = (k.ABOUT, k.WORKING_DAYS, k.CALENDAR_DAYS, k.BOARD, k.CASE_TYPE)
_MAX_DAYS: Final = 366


def read_channels(form: Form, municipality: str) -> tuple[ChannelSeed, ...]:
    """The ways in, each with its rule for the day of arrival."""
    form.needs_items(k.CHANNELS)
    place = Place(municipality, "channel")
    return tuple(
        ChannelSeed(**entry.parts, arrival_way=entry.form.choice(k.ARRIVAL, k.ARRIVAL_WAYS))
        for entry in read_entries(form, k.CHANNELS, place, more=(k.ARRIVAL,))
    )


def read_deadlines(
    form: Form,
    municipality: str,
    *,
    boards: Mapping[str, ObjectId],
    case_types: Mapping[str, ObjectId],
) -> tuple[DeadlineSeed, ...]:
    """The promises on acknowledgement and answer; none where the municipality has made none."""
    place = Place(municipality, "deadline")
    deadlines: dict[str, DeadlineSeed] = {}
    for rule in form.groups(k.DEADLINES, _ONE_DEADLINE):
        about = rule.choice(k.ABOUT, k.DEADLINE_SUBJECTS)
        board = rule.reference(k.BOARD, boards) if rule.has(k.BOARD) else ""
        case_type = rule.reference(k.CASE_TYPE, case_types) if rule.has(k.CASE_TYPE) else ""
        amount, unit = _span(rule)
        id_ = place.make_id(about, board, case_type)
        if id_ in deadlines:
            rule.page.note(rule.line, ProblemId.REPEATED, rule.text(k.ABOUT))
        deadlines[id_] = DeadlineSeed(
            id=id_, about=about, amount=amount, unit=unit, board=board, case_type=case_type
        )
    return tuple(deadlines.values())


def read_calendar(form: Form) -> CalendarSeed:
    """Bridge days and closed days of the municipality's own."""
    closed: dict[str, ClosedDay] = {}
    for day_form in form.groups(k.CLOSED_DAYS, (k.DAY, k.REASON)):
        day = ClosedDay(day=day_form.day(k.DAY), reason=day_form.text(k.REASON))
        if day.day.isoformat() in closed:
            day_form.page.note(day_form.line, ProblemId.REPEATED, day.day.isoformat())
        closed[day.day.isoformat()] = day
    return CalendarSeed(
        bridge_days_closed=form.flag(k.BRIDGE_DAYS),
        closed_days=tuple(sorted(closed.values(), key=lambda day: day.day)),
    )


def read_outcomes(form: Form, municipality: str) -> tuple[OutcomeSeed, ...]:
    """How a case may end."""
    form.needs_items(k.OUTCOMES)
    place = Place(municipality, "outcome")
    return tuple(
        OutcomeSeed(**entry.parts, needs_reason=entry.form.flag(k.NEEDS_REASON))
        for entry in read_entries(form, k.OUTCOMES, place, more=(k.NEEDS_REASON,))
    )


def read_laws(form: Form, municipality: str) -> tuple[LawSeed, ...]:
    """The laws under which measures are counted."""
    place = Place(municipality, "law")
    return tuple(
        LawSeed(**entry.parts, source=_optional(entry.form, k.SOURCE))
        for entry in read_entries(form, k.LAWS, place, more=(k.SOURCE,))
    )


def read_call_script(form: Form) -> tuple[ScriptStep, ...]:
    """What to say and do while somebody is on the phone or at the desk."""
    return tuple(
        ScriptStep(short=step.text(k.SHORT), say=step.text(k.SAY, limit=MAX_TEXT))
        for step in form.groups(k.CALL_SCRIPT, (k.SHORT, k.SAY))
    )


def read_referrals(form: Form, municipality: str) -> tuple[ReferralSeed, ...]:
    """What is no feedback, and where it goes."""
    place = Place(municipality, "referral")
    return tuple(
        ReferralSeed(**entry.parts, referred_to=entry.form.text(k.REFERRED_TO))
        for entry in read_entries(form, k.REFERRALS, place, more=(k.REFERRED_TO,))
    )


def _optional(form: Form, key: str) -> str:
    return form.text(key, limit=MAX_TEXT) if form.has(key) else ""


def _span(rule: Form) -> tuple[int, DayUnit]:
    if rule.has(k.WORKING_DAYS) == rule.has(k.CALENDAR_DAYS):
        rule.page.note(rule.line, ProblemId.ONE_OF, k.WORKING_DAYS, k.CALENDAR_DAYS)
        return 1, DayUnit.WORKING_DAYS
    if rule.has(k.WORKING_DAYS):
        return rule.number(k.WORKING_DAYS, 1, _MAX_DAYS), DayUnit.WORKING_DAYS
    return rule.number(k.CALENDAR_DAYS, 1, _MAX_DAYS), DayUnit.DAYS
