"""What the checks of a report say: a short finding, and a line that explains it."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.texts.report_sentences import amount, capital, items, listed, number

SUMS_AGREE: Final = "Summorna stämmer mellan alla tabeller"
SUMS_DIFFER: Final = "Summorna stämmer inte mellan tabellerna"
FLOW_AGREES: Final = "Avslutade och ej avslutade förklarar antalet inkomna"
FLOW_DIFFERS: Final = "Avslutade och ej avslutade förklarar inte antalet inkomna"
NO_SERVICE_MEASURE: Final = "Ingen åtgärd gäller själva verksamheten"
NO_SERVICE_MEASURE_WHY: Final = (
    "Åtgärderna gäller bara hur synpunkter hanteras eller informationen om det. "
    "Visa också vad som har blivit bättre i verksamheten."
)
NO_COMPARISON: Final = "Ingen period att jämföra med är vald"
NO_COMPARISON_WHY: Final = "Tabellen med jämförelsen och meningarna om förändring utgår."
SEE_TABLE: Final = "De står i en egen tabell."
DATES_WHY: Final = "Rätta dagarna i ärendena, annars kan tider och flöde bli missvisande."


def sums_detail(own: int, forwarded: int, received: int) -> str:
    """How own and forwarded make up what was received."""
    return (
        f"{number(own)} egna + {number(forwarded)} vidarebefordrade = {number(received)} inkomna."
    )


def differing_tables(titles: Sequence[str]) -> str:
    """Which tables do not agree with the rest."""
    return f"Det gäller {listed([quoted(title) for title in titles])}."


def flow_detail(opened: int, received: int, closed: int, left: int) -> str:
    """The sum that is checked."""
    return (
        f"{number(opened)} ej avslutade vid periodens början + {number(received)} inkomna"
        f" \N{MINUS SIGN} {number(closed)} avslutade = {number(left)} ej avslutade vid periodens"
        " slut."
    )


def missing(value: int, what: str) -> str:
    """`3 synpunkter saknar kriterium`."""
    return f"{items(value)} saknar {what}"


def missing_detail(label: str, title: str) -> str:
    """Where they stand instead."""
    return f"Står som ”{label}” i ”{title}”." if title else f"Räknas som ”{label}”."


def quoted(name: str) -> str:
    """A heading as it is named in a sentence."""
    return f"”{name}”"


MISSING: Final = {
    "case_type": "typ",
    "area": "verksamhetsområde",
    "unit": "enhet",
    "place": "ansvarig nämnd eller förvaltning",
    "channel": "kanal",
    "local_category": "verksamhetsspecifik kategori",
}


def empty_section(heading: str) -> str:
    """A section that should say something and does not."""
    return f"”{heading}” är tomt"


def measures_to_choose(value: int) -> str:
    """What could fill the section on improvements."""
    if not value:
        return "Ingen åtgärd är registrerad på periodens synpunkter."
    return f"{amount(value, 'åtgärd', 'åtgärder')} på periodens synpunkter kan väljas."


def too_many_examples(value: int, most: int) -> str:
    """More improvements chosen than the layout has room for."""
    return f"{number(value)} åtgärder är valda men högst {number(most)} exempel redovisas"


def routine_unanswered(names: Sequence[str]) -> str:
    """Who has not said whether the routine was followed."""
    return f"Svar saknas från {listed(names)}."


ROUTINE_MISSING: Final = "Synpunktsrutinen saknar svar"


def followed(label: str, part: str) -> str:
    """`Bekräftade: 41 av 44 (93 procent)`."""
    return f"{label}: {part}"


def contradictory_dates(value: int) -> str:
    """Days that cannot all be true."""
    return f"{items(value)} har datum som motsäger varandra"


def registered_late(value: int) -> str:
    """Registered after the period had ended."""
    return f"{items(value)} inkom under perioden men registrerades efter den"


def one_registered_late(received: str, registered: str) -> str:
    """The same for a single one, with its days."""
    return f"1 synpunkt inkom {received} men registrerades {registered}"


def are_included(value: int) -> str:
    """That they are counted all the same."""
    return "Den ingår." if value == 1 else "De ingår."


def closed_without_answer(value: int) -> str:
    """Closed though somebody waited for an answer."""
    return f"{items(value)} avslutades utan svar"


CLOSED_WITHOUT_ANSWER_WHY: Final = "Synpunktslämnaren är känd och har inte avsagt sig återkoppling."


def forwarded(value: int) -> str:
    """Forwarded outside the municipality."""
    return f"{number(value)} vidarebefordrades utanför kommunen"


def forwarded_detail(receivers: Sequence[tuple[str, int]]) -> str:
    """To whom."""
    names = ", ".join(f"{name} {number(value)}" for name, value in receivers)
    return f"{capital(names)}. {SEE_TABLE}"


def handed_over(value: int) -> str:
    """Handed to another board."""
    return f"{items(value)} har överlämnats till en annan nämnd"


def handed_over_detail(*, is_inside: bool) -> str:
    """Where they are counted."""
    return "De räknas hos den nämnd som nu ansvarar." if is_inside else "De räknas inte här."


def other_year(heading: str, years: Sequence[str]) -> str:
    """A text that speaks of a year before those of the report."""
    return f"”{heading}” nämner {listed(years)}"


OTHER_YEAR_WHY: Final = "Året ligger före redovisningens period. Kontrollera att texten är aktuell."


NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"], start=2
    )
}  # fmt: skip
"""Numbers in words; one is also an article."""
TELLS_HIDDEN_WHY: Final = (
    "Ett tal som är lika stort visas inte i tabellerna. Skriv om texten, eller låt den stå om talet"
    " gäller något annat."
)
TELLS_CASE_WHY: Final = "Versionen för publicering ska inte gå att följa till ett ärende."


TELLS_GIVER_WHY: Final = "En av periodens synpunkter kommer från någon med det namnet."
TELLS_LAST_NAME_WHY: Final = (
    "En av periodens synpunkter kommer från någon med det efternamnet. Låt det stå om texten"
    " handlar om något annat."
)


def tells_giver(heading: str, names: Sequence[str]) -> str:
    """An own text that has the name of somebody who gave a case."""
    return f"{quoted(heading)} kan namnge en synpunktslämnare: {listed(list(names))}"


def tells_hidden(heading: str, numbers: Sequence[str]) -> str:
    """An own text with numbers that are hidden elsewhere."""
    return f"{quoted(heading)} kan röja ett dolt tal: {listed(list(numbers))}"


def tells_case(heading: str, words: Sequence[str]) -> str:
    """An own text that names a case or somebody."""
    return f"{quoted(heading)} pekar ut ett enskilt ärende: {listed(list(words))}"


OUTSIDE_SHOWN: Final = "Den står i tabellen, men gäller bara en del av rapportens period."
OUTSIDE_LEFT_OUT: Final = (
    "Den står inte i tabellen, eftersom den också gäller dagar utanför rapportens period. "
    "Skriv in en uppgift som gäller perioden."
)


def outside_days(system: str, place: str, days: str) -> str:
    """A figure of another system with its days."""
    told = f"Uppgiften från {system} för {place}" if place else f"Uppgiften från {system}"
    return f"{told} avser {days}"
