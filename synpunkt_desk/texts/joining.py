"""Words about connecting a computer to the office's server, and the first copy."""

from typing import Final

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.texts.errors import sentence

OFFER: Final = "Har kommunen redan en gemensam server?"
OFFER_BUTTON: Final = "Anslut till kommunens server…"
TITLE: Final = "Anslut till kommunens server"
TEXT: Final = (
    "Du behöver anslutningsfilen, din inloggning och ditt lösenord. De kommer från den som sköter "
    "servern eller från superanvändaren."
)
FILE: Final = "Anslutningsfil"
FILE_HINT: Final = "Välj filen, eller släpp den här. Den slutar på .anslutning."
CHOOSE: Final = "Välj fil…"
FILE_KINDS: Final = "Anslutningsfiler (*.anslutning);;Alla filer (*)"
NO_FILE: Final = "Ingen fil är vald"
PERSON: Final = "Inloggningens namn"
PERSON_HINT: Final = "Till exempel anna.berg."
PASSWORD: Final = "Lösenord"
KEEP: Final = "Kom ihåg lösenordet på den här datorn"
KEEP_HINT: Final = (
    "Det sparas i datorns nyckelring, aldrig i en fil. Annars frågar programmet varje gång det "
    "startar, och du kan arbeta också innan du har svarat."
)
JOIN: Final = "Anslut"
BACK: Final = "Tillbaka"
GO_ON: Final = "Fortsätt"
STOP: Final = "Stoppa"
CONNECTING: Final = "Loggar in…"
FETCHING: Final = "Hämtar kommunens organisation…"
FETCHING_TEXT: Final = (
    "Sedan kan du börja arbeta, medan ärendena hämtas. Det går att stoppa och fortsätta senare."
)
STOPPED: Final = "Stoppad. Det som är hämtat finns kvar."
PROBLEMS: Final = {
    "file": "Välj filen från den som sköter servern.",
    "person": "Skriv namnet som du loggar in med.",
    "password": "Skriv lösenordet.",
}

SIGN_IN: Final = "Logga in…"
SHOW: Final = "Visa"
READ: Final = "Jag har läst"
RENAMED: Final = (
    "Den här datorns databas var en kopia av en annan, eller tillbakalagd från en säkerhetskopia. "
    "Den har nu en egen märkning, och inget har gått förlorat. Finns samma kopia på en dator till: "
    "anslut den på nytt i en egen mapp, så att ni inte blandas ihop."
)
PAUSE: Final = "Pausa"
COPY_TEXT: Final = "Du kan arbeta så länge, men listor och siffror är inte fullständiga än."
COPY_STOPPED: Final = "Hämtningen är pausad."
COPY_AWAY: Final = "Servern går inte att nå. Hämtningen fortsätter av sig själv."
_MINUTE: Final = 60
_HOUR: Final = 3600


_PASSING: Final = frozenset(
    {"server_unreachable", "server_lost", "server_slow", "server_crowded", "refused_busy"}
)
_TRY_AGAIN: Final = "Inget är ändrat. Kontrollera nätverket och försök igen om en stund."
_GO_ON_AGAIN: Final = "Det som är hämtat finns kvar. Kontrollera nätverket och fortsätt."


def refusal(error: AppError, *, has_begun: bool = False) -> str:
    """Why a computer did not get there; nothing goes on by itself before it has."""
    told = sentence(error)
    if isinstance(error, KnownError) and error.error_id in _PASSING:
        return f"{told.title}. {_GO_ON_AGAIN if has_begun else _TRY_AGAIN}"
    return str(told)


def place_sentence(municipality: str, host: str) -> str:
    """Where a file leads."""
    return f"{municipality} · {host}" if municipality else host


def fetched_sentence(done: int, total: int, seconds_left: float | None) -> str:
    """How far the first copy has come, and about how long the rest takes."""
    return f"Ärendena hämtas: {_count(done)} av {_count(total)} poster{_left(seconds_left)}."


def prepared_sentence(done: int, total: int, seconds_left: float | None) -> str:
    """How far what was fetched has been put into lists and search."""
    share = 100 * done // total if total else 0
    return (
        f"Ärendena är hämtade. Listor och sökning ställs i ordning: {share} %{_left(seconds_left)}."
    )


def time_left(seconds: float) -> str:
    """A time in words, as somebody would say it."""
    if seconds < _MINUTE:
        return "mindre än en minut kvar"
    if seconds < _HOUR:
        minutes = round(seconds / _MINUTE)
        return "ungefär en minut kvar" if minutes == 1 else f"ungefär {minutes} minuter kvar"
    hours = round(seconds / _HOUR)
    return "ungefär en timme kvar" if hours == 1 else f"ungefär {hours} timmar kvar"


def _left(seconds: float | None) -> str:
    return "" if seconds is None else f", {time_left(seconds)}"


def fetching_sentence(done: int, total: int) -> str:
    """How far the organisation has come."""
    return f"{FETCHING} {_count(done)} av {_count(total)}." if total else FETCHING


def _count(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")
