"""What is said of a measure or an order on screens and pages: who decided it, who owes it, when."""

from synpunkt_desk.models.objects import BoardOrder, Measure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements.improvements import Improvement
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.texts.dates import iso


def decided_words(organisation: Organisation, measure: Measure) -> str:
    """Who decided a measure, at which level and when."""
    by = organisation.name(measure.decided_by) or measure.decided_by
    return t.decided(by, t.LEVELS.get(measure.decision_level, ""), iso(measure.decided_on))


def owner_words(organisation: Organisation, thing: Measure | BoardOrder) -> str:
    """Who owes it."""
    return organisation.name(thing.responsible) or thing.responsible


def owing_words(organisation: Organisation, row: Improvement) -> str:
    """Who owes it; of what is late also that nobody does."""
    return owner_words(organisation, row.thing) or (t.NOBODY if row.is_overdue else "")


def due_words(row: Improvement) -> str:
    """When it should be done, or that it is late."""
    due_on = row.thing.due_on
    return t.late_since(due_on) if due_on and row.is_overdue else iso(due_on)
