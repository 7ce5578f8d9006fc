"""The command `due`."""

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import Outcome, key_of
from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.objects import Municipality
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import DayUnit
from synpunkt_desk.services.due_days.deadlines import counted
from synpunkt_desk.services.office.calendar import swedish_calendar
from synpunkt_desk.services.office.opening import is_made, organisation_of
from synpunkt_desk.texts.deadlines import due_date_sentence


def due(arguments: Arguments) -> Outcome:
    """Count up a due date, in the calendar of the database where there is one."""
    unit = DayUnit.DAYS if arguments.calendar_days else DayUnit.WORKING_DAYS
    found = counted(_organisation(arguments), arguments.day, arguments.days, unit)
    words = due_date_sentence(found.start, found.amount, found.unit, found.due)
    skipped: list[Json] = [
        {"date": day.isoformat(), "name": name} for day, name in found.due.skipped
    ]
    data: dict[str, Json] = {
        "date": found.due.day.isoformat(),
        "from": found.start.isoformat(),
        "days": found.amount,
        "unit": unit.value,
        "skipped": skipped,
        "explanation": words,
    }
    return Outcome(words, data)


def _organisation(arguments: Arguments) -> Organisation:
    if not is_made(arguments.data):
        return Organisation(Municipality(), {}, {}, make_calendar=swedish_calendar)
    return organisation_of(arguments.data, key_of(arguments))
