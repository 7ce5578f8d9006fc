"""Words of the page that says how the program is, and what to do about it."""

from typing import Final

TITLE: Final = "Så mår programmet"
READING: Final = "Läser hur programmet mår…"
GOOD: Final = "Bra"
LOOK: Final = "Se över"
ACT: Final = "Åtgärda"
FACT: Final = "Gäller"

STORE: Final = "Databasen"
CHECK_NOW: Final = "Kontrollera nu"
NEVER_CHECKED: Final = "Den har inte kontrollerats än."
DIFFERS: Final = (
    "Den senaste kontrollen hittade fel. Bygg om listor och sökning. Hjälper inte det, återställ "
    "den senaste säkerhetskopian."
)
LITTLE_ROOM: Final = "Disken är snart full. Frigör plats."

COPY: Final = "Säkerhetskopia"
COPY_NOW: Final = "Säkerhetskopiera nu"
COPY_FAILED: Final = "Dagens säkerhetskopia blev inte skriven."
NO_COPY: Final = "Det finns ingen säkerhetskopia än."
NO_COPY_YET: Final = f"{NO_COPY} Ett nytt försök görs inom en timme."
NOT_DAILY: Final = "IT-enheten har stängt av den dagliga kopian."

PLACE: Final = "Mapp för kopior"
CHOOSE_FOLDER: Final = "Välj mapp…"
BESIDE: Final = "Kopiorna ligger på samma disk som databasen. Välj en mapp på ett annat ställe."

SHARING: Final = "Servern"
ALONE: Final = "Datorn arbetar ensam, utan server."
SYNC_NOW: Final = "Synka nu"
SHOW_SHARING: Final = "Visa"

KEY: Final = "Nyckeln"
KEY_IN_KEYRING: Final = "Nyckeln till databasen finns i datorns nyckelring."
KEY_IN_FILE: Final = (
    "Nyckeln finns inte i datorns nyckelring: databasen öppnades med en nyckelfil. Förvara en "
    "kopia av filen, eller återställningsfrasen, på ett säkert ställe."
)

CLOCK: Final = "Klockan"
CLOCK_RIGHT: Final = "Datorns klocka går som serverns."

SETTINGS: Final = "IT-enhetens inställningar"
SHOW_HEALTH: Final = "Visa Hälsa"
VERSION: Final = "Version"

RESTORE: Final = "Återställ"
RESTORE_TEXT: Final = (
    "Prova en kopia så ser du när den skrevs och vad den har. En kopia återställs alltid till en "
    "egen mapp; databasen som du arbetar i rörs inte."
)
TRY_COPY: Final = "Prova en kopia…"
RESTORE_TO: Final = "Återställ till en mapp…"
SAVE_COPY: Final = "Spara en kopia som…"
EMPTY_FOLDER: Final = "Tom mapp att återställa till"

SUPPORT: Final = "Felsökning"
SUPPORT_TEXT: Final = (
    "Loggen säger vad programmet gjorde och var något gick fel, aldrig om vem eller vad. I filen "
    "till supporten finns loggen, versionerna och antal. Du ser allt innan du sparar."
)
SHOW_LOG: Final = "Visa loggmappen"
REVIEW_BUNDLE: Final = "Granska och spara fil till supporten…"
BUNDLE: Final = "Fil till supporten"
BUNDLE_TEXT: Final = (
    "Det här är hela innehållet. Här finns inga namn, ärenden, texter, adresser eller mappar."
)
SAVE_BUNDLE: Final = "Spara…"
BUNDLE_FILES: Final = "Fil till supporten (*.zip)"
BUNDLE_NAME: Final = "synpunkt-desk-support.zip"
PART_STATE: Final = "tillstånd"
PART_COUNTS: Final = "antal"

ABOUT: Final = "Om programmet"
ABOUT_TEXT: Final = (
    "Synpunkt Desk är fri programvara under EUPL-1.2. Här står allt som följer med programmet och "
    "under vilken licens."
)
PACKAGES: Final = "Paket som programmet använder"
PACKAGE_COLUMNS: Final = ("Paket", "Version", "Licens", "System")
EVERYWHERE: Final = "alla"
LICENCE_TEXT: Final = "Licenstext"

_CLOSE_IN_SECONDS: Final = 90
_KB: Final = 1024
_MANY: Final = 10


def log_part(at: int) -> str:
    """The name of a part of the log, the newest first."""
    return f"logg {at + 1}"


def bundle_saved(file: str) -> str:
    """When the file for support has been written."""
    return f"Filen till supporten finns nu i {file}."


def size_words(size: int) -> str:
    """How large something is: "12 MB", "1,4 GB"."""
    value, unit = size / _KB**2, "MB"
    if value >= _KB:
        value, unit = value / _KB, "GB"
    shown = f"{value:.0f}" if value >= _MANY else f"{value:.1f}".replace(".", ",")
    return f"{shown} {unit}"


def size_sentence(size: int, free: int) -> str:
    """How much room the database takes."""
    return f"{size_words(size)}, {size_words(free)} ledigt på disken."


def checked_sentence(days: int) -> str:
    """When the database was found to be whole."""
    return f"Kontrollerades {ago(days)}: allt stämmer."


def copied_sentence(days: int, entries: int) -> str:
    """When the latest backup was written, and that it can be restored."""
    return (
        f"Skrevs {ago(days)} och provades: den går att återställa, med {entries} händelser i "
        "journalen."
    )


def latest_copy(days: int) -> str:
    """How old the latest backup is, where a newer one could not be written."""
    return f"Den senaste skrevs {ago(days)}. Ett nytt försök görs inom en timme."


def kept_sentence(folder: str, days: int, weeks: int) -> str:
    """Where backups are, and how long they stay."""
    weekly = f" och {weeks} veckovisa" if weeks else ""
    return f"{folder}. De {days} senaste dagarnas kopior{weekly} behålls."


def waiting_sentence(waiting: int, refused: int) -> str:
    """What has not reached the server."""
    said = f"{waiting} ändringar väntar." if waiting != 1 else "1 ändring väntar."
    if refused:
        said += f" {refused} har servern inte tagit emot."
    return said


def clock_sentence(ahead: int) -> str:
    """How the clock goes beside the server's."""
    if abs(ahead) <= _CLOSE_IN_SECONDS:
        return CLOCK_RIGHT
    way = "före" if ahead > 0 else "efter"
    return (
        f"Datorns klocka går {round(abs(ahead) / 60)} minuter {way} serverns. Ställ den, annars "
        "blir tiderna i historiken fel."
    )


def version_sentence(program: str, journal: str, rows: str, protocol: int) -> str:
    """The versions that support asks for first."""
    return f"Synpunkt Desk {program}. Journal {journal}, listor {rows}, protokoll {protocol}."


def tried_sentence(day: str, entries: int, now: int) -> str:
    """What a backup holds beside the database that is worked in."""
    newer = now - entries
    more = f" Databasen här har {newer} händelser till." if newer > 0 else ""
    return f"Kopian går att återställa. Den skrevs {day} och har {entries} händelser.{more}"


def restored_sentence(folder: str) -> str:
    """When a backup has been restored to a folder of its own."""
    return (
        f"Kopian är återställd till {folder}. Öppna den med: synpunkt-desk --data ”{folder}”. Ska "
        "den ersätta databasen här: stäng programmet och kör restore med --replace."
    )


def ago(days: int) -> str:
    """When something was, in days."""
    return {0: "i dag", 1: "i går"}.get(days, f"för {days} dagar sedan")
