"""Words of the first start and of the page where the office is looked after."""

from collections.abc import Mapping
from typing import Final

WELCOME: Final = "Välkommen till Synpunkt Desk"
WELCOME_TEXT: Final = "Tre uppgifter, sedan kan du registrera den första synpunkten."
MUNICIPALITY: Final = "Kommun"
OWN_FOLDER: Final = "Egen mapp…"
OWN_FOLDER_NAME: Final = "Mapp med kommunens egna ord"
CHOOSE_FOLDER: Final = "Välj mapp…"
FOLDER_HINT: Final = "Samma filer som de medföljande kommunerna har, med era egna ord."
YOUR_NAME: Final = "Ditt namn"
YOUR_NAME_HINT: Final = "Står vid det du registrerar och ändrar."
YOUR_ROLE: Final = "Din roll"
ROLES: Final[Mapping[str, str]] = {
    "registrar": "Registrator",
    "feedback_coordinator": "Synpunktsansvarig",
    "board_secretary": "Nämndsekreterare",
    "super_user": "Superanvändare",
}
PLACE: Final = "Här finns uppgifterna"
PLACE_HINT: Final = (
    "Krypterade på den här datorn. Vill du ha dem i en annan mapp: starta programmet med "
    "--data MAPP."
)
BEGIN: Final = "Skapa och fortsätt"
TRY: Final = "Prova med exempeldata"
TRY_TEXT: Final = (
    "Övningsläge: en påhittad kommun med 400 ärenden, och en kurs på en halv dag. Inget sparas."
)
MAKING: Final = "Skapar databasen…"
MAKING_EXAMPLE: Final = "Hittar på 400 ärenden…"

PHRASE_TITLE: Final = "Skriv ner återställningsfrasen"
PHRASE_TEXT: Final = (
    "Med den öppnas en säkerhetskopia på en annan dator. Den som har både frasen och en kopia kan "
    "läsa allt, så förvara dem var för sig. Utan frasen går kopian inte att öppna om datorn går "
    "sönder."
)
PHRASE: Final = "Återställningsfras"
COPY: Final = "Kopiera"
PHRASE_COPIED: Final = "Frasen är kopierad"
SAVE_PHRASE: Final = "Spara som textfil…"
PHRASE_FILE: Final = "aterstallningsfras.txt"
PHRASE_SAVED: Final = "Frasen är sparad"
WRITTEN_DOWN: Final = "Jag har skrivit ner den"
START: Final = "Börja arbeta"

PROBLEMS: Final[Mapping[str, str]] = {
    "municipality": "Välj en kommun, eller en mapp med era egna ord.",
    "folder": "Välj mappen med kommunens filer.",
    "name": "Skriv ditt namn.",
    "role": "Välj vad du arbetar som.",
}

TITLE: Final = "Administration"
TABS: Final[Mapping[str, str]] = {
    "municipality": "Kommunen",
    "members": "Personer",
    "access": "Åtkomst",
    "organisation": "Organisation",
    "categories": "Kategorier och ord",
    "deadlines": "Svarstider",
    "calendar": "Kalender",
    "reception": "Mottagning",
    "forms": "Blanketter",
    "letters": "Brev",
    "layouts": "Rapportmallar",
    "wheel": "Årshjul",
    "figures": "Basantal",
    "sharing": "Server",
    "exchange": "Uppsättning",
    "changes": "Ändringar",
    "care": "Hälsa",
}
_LONGEST_IN_SECONDS: Final = 90
ADD: Final = "Lägg till"
REMOVE: Final = "Ta bort"
NAME: Final = "Namn"

CONTACT_WAY: Final = "Kontaktväg på kvitton"
CONTACT_WAY_HINT: Final = (
    "Till exempel: Ring kontaktcenter 033-35 70 00 eller skriv till synpunkter@exempel.se. "
    "Utan text står kommunens namn."
)
REGISTRATION_TIMES: Final = "Tid att registrera"
REGISTRATION_TIMES_HINT: Final = (
    "Mediantid per månad och kanal, när det finns minst fem registreringar. Vem som registrerade "
    "och hur lång tid ett enskilt ärende tog sparas aldrig."
)
NO_REGISTRATION_TIMES: Final = "Det finns inte tillräckligt många registreringar än."

