"""Words of the window's frame: top bar, navigation, keys, notices."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.working_days import DueDate
from synpunkt_desk.texts.dates import WEEKDAYS
from synpunkt_desk.texts.inbox import count_of_cases
from synpunkt_desk.texts.lists import join_words

PRODUCT: Final = "Synpunkt Desk"
MADE_AGAIN: Final = "Listor och sökning byggs om"
MADE_AGAIN_TEXT: Final = (
    "Programmet har fått en ny version. Inget i ärendena ändras. Det kan ta några minuter när de "
    "är många, och händer bara nu."
)
SEARCH_HINT: Final = "Sök i alla synpunkter"
SAVED_HERE: Final = "Sparat på den här datorn"
SAVED: Final = "Sparat"
SAVING: Final = "Sparar…"
NAVIGATION: Final = "Navigering"
CASES: Final = "Ärenden"
FOLLOW_UP: Final = "Uppföljning"
SYSTEM: Final = "System"
WHO_NAME: Final = "Vem som arbetar här"
NOBODY: Final = "Välj vem du är"
NO_MEMBERS: Final = "Inga namn är inlagda än"
NO_CASE_TITLE: Final = "Inget ärende är valt"
NO_CASE_TEXT: Final = "Välj ett ärende i listan för att läsa och handlägga det."
OWN_WINDOW_TITLE: Final = "Ärendet är öppet i ett eget fönster"
OWN_WINDOW_TEXT: Final = (
    "Tryck Skift+Enter i listan så kommer fönstret fram. När du stänger det visas ärendet här igen."
)
NOTHING_TO_UNDO: Final = "Det finns inget att ångra"
BACK: Final = "Tillbaka"
NUMBER_COPIED: Final = "Ärendenumret är kopierat"

MAIL_FILES: Final = "Mejl (*.eml *.msg)"

_ABOUT: Final = {"acknowledge": "Bekräftelse", "answer": "Svar"}
_DONE: Final = {
    "register": "registrerat",
    "distribute": "fördelat",
    "send_back": "skickat tillbaka",
    "hand_over": "överlämnat",
    "forward": "vidarebefordrat externt",
    "refer": "hänvisat",
    "acknowledge": "bekräftat",
    "answer": "besvarat",
    "close": "avslutat",
    "reopen": "öppnat igen",
    "void": "makulerat",
    "park": "parkerat",
    "wake": "upptaget igen",
    "wait": "satt att vänta",
    "split": "delat",
    "assign": "tilldelat",
}
_MANY: Final = {
    "fördelat": "fördelade",
    "registrerat": "registrerade",
    "skickat tillbaka": "skickade tillbaka",
    "överlämnat": "överlämnade",
    "vidarebefordrat externt": "vidarebefordrade externt",
    "hänvisat": "hänvisade",
    "bekräftat": "bekräftade",
    "besvarat": "besvarade",
    "avslutat": "avslutade",
    "öppnat igen": "öppnade igen",
    "makulerat": "makulerade",
    "parkerat": "parkerade",
    "upptaget igen": "upptagna igen",
    "satt att vänta": "satta att vänta",
    "delat": "delade",
    "tilldelat": "tilldelade",
}
_DONE_BESIDE: Final = {
    ("measure", "decide_measure"): "Åtgärden är tillagd",
    ("measure", "edit"): "Åtgärden är ändrad",
    ("measure", "link"): "Åtgärden är kopplad",
    ("measure", "unlink"): "Åtgärden är bortkopplad",
    ("measure", "start"): "Åtgärden är påbörjad",
    ("board_order", "order"): "Uppdraget är tillagt",
    ("board_order", "edit"): "Uppdraget är ändrat",
    ("board_order", "remove"): "Uppdraget är borttaget",
    ("measure", "remove"): "Åtgärden är borttagen",
    ("record", "note"): "Anteckningen är sparad",
    ("record", "attach"): "Handlingen är tillagd",
    ("record", "remove"): "Handlingen är borttagen",
    ("record", "send"): "Det skickade är låst och sparat",
    ("record", "draft"): "Utkastet är sparat",
    ("record", "ask_approval"): "Svaret väntar på godkännande",
    ("record", "approved"): "Svaret är godkänt",
    ("record", "returned"): "Svaret är tillbaka hos den som skrev det",
    ("case", "question"): "Frågan är sparad",
    ("case", "delay"): "Beskedet är sparat",
    ("case", "pass_on_praise"): "Berömmet är framfört",
    ("case", "mark_secrecy"): "Sekretessmarkeringen är sparad",
    ("case", "flag_law"): "Bedömningen är sparad",
    ("case", "ask_statement"): "Yttrandet är begärt",
    ("case", "take_statement"): "Yttrandet är taget till ärendet",
    ("case", "withdraw_statement"): "Begäran om yttrande är tillbakatagen",
    ("statement_request", "remind"): "Påminnelsen är noterad",
    ("law_step", "tick"): "Punkten är avbockad",
    ("law_step", "edit"): "Punkten är ändrad",
    ("law_step", "remove"): "Avbockningen är borttagen",
    ("disclosure", "disclose"): "Den utlämnade kopian är noterad",
    ("absence", "begin_absence"): "Frånvaron är inlagd",
    ("absence", "end_absence"): "Frånvaron är avslutad",
    ("deadline_rule", "set_rule"): "Svarstiden är sparad",
    ("municipality", "set_calendar"): "Kalendern är sparad",
    ("municipality", "set_publishing"): "Publiceringen är sparad",
    ("saved_filter", "save_filter"): "Filtret är sparat",
    ("saved_filter", "change_filter"): "Filtret är ändrat",
    ("saved_filter", "remove"): "Filtret är borttaget",
    ("case", "merge"): "Ärendena är sammanslagna",
    ("case", "campaign"): "Kampanjmärket är ändrat",
    ("theme", "make_theme"): "Temat är skapat",
    ("theme", "edit"): "Temat är ändrat",
    ("theme", "remove"): "Temat är borttaget",
    ("case", "take_out"): "Ärendet är utdelat igen",
    ("relation", "relate"): "Ärendena är kopplade till varandra",
    ("relation", "remove"): "Kopplingen är borttagen",
    ("base_number", "set_base"): "Basantalet är sparat",
    ("base_number", "remove"): "Basantalet är borttaget",
    ("outside_figure", "note_outside"): "Uppgiften är sparad",
    ("outside_figure", "edit"): "Uppgiften är ändrad",
    ("outside_figure", "remove"): "Uppgiften är borttagen",
    ("template", "keep_layout"): "Rapportmallen är sparad",
    ("template", "remove_layout"): "Rapportmallen är borttagen",
    ("report", "freeze"): "Rapporten är klar och låst",
    ("report", "withdraw"): "Rapporten är återtagen",
    ("report", "present"): "Nämndens beslut är sparat",
    ("report_plan", "plan"): "Rapporten är planerad",
    ("case", "follow_place"): "Organisationen är ändrad, och öppna ärenden har följt med",
    ("organisation_unit", "add_place"): "Platsen är tillagd",
    ("organisation_unit", "correct_place"): "Namnet är rättat",
    ("organisation_unit", "rename_place"): "Namnbytet är sparat",
    ("organisation_unit", "move_place"): "Flytten är sparad",
    ("organisation_unit", "merge_places"): "Sammanslagningen är sparad",
    ("organisation_unit", "split_place"): "Delningen är sparad",
    ("organisation_unit", "end_place"): "Slutdagen är sparad",
    ("organisation_unit", "reopen_place"): "Platsen används igen",
    ("organisation_unit", "describe_place"): "Uppgifterna är sparade",
    ("organisation_unit", "order_place"): "Ordningen är ändrad",
    ("report_plan", "edit"): "Planen är ändrad",
    ("report_plan", "remove"): "Planen är borttagen",
}
_PROTECTED: Final = {
    True: "Synpunktslämnarens uppgifter är skyddade",
    False: "Synpunktslämnarens uppgifter är inte längre skyddade",
}
_UNDONE: Final = {
    ("case", "register"): "registreringen",
    ("case", "distribute"): "fördelningen",
    ("case", "send_back"): "återsändningen",
    ("case", "hand_over"): "överlämningen",
    ("case", "forward"): "vidarebefordringen",
    ("case", "refer"): "hänvisningen",
    ("case", "acknowledge"): "bekräftelsen",
    ("case", "answer"): "svaret",
    ("case", "close"): "avslutandet",
    ("case", "reopen"): "öppnandet",
    ("case", "void"): "makuleringen",
    ("case", "park"): "parkeringen",
    ("case", "wake"): "upptagandet",
    ("case", "wait"): "väntan",
    ("case", "assign"): "tilldelningen",
    ("case", "split"): "delningen",
    ("case", "categorise"): "kategoriseringen",
    ("case", "mark_secrecy"): "sekretessmarkeringen",
    ("case", "merge"): "sammanslagningen",
    ("case", "theme"): "ändringen av tema",
    ("case", "campaign"): "kampanjmärket",
    ("theme", "make_theme"): "temat",
    ("theme", "edit"): "ändringen av temat",
    ("theme", "remove"): "borttagandet av temat",
    ("case", "take_out"): "utdelningen",
    ("relation", "relate"): "kopplingen",
    ("relation", "remove"): "borttagandet av kopplingen",
    ("base_number", "set_base"): "ändringen av basantalet",
    ("base_number", "remove"): "borttagandet av basantalet",
    ("outside_figure", "note_outside"): "uppgiften från ett annat system",
    ("outside_figure", "edit"): "ändringen av uppgiften",
    ("outside_figure", "remove"): "borttagandet av uppgiften",
    ("template", "keep_layout"): "ändringen av rapportmallen",
    ("template", "remove_layout"): "borttagandet av rapportmallen",
    ("case", "follow_place"): "ändringen av organisationen",
    ("organisation_unit", "add_place"): "den nya platsen",
    ("organisation_unit", "correct_place"): "rättningen av namnet",
    ("organisation_unit", "rename_place"): "namnbytet",
    ("organisation_unit", "move_place"): "flytten",
    ("organisation_unit", "merge_places"): "sammanslagningen",
    ("organisation_unit", "split_place"): "delningen",
    ("organisation_unit", "end_place"): "slutdagen",
    ("organisation_unit", "describe_place"): "ändringen av uppgifterna",
    ("organisation_unit", "order_place"): "ändringen av ordningen",
    ("measure", "decide_measure"): "åtgärden",
    ("measure", "edit"): "ändringen av åtgärden",
    ("measure", "link"): "kopplingen av åtgärden",
    ("measure", "unlink"): "bortkopplingen av åtgärden",
    ("measure", "start"): "påbörjandet av åtgärden",
    ("board_order", "order"): "uppdraget",
    ("board_order", "edit"): "ändringen av uppdraget",
    ("board_order", "remove"): "borttagandet av uppdraget",
    ("measure", "remove"): "borttagandet av åtgärden",
    ("record", "note"): "anteckningen",
    ("record", "attach"): "handlingen",
    ("record", "remove"): "borttagandet av handlingen",
    ("case", "flag_law"): "bedömningen",
    ("case", "ask_statement"): "begäran om yttrande",
    ("case", "take_statement"): "det mottagna yttrandet",
    ("case", "withdraw_statement"): "tillbakatagandet av begäran om yttrande",
    ("statement_request", "remind"): "påminnelsen",
    ("law_step", "tick"): "avbockningen",
    ("law_step", "edit"): "ändringen av avbockningen",
    ("law_step", "remove"): "borttagandet av avbockningen",
    ("absence", "begin_absence"): "frånvaron",
    ("absence", "end_absence"): "avslutandet av frånvaron",
    ("deadline_rule", "set_rule"): "ändringen av svarstiden",
    ("municipality", "set_calendar"): "ändringen av kalendern",
    ("municipality", "set_publishing"): "ändringen av publiceringen",
    ("saved_filter", "save_filter"): "det sparade filtret",
    ("saved_filter", "change_filter"): "ändringen av filtret",
    ("saved_filter", "remove"): "borttagandet av filtret",
    ("report", "freeze"): "låsningen av rapporten",
    ("report", "withdraw"): "återtagandet av rapporten",
    ("report", "present"): "det sparade beslutet",
    ("report_plan", "plan"): "den planerade rapporten",
    ("report_plan", "edit"): "ändringen av planen",
    ("report_plan", "remove"): "borttagandet av planen",
}


def mails_wait(count: int) -> str:
    """Where the other mails are when several were read at once."""
    return f"{count} mejl till ligger i Utkast." if count > 1 else "Ett mejl till ligger i Utkast."


def case_window_title(number: str, note: str = "") -> str:
    """The title of a case's own window; its matter is not for everybody who sees the screen."""
    named = f"Ärende {number}" if number else PRODUCT
    return f"{named} ({note})" if note else named


