"""What the form needs to know of the municipality, read beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import next_provisional_number
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.form_values import UNKNOWN_RECEIVER
from synpunkt_desk.ui.widgets.type_ahead import Option

_BY_HAND: Final = (
    frozenset({ArrivalWay.CONVERSATION}),
    frozenset({ArrivalWay.LETTER_BOX_FIRST, ArrivalWay.LETTER_BOX_LATER, ArrivalWay.POST}),
    frozenset({ArrivalWay.ELECTRONIC}),
)
_OF_EACH: Final = 2
_PLACES: Final = (UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)


@dataclass(frozen=True, slots=True)
class FormFacts:
    """The organisation, today's date with its calendar, and the number that comes next."""

    organisation: Organisation
    today: date
    calendar: Calendar
    number: str


def read_facts(office: Office) -> FormFacts:
    """Read everything at once; counting the holidays of a year takes its time."""
    today = office.today()
    calendar = office.organisation.calendar(today - timedelta(days=366), today)
    return FormFacts(office.organisation, today, calendar, next_provisional_number(office))


def quick_channels(organisation: Organisation) -> list[ObjectId]:
    """The channels that come by hand most: two spoken, two on paper, two by wire."""
    channels = organisation.categories_of(CategoryKind.CHANNEL)
    chosen: list[ObjectId] = []
    for ways in _BY_HAND:
        chosen += [i for i in channels if organisation.categories[i].code in ways][:_OF_EACH]
    return chosen


def receiver_options(organisation: Organisation) -> Sequence[Option]:
    """Every place that can receive a case, the least places under their departments."""
    options = [
        Option(place, organisation.name(place), _above(organisation, place))
        for kind in _PLACES
        for place in organisation.units_of(kind)
        if organisation.receiver(place)["board"]
    ]
    options.sort(key=lambda option: sort_key(option.line))
    owner = organisation.municipality.process_owner
    if organisation.process_owner_board():
        unknown = t.goes_to(organisation.name(owner))
        options.insert(0, Option(UNKNOWN_RECEIVER, t.UNKNOWN_RECEIVER, unknown))
    return options


def receiver_sentence(organisation: Organisation, place: str) -> str:
    """What the chosen place belongs to, in words."""
    if place == UNKNOWN_RECEIVER:
        return t.goes_to(organisation.name(organisation.municipality.process_owner))
    return _above(organisation, place) if place else ""


def way_of(facts: FormFacts, channel: ObjectId) -> ArrivalWay | None:
    """How what comes by this channel usually reaches the municipality."""
    category = facts.organisation.categories.get(channel)
    is_known = category is not None and category.code in list(ArrivalWay)
    return ArrivalWay(category.code) if category and is_known else None


def _above(organisation: Organisation, place: ObjectId) -> str:
    parent = organisation.units[place].parent
    kind = organisation.units[parent].kind if parent in organisation.units else ""
    return organisation.receiver_name(parent) if kind in _PLACES else ""
