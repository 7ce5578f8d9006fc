"""Words of the command line."""

import re
from collections.abc import Sequence
from typing import Final

PROGRAM: Final = "synpunkt-desk"
DESCRIPTION: Final = (
    "Registrera, handlägg och redovisa synpunkter. Utan kommando öppnas programmets fönster."
)
USAGE: Final = "Användning: "
OPTIONS: Final = "Val"
COMMANDS: Final = "Kommandon"
COMMAND_TITLE: Final = "KOMMANDO"
AN_ADDRESS: Final = "ADRESS"
A_BOARD: Final = "NÄMND"
A_COUNT: Final = "ANTAL"
A_DAY: Final = "DAG"
A_FILE: Final = "FIL"
A_FOLDER: Final = "MAPP"
A_FORMAT: Final = "FORMAT"
A_LANGUAGE: Final = "SPRÅK"
A_LEVEL: Final = "NIVÅ"
A_NAME: Final = "NAMN"
A_PAPER: Final = "PAPPER"
A_PHRASE: Final = "FRAS"
A_REPORT: Final = "RAPPORT"
A_RIGHT: Final = "RÄTT"
NAME_OR_FOLDER: Final = "NAMN|MAPP"
WORDS: Final = "ORD"
HELP: Final = "visa den här hjälpen"
VERSION: Final = "visa programmets version"
DATA: Final = "mappen med databasen (annars användarens egen datamapp)"
KEY_FILE: Final = "fil med nyckeln, 64 hexadecimala siffror (annars datorns nyckelring)"
JSON: Final = "skriv resultatet som JSON"
DEMO: Final = "öppna fönstret med en exempelkommun i en tillfällig mapp"

INIT: Final = "skapa en databas för en kommun"
MUNICIPALITY: Final = "boras, ale, ostersund, skola eller en mapp med kommunens egna ord"
IMPORT: Final = (
    "registrera ärenden ur CSV, JSON och mejl; samma fil två gånger registrerar inget två gånger"
)
FILES: Final = "CSV-fil, JSON från ett webbformulär, eller ett mejl som .eml eller .msg"
SOURCE: Final = "källan som filerna kommer från (annars avgör kolumnerna, och CSV är i eget format)"
MAIL_REGISTERED: Final = "registrerat som {number}."
MAIL_WOULD: Final = "skulle registreras."
MAIL_ALREADY: Final = "fanns redan som {number}."
MAIL_REFUSED: Final = "togs inte in."
DRY_RUN: Final = "granska filerna utan att registrera något"
STRICT: Final = "ta inte heller in rader med anmärkningar"
REPORT: Final = "skriv en rapport till en fil"
LAYOUT: Final = (
    "boras, ale, ostersund, skola, skola_enheter, channels eller apt; ks samlar nämndernas färdiga"
)
FROM: Final = "periodens första dag, som 2024-01-01"
TO: Final = "periodens sista dag"
DEPARTMENT: Final = "bara en förvaltning eller nämnd"
COMPARE_FROM: Final = "jämförelseperiodens första dag"
COMPARE_TO: Final = "jämförelseperiodens sista dag"
EARLIER_YEARS: Final = "visa samma tid så många år bakåt"
WITHOUT_EVENTS: Final = "räkna utan markerade masshändelser"
PUBLIC: Final = "version för publicering: små tal döljs"
FORMAT: Final = (
    "pdf, docx, xlsx, html, fragment, csv, json eller open-data (annars efter filens namn)"
)
HEADING_LEVEL: Final = "nivån som fragmentets rubriker börjar på, 1–4 (annars 2)"
WORD_TEMPLATE: Final = (
    "kommunens Wordmall (docx eller dotx), som används från och med nu; utan FIL den som medföljer"
)
OUTPUT: Final = "filen att skriva"
FORM: Final = "skriv kommunens egen blankett som PDF, med kod för inläsning"
LANGUAGE: Final = "sv, en, fi eller ar (annars sv)"
FORM_PAPER: Final = "a4 eller a5, en folder av ett vikt A4 (annars a4)"
UNIT: Final = "enheten, området eller förvaltningen där blanketten ska ligga"
CAMPAIGN: Final = "kampanjen som blanketten hör till, till exempel biblioteksveckan"
FORM_TEXTS: Final = "läs in kommunens egna ord för språket ur en YAML-fil, och behåll dem"
DUE: Final = "räkna ut ett sista datum, med kommunens egna stängda dagar där det finns en databas"
DUE_DAY: Final = "dagen att räkna från, som 2026-04-29; den räknas inte själv"
DAYS: Final = "antal arbetsdagar"
CALENDAR_DAYS: Final = "räkna alla dagar, inte bara arbetsdagar"
SUGGESTIONS: Final = "mät hur ofta förslagen på mottagare och kategorier hade varit rätt"
CHECK: Final = "kontrollera att databasen är hel och stämmer med sin journal"
REBUILD: Final = "bygg om listor och sökning ur journalen"
BACKUP: Final = "skriv en säkerhetskopia"
BACKUP_FILE: Final = "filen att skriva; den får inte finnas"
RESTORE: Final = "återställ en säkerhetskopia till en mapp utan databas"
RESTORE_FILE: Final = "säkerhetskopian"
REPLACE: Final = "återställ i stället för databasen i mappen; den flyttas undan, inget tas bort"
PHRASE: Final = "använd återställningsfrasen; utan värde läses den från tangentbordet"
ASK_PHRASE: Final = "Återställningsfras: "

