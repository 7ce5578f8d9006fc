"""Words of officials with plain ones instead, and the quiet line that proposes them."""

from collections.abc import Mapping
from typing import Final

from synpunkt_desk.models.plain_language import Advice

_MOST: Final = 3
"""Words told at once; the others follow when these are mended."""

_WORDS: Final = (
    ("anmoda anmodar anmodas anmodade", "be"),
    ("avseende beträffande rörande", "om"),
    ("bibehålla bibehåller", "behålla"),
    ("delge delger delges delgivits", "berätta"),
    ("dylik dylika dylikt", "sådan"),
    ("därest", "om"),
    ("ej", "inte"),
    ("emedan enär", "eftersom"),
    ("erfordra erfordrar erfordras erfordrades", "behöva"),
    ("erforderlig erforderliga erforderligt", "som behövs"),
    ("erhålla erhåller erhöll erhållit", "få"),
    ("erlägga erlägger erlagt", "betala"),
    ("föranleda föranleder föranlett", "leda till"),
    ("föreligga föreligger förelåg förelegat", "finnas"),
    ("följaktligen", "därför"),
    ("förfoga förfogar", "ha"),
    ("gängse", "vanlig"),
    ("huruvida", "om"),
    ("härmed", "nu"),
    ("implementera implementerar implementeras implementerats", "införa"),
    ("inge inger", "lämna in"),
    ("initiera initierar initieras initierats", "börja"),
    ("inkomma inkommer inkommit", "komma in"),
    ("innevarande", "det här"),
    ("jämlikt", "enligt"),
    ("medelst", "med"),
    ("nyttja nyttjar nyttjas", "använda"),
    ("nödgas", "måste"),
    ("ombesörja ombesörjer ombesörjas", "ordna"),
    ("omgående", "genast"),
    ("ovanstående", "det här"),
    ("påbörja påbörjar påbörjas påbörjats påbörjades", "börja"),
    ("påtala påtalar påtalat påtalats", "säga"),
    ("skyndsamt", "snabbt"),
    ("således", "alltså"),
    ("såsom", "som"),
    ("tillhandahålla tillhandahåller tillhandahålls", "ge"),
    ("tillika", "också"),
    ("tillse tillser tillsett", "se till"),
    ("underrätta underrättar underrättas underrättats", "berätta"),
    ("undertecknad", "jag"),
    ("utgöra utgör utgörs utgjort", "vara"),
    ("utröna utröner", "ta reda på"),
    ("vederbörande", "den det gäller"),
    ("verkställa verkställer verkställts", "genomföra"),
    ("vidta vidtar vidtaga vidtog vidtagit vidtagits", "göra"),
    ("åligga åligger", "ska"),
)
_PHRASES: Final = {
    "i dagsläget": "nu",
    "i enlighet med": "enligt",
    "i förekommande fall": "om det behövs",
    "i syfte att": "för att",
    "inom ramen för": "i",
    "med anledning av": "för",
    "med avseende på": "om",
    "med hänsyn till": "eftersom",
    "under förutsättning att": "om",
    "vad avser": "om",
    "vad gäller": "om",
    "vid behov av": "om ni behöver",
    "äga rum": "vara",
    "äger rum": "är",
}
PLAIN: Final[Mapping[str, str]] = {
    form: plain for forms, plain in _WORDS for form in forms.split()
} | _PHRASES
"""Each form of a word, or words together, in lower case, and what to write instead."""

PASSIVE: Final = (
    "behandlas", "behandlades", "behandlats", "beaktas", "beslutas", "beslutades", "beslutats",
    "bedöms", "bedömdes", "bedömts", "genomförs", "genomfördes", "genomförts", "handhas",
    "handläggs", "handlagts", "hanteras", "hanterades", "hanterats", "kontrolleras",
    "kontrollerades", "kontrollerats", "meddelas", "meddelades", "meddelats", "ombeds", "prövas",
    "prövades", "prövats", "tillställs", "utförs", "utfördes", "utförts", "utreds", "utreddes",
    "utretts", "vidarebefordras", "vidarebefordrades", "vidarebefordrats", "vidtas", "vidtogs",
    "åtgärdas", "åtgärdades", "åtgärdats", "översänds", "överlämnas", "överlämnades",
    "överlämnats",
)  # fmt: skip
"""Forms that do not say who does it."""


def quiet_line(advice: Advice) -> str:
    """What could be said more plainly, in a line; "" when there is nothing."""
    said: list[str] = []
    if advice.longest:
        said.append(f"Den längsta meningen har {advice.longest} ord: dela den gärna.")
    if advice.instead:
        pairs = (f"”{plain}” i stället för ”{found}”" for found, plain in advice.instead[:_MOST])
        said.append(f"Skriv hellre {_listed(list(pairs))}.")
    if advice.passive:
        forms = [f"”{found}”" for found in advice.passive[:_MOST]]
        said.append(f"Säg gärna vem som gör det: {_listed(forms)}.")
    return f"Klarspråk: {' '.join(said)}" if said else ""


def _listed(parts: list[str]) -> str:
    return " och ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