FACTS_HINT: Final = "Så här är kommunen inlagd. Ärendena följer det som står här."
PROCESS_OWNER: Final = "Processägare"
NUMBER_PATTERN: Final = "Ärendenummer"
TITLE_PATTERN: Final = "Ärendemening"
CRITERION_WORD: Final = "Kriterierna kallas"
LOCAL_WORD: Final = "Egna kategorier kallas"
SIZE: Final = "Omfattning"
CLOSED_DAYS: Final = "Egna stängda dagar"
NONE: Final = "Inga"
OUTCOMES: Final = "Utfall"
CHANNELS: Final = "Kanaler"
FOLDER: Final = "Mapp"

MEMBERS_TEXT: Final = (
    "De som kan ta hand om ärenden. Tidigare ärenden behåller namnet. Var någon arbetar avgör "
    "vilka ärenden som visas i Min förvaltning, och vilka delade filter."
)
ROLES_TITLE: Final = "Roller"
ROLES_HINT: Final = "Superanvändare ändrar det som alla använder, och ger andra deras roller."
ROLES_ON_SERVER: Final = "Vem som är superanvändare ändras under Åtkomst."
ROLES_NOT_ALLOWED: Final = "Bara en superanvändare kan ändra roller."
MEMBER_TITLE: Final = "Titel"
ME: Final = "du"

ORGANISATION: Final = "Organisation"
OUTSIDE: Final = "Utanför kommunen"
NEW_PLACE: Final = "Ny under"
CHOOSE_PLACE: Final = "Välj var det nya ska ligga."
KINDS: Final[Mapping[str, str]] = {
    "department": "förvaltning",
    "area": "verksamhetsområde",
    "unit": "enhet",
    "external": "organisation",
}

BACKUP_FILES: Final = "Säkerhetskopia (*.synpunkt)"
REBUILD: Final = "Bygg om listor och sökning"
REBUILT: Final = "Listor och sökning är ombyggda."
STOP: Final = "Avbryt"
STOPPED: Final = "Avbrutet. Inget har ändrats."
CHECK_FOUND: Final = "Databasen stämmer inte med sin journal:"
CHECK_ADVICE: Final = (
    "Bygg om listor och sökning. Hjälper inte det, återställ den senaste säkerhetskopian."
)
PROGRESS: Final = "Så långt är arbetet kommet"
SHOW_PHRASE: Final = "Visa återställningsfrasen"
HIDE_PHRASE: Final = "Dölj återställningsfrasen"
PHRASE_NOTE: Final = "Återställningsfrasen behövs för att öppna kopian på en annan dator."


def backup_name(day: str) -> str:
    """A name for a backup file."""
    return f"synpunkt-desk-{day}.synpunkt"


def backed_up(file: str) -> str:
    """When a backup has been written."""
    return f"Säkerhetskopian finns nu i {file}."


def check_passed(entries: int, objects: int) -> str:
    """When everything is whole."""
    return f"Allt stämmer: {objects} objekt är jämförda med {entries} händelser i journalen."


def for_example(number: str) -> str:
    """What case numbers look like."""
    return f"till exempel {number}"


def size_sentence(boards: int, departments: int, areas: int, units: int) -> str:
    """How large the organisation is."""
    return (
        f"{boards} {'nämnd' if boards == 1 else 'nämnder'}, "
        f"{departments} {'förvaltning' if departments == 1 else 'förvaltningar'}, "
        f"{areas} {'verksamhetsområde' if areas == 1 else 'verksamhetsområden'}, "
        f"{units} {'enhet' if units == 1 else 'enheter'}"
    )


def new_place(kind: str, parent: str) -> str:
    """The label of the field for a new place."""
    return f"Ny {KINDS[kind]} under {parent}" if kind != "external" else f"Ny {KINDS[kind]}"


def added(name: str) -> str:
    """When something has been added."""
    return f"{name} är tillagd"


def removed(name: str) -> str:
    """When somebody has been taken out of the lists."""
    return f"{name} är borttagen ur listorna"


def registration_time(month: str, channel: str, count: int, median: int) -> str:
    """ "2026-11 · telefon: hälften inom 45 sekunder (12 registrerade)"."""
    within = f"{median} sekunder" if median <= _LONGEST_IN_SECONDS else f"{median // 60} minuter"
    return f"{month} · {channel}: hälften inom {within} ({count} registrerade)"
