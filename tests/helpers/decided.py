"""Cases that somebody has given to an area, to learn from."""

from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import add_case

SNOW = "Det är inte plogat på gångvägen."
BOOKS = "Boken jag väntade på finns inte i hyllan."
LIKE_SNOW = "Varför är det aldrig plogat på vår gångväg?"
_DEPARTMENTS = {"Bibliotek": "Kultur- och fritidsförvaltningen"}


def decide(
    office: Office, text: str, area: str, *, times: int = 1, case_type: str = "klagomål"
) -> list[str]:
    """So many cases with a text, given to an area; their ids."""
    department = _DEPARTMENTS.get(area, "Tekniska förvaltningen")
    ids = [
        add_case(office, text=text, department=department, case_type=case_type)
        for _ in range(times)
    ]
    place = office.organisation.find_unit("area", area) or ""
    case_work.distribute(office, ids, place=place)
    return ids


def decide_about_snow_and_books(office: Office) -> list[str]:
    """Complaints about snow and as many questions about books; the ids of the former."""
    decide(office, BOOKS, "Bibliotek", times=20, case_type="fråga")
    return decide(office, SNOW, "Gata och park", times=20)
