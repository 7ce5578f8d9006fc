"""What is kept of a document is enough to draw it again."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.stored import document_of, stored_document
from synpunkt_desk.models.errors import BugError

DOCUMENT = d.Document(
    title="Redovisning",
    head=d.Head("Borås Stad", day=date(2026, 8, 20), logo=b"\x89PNG", window=d.Window.LEFT),
    blocks=(
        d.Heading("Rubrik"),
        d.Paragraph((d.Run("Fet", bold=True), d.Run(" text"))),
        d.Table(
            columns=(d.Column("Enhet"), d.Column("Andel", align=d.Align.END)),
            rows=(d.Row("Gata", (Decimal("3.50"),)),),
            total=d.Row("Summa", (7,)),
        ),
        d.PageBreak(),
        d.SignatureBlock((d.Signer("Eva Ek", "Direktör"),)),
    ),
    made_at=datetime(2026, 8, 20, tzinfo=UTC),
)


@pytest.mark.parametrize("document", [DOCUMENT, replace(DOCUMENT, blocks=(), landscape=True)])
def test_a_stored_document_is_the_same(document: d.Document) -> None:
    plain = json.loads(json.dumps(stored_document(document)))
    assert document_of(plain) == document


def test_something_else_is_no_document() -> None:
    with pytest.raises(BugError):
        document_of([])
