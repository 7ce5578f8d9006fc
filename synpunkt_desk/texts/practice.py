"""Words of practice and of the course: what to do in each task, and what is said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.texts import (
    actions,
    case_actions,
    case_editor,
    categorization,
    inbox,
    intake,
    report_list,
    report_wizard,
    tally,
    writing,
)

NAME: Final = "Övningsläge"
BAND: Final = (
    "Övningsläge. Kommunen är påhittad, inget skickas, och allt försvinner när du stänger fönstret."
)
OPEN: Final = "Öva i en påhittad kommun"
OPENING: Final = "Övningen öppnas i ett eget fönster. Det tar en liten stund."
NOT_OPENED: Final = (
    "Övningen gick inte att öppna. Stäng programmet, starta det igen och försök en gång till."
)
LEAVE: Final = "Avsluta övningen"
SHOW_COURSE: Final = "Visa kursen"
HIDE_COURSE: Final = "Dölj kursen"
COURSE: Final = "Kursens uppgifter"
PREVIOUS: Final = "Föregående"
NEXT: Final = "Nästa uppgift"
READ_MORE: Final = "Läs i handboken"
DONE: Final = "Klar"
NOT_DONE: Final = "Inte gjord än. Programmet märker själv när den är gjord."
ALL_DONE: Final = "Du har gjort alla uppgifter. Nu kan du arbeta i kommunens egna ärenden."
NO_MAIL: Final = "I övningsläget öppnas inget e-postprogram. Fortsätt som om mejlet var skickat."


@dataclass(frozen=True, slots=True)
class TaskWords:
    """What a task is called, and what one does."""

    title: str
    steps: tuple[str, ...]


def _quoted(words: str) -> str:
    return f"”{words.replace('&', '')}”"


TASKS: Final[Mapping[str, TaskWords]] = {
    "phone": TaskWords(
        "Registrera en synpunkt från telefonen",
        (
            f"Tryck {_quoted(actions.NEW_CASE)}. Välj {_quoted(intake.CHANNEL)}: telefon.",
            "Skriv vad en orolig förälder säger om en mörk gångväg. Hitta på.",
            f"Välj {_quoted(intake.CASE_TYPE)} och {_quoted(intake.RECEIVER)}.",
            f"Tryck {_quoted(intake.REGISTER)}, och läs numret högt.",
        ),
    ),
    "distribute": TaskWords(
        "Fördela ett ärende",
        (
            f"Gå till kön {_quoted(inbox.QUEUE_NAMES['to_distribute'])} och läs ett ärende.",
            f"Välj {_quoted(categorization.CASE_TYPE)} och kriterium i kolumnen till höger.",
            f"Välj {_quoted(categorization.RECEIVER)} och tryck "
            f"{_quoted(categorization.DISTRIBUTE_HERE)}.",
            "Ångra om du vill se att det går, och fördela igen.",
        ),
    ),
    "acknowledge": TaskWords(
        "Bekräfta att en synpunkt har kommit fram",
        (
            f"Öppna ett ärende i kön {_quoted(inbox.QUEUE_NAMES['to_acknowledge'])}.",
            f"Tryck {_quoted(case_actions.ACKNOWLEDGE)} och läs texten.",
            "Ändra något i den, så att den passar den som skrev.",
            f"Tryck {_quoted(writing.SEND)}. Inget skickas på riktigt.",
        ),
    ),
    "answer": TaskWords(
        "Besvara en synpunkt",
        (
            f"Välj ett ärende i {_quoted(inbox.QUEUE_NAMES['all'])} som inte är besvarat.",
            f"Tryck {_quoted(case_actions.ANSWER)} och välj {_quoted(writing.TEMPLATE)}.",
            "Skriv ett svar. Läs vad som kan sägas enklare.",
            f"Tryck {_quoted(writing.SEND)}. Se sedan svaret på fliken "
            f"{_quoted(case_editor.TAB_ANSWER)}.",
        ),
    ),
    "measure": TaskWords(
        "Skriv in en åtgärd",
        (
            f"Öppna fliken {_quoted(case_editor.TAB_MEASURES)} i ett ärende.",
            f"Tryck {_quoted(case_editor.NEW_MEASURE)}.",
            f"Skriv {_quoted(case_actions.MEASURE)}, vem som har beslutat och när.",
            f"Tryck {_quoted(case_actions.DO_MEASURE)}.",
        ),
    ),
    "close": TaskWords(
        "Avsluta ett ärende",
        (
            f"Välj ett ärende som är besvarat och tryck {_quoted(case_actions.CLOSE)}.",
            "Läs vad som saknas, och rätta det.",
            f"Välj {_quoted(case_actions.OUTCOME)} och {_quoted(case_actions.DISPOSAL)}.",
            f"Tryck {_quoted(case_actions.DO_CLOSE)}.",
        ),
    ),
    "oral": TaskWords(
        "Räkna något som sades i förbifarten",
        (
            f"Gå till {_quoted(tally.OVERVIEW)} och tryck {_quoted(tally.NOTE)}.",
            f"Välj {_quoted(tally.RECEIVER)}.",
            "Tryck siffran för vad det var.",
        ),
    ),
    "report": TaskWords(
        "Gör en rapport till nämnden",
        (
            f"Gå till {_quoted(report_list.TITLE)} och tryck {_quoted(report_list.NEW)}.",
            f"Gå igenom stegen med {_quoted(report_wizard.NEXT)}. Öppna ärendena bakom en siffra.",
            "Ändra en mening i texten.",
            f"Tryck {_quoted(report_wizard.COMPLETE)} i det sista steget.",
        ),
    ),
}


def taken(minutes: int) -> str:
    """How long a task takes."""
    return f"Tar ungefär {minutes} minuter."


def steps(lines: Sequence[str]) -> str:
    """What to do, line by line."""
    return "\n".join(f"{at}. {line}" for at, line in enumerate(lines, 1))


def row(at: int, title: str, *, is_done: bool) -> str:
    """A task in the list of all."""
    return f"{at}. {title}{' – klar' if is_done else ''}"


def how_far(done: int, count: int) -> str:
    """How much of the course is done."""
    return f"Kursen: {done} av {count} uppgifter klara"


def task_done(title: str) -> str:
    """What is said when the program sees that a task was done."""
    return f"Klar: {title}"
