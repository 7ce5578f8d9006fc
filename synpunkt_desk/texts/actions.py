"""Words of what can be done: the table of actions, menus, keys, and the palette."""

from collections.abc import Sequence
from typing import Final

PALETTE: Final = "Sök kommando, ärende eller person"
FIND: Final = "Sök i alla synpunkter"
UNDO: Final = "Ångra det senaste"
HISTORY: Final = "Visa vad jag har gjort"
REFRESH: Final = "Läs om listan"
NEXT_PANE: Final = "Nästa del av fönstret"
PREVIOUS_PANE: Final = "Föregående del av fönstret"
OPEN_MENU: Final = "Öppna menyn"
HELP_HERE: Final = "Hjälp om det du ser nu"
SHOW_KEYS: Final = "Visa tangenter"
QUIT: Final = "Avsluta programmet"

NEW_CASE: Final = "Ny synpunkt"
READ_MAIL: Final = "Läs in mejl från fil"
HIDE_CLOCK: Final = "Visa eller dölj tiden"
PIN: Final = "Behåll fältets värde till nästa"
ACCEPT_PROPOSALS: Final = "Ta förslagen"
WATCH_FOLDER: Final = "Bevaka skannerns mapp…"
CHOOSE_IMPORT: Final = "Välj fil att läsa in…"

NEXT_CASE: Final = "Nästa ärende"
PREVIOUS_CASE: Final = "Föregående ärende"
OPEN_CASE: Final = "Öppna ärendet"
OPEN_IN_WINDOW: Final = "Öppna i eget fönster"
LEAVE_SEARCH: Final = "Lämna sökningen"
COPY_NUMBER: Final = "Kopiera ärendenumret"

CATEGORISE: Final = "Kategorisera"
TAKE: Final = "Gör till mitt"
LINK_MEASURE: Final = "Koppla till en åtgärd…"

OPEN_REPORT: Final = "Öppna rapporten"
MEASURE_STEP: Final = "Nästa steg för åtgärden"
EDIT_MEASURE: Final = "Ändra åtgärden…"
THEME_CASES: Final = "Visa temats ärenden"
ANSWER_THEME: Final = "Svara alla i temat…"
CLOSE_THEME: Final = "Avsluta alla i temat…"
ABOUT: Final = "Om programmet, och licenser"
BACK_UP: Final = "Säkerhetskopiera nu…"
CHECK: Final = "Kontrollera databasen nu"

CONFIRM: Final = "Bekräfta eller registrera"
CANCEL: Final = "Avbryt eller stäng"
CLOSE_WINDOW: Final = "Stäng fönstret"
SAVE: Final = "Spara"
STEP_BACK: Final = "Tillbaka eller föregående"
STEP_ON: Final = "Nästa"
OPEN_NUMBERS: Final = "Öppna ärendena bakom siffran i texten"

AREAS: Final = {
    "window": "Fönstret",
    "registration": "Registrera",
    "list": "Listan",
    "case": "Ärendet",
    "places": "Gå till",
    "follow_up": "Uppföljning",
    "administration": "Administration",
    "pages": "Sidor och formulär",
}
KEYS_TITLE: Final = "Tangenter"
KEYS_EXPLAINED: Final = (
    "Bokstäver ensamma verkar bara när listan har fokus. Ctrl+1 till Ctrl+9 visar sparade filter, "
    "och siffror i listan sätter typ eller kriterium."
)
KEYS_COLUMNS: Final = ("Område", "Vad", "Tangenter", "Var")
NEW_KEYS: Final = "Ny tangent"
NEW_KEYS_HINT: Final = "Välj en rad, stå i fältet och tryck den tangent du vill ha."
CHANGE_KEYS: Final = "Byt tangent"
NO_KEYS: Final = "Ta bort tangenten"
STANDARD_KEYS: Final = "Tillbaka till standard"
ALL_STANDARD: Final = "Alla till standard"
FIXED: Final = "Tangenten är densamma i alla program och går inte att byta."
RESERVED: Final = "Den tangenten flyttar eller skriver i fält. Välj en annan."
ALT_GR: Final = "Ctrl+Alt är AltGr på svenska tangentbord och skriver tecken. Välj en annan."
DIGITS: Final = "Siffror sätter typ och kriterium, visar filter och väljer i listor. Välj en annan."
NEEDS_MORE: Final = (
    "En tangent ensam verkar bara i listan. Lägg till Ctrl eller Alt, eller ta en F-tangent."
)

HISTORY_TITLE: Final = "Vad jag har gjort"
HISTORY_EXPLAINED: Final = (
    "Det senaste står först. Listan börjar om när programmet startas; ärendets egen logg har allt."
)
HISTORY_COLUMNS: Final = ("Tid", "Vad", "Ärende", "Varför det inte går att ångra")
SMALL_EDIT: Final = "Uppgifter är ändrade"
IS_UNDONE: Final = "Är redan ångrat."

MENU: Final = "Meny"

_WHERE: Final = {
    "window": "överallt",
    "list": "i listan",
    "case": "när ett ärende visas",
    "screen": "på sin sida",
    "registration": "i Snabbregistrering",
    "page": "där knappen finns",
}

NO_CASE: Final = "Välj ett ärende i listan först"
CASES_HIDDEN: Final = "Gå till ärendena först"
ONE_CASE: Final = "Går bara för ett ärende i taget"
READING: Final = "Ärendet läses in"
NO_SERVER: Final = "Den här datorn är inte ansluten till någon server"
NO_SEARCH: Final = "Ingen sökning pågår"
NOT_HERE: Final = "Går inte att göra just nu på sidan"
_STATES: Final = {
    "voided": "Ärendet är makulerat",
    "merged": "Ärendet ingår i ett annat ärende",
    "closed": "Ärendet är avslutat",
    "open": "Ärendet är inte avslutat",
    "other": "Ärendets läge tillåter det inte",
}


def case_tab(tab: str) -> str:
    """A part of the case as somewhere to go."""
    return f"Visa ärendets flik {tab}"


def go_first(screen: str) -> str:
    """Something acts on what is chosen on a screen that is not shown."""
    return f"Gå till {screen} och välj vad det gäller"


def setting(tab: str) -> str:
    """A page of the administration as somewhere to go."""
    return f"Inställningar: {tab}"


def where(key: str) -> str:
    """Where the keys of an action work."""
    return _WHERE[key]


def not_in_state(state: str) -> str:
    """Why the state of a case does not allow something."""
    return _STATES[state]


def either(keys: Sequence[str]) -> str:
    """Keys that do the same."""
    return " eller ".join(dict.fromkeys(keys))


def taken(keys: str, action: str) -> str:
    """Somebody wants keys that another action has."""
    return f"{keys} används redan av ”{action}”. Välj en annan, eller byt den först."


def taken_by_field(keys: str, field: str) -> str:
    """Somebody wants keys that lead to a field."""
    return f"{keys} leder till ”{field}” där det finns. Välj en annan."


def changed_to(action: str, keys: str) -> str:
    """An action has other keys now."""
    return f"”{action}” har nu {keys}." if keys else f"”{action}” har ingen tangent nu."


def where_done(numbers: Sequence[str]) -> str:
    """In which case or cases something was done."""
    return numbers[0] if len(numbers) == 1 else f"{len(numbers)} ärenden" if numbers else ""
