"""The files that a report can be written as."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.documents.csv_file import render_csv
from synpunkt_desk.documents.docx import render_docx
from synpunkt_desk.documents.html import render_html
from synpunkt_desk.documents.html.fragment import render_fragment
from synpunkt_desk.documents.model import Document, Table
from synpunkt_desk.documents.open_data import OpenData, render_open_data
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.documents.xlsx import Spreadsheet, render_xlsx
from synpunkt_desk.documents.zip_file import render_zip
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.journal import Json
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.open_data import report_open_data
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.spreadsheet import report_spreadsheet
from synpunkt_desk.reports.unit_papers import unit_papers
from synpunkt_desk.texts import report_formats as t


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A report as it is sent: its document, its figures, and what of it is open data, if any is.

    `papers` are the documents of single workplaces, where it has any, by their names. `template`
    is for Word, b"" for ours. A fragment for a web page begins with a heading of `heading_level`.
    """

    document: Document
    figures: Mapping[str, Json]
    spreadsheet: Spreadsheet
    open_data: OpenData | None
    papers: tuple[tuple[str, Document], ...] = ()
    template: bytes = b""
    heading_level: int = 2


def finished(report: Report, document: Document) -> Finished:
    """What is sent of a counted report and its document."""
    return Finished(
        document=document,
        figures=report_json(report),
        spreadsheet=report_spreadsheet(report),
        open_data=report_open_data(report) if report.request.is_public else None,
        papers=tuple(unit_papers(report, document.head)),
    )


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is called in a menu, how its files end, and how they are made.

    One that is `only_public` refuses a report that is not the published version.
    """

    name: str
    suffix: str
    write: Callable[[Finished], bytes]
    only_public: bool = False


def _json_bytes(made: Finished) -> bytes:
    text = json.dumps(made.figures, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _fragment_bytes(made: Finished) -> bytes:
    return render_fragment(made.document, level=made.heading_level).encode()


def _unit_pdfs(made: Finished) -> bytes:
    """A PDF for each workplace. Raises `no_unit_papers` where the layout has no pages for them."""
    if not made.papers:
        raise KnownError("no_unit_papers")
    return render_zip((name, render_pdf(paper)) for name, paper in made.papers)


def _csv_bytes(made: Finished) -> bytes:
    return render_csv(block for block in made.document.blocks if isinstance(block, Table))


def _open_bytes(made: Finished) -> bytes:
    if made.open_data is None:
        raise KnownError("open_data_not_public")
    return render_open_data(made.open_data)


FRAGMENT: Final = "fragment"
"""The format that is put into another page, under headings of its own."""

UNITS: Final = "units"
"""The format that is a file for each workplace."""

FORMATS: Final[Mapping[str, Format]] = {
    "pdf": Format(t.PDF, "pdf", lambda made: render_pdf(made.document)),
    "docx": Format(t.WORD, "docx", lambda made: render_docx(made.document, made.template)),
    "xlsx": Format(t.EXCEL, "xlsx", lambda made: render_xlsx(made.spreadsheet)),
    "html": Format(t.PAGE, "html", lambda made: render_html(made.document).encode()),
    UNITS: Format(t.UNITS, "zip", _unit_pdfs),
    FRAGMENT: Format(t.FRAGMENT, "html", _fragment_bytes),
    "csv": Format(t.CSV, "csv", _csv_bytes),
    "json": Format(t.JSON, "json", _json_bytes),
    "open-data": Format(t.OPEN_DATA, "zip", _open_bytes, only_public=True),
}
"""Every format by its key, in the order of a menu."""
