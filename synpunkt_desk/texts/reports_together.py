"""Words of the report that is made of the boards' own finished reports."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.texts.report_sentences import amount, items, listed, number

RECIPIENT: Final = "Kommunstyrelsen"
BOARD: Final = "Nämnd"
COLUMNS: Final = (
    "Redovisning",
    "Ej avslutade i början",
    "Inkomna",
    "Avslutade",
    "Ej avslutade i slutet",
)
NOT_REPORTED: Final = "ej redovisat"
FINISHED: Final = "klar"
PRESENTED: Final = "redovisad"
NO_IMPROVEMENTS: Final = "Nämnden har inte redovisat några förbättringar."
NO_DOCUMENTS: Final = "Ingen nämnd har lämnat någon redovisning."
DEFINITIONS: Final = (
    "Siffrorna står som i nämndernas färdiga rapporter. Det som har ändrats i ärendena efter att en"
    " rapport blev klar ändrar inte raden.",
    "Ej redovisat: nämnden har ingen färdig rapport om perioden.",
    "En nämnd med flera rapporter om delar av perioden har fått dem sammanlagda.",
)

ALL_REPORTED: Final = "Alla nämnder har redovisat"
SUMS_AGREE: Final = "Summorna stämmer i alla nämnders rapporter"
SUMS_DIFFER: Final = "Summorna stämmer inte i alla nämnders rapporter"
GAPS: Final = "Någon nämnd har inte redovisat hela perioden"


def summary(reported: int, boards: int, received: int, missing: Sequence[str]) -> str:
    """How many have reported, on how much, and who has not."""
    told = f"{number(reported)} av {amount(boards, 'nämnd', 'nämnder')} har redovisat."
    if reported:
        told = f"{told} Tillsammans tog de emot {items(received)}."
    return f"{told} Ej redovisat: {listed(list(missing))}." if missing else told


def not_reported(count: int) -> str:
    """How many boards have no finished report."""
    return f"{amount(count, 'nämnd', 'nämnder')} har inte redovisat"


def status(word: str, day: str, paragraph: str) -> str:
    """`redovisad 2026-09-10 § 87`."""
    return " ".join(part for part in (word, day, paragraph) if part)


def document_line(title: str, days: str, *, attached: int) -> str:
    """A paper among those that the decision rests on; with its number when it is attached."""
    told = f"{title}, {days}"
    return f"{told} (försenad, bifogas som handling {attached})" if attached else told


def attached_heading(at: int, title: str) -> str:
    """The heading of an earlier report that came late."""
    return f"Handling {at}: {title}"


def gap(board: str, days: str) -> str:
    """Which days a board has told of."""
    return f"{board} har redovisat {days}."


def differing(board: str) -> str:
    """Whose numbers do not add up."""
    return f"{board}: ej avslutade vid början + inkomna - avslutade är inte ej avslutade vid slutet"


def late(count: int) -> str:
    """Earlier reports that are attached."""
    return f"{amount(count, 'försenad rapport', 'försenade rapporter')} från tidigare bifogas"
