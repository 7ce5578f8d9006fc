"""Words of the forms in which one writes to the submitter, and of what has been written."""

from collections.abc import Mapping, Sequence
from typing import Final

from synpunkt_desk.texts.lists import join_words

TEMPLATE: Final = "Mall"
TEMPLATE_HINT: Final = (
    "Byter bara text som du inte har ändrat. Skriv :: i texten för att hämta en textmodul."
)
REASON_HINT: Final = "Står på sin plats i texten när beskedet skickas."
SUBJECT: Final = "Ämne"
SIGNATURE: Final = "Underskrift"
SIGNATURES: Final = (("name", "Namn"), ("function", "Bara funktion"))
KEPT_REASON: Final = "Varför det ska skickas ändå"
ATTACH_PDF: Final = "Bifoga svaret som PDF"
TEXT: Final[Mapping[str, str]] = {
    "acknowledge": "Bekräftelsen",
    "question": "Frågan",
    "delay": "Beskedet",
    "answer": "Svaret",
}

AS_WISHED: Final = "Brev eller e-post, som var och en vill"
FIELDS_HINT: Final = "Fält som {namn}, {nummer} och {inkom} fylls i för var och en."
KEPT_REASON_OF_MANY: Final = "Bara om programmet varnar. Gäller alla."
SAVE_ALL: Final = "Spara brev och e-postutkast…"
CHOOSE_FOLDER: Final = "Välj mapp för brev och e-postutkast"
MANY_TITLES: Final[Mapping[str, str]] = {
    "acknowledge": "Bekräfta",
    "delay": "Meddela försening",
    "answer": "Svara",
}

PRINT: Final = "Granska och skriv ut…"
SAVE_PDF: Final = "Spara brev…"
OPEN_MAIL: Final = "Öppna e-postutkast"
SAVE_MAIL: Final = "Spara e-postutkast…"
COPY: Final = "Kopiera svar och ämne"
MAILTO: Final = "Till e-postprogrammet"
SAVE_DRAFT: Final = "Spara utkast"
SEND: Final = "Markera som skickat"
NOTE: Final = "Spara anteckningen"
ASK_APPROVAL: Final = "Be om godkännande"
COPIED: Final = "Ämne och text är kopierade. Klistra in dem i ditt e-postprogram."
MAIL_OPENED: Final = "E-postutkastet är öppnat. Markera som skickat när du har skickat det."
MAIL_NOT_OPENED: Final = (
    "Inget program öppnar e-postutkast här. Spara det, eller kopiera i stället."
)
NO_ADDRESS: Final = "Adress saknas, så brevet har ingen adress i fönstret."

GO_ON: Final = "Skriv vidare…"
APPROVE: Final = "Godkänn…"
RETURN: Final = "Lämna tillbaka…"
DROP: Final = "Släng utkastet"
SHOW_LETTER: Final = "Visa brevet"
APPROVE_TITLE: Final = "Godkänn svaret"
RETURN_TITLE: Final = "Lämna tillbaka svaret"
DO_APPROVE: Final = "Godkänn"
DO_RETURN: Final = "Lämna tillbaka"
COMMENT: Final = "Kommentar"
COMMENT_OPTIONAL: Final = "Kan lämnas tom."

PRAISE: Final = "Framför beröm…"
PRAISE_TITLE: Final = "Framför beröm"
PRAISE_TO: Final = "Till"
PRAISE_TO_HINT: Final = "Till exempel personalen på avdelning 3. Skriv inga namn som inte behövs."
DO_PRAISE: Final = "Spara"

MODULES: Final = "Textmoduler"
MODULES_HINT: Final = "Skriv för att söka. Enter sätter in, Esc lämnar."
NO_MODULES: Final = "Inga textmoduler finns än. De skrivs i Administration, Brev."


def draft_line(purpose: str, approval: str, who: Sequence[str], day: str) -> str:
    """ "Utkast till svar · väntar på godkännande av Maj Chef"."""
    draft = f"Utkast: {purpose.lower()}"
    if approval == "asked":
        return f"{draft} · väntar på godkännande av {either(who)}"
    if approval == "approved":
        return f"{draft} · godkänt av {join_words(who)} {day}"
    if approval == "returned":
        return f"{draft} · tillbaka från {join_words(who)} {day}"
    return draft


def either(names: Sequence[str]) -> str:
    """ "a, b eller c"."""
    return " eller ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def frozen_line(receiver: str, digest: str) -> str:
    """That something is fixed, where it went, and the beginning of its hash."""
    to = f"Till {', '.join(receiver.splitlines())}. " if receiver else ""
    return f"{to}Låst när det skickades, SHA-256 {digest[:12]}…"


def kept_line(reason: str) -> str:
    """Why something went out although the program warned."""
    return f"Skickat trots varning: {reason}" if reason else ""


def approval_needed(names: Sequence[str]) -> str:
    """Who approves before it may go out."""
    return f"Nämnden vill att skriftliga svar godkänns av {either(names)} innan de skickas."


def praise_line(day: str, to: str) -> str:
    """That praise has been passed on."""
    return f"Berömmet framfördes {day} till {to}."


def praise_counted(passed_on: int, received: int, year: int) -> str:
    """How much of the praise of a year has been passed on."""
    return f"Hittills är {passed_on} av {received} beröm som kom in {year} framförda."


def many_explained(letters: int, mails: int, left_out: Mapping[str, int]) -> str:
    """Who gets what when each is written to as they wish, and how many nobody writes to."""
    brev = "1 brev" if letters == 1 else f"{letters} brev"
    told = f"Som var och en vill: {brev} och {mails} e-post, var sin till varje ärende."
    if not left_out:
        return told
    reasons = ", ".join(f"{why} ({count})" for why, count in left_out.items())
    return f"{told} Utan utskick: {reasons}."


def files_saved(letters: bool, mails: int, folder: str) -> str:
    """What was saved where."""
    parts = ("alla brev i en fil" if letters else "", f"{mails} e-postutkast" if mails else "")
    what = join_words([part for part in parts if part])
    return f"Sparade {what} i {folder}. Markera som skickat när det är skickat."
