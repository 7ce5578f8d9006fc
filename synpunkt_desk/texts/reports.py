"""Words of the tables, definitions and pages of reports."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.objects import CategoryKind

DRAFT: Final = "UTKAST"
"""What stands on every page of a report that nobody has approved."""
COUNT: Final = "Antal"
CASES: Final = "Ärenden"
LETTERS: Final = "Brev"
SUM: Final = "Summa"
TOTAL: Final = "Totalt"
MOST_COMMON_LOCAL: Final = "Vanligaste verksamhetsspecifika synpunkten"
STATUS: Final = "Status"
COMMENT: Final = "Kommentar"
CLOSED_COLUMNS: Final = (
    "Ej avslutade vid periodens början",
    "Inkomna",
    "Avslutade",
    "Ej avslutade vid periodens slut",
)
COMPARED_COLUMNS: Final = ("Denna period", "Jämförd period", "Förändring")

FOLLOWED_COLUMNS: Final = ("Antal", "Av")
FOLLOWED_ROWS: Final = (
    "Kategoriserade",
    "Bekräftade",
    "Besvarade",
)
SHARES_COLUMNS: Final = ("Antal", "Av", "Andel")
SHARES_ROWS: Final = ("Besvarade direkt", "Muntliga", "Anonyma")
TIMES_COLUMNS: Final = ("Ärenden", "Median, arbetsdagar", "Längst, arbetsdagar")
TIMES_ROWS: Final = ("Återkopplingstid", "Handläggningstid")

GIVER: Final = "Lämnare"
GIVERS_COLUMNS: Final = ("Lämnare", "Ärenden")
GIVERS_ROWS: Final = ("Lämnare med ett ärende", "Lämnare med flera ärenden")

AREA: Final = "Verksamhetsområde"
UNIT: Final = "Enhet"
LAW: Final = "Lag"
ORGANISATION: Final = "Organisation"
SYSTEM: Final = "System"
AUTHORITY: Final = "Huvudman"
DEPARTMENT_WORD: Final = "förvaltning"
CATEGORY_HEADINGS: Final[Mapping[CategoryKind, str]] = {
    CategoryKind.CASE_TYPE: "Typ",
    CategoryKind.CRITERION: "Kategori",
    CategoryKind.CHANNEL: "Kanal",
}
AUTHORITIES: Final[Mapping[str, str]] = {"municipal": "Kommunal", "independent": "Enskild"}

UNCATEGORISED: Final = "Ej kategoriserade"
NO_PLACE: Final = "Ej fördelade"
NO_AREA: Final = "Ej angivet verksamhetsområde"
NO_UNIT: Final = "Ej angiven enhet"
NO_SYSTEM: Final = "Ej angivet system"
NO_AUTHORITY: Final = "Ej angiven huvudman"
UNNAMED: Final = "Ej angiven organisation"

ROUTINE_FOLLOWED: Final = "Synpunktsrutinen har följts under perioden"
ENDED_IN_TIME: Final = "Besvarade eller avslutade i tid"
ROUTINE_STATUSES: Final[Mapping[str, str]] = {
    "follows": "Följs",
    "partly": "Följs delvis",
    "not_followed": "Följs ej",
}
NOT_ANSWERED: Final = "Ej redovisat"

THE_BOARD: Final = "Nämnden"
DEPARTMENT_PLURAL: Final = "förvaltningar"

DEFINITIONS: Final[tuple[tuple[frozenset[str], str], ...]] = (
    (
        frozenset(),
        "Varje ärende räknas en gång, hos den nämnd som ansvarar när redovisningen görs. Makulerade"
        " och hänvisade ärenden räknas inte, och inte heller dubbletter som har slagits ihop med"
        " ett annat ärende.",
    ),
    (
        frozenset({"closed", "forwarded", "by_channel", "by_type"}),
        "Vidarebefordrad: lämnad till en organisation utanför kommunen. Vidarebefordrade ärenden"
        " ingår bara i tabellerna över flöde, vidarebefordrade, kanaler och typer.",
    ),
    (
        frozenset({"closed"}),
        "Avslutad: avslutad under perioden, oavsett när ärendet kom in. Ej avslutad: inkommen"
        " senast den dagen och då inte avslutad.",
    ),
    (
        frozenset({"by_channel"}),
        "Brev: en inlämning. Ett brev med flera ärenden räknas som ett brev och som flera ärenden.",
    ),
    (
        frozenset({"times"}),
        "Återkopplingstid: arbetsdagar från ankomst till första kontakt. Handläggningstid:"
        " arbetsdagar från ankomst till avslut.",
    ),
    (
        frozenset({"received_by_area"}),
        "Vanligaste verksamhetsspecifika synpunkten: vid lika många anges alla.",
    ),
    (
        frozenset({"tallied", "tallied_by_unit"}),
        "Noterad muntligt: en muntlig synpunkt som bara räknats och inte registrerats som ärende."
        " De ingår inte i något annat antal. Det som noterats för en hel vecka räknas på veckans"
        " torsdag.",
    ),
    (
        frozenset({"givers"}),
        "Samma lämnare: samma telefonnummer eller e-postadress, och där ingetdera är känt samma"
        " namn och adress.",
    ),
    (
        frozenset({"outside"}),
        "Uppgifter från andra system har skrivits in för hand. De ingår inte i något annat antal.",
    ),
    (
        frozenset({"per_thousand"}),
        "Per 1 000: ärenden under perioden för varje tusental brukare, elever eller invånare."
        " Där de är färre än 100 visas inget tal.",
    ),
    (
        frozenset({"supervision"}),
        "Åtgärder och tillsyn räknas vid varje enhet vars ärenden de gäller.",
    ),
    (
        frozenset({"legal_measures"}),
        "En synpunkt med åtgärder enligt flera lagar räknas vid varje lag.",
    ),
)
"""What words mean, and the tables that use them; no tables means every report."""

EVENT: Final = "Händelse"
NO_EVENT: Final = "Övriga synpunkter"
PERCENT: Final = "Förändring i procent"
HIDDEN: Final = "dolt"
"""Stands for a number that the published version does not show."""
HOW_COUNTED: Final = "Så är det räknat"
SIGN_HERE: Final = "Underskrift, namnförtydligande och titel"
NOTHING_TO_SHOW: Final = "Inget att redovisa."


def change_since(period: str) -> str:
    """The heading of what has changed since a period."""
    return f"Förändring mot {period}"
