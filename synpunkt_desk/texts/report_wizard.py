"""Words of the screen where a report is made."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import period_in_days
from synpunkt_desk.texts.report_sentences import amount, number

NAME: Final = "Rapporter"
TITLE: Final = "Rapport till nämnd"
STEPS: Final = (
    "Period och nämnd",
    "Upplägg",
    "Uppgifternas kvalitet",
    "Text och åtgärder",
    "Granska och skriv ut",
)
STEPS_NAME: Final = "Rapportens steg"
ABOUT_PERIOD: Final = (
    "Vem gäller rapporten, och vilka dagar? Sidorna till höger räknas om vid varje ändring."
)
ABOUT_LAYOUT: Final = (
    "Hur ska rapporten se ut? Du kan byta upplägg när som helst; det du har skrivit står kvar."
)
ABOUT_TEXTS: Final = (
    "Texterna är skrivna ur siffrorna och följer dem. Ändra det du vill, svara för rutinen"
    " och välj vilka åtgärder som ska redovisas."
)
ABOUT_FINISH: Final = (
    "Läs igenom sidorna en sista gång och markera rapporten som klar. Då försvinner ordet UTKAST,"
    " och den kan skrivas ut och sparas i alla format."
)
PREVIOUS: Final = "Tillbaka"
NEXT: Final = "Nästa"
CLOSE_SHORT: Final = "Stäng"
SHOW_PAGES: Final = "Visa sidorna"
SHOW_STEP: Final = "Visa steget"
OPENING: Final = "Öppnar rapporten …"
CLOSE: Final = "Stäng, fortsätt senare"
BACK: Final = "Tillbaka till rapporten"
SAVE_AS: Final = "Spara som"

WHAT: Final = "Nämnd och period"
WHOM: Final = "Nämnd eller förvaltning"
WHOLE_MUNICIPALITY: Final = "Hela kommunen"
LAYOUT: Final = "Upplägg"
PERIOD: Final = "Period"
YEAR: Final = "År"
PART: Final = "Del av året"
FIRST_HALF: Final = "Första halvåret"
SECOND_HALF: Final = "Andra halvåret"
WHOLE_YEAR: Final = "Hela året"
OWN_DAYS: Final = "Egna dagar"
FIRST_DAY: Final = "Från och med"
LAST_DAY: Final = "Till och med"
DAY_PROBLEM: Final = "Skriv dagen som 2026-06-30 eller 20260630."
COMPARED_WITH: Final = "Jämför med"
NO_COMPARISON: Final = "Ingen annan period"
OTHER_PERIOD: Final = "En annan period"
OTHER_FIRST_DAY: Final = "Jämförd period, från och med"
OTHER_LAST_DAY: Final = "Jämförd period, till och med"
MORE_PERIODS: Final = "Fler perioder bredvid"
MORE_PERIODS_HINT: Final = "De får var sin kolumn i rapportens tabell över flera år."
NO_MORE_PERIODS: Final = "Det valda upplägget har ingen tabell över flera år."
EARLIER_YEARS: Final = "Samma tid tidigare år"

FINDINGS: Final = "Uppgifternas kvalitet"
VERDICTS: Final = {"fix": "Rätta", "review": "Se över", "ok": "Stämmer"}
OPEN: Final = "Öppna"
OPEN_LEFT: Final = "Öppna övriga"
CATEGORISE: Final = "Kategorisera"
CHOOSE_MEASURES: Final = "Välj åtgärder"
WRITE: Final = "Skriv text"
ANSWER: Final = "Svara"
CHOOSE_PERIOD: Final = "Välj period"

_QUOTED: Final = 60
TEXTS: Final = "Texter"
TEXTS_HINT: Final = (
    "Meningarna skrivs om när siffrorna ändras. En mening som du har ändrat står kvar, och märks "
    "om siffran i den blir en annan; de andra följer siffrorna. "
    "Rader som börjar med ”- ” eller ”1. ” blir punkter."
)
OWN_TEXT: Final = "Egen text"
RESTORE: Final = "Återställ förslaget"
SHOW_FIGURES: Final = "Visa siffrorna"
OPEN_NUMBERS: Final = "Öppna ärenden"
OPEN_NUMBER_KEYS: Final = "Ctrl+Return"
OPEN_NUMBERS_HINT: Final = "Ctrl+Enter i texten öppnar ärendena bakom siffran du står vid"
SHOW_PROPOSAL: Final = "Visa nytt förslag"
TAKE_PROPOSAL: Final = "Ta det nya förslaget"
KEEP_OWN: Final = "Behåll min text"
SENTENCE_GONE: Final = "Förslaget har inte längre någon sådan mening."
DECISION: Final = "Beslut och underskrift"
DECISION_HEADING: Final = "Beslutets rubrik"
DECISION_HEADING_HINT: Final = (
    "Ändra rubrik, beslutstext och underskrifter för att lägga fram ett alternativt förslag"
    " på samma siffror."
)
MEASURES: Final = "Åtgärder att redovisa"
NO_MEASURES: Final = "Ingen åtgärd är registrerad på periodens synpunkter."
ALL_MEASURES: Final = "Alla redovisas om du inte väljer."
LET_REPORT_CHOOSE: Final = "Låt rapporten välja"
ROUTINE: Final = "Synpunktsrutinen"
ROUTINE_SHARES: Final = "Så säger ärendena"
ROUTINE_HINT: Final = "Har rutinen följts under perioden? Förvaltningen svarar själv."
ROUTINE_CHOICES: Final = {
    "": "Inte besvarat",
    "follows": "Ja, följs",
    "partly": "Delvis",
    "not_followed": "Nej, följs ej",
}
COMMENT: Final = "Kommentar"

CHOICES: Final = "Vad som visas"
IS_PUBLIC: Final = "Version för publicering: små tal skyddas"
IS_PUBLIC_HINT: Final = "Tal som kan röja en enskild person visas inte."
AS_IT_WAS: Final = "Räkna efter organisationen som den var då"
AS_IT_WAS_HINT: Final = (
    "Organisationen har ändrats. Varje ärende räknas där det kom in, under tidens namn. Annars"
    " räknas det där arbetet ligger i dag."
)
WITHOUT_EVENTS: Final = "Räkna inte masshändelser"
WITHOUT_EVENTS_HINT: Final = (
    "Ärenden som är markerade som en masshändelse lämnas utanför alla tabeller."
    " Rapporten säger hur många de var."
)

PAPER: Final = "Diarienummer och synpunktslämnare"
DIARY_NUMBER: Final = "Rapportens diarienummer"
SIGNATORIES: Final = "Undertecknas av"
SIGNATORY_NAME: Final = "Namn"
SIGNATORY_TITLE: Final = "Titel"
ADD_SIGNATORY: Final = "Lägg till en till"
SENDER: Final = "Kommunens namn i sidhuvudet"
LOGO: Final = "Kommunens märke"
NO_LOGO: Final = "Inget märke valt"
CHOOSE_LOGO: Final = "Välj bild…"
REMOVE_LOGO: Final = "Ta bort"
LOGO_FILTER: Final = "Bilder (*.png *.jpg *.jpeg)"
LOGO_SHOWN: Final = "Märket som står överst på första sidan"
REMEMBERED: Final = "Namn och märke används tills du ändrar dem."

SUMMARY: Final = "Det här skrivs ut"
PLACE_AND_PERIOD: Final = "Gäller"
COMPARISON: Final = "Jämförs med"
BESIDE: Final = "Bredvid i tabell"
NO_MORE: Final = "Inga fler perioder"
NUMBER_OF_CASES: Final = "Underlag"
SIGNED_BY: Final = "Undertecknas av"
PAGES: Final = "Omfattning"
FOUND: Final = "Kontroller"
DATA_DAY: Final = "Uppgifterna är från"
NOBODY: Final = "Ingen angiven"
NO_NUMBER: Final = "Inget angivet"
APPROVED_BY: Final = "Godkänd av"
APPROVED_BY_HINT: Final = "Den som har granskat och godkänt rapporten. Namnet står i den."
COMPLETE: Final = "Markera som klar"
LOCKED_HINT: Final = (
    "Rapporten låses som den är nu: siffror, texter och sidor ändras inte när ärendena ändras."
    " Du hittar den bland klara rapporter och kan ta tillbaka den tills nämnden har beslutat."
)
COMPLETE_HINT: Final = f"{LOCKED_HINT} Utkastet ligger kvar."
OUTPUT: Final = "Skriv ut eller spara utkastet"
OUTPUT_HINT: Final = (
    "För den som ska läsa eller skriva vidare innan rapporten är klar. Alla format finns redan nu,"
    " men sidorna är märkta UTKAST. Samma format finns utan märket när den är klar."
)

PREVIEW: Final = "Förhandsvisning"
TABLES: Final = "Tabeller"
VIEWS: Final = "Rapporten som sidor eller tabeller"
PREVIEW_NAME: Final = "Rapportens sidor"
PREVIOUS_PAGE: Final = "Föregående sida"
NEXT_PAGE: Final = "Nästa sida"
LARGER: Final = "Större"
SMALLER: Final = "Mindre"
FIT: Final = "Anpassa till bredden"
COUNTING: Final = "Räknar …"
TABLES_HINT: Final = "Tryck Enter på en siffra för att se ärendena bakom den."
NOTHING_BEHIND: Final = "Inga ärenden ligger bakom den siffran."


def ended_place(name: str, last: date) -> str:
    """A place that has ended, with its last day."""
    return f"{name} (till {last.isoformat()})"


def heading(board: str, department: str, first: date, last: date) -> str:
    """Whom and when the report is about."""
    places = [board, department] if board != department else [board]
    return " · ".join([*(place for place in places if place), period_in_days(first, last)])


def received_line(count: int) -> str:
    """How many cases the report counts."""
    if not count:
        return "Inga synpunkter kom in under perioden."
    return (
        f"{amount(count, 'inkommen synpunkt', 'inkomna synpunkter')} i samma urval för alla "
        "tabeller och meningar. Varje siffra går att öppna."
    )


def saved_line(clock: str) -> str:
    """That everything so far is kept."""
    return f"Utkast sparat {clock}" if clock else ""


def left_to_do(fix: int, review: int) -> str:
    """How much the checks have found: `2 saker att rätta, 1 att se över`."""
    found = [(n, verb) for n, verb in ((fix, "rätta"), (review, "se över")) if n]
    if not found:
        return "Inget att rätta"
    (first, verb), *others = found
    parts = [f"{amount(first, 'sak', 'saker')} att {verb}"]
    return ", ".join([*parts, *(f"{number(n)} att {verb}" for n, verb in others)])


def step_reached(at: int, count: int, name: str) -> str:
    """What a screen reader says when another step is shown."""
    return f"Steg {number(at)} av {number(count)}, {name}"


def next_step(name: str) -> str:
    """The button that leads on."""
    return f"Nästa: {name[:1].lower()}{name[1:]}"


def moved_sentence(own: str, numbers: Sequence[tuple[str, str]]) -> str:
    """That a sentence was written from other figures."""
    said = own if len(own) <= _QUOTED else f"{own[:_QUOTED].rpartition(' ')[0]} …"
    if not numbers:
        return f"Förslaget har ändrats sedan du skrev ”{said}”"
    what = "Siffran" if len(numbers) == 1 else "Siffrorna"
    moved = ", ".join(f"{before} → {now}" for before, now in numbers)
    return f"{what} har ändrats sedan du skrev ”{said}”: {moved}"


def share_left(label: str) -> str:
    """What a list of cases that are left out of a share shows."""
    return f"{label}: de som återstår"


def cases_counted(count: int) -> str:
    """How much the report rests on."""
    return amount(count, "inkommen synpunkt", "inkomna synpunkter")


def pages_counted(count: int) -> str:
    """How long it is."""
    return amount(count, "sida", "sidor")


def open_label(verb: str, count: int) -> str:
    """A button that leads to so many cases."""
    return f"{verb} {number(count)}"


def year_before(first: date, last: date) -> str:
    """The choice of the same days a year earlier, with those days."""
    return f"Samma period året före ({period_in_days(first, last)})"


def period_before(first: date, last: date) -> str:
    """The choice of the time right before, with its days."""
    return f"Perioden närmast före ({period_in_days(first, last)})"


def earlier_years(count: int) -> str:
    """The choice of so many earlier years."""
    return f"{number(count)} år bakåt" if count else "Inga tidigare år"


def department_of(department: str, board: str) -> str:
    """A department with its board, where the name does not say it."""
    return f"{department} ({board})" if board and board != department else department


def whole_board(board: str) -> str:
    """A board with all its departments."""
    return f"{board} (alla)"


def page_note(page: int, count: int) -> str:
    """Which page is shown."""
    return f"sida {page} ({count})"


def most_measures(most: int) -> str:
    """How many the layout has room for."""
    return f"Högst {number(most)} redovisas. Ta bort en för att välja en annan."


def cases_behind(table: str, row: str, column: str) -> str:
    """What a list of cases from a table shows."""
    return " · ".join(part for part in (table, row, column) if part)


def number_of(number: str, row: str, column: str) -> str:
    """A number of a text, and what it counts."""
    return f"{number}: {', '.join(part for part in (row, column) if part)}"


def number_spoken(row: str, column: str, value: str) -> str:
    """A cell as a screen reader says it."""
    return ", ".join(part for part in (row, column, value) if part)


def answer_of(place: str) -> str:
    """The name of the field for one department's answer."""
    return f"Har {place} följt synpunktsrutinen?"


def comment_of(place: str) -> str:
    """The name of the field for one department's comment."""
    return f"Kommentar från {place}"


def signatory_name(at: int) -> str:
    """The field for the name of one who signs."""
    return f"Underskrift {number(at)}, namn"


def signatory_title(at: int) -> str:
    """The field for the title of one who signs."""
    return f"Underskrift {number(at)}, titel"


def remove_signatory(at: int) -> str:
    """The button that takes one who signs away."""
    return f"Ta bort underskrift {number(at)}"


def draft_file(title: str) -> str:
    """What the file of a report is called that is not finished."""
    return f"{title} utkast"


def draft_title(title: str) -> str:
    """What the list of drafts calls it."""
    return f"Rapport: {title}"


def heading_level(level: int) -> str:
    """A fragment whose headings begin at this level."""
    return f"Rubriker från nivå {level}"


def only_public(name: str) -> str:
    """A format in which only the version for publishing goes out."""
    return f"{name} (bara version för publicering)"
