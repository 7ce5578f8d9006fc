"""Words about the municipality's own Word template."""

from typing import Final

TITLE: Final = "Wordmall"
HINT: Final = (
    "Rapporter som sparas i Word får mallens typsnitt, sidhuvud och sidfot. Skriv {innehåll} i "
    "mallen där rapporten ska stå. Mallen används tills du ändrar den, på den här datorn."
)
OURS: Final = "Den mall som följer med programmet"
CHOOSE: Final = "Välj Wordmall…"
TRY: Final = "Prova…"
REMOVE: Final = "Ta bort"
FILTER: Final = "Wordmallar (*.docx *.dotx)"
SAMPLE_TITLE: Final = "Prov på Wordmallen"
SAMPLE_TYPE: Final = "Prov"
SAMPLE_HEADING: Final = "En rubrik"
SAMPLE_TEXT: Final = "Så här ser löpande text ut i rapporter som sparas med mallen."
SAMPLE_POINTS: Final = ("Beröm", "Klagomål")
SAMPLE_COLUMNS: Final = ("Typ", "Antal")
SAMPLE_SUM: Final = "Summa"
SAMPLE_SIGNER: Final = "Underskrift"


def used(name: str) -> str:
    """Which template is used."""
    return f"Kommunens egen: {name}" if name else OURS