def window_title(municipality: str, note: str = "") -> str:
    """The title of the window; a note says what kind of municipality it is."""
    named = " – ".join(part for part in (PRODUCT, municipality) if part)
    return f"{named} ({note})" if note else named


def who(name: str, place: str) -> str:
    """Who works here, and where."""
    return " · ".join(part for part in (name, place) if part)


def saved_at(clock: str) -> str:
    """When something was last written."""
    return f"Sparat {clock}"


def done(object_type: str, verb: str, patch: Fields, count: int) -> str:
    """What an action did to so many cases; "" for small edits that need no notice."""
    if verb == "resolve":
        return "Det är avgjort"
    if object_type == "submitter" and "protected" in patch:
        return _PROTECTED[bool(patch["protected"])]
    if (object_type, verb) == ("case", "theme"):
        return _in_theme(count, is_in=bool(patch.get("theme")))
    word = _DONE.get(verb, "") if object_type == "case" else ""
    if not word:
        return _DONE_BESIDE.get((object_type, verb), "")
    if count == 1:
        return f"Ärendet är {word}"
    return f"{count_of_cases(count)} är {_MANY[word]}"


def _in_theme(count: int, *, is_in: bool) -> str:
    what = "Ärendet är" if count == 1 else f"{count_of_cases(count)} är"
    return f"{what} {'med i temat' if is_in else 'inte längre med i temat'}"


