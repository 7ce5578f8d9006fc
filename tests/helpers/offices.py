"""An office in a folder of its own, with the cases of a working day."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.models.weeks import days_of_week, week_of
from synpunkt_desk.services.answers import answering
from synpunkt_desk.services.answers.answering import Outgoing, Purpose
from synpunkt_desk.services.cases import case_work, closing, themes
from synpunkt_desk.services.cases.closing import Closing
from synpunkt_desk.services.cases.contacts import Contact
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.registering import tallies
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.registering.tallies import SheetCell
from synpunkt_desk.services.setup import FirstMember, create_office
from synpunkt_desk.store.replica import FILE_NAME

KEY = bytes(range(32))
TODAY = date(2026, 11, 20)
"""A Friday."""
MEMBER = "Anna Andersson"


def make_office(folder: Path, *, municipality: str = "boras", today: date = TODAY) -> Office:
    """An office without cases, in which it is a Friday in November."""
    place = folder / "data"
    place.mkdir(parents=True)
    (place / FILE_NAME).write_bytes(_new_office(municipality))
    office = open_office(place, KEY)
    office.today = lambda: today
    return office


@cache
def _new_office(municipality: str) -> bytes:
    """The file of a new office; a copy of it is there at once."""
    with TemporaryDirectory() as folder:
        place, member = Path(folder), FirstMember(MEMBER)
        create_office(place, KEY, load_set(municipality), member=member).close()
        return (place / FILE_NAME).read_bytes()


def add_case(
    office: Office,
    title: str = "Synpunkt om snöröjning vid Ekarängsskolan",
    *,
    text: str = "Det är inte plogat på gångvägen.",
    case_type: str = "klagomål",
    channel: str = "webb",
    department: str = "Tekniska förvaltningen",
    days_ago: int = 0,
    sender: str = "Eva Exempel",
) -> str:
    """Register a case; without a sender it is anonymous. Gives its id."""
    organisation = office.organisation
    place = organisation.find_unit("department", department) or ""
    case = Case(
        title=title,
        text=text,
        case_type=organisation.find_category("case_type", case_type) or "",
        channel=organisation.find_category("channel", channel) or "",
        board=organisation.receiver(place)["board"],
        department=place,
        received_on=office.today() - timedelta(days=days_ago),
        submitter="known" if sender else "anonymous",
        reply_wish="email" if sender else "none",
    )
    return register(office, NewCase(case=case, submitter=SubmitterDetails(name=sender))).case_id


def distribute(office: Office, case_id: str, area: str = "Gata och park") -> None:
    """Give a case to an area of its department."""
    place = office.organisation.find_unit("area", area) or ""
    case_work.distribute(office, [case_id], place=place)


def acknowledge(office: Office, case_id: str) -> None:
    """Tell the sender that the case has come in."""
    tell(office, case_id, Purpose.ACKNOWLEDGE, text="Tack, vi har fått din synpunkt.")


def tell(
    office: Office,
    case_id: str,
    purpose: Purpose,
    *,
    text: str = "Vi återkommer.",
    way: str = "email",
    day: date | None = None,
    promised_by: date | None = None,
    reason: str = "",
) -> Changes:
    """Tell the sender something today or on a day; of a delay also why, and until when."""
    contact = Contact(day=day or office.today(), way=way, text=text, promised_by=promised_by)
    out = Outgoing(purpose=purpose, contact=contact, delay_reason=reason)
    return answering.send(office, case_id, out)


def close_case(
    office: Office, case_id: str, *, outcome: str = "åtgärdad", reason: str = ""
) -> Changes:
    """Close a case as it stands."""
    found = office.organisation.find_category("outcome", outcome) or ""
    return closing.close(office, [case_id], Closing(outcome=found, reason=reason))


def add_working_day(office: Office) -> list[str]:
    """The cases of an ordinary day, the oldest first; their ids."""
    late = add_case(office, "Synpunkt om färdtjänst som inte kom", channel="brev", days_ago=3)
    today = add_case(office, channel="blankett", days_ago=2)
    more = [
        add_case(office, title, case_type=kind, channel=channel, days_ago=days, sender=sender)
        for title, kind, channel, days, sender in (
            ("Synpunkt om fler sopkärl i Annelundsparken", "förslag", "webb", 1, "Bo Ek"),
            ("Synpunkt om felaktig information om e-tjänst", "klagomål", "e-post", 1, "Li Holm"),
            ("Synpunkt om öppettider på fritidsgården", "fråga", "telefon", 0, "Siv Ask"),
            ("Synpunkt om bemötande i receptionen", "beröm", "besök", 0, ""),
        )
    ]
    known = add_case(office, "Synpunkt om belysning på gångväg")
    acknowledge(office, known)
    return [late, today, *more, known]


def add_tallies(office: Office) -> None:
    """What was said by word of mouth this week at a library and elsewhere."""
    organisation = office.organisation
    complaint, praise = (
        organisation.find_category("case_type", name) or "" for name in ("klagomål", "beröm")
    )
    elsewhere, library = (
        organisation.find_unit("area", name) or "" for name in ("Gata och park", "Bibliotek")
    )
    tallies.note(office, elsewhere, complaint, count=3)
    days = days_of_week(week_of(office.today()))
    sheet = {
        SheetCell(case_type=complaint, day=days[0]): 4,
        SheetCell(case_type=praise, day=days[2]): 2,
        SheetCell(case_type=praise): 5,
    }
    tallies.key_in_sheet(office, library, week_of(office.today()), sheet)
    tallies.note(office, library, praise)


def at(office: Office, today: date) -> Office:
    """The same office on another day."""
    return replace(office, today=lambda: today)


def add_themes(office: Office) -> None:
    """A road that several people write about, a storm and a campaign."""
    road = [
        add_case(office, f"Synpunkt om plogning på {street}", days_ago=days, sender=sender)
        for street, days, sender in (
            ("Ekvägen", 24, "Eva Exempel"),
            ("Ekvägen vid skolan", 9, "Bo Ek"),
            ("gångvägen till Ekarängsskolan", 2, "Li Holm"),
            ("Ekvägen igen", 0, "Eva Exempel"),
        )
    ]
    for case_id, email in zip(road[:2], ("eva@example.se", "bo@example.se"), strict=True):
        details = {"email": email}
        case_work.edit(office, case_id, {}, {}, submitter=details, submitter_seen={})
    text = "Plogbilen når inte fram förrän barnen redan har gått till skolan."
    themes.make_theme(office, {"name": "Plogning på Ekvägen", "text": text}, cases=road)
    storm = [add_case(office, "Synpunkt om nedfallna träd", days_ago=1, sender="")]
    values = {"name": "Stormen Ada", "is_mass_event": True}
    themes.make_theme(office, values, cases=storm)
    themes.mark_campaign(office, [add_case(office, "Synpunkt om trygghet")], "Tryggare höst")
