"""The handbook on paper."""

from datetime import UTC, datetime

from synpunkt_desk.documents.model import (
    BulletList,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Run,
)
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.services.handbook.chapters import read_chapters
from synpunkt_desk.services.handbook.printing import blocks_of, handbook_document
from synpunkt_desk.wiring.help import key_of
from tests.helpers.pdfs import read_structure

CHAPTER = """# Avsluta

Tryck **Avsluta** och
läs [mer](answer.md).

![Ett ärende](pictures/main-window.png)

## Så gör du

1. Först **det**.
2. Sedan
   detta.

- En punkt
"""


def test_a_chapter_becomes_blocks() -> None:
    title, words, picture, heading, steps, points = blocks_of(CHAPTER)

    assert title == Heading("Avsluta", level=2)
    assert words == Paragraph((Run("Tryck "), Run("Avsluta", bold=True), Run(" och läs mer.")))
    assert isinstance(picture, Figure)
    assert (picture.width, picture.height, picture.spoken) == (1366, 768, "Ett ärende")
    assert heading == Heading("Så gör du", level=3)
    assert steps == NumberedList(
        ((Run("Först "), Run("det", bold=True), Run(".")), (Run("Sedan detta."),))
    )
    assert points == BulletList(((Run("En punkt"),),))


def test_the_whole_handbook_is_a_tagged_pdf() -> None:
    chapters = read_chapters(key_of)
    made_at = datetime(2026, 11, 24, tzinfo=UTC)

    structure = read_structure(render_pdf(handbook_document(chapters, made_at)))

    assert [node.whole_text for node in structure.all("H2")] == [c.title for c in chapters[1:]]
    assert len(structure.all("Figure")) == sum(c.text.count("![") for c in chapters)