def draft_text(what: str) -> str:
    """What a draft is, and how to go on with it."""
    return f"Utkast: {what}. Tryck Enter eller dubbelklicka för att fortsätta skriva."


def undone(object_type: str, verb: str, patch: Fields, numbers: Sequence[str]) -> str:
    """Which action has been taken back, and in which case or cases."""
    what = "avgörandet" if verb == "resolve" else _UNDONE.get((object_type, verb), "ändringen")
    if object_type == "submitter" and "protected" in patch:
        what = "ändringen av skyddet"
    where = numbers[0] if len(numbers) == 1 else count_of_cases(len(numbers))
    return f"Ångrat: {what} ({where})" if numbers and where else f"Ångrat: {what}"


def deadline_status(about: str, start: date, amount: str, due: DueDate) -> str:
    """How the day by which somebody should hear from us came about."""
    skipped = join_words([name for _, name in due.skipped])
    return (
        f"{_ABOUT[about]}: {amount} från {_with_weekday(start)} = senast {_with_weekday(due.day)}"
        f"{f' ({skipped} räknas inte)' if skipped else ''}"
    )


def promised_status(day: date) -> str:
    """Somebody has been told that they would hear more."""
    return f"Nästa besked är utlovat senast {_with_weekday(day)}"


def _with_weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.isoformat()}"
