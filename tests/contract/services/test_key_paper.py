"""The keys of the program fit on two sheets."""

from pathlib import Path

from synpunkt_desk.documents.model import Table
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.services.office.key_paper import key_paper
from tests.helpers.offices import make_office
from tests.helpers.pdfs import read_texts

LINES = [("Ärendet", f"Gör sak {n}", f"Ctrl+{n}", "överallt") for n in range(50)]


def test_each_part_has_its_table_and_all_fits_on_two_sheets(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    paper = key_paper(office, [*LINES, ("Fönstret", "Sök", "Ctrl+F", "överallt")])
    office.close()

    titles = [block.title for block in paper.blocks if isinstance(block, Table)]
    assert titles == ["Ärendet", "Fönstret"]
    texts = read_texts(render_pdf(paper))
    assert len(texts) <= 2
    assert "Ctrl+49" in "".join(texts)
