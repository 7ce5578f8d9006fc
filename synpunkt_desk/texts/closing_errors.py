"""What went wrong around closing, statements, laws and copies, and what to do about it."""

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, tuple[str, str]]] = {
    "outcome_text_missing": (
        "Skriv vad det blev av ärendet {number}",
        "Synpunktslämnaren är anonym och får inget svar. Nämnden behöver ändå kunna läsa vad som "
        "gjordes.",
    ),
    "law_missing": ("Lagen eller punkten finns inte", "Välj en av dem som står i listan."),
    "unit_missing": ("Enhet saknas", "Välj vem som ska yttra sig."),
    "statement_day_passed": ("Dagen {day} har redan varit", "Välj en dag från och med i dag."),
    "statement_answered": (
        "Begäran är redan besvarad eller tillbakatagen",
        "Öppna ärendet på nytt och se vad som har hänt.",
    ),
    "mail_of_protected": (
        "Ärendet får inte gå med vanlig e-post",
        "Synpunktslämnaren har skyddade personuppgifter. Skriv ut begäran och lämna den i slutet "
        "kuvert, eller ta samtalet muntligt.",
    ),
    "mail_of_secret": (
        "Ärendet får inte gå med vanlig e-post",
        "Det är sekretessmarkerat enligt {provision}. Skriv ut begäran och lämna den i slutet "
        "kuvert, eller använd kommunens säkra meddelanden.",
    ),
    "mail_of_identity_number": (
        "Det står ett personnummer i texten",
        "Ta bort det innan texten går med e-post, eller skriv ut begäran.",
    ),
}