NOT_A_DAY: Final = "är inget datum (så här: 2024-01-31)"
COMPARE_BOTH: Final = "Jämförelseperioden behöver både --compare-from och --compare-to."
DEMO_ALONE: Final = (
    "--demo öppnar fönstret med en exempelkommun och går inte att förena med ett kommando."
)
IMPORT_STOPPED: Final = "Inläsningen stoppades. Kör samma kommando igen så fortsätter den."
CHECK_FOUND: Final = "Databasen stämmer inte med sin journal."
CHECK_ADVICE: Final = "Kör rebuild. Hjälper inte det, återställ den senaste säkerhetskopian."
REBUILT: Final = "Listor och sökning är ombyggda."

_PROBLEMS: Final = {
    "row": "ett objekt visas inte som journalen säger ({about})",
    "row_count": "det finns fler eller färre rader än objekt ({about})",
    "day": "en rapport räknar inte en dag som journalen säger ({about})",
    "search_count": "sökningen har fler eller färre texter än ärenden",
    "search_text": "en text i sökningen är inte ärendets (rad {about})",
    "index": "sökningens index är skadat ({about})",
    "vocabulary": "sökningens ordlista saknar ord ({about})",
    "file": "filen är skadad ({about})",
}
_SEVERITIES: Final = {"fix": "Rätta", "review": "Se över"}
_WRONG_USES: Final = (
    (re.compile(r"argument (.+): not allowed with argument (.+)"), "{0} går inte med {1}"),
    (re.compile(r"the following arguments are required: (.+)"), "{0} saknas"),
    (re.compile(r"unrecognized arguments: (.+)"), "{0} är okänt här"),
    (re.compile(r"ambiguous option: (\S+) .*"), "{0} kan betyda flera val"),
    (
        re.compile(r"argument (.+): invalid choice: '?([^' ]*)'? \(choose from (.+)\)"),
        "{1} är okänt",
    ),
    (re.compile(r"argument (.+): expected .*"), "{0} behöver ett värde"),
    (re.compile(r"argument (.+): ignored explicit argument '?(.*?)'?"), "{0} tar inget värde"),
    (re.compile(r"argument ([^:]+): (.+)"), "{0} {1}"),
)


def wrong_use(message: str) -> str:
    """What is wrong with a command, from what argparse says in English."""
    for pattern, said in _WRONG_USES:
        found = pattern.fullmatch(message)
        if found:
            return f"{said.format(*found.groups())}. Se {PROGRAM} --help."
    return f"Kommandot går inte att förstå. Se {PROGRAM} --help."


def not_years(most: int) -> str:
    """What was given is no number of years."""
    return f"är inget antal år (1–{most})"


