"""Words of the themes: what several people have the same view of, and one answer to all."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from synpunkt_desk.texts.inbox import count_of_cases

TITLE: Final = "Teman"
TEXT: Final = (
    "Hur många har egentligen samma synpunkt? Ett tema samlar ärenden om samma sak. Välj ärenden i"
    " listan och skriv temats namn i kolumnen till höger."
)
EMPTY_TITLE: Final = "Inga teman än"
EMPTY_TEXT: Final = (
    "Välj ett eller flera ärenden i listan och skriv ett namn vid Tema i kolumnen till höger, så"
    " samlas de här. Kampanjer syns också här."
)
TABLE: Final = "Teman och kampanjer"
BACK: Final = "Tillbaka till teman"
NAME: Final = "Namn"
KIND: Final = "Slag"
CASES: Final = "Ärenden"
OPEN: Final = "Öppna"
GIVERS: Final = "Olika lämnare"
LAST: Final = "Senast"
KINDS: Final = {"theme": "Tema", "campaign": "Kampanj"}
MASS_EVENT: Final = "Masshändelse"
ENDED: Final = "Avslutat tema"

SHOW_CASES: Final = "Visa ärendena"
ANSWER_ALL: Final = "Svara alla…"
EDIT: Final = "Ändra temat…"
REMOVE: Final = "Ta bort temat"
CLOSE_ALL: Final = "Avsluta alla…"
BACK_TO_THEMES: Final = "Alla teman"

COURSE: Final = "När de kom in"
BY_WEEK: Final = "Vecka"
BY_MONTH: Final = "Månad"
COUNT: Final = "Antal"
CHART: Final = "Staplar över hur många som kom in, samma antal som i tabellen bredvid"

THEME_NAME: Final = "Temats namn"
THEME_TEXT: Final = "Vad det handlar om"
STARTED: Final = "Började"
CLOSED: Final = "Avslutat"
IS_MASS_EVENT: Final = "Masshändelse – kan hållas utanför en redovisning"
SAVE: Final = "Spara"

ANSWER_TITLE: Final = "Ett svar till alla"
ANSWER_TEXT: Final = (
    "Skriv svaret en gång. Var och en som vill ha svar får ett eget brev eller mejl, med sitt namn"
    " och sitt ärendenummer. {namn}, {nummer} och {inkom} fylls i. Det som står inom hakparenteser"
    " utelämnas när fältet inom dem är tomt."
)
SUBJECT: Final = "Ämne"
SUBJECT_HINT: Final = "Tomt: Svar på din synpunkt, med numret"
WORDS: Final = "Svaret"
BEGINNING: Final = "Hej [{namn}]!\n\nTack för din synpunkt {nummer}.\n\n"
RECEIVERS: Final = "Vem får vad"
FILES_FIRST: Final = (
    "Spara först breven och mejlutkasten och skicka dem. Markera sedan alla som skickade, utan att"
    " ändra orden."
)
NUMBER: Final = "Ärende"
RECEIVER: Final = "Mottagare"
WAY: Final = "Sätt"
TO: Final = "Till"
WHY: Final = "Varför inte"
LEFT_OUT: Final = "Får inget utskick"
AS_THEY_GET_IT: Final = "Så läser mottagaren"
MAKE_FILES: Final = "Spara brev och mejlutkast…"
MARK_SENT: Final = "Markera alla som skickade"
CHOOSE_FOLDER: Final = "Välj mapp för brev och mejlutkast"
WORKING: Final = "Gör brev och mejl…"
WAYS: Final = {"letter": "Brev", "email": "Mejl"}
REASONS: Final[Mapping[str, str]] = {
    "protected": "Skyddade personuppgifter – skriv själv, genom Skatteverkets förmedling",
    "secret": "Sekretess – svara i ärendet",
    "no_wish": "Vill inte ha svar",
    "unknown_giver": "Anonym eller okänd lämnare",
    "by_voice": "Vill bli uppringd eller komma på besök",
    "no_address": "Adress eller e-post saknas",
    "approval": "Nämnden vill godkänna svaret – svara i ärendet",
    "answered": "Har redan fått svar",
    "acknowledged": "Har redan fått bekräftelse",
    "closed": "Ärendet är avslutat",
}

CLOSE_TITLE: Final = "Avsluta alla med samma svar och samma åtgärd"
OUTCOME: Final = "Utfall"
REASON: Final = "Skäl, om utfallet kräver det"
OUTCOME_TEXT: Final = "Vad det ledde till"
OUTCOME_TEXT_HINT: Final = "Står i varje ärende, också där ingen ska ha svar"
MEASURE: Final = "Åtgärd för dem alla"
MEASURE_HINT: Final = "Tomt om ingen åtgärd ska skrivas in"
DO_CLOSE: Final = "Avsluta alla"

ERRORS: Final = {
    "theme_name_missing": ("Temat saknar namn", "Skriv vad det handlar om med några ord."),
    "theme_name_too_long": ("Namnet är för långt", "Skriv högst {limit} tecken."),
    "theme_exists": ("Det finns redan ett tema som heter så", "Välj det, eller ett annat namn."),
    "theme_missing": ("Temat finns inte", "Välj ett annat tema."),
    "nothing_to_close": (
        "Inget ärende går att avsluta nu",
        "De som är öppna väntar på svar. Svara alla först, eller avsluta dem var för sig.",
    ),
    "nobody_to_answer": (
        "Det finns ingen att skicka till",
        "Listan visar varför. De som ska ha svar på annat sätt besvaras i sina ärenden.",
    ),
}


def close_explained(done: int, waiting: int) -> str:
    """How many end, and how many cannot yet."""
    left = f" {count_of_cases(waiting)} väntar på svar och lämnas öppna." if waiting else ""
    return f"{count_of_cases(done)} avslutas.{left}"


def counted(themes: int) -> str:
    """How many themes and campaigns there are."""
    return "1 tema eller kampanj" if themes == 1 else f"{themes} teman och kampanjer"


def cases_of(name: str) -> str:
    """Whose cases are shown."""
    return f"Ärenden i ”{name}”"


def summary(cases: int, givers: int, last: str) -> str:
    """A theme in one line."""
    people = "1 känd lämnare" if givers == 1 else f"{givers} olika kända lämnare"
    return f"{count_of_cases(cases)} · {people}{f' · senast {last}' if last else ''}"


def period(first: date, *, is_month: bool) -> str:
    """A week or month by its usual name."""
    if is_month:
        return f"{first:%Y-%m}"
    year, week, _ = first.isocalendar()
    return f"{year} v. {week}"


def closed_on(day: str) -> str:
    """When a theme ended."""
    return f"Avslutat {day}"


def letters_file(day: str) -> str:
    """The name of the file with all letters."""
    return f"Brev {day}.pdf"


def plan_summary(letters: int, mails: int, left_out: int) -> str:
    """Who gets what, in one line."""
    brev = "1 brev" if letters == 1 else f"{letters} brev"
    mejl = "1 mejl" if mails == 1 else f"{mails} mejl"
    return f"{brev} · {mejl} · {count_of_cases(left_out)} utan utskick"


def files_made(letters: int, mails: int, folder: str) -> str:
    """What was saved where."""
    return f"{plan_summary(letters, mails, 0).rpartition(' · ')[0]} sparade i {folder}"
