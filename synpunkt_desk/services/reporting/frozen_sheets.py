"""What a finished report keeps beside its figures, to be sent in any format as it was."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from synpunkt_desk.documents.model import Document, Table
from synpunkt_desk.documents.open_data import OpenData
from synpunkt_desk.documents.stored import (
    document_of,
    spreadsheet_of,
    stored_document,
    stored_spreadsheet,
)
from synpunkt_desk.documents.xlsx import Spreadsheet
from synpunkt_desk.models.objects import Report
from synpunkt_desk.reports.open_data import OPENED
from synpunkt_desk.services.reporting.report_formats import Finished, finished
from synpunkt_desk.services.reporting.report_pages import MadeReport


def sheets_of(made: MadeReport) -> dict[str, Any]:
    """Its spreadsheet, the pages of its workplaces, and the words about its open data."""
    sent = finished(made.report, made.document)
    opened = sent.open_data
    return {
        "spreadsheet": stored_spreadsheet(sent.spreadsheet),
        "open_data": opened and {"description": opened.description, "publisher": opened.publisher},
        "papers": [[name, stored_document(paper)] for name, paper in sent.papers],
    }


def finished_of(
    report: Report, *, document: Document, figures: Mapping[str, Any], sheets: Mapping[str, Any]
) -> Finished:
    """The report as it is sent, from what was kept of it.

    One that was finished before sheets were kept has the tables of its pages.
    """
    if not sheets:
        return Finished(
            document=document, figures=figures, spreadsheet=_of_pages(document), open_data=None
        )
    spreadsheet = spreadsheet_of(sheets["spreadsheet"])
    told = sheets["open_data"]
    return Finished(
        document=document,
        figures=figures,
        spreadsheet=spreadsheet,
        open_data=_opened(report, figures, spreadsheet, told) if told else None,
        papers=tuple((name, document_of(paper)) for name, paper in sheets["papers"]),
    )


def _of_pages(document: Document) -> Spreadsheet:
    tables = tuple(block for block in document.blocks if isinstance(block, Table))
    return Spreadsheet(title=document.title, parts=(), tables=tables, made_at=document.made_at)


def _opened(
    report: Report, figures: Mapping[str, Any], spreadsheet: Spreadsheet, told: Mapping[str, str]
) -> OpenData | None:
    """The tables of the spreadsheet under their own names, as they were opened."""
    first, last, day = report.first, report.last, report.data_day
    if first is None or last is None or day is None:
        return None
    names = [str(table["id"]) for table in figures["tables"]]
    tables = [replace(table, note="") for table in spreadsheet.tables]
    return OpenData(
        title=report.title,
        description=told["description"],
        publisher=told["publisher"],
        first=first,
        last=last,
        issued=day,
        tables=list(zip(names, tables, strict=True)),
        data={name: figures[name] for name in OPENED},
    )
