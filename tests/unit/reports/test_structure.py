"""What a screen reader finds in a report is what the report says, in its order."""

import re
from collections.abc import Iterator

import pytest

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.numbers import format_cell
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.reports.layout_file import SHIPPED, shipped_layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import build_report
from tests.helpers.pdfs import Node, read_structure, read_texts
from tests.unit.reports import municipalities, samples

Told = tuple[str, tuple[str, ...]]
"""What kind of part it is, and its words."""
HEADINGS = ("H1", "H2", "H3", "H4")


def document_in(layout: str) -> d.Document:
    request = samples.request(
        "2024-01-01", "2024-06-30", compared_with=samples.period("2023-01-01", "2023-06-30")
    )
    cases = samples.facts(samples.read_rows("boras-ks-2024.csv"))
    report = build_report(
        shipped_layout(layout), request=request, register=municipalities.boras(), cases=cases
    )
    return report_document(report)


def plain(text: str) -> str:
    """The words without what only parts lines."""
    return " ".join(text.replace("\xad", "").split())


def in_model(document: d.Document) -> Iterator[Told]:
    yield "heading", (plain(document.title),)
    for block in document.blocks:
        match block:
            case d.Heading():
                yield "heading", (plain(block.text),)
            case d.Paragraph():
                assert isinstance(block.text, str)
                yield "text", (plain(block.text),)
            case d.BulletList() | d.NumberedList():
                yield "list", tuple(plain(str(item)) for item in block.items)
            case d.Table():
                yield from _table(block)
            case d.Chart():
                yield "picture", ()
            case d.SignatureBlock():
                yield from (("text", (plain(f"{one.name} {one.title}"),)) for one in block.signers)
            case _:
                pass


def _table(table: d.Table) -> Iterator[Told]:
    rows = [*table.rows, *([table.total] if table.total else [])]
    cells = [column.title for column in table.columns]
    cells += [format_cell(cell) for row in rows for cell in (row.label, *row.cells)]
    yield "table", tuple(map(plain, cells))
    if table.note:
        yield "text", (plain(table.note),)


def in_file(structure: Node) -> Iterator[Told]:
    for node in structure.children:
        words = (plain(node.text),)
        if node.role in HEADINGS:
            yield "heading", words
        elif node.role == "P":
            yield "text", words
        elif node.role == "L":
            yield "list", tuple(plain(item.whole_text) for item in node.all("LBody"))
        elif node.role == "Table":
            yield "table", tuple(plain(cell.whole_text) for cell in node.all("TH", "TD"))
        elif node.role == "Figure":
            yield "picture", ()


@pytest.mark.parametrize("layout", SHIPPED)
def test_a_report_is_read_aloud_as_it_is_written(layout: str) -> None:
    document = document_in(layout)
    pdf = render_pdf(document)

    told = list(in_model(document))
    found = list(in_file(read_structure(pdf)))

    begins = found.index(told[0])
    assert found[begins : begins + len(told)] == told


@pytest.mark.parametrize("layout", SHIPPED)
def test_text_that_is_taken_out_of_the_file_stands_in_the_order_of_reading(layout: str) -> None:
    document = document_in(layout)
    taken = re.sub(r"\s", "", " ".join(read_texts(render_pdf(document))).replace("\xad", ""))

    at = 0
    for kind, parts in in_model(document):
        for part in parts if kind != "table" else ():
            words = re.sub(r"\s", "", part)
            at = taken.index(words, at) + len(words)
