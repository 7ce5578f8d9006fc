"""Words of the figures of what was sent back ("inte vårt")."""

from datetime import date
from typing import Final

from synpunkt_desk.texts.dates import period_in_days

OPEN_WINDOW: Final = "Tillbakaskickat i siffror"
TITLE: Final = "Tillbakaskickat i siffror"
TABLE: Final = "Tillbakaskickat per förvaltning"
FROM_WHOM: Final = "Skickat tillbaka från"
CASES: Final = "Ärenden"
TIMES: Final = "Gånger"
TWICE: Final = "Två gånger eller fler"
SHARE: Final = "Andel av ärendena där"
TOTAL: Final = "Totalt"
NO_DEPARTMENT: Final = "Ingen förvaltning"
DEFINITION: Final = (
    "Räknas på ärenden efter ankomstdag, utan makulerade och hänvisade. Andelen är av de ärenden "
    "som ligger hos förvaltningen eller har skickats tillbaka därifrån. Det som ångrades räknas "
    "inte."
)
SHOW_CASES: Final = "Visa ärendena"
PERIOD: Final = "Kom in under"
THIS_YEAR: Final = "I år"
LAST_YEAR: Final = "Förra året"
TWELVE_MONTHS: Final = "Senaste 12 månaderna"


def summed(cases: int, received: int, first: date, last: date) -> str:
    """The whole in one sentence."""
    period = period_in_days(first, last)
    if not cases:
        return f"Inget av {received} ärenden som kom in {period} har skickats tillbaka."
    return f"{cases} av {received} ärenden som kom in {period} har skickats tillbaka."


def share(part: int, whole: int) -> str:
    """ "2,9 %"; nothing of nothing is no share."""
    return f"{100 * part / whole:.1f} %".replace(".", ",") if whole else "–"
