"""Documents to draw: a whole one, and any other with valid defaults."""

from datetime import UTC, date, datetime
from decimal import Decimal

from synpunkt_desk.documents.model import (
    Block,
    BulletList,
    Column,
    Document,
    Head,
    Heading,
    KeyValues,
    NumberedList,
    Paragraph,
    Row,
    Run,
    SignatureBlock,
    Signer,
    Table,
)

HEAD = Head(
    municipality="Borås Stad",
    department="Stadskansliet",
    document_type="Tjänsteskrivelse",
    day=date(2026, 7, 14),
    diary_number="KS 2026-00412",
    handler="Anna Lindqvist, kvalitetsstrateg",
    receiver="Kommunstyrelsen",
)

CRITERIA = Table(
    columns=(Column("", 2), Column("Beröm"), Column("Klagomål"), Column("Totalt")),
    rows=(Row("Bemötande", (2, 5, 7)), Row("Fysisk miljö", (0, 1234, 1234))),
    total=Row("Totalt", (2, 1239, 1241)),
    title="Kriterier efter typ",
    summary="Antal synpunkter för varje kriterium",
    note="Inkommen = ankomstdag inom perioden.",
)

WHOLE: tuple[Block, ...] = (
    Heading("Förslag till beslut"),
    NumberedList(("Redovisningen läggs till handlingarna.", "Nämnden tackar.")),
    Heading("Sammanfattning"),
    Paragraph((Run("Stadskansliet fick "), Run("48 synpunkter", bold=True), Run("."))),
    Paragraph("Thank you for your message.", language="en"),
    Heading("Kriterier", level=3),
    CRITERIA,
    BulletList(("Ny blankett", "Utbildning i växeln")),
    KeyValues((("Period", "1 januari – 30 juni"), ("Belopp", "12 kronor"))),
    SignatureBlock((Signer("Svante Stomberg", "Kommundirektör"), Signer("Anna Lindqvist"))),
)


def make_document(
    *blocks: Block,
    title: str = "Redovisning av synpunkter",
    head: Head = HEAD,
    footer: str = "boras.se",
    landscape: bool = False,
) -> Document:
    """Return a document of these blocks."""
    return Document(
        title=title,
        head=head,
        blocks=blocks,
        made_at=datetime(2026, 7, 14, 8, 30, tzinfo=UTC),
        footer=footer,
        landscape=landscape,
    )


def make_register(rows: int) -> Table:
    """Return a long table of cases; every third row has two lines."""
    return Table(
        columns=(Column("Nummer"), Column("Rubrik", 3), Column("Dagar"), Column("Belopp")),
        rows=tuple(
            Row(f"2026-{index:05d}", (_subject(index), index % 14, Decimal(index) / 2))
            for index in range(1, rows + 1)
        ),
        total=Row("Summa", ("", 7 * rows, Decimal(rows))),
    )


def _subject(index: int) -> str:
    longer = ", så att barnen ser var de går när de kommer från skolan" if index % 3 == 0 else ""
    return f"Gatubelysningen på Östra Ågatan{longer}"
