"""How the parts of the administration are grouped, and by which other words one finds them."""

from collections.abc import Mapping
from typing import Final

FIND: Final = "&Hitta en inställning"
PART: Final = "&Visa"
NAME: Final = "Delar av administrationen"
NOT_FOUND: Final = "Ingen inställning heter så. Pröva ett annat ord, eller töm fältet."

MUNICIPALITY: Final = "Kommunen"
PEOPLE: Final = "Människor"
TIME: Final = "Tid"
PAPERS: Final = "Papper och rapporter"
RUNNING: Final = "Driften"

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "municipality": (
        "namn",
        "ärendenummer",
        "ärendemening",
        "processägare",
        "publicering",
        "små tal",
        "rapportadress",
        "Wordmall",
        "mapp",
    ),
    "organisation": (
        "nämnder",
        "förvaltningar",
        "verksamhetsområden",
        "enheter",
        "externa organisationer",
        "sektorer",
        "omorganisation",
    ),
    "categories": (
        "egna ord",
        "kriterier",
        "synonymer",
        "ärendetyper",
        "kanaler",
        "utfall",
        "lagar",
        "lagtexter",
        "hänvisningar",
        "samtalsstöd",
        "skäl",
    ),
    "reception": ("kvitton", "kontaktväg", "förslag", "tid att registrera"),
    "members": (
        "medlemmar",
        "användare",
        "roller",
        "behörighet",
        "frånvaro",
        "ersättare",
        "semester",
        "kollegor",
    ),
    "access": ("behörighet", "rättigheter", "läsa och ändra", "nämnder på servern"),
    "deadlines": ("frister", "tidsgränser", "sista datum", "bekräfta", "besvara"),
    "calendar": ("klämdagar", "stängda dagar", "röda dagar", "helgdagar", "arbetsdagar"),
    "wheel": ("rapportdatum", "årsplan", "påminnelser", "nämndens år"),
    "letters": ("svarsmallar", "textmoduler", "standardtexter", "godkännande", "fönsterkuvert"),
    "forms": ("pappersblankett", "språk", "utskrift", "skanna", "svarsadress"),
    "layouts": ("rapporter", "diagram", "tabeller", "uppläggning"),
    "figures": ("bastal", "antal elever", "brukare", "nyckeltal", "andra system"),
    "sharing": ("gemensam", "synkronisering", "ansluta", "väntar", "krockar"),
    "exchange": ("dela med annan kommun", "exportera", "ta in", "mapp", "kopiera inställningar"),
    "changes": ("historik", "vem ändrade", "ta tillbaka", "ångra", "tidigare inställningar"),
    "care": ("säkerhetskopior", "kontroll", "återställningsfras", "logg", "support", "version"),
}


def found_by(words: str) -> str:
    """Why a part is shown, where its name does not tell."""
    return f"här finns {words}"