def not_days(most: int) -> str:
    """What is no number of days."""
    return f"är inget antal dagar (1 till {most})"


def made_sentence(municipality: str, folder: str) -> str:
    """After `init`."""
    return f"Databasen för {municipality} finns nu i {folder}."


def phrase_sentence(phrase: str) -> str:
    """The recovery phrase, shown once."""
    return (
        "Återställningsfras (visas bara nu; skriv upp den och förvara den skild från datorn. Med "
        f"den går en säkerhetskopia att öppna på en annan dator):\n{phrase}"
    )


def import_sentence(
    file: str, registered: int, already: int, left_out: int, *, is_dry: bool
) -> str:
    """What became of the rows of a file."""
    done = "skulle registreras" if is_dry else "registrerade"
    return f"{file}: {registered} {done}, {already} fanns redan, {left_out} togs inte in."


def mail_sentence(file: str, number: str, fate: str) -> str:
    """What became of a mail."""
    return f"{file}: {fate.format(number=number)}"


def mail_remark(remark: str, *, is_refused: bool) -> str:
    """What to look at in a mail, or why it was not taken in."""
    return remark if is_refused else f"anmärkning: {remark}"


def row_line(line: int, reason: str, *, is_list: bool = False) -> str:
    """A row that was not taken in; of a list its place."""
    return f"{_row(1, is_list=is_list)} {line}: {reason}"


def changed_line(line: int, *, is_list: bool = False) -> str:
    """A row that is registered already and now says something else."""
    said = "ärendet är redan registrerat men raden är ändrad; ändringen togs inte in"
    return row_line(line, said, is_list=is_list)


def remark_line(lines: Sequence[int], remark: str, *, is_list: bool = False) -> str:
    """A remark with the rows it holds for; of many rows the first ten."""
    named = [str(line) for line in lines if line]
    if not named:
        return f"anmärkning: {remark}"
    more = f" och {len(named) - 10} till" if len(named) > 10 else ""
    word = _row(len(named), is_list=is_list)
    return f"anmärkning, {word} {', '.join(named[:10])}{more}: {remark}"


def _row(count: int, *, is_list: bool) -> str:
    """What stands in a file."""
    many = "" if count == 1 else "er"
    return f"{'post' if is_list else 'rad'}{many}"


def in_file(file: str, said: str) -> str:
    """What is said about a file."""
    return f"{file}: {said}"


def loose_key_file(file: str) -> str:
    """A warning about a key file."""
    return f"Varning: andra än du kan läsa nyckelfilen {file}. Ändra den så att bara du kan det."


def check_line(severity: str, message: str) -> str:
    """What a check of the report says."""
    return f"{_SEVERITIES[severity]}: {message}"


def report_sentence(file: str) -> str:
    """After `report`."""
    return f"Rapporten är skriven till {file}."


def form_sentence(file: str, code: str) -> str:
    """After `form`."""
    return f"Blanketten är skriven till {file}. Dess kod är {code}."


def check_passed(entries: int, objects: int) -> str:
    """After a `check` that found nothing."""
    return f"Databasen är hel: {objects} objekt stämmer med journalens {entries} poster."


def problem_line(part: str, about: str) -> str:
    """One difference that `check` found."""
    return f"- {_PROBLEMS[part].format(about=about)}"


def backup_sentence(file: str) -> str:
    """After `backup`."""
    return f"Säkerhetskopian är skriven till {file}."


def restored_sentence(folder: str) -> str:
    """After `restore`."""
    return f"Säkerhetskopian är återställd till {folder}."


def replaced_sentence(aside: str, lost: int) -> str:
    """When a backup stands in the place of the database."""
    newer = f" Den har {lost} händelser som inte finns i kopian." if lost else ""
    return f"Säkerhetskopian är återställd. Databasen som fanns ligger kvar i {aside}.{newer}"


def progress_line(done: int, total: int) -> str:
    """How far long work has come."""
    return f"{done} av {total}"


def version_line(version: str) -> str:
    """The answer to `--version`."""
    return f"{PROGRAM} {version}"
