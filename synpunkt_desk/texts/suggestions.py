"""Words about proposals that were learned from earlier cases."""

from typing import Final

SUGGESTION: Final = "Förslag"
TOO_FEW: Final = "För få liknande ärenden för ett förslag."
KEYS: Final = "Alt+T"
"""T for "ta förslaget"."""

TITLE: Final = "Förslag från egna ärenden"
SWITCH: Final = "Föreslå mottagare, typ och kategorier"
SWITCH_HINT: Final = (
    "Programmet räknar på den här datorn hur fördelade ärenden med samma ord har sorterats. "
    "Inget sätts förrän du trycker på en tangent, och inget hämtas ur ärenden med sekretess eller "
    "skyddade personuppgifter."
)
MEASURE: Final = "Mät på egna ärenden"
MEASURING: Final = "Räknar…"
TARGETS: Final = {
    "receiver": "Mottagare",
    "case_type": "Typ",
    "criterion": "Kriterium",
    "local_category": "Egen kategori",
}
_CHOSEN: Final = {"receiver": "gick hit"}
_ELSE: Final = "fick detta"


def reason(target: str, word: str, here: int, of: int) -> str:
    """The counts behind a proposal."""
    return f"{here} av {of} om ”{word}” {_CHOSEN.get(target, _ELSE)}"


def reasons(said: list[str]) -> str:
    """All the reasons that there are."""
    return ", ".join(said)


def spoken(field: str, name: str) -> str:
    """A proposal for somebody who does not see what it stands under."""
    return f"Förslag för {field}: {name}"


def taken(name: str) -> str:
    """What a screen reader says when a proposal was accepted."""
    return f"{name} vald"


def learned_from(learned: int, tried: int) -> str:
    """What the figures rest on."""
    return f"Lärt av de {learned} äldre ärendena och provat på de {tried} nyaste."


def too_few_to_measure(least: int) -> str:
    """Why there are no figures."""
    return f"Det behövs minst {least} fördelade ärenden för att mäta."


def figures(target: str, *, tried: int, given: int, first: int, three: int) -> str:
    """How often proposals for one field were right."""
    if not tried:
        return f"{TARGETS[target]}: inga ärenden att prova på."
    if not given:
        return f"{TARGETS[target]}: inget förslag för något av {tried} ärenden."
    return (
        f"{TARGETS[target]}: förslag för {_percent(given, tried)} av {tried} ärenden. "
        f"Det första var rätt för {_percent(first, given)} av dem, "
        f"något av de tre för {_percent(three, given)}."
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"
