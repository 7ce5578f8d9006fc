"""A register of measures as a department has one in November."""

from datetime import timedelta

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.improvements import board_orders, measures
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import add_case

_DONE_DAYS_AGO = 100


def add_register_of_measures(office: Office) -> None:
    """Measures in every state, one of them late, and an order from a board."""
    today = office.today()
    first = add_case(office)
    add(office, first, text="Ljusare belysning på gångvägen till Ekarängsskolan")
    add(
        office,
        first,
        text="Sandlådor ställs ut vid alla skolor före första november",
        decided_on=today - timedelta(days=30),
        decided_by="Enhetschefen",
        decision_level="manager",
        responsible="Eva Ek",
        due_on=today - timedelta(days=3),
    )
    add(
        office,
        first,
        text="Svaren på webben skrivs i klarspråk",
        improves="information",
        decided_on=today - timedelta(days=9),
        decision_level="management_group",
        responsible="Bo Ek",
        started_on=today - timedelta(days=2),
        due_on=today + timedelta(days=20),
    )
    served = [complain(office, days_ago=_DONE_DAYS_AGO + n) for n in range(1, 13)]
    complain(office, days_ago=_DONE_DAYS_AGO - 10)
    add(
        office,
        *served[:3],
        text="Gångvägen plogas och sandas före klockan sju",
        decided_on=today - timedelta(days=120),
        decided_by="Nämnden",
        decision_level="board",
        responsible="Eva Ek",
        done_on=today - timedelta(days=_DONE_DAYS_AGO),
        follow_up_on=today,
    )
    board = office.organisation.units_of("board")[0]
    order = {
        "board": board,
        "meeting_on": today - timedelta(days=40),
        "paragraph": "§ 45",
        "text": "Återkom med tydligare redovisning av klagomålen",
        "responsible": "Eva Ek",
        "due_on": today + timedelta(days=10),
    }
    board_orders.add_order(office, order)


def add(office: Office, *cases: ObjectId, **values: object) -> ObjectId:
    """Write down a measure and give its id."""
    (measure_id,) = measures.add_measure(office, cases=cases, values=values).ids["measure"]
    return measure_id


def complain(office: Office, *, days_ago: int) -> ObjectId:
    """A complaint about the physical environment."""
    case = add_case(office, days_ago=days_ago)
    found = office.organisation.find_category("criterion", "Fysisk miljö") or ""
    case_work.categorise(office, [case], {"criterion": found})
    return case
