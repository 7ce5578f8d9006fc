"""Finished reports: kept as they were approved, whatever happens to their cases afterwards."""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final

from synpunkt_desk.documents.model import Document
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.documents.stored import document_of, stored_document
from synpunkt_desk.models import objects
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode, encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.services.improvements import board_orders
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.services.reporting.frozen_basis import basis_of, layout_version
from synpunkt_desk.services.reporting.frozen_sheets import finished_of, sheets_of
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_formats import Finished
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.services.reporting.report_register import FrozenReport, ReportStatus, reports
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

__all__ = [
    "FrozenReport",
    "ReportStatus",
    "approved",
    "basis_in",
    "document_in",
    "figures_of",
    "finished_in",
    "freeze",
    "order_again",
    "pdf_of",
    "present",
    "reports",
    "withdraw",
]
_TYPE: Final = "report"


def freeze(
    office: Office,
    draft: ReportDraft,
    made: MadeReport,
    *,
    approved_by: str,
    parts: tuple[ObjectId, ...] = (),
) -> Changes:
    """Keep a report as it is: its cases, figures, texts, pages and the words of its layout.

    Heavy where the pages do not say yet who approved it. `parts` are the finished reports that
    it was made of. Raises `report_approver_missing`.
    """
    name = " ".join(approved_by.split())
    if not name:
        raise KnownError("report_approver_missing")
    require_length(name)
    frozen = _kept(office, draft, approved(made, name), parts)
    # Every field is written, also an empty one, so that what is decided later ends the undo.
    values = {field.name: getattr(frozen, field.name) for field in fields(frozen)}
    with office.unit() as unit:
        unit.create(_TYPE, encode(values), verb="freeze")
    return unit.changes


def approved(made: MadeReport, approved_by: str) -> MadeReport:
    """The report with that name in its pages, which are a draft's no more; heavy."""
    if made.report.request.approved_by == approved_by:
        return made
    request = replace(made.report.request, approved_by=approved_by)
    report = replace(made.report, request=request)
    document = replace(report_document(report), head=replace(made.document.head, status=""))
    return replace(made, report=report, document=document, pdf=render_pdf(document))


def withdraw(office: Office, report_id: ObjectId) -> Changes:
    """Take back a report that no board has decided on. Raises `report_presented`."""
    with office.unit() as unit:
        if _of(unit, report_id).decided_on:
            raise KnownError("report_presented")
        unit.write("withdraw", _TYPE, report_id, {"removed": True})
    return unit.changes


def present(
    office: Office, report_id: ObjectId, *, decided_on: date, paragraph: str, decision: str
) -> Changes:
    """Write down what the board decided on a report, and where (requirement 97).

    Raises `report_decision_missing`, `report_day_early`, `done_in_future`.
    """
    require_length(paragraph, decision)
    if not decision.strip():
        raise KnownError("report_decision_missing")
    if decided_on > office.today():
        raise KnownError("done_in_future", day=decided_on.isoformat())
    with office.unit() as unit:
        finished = _of(unit, report_id).finished_on
        if finished and decided_on < finished:
            raise KnownError("report_day_early", finished=finished.isoformat())
        decided = {
            "decided_on": decided_on.isoformat(),
            "paragraph": paragraph.strip(),
            "decision": decision.strip(),
        }
        unit.write("present", _TYPE, report_id, decided)
    return unit.changes


def order_again(office: Office, report_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Follow up that a board wants a clearer account; `values` as for any order of a board."""
    _report(office, report_id)
    return board_orders.add_order(office, {**values, "report": report_id})


def pdf_of(office: Office, report_id: ObjectId) -> bytes:
    """The pages as they were approved, byte for byte.

    Raises `report_missing`, `report_file_missing`, `report_file_damaged`.
    """
    return _content(office, _report(office, report_id).pdf)


def figures_of(office: Office, report_id: ObjectId) -> dict[str, Any]:
    """The report as plain data (see `reports.json_form`); raises as `pdf_of`."""
    return json.loads(_content(office, _report(office, report_id).figures))


def document_in(office: Office, report_id: ObjectId) -> Document:
    """What the pages were drawn from; raises as `pdf_of`."""
    return document_of(json.loads(_content(office, _report(office, report_id).document)))


def finished_in(office: Office, report_id: ObjectId) -> Finished:
    """What is sent of it in other formats; raises as `pdf_of`."""
    report = _report(office, report_id)
    return finished_of(
        report,
        document=document_in(office, report_id),
        figures=figures_of(office, report_id),
        sheets=json.loads(_content(office, report.sheets)) if report.sheets else {},
    )


def basis_in(office: Office, report_id: ObjectId) -> dict[str, Any]:
    """What was asked for, and the cases it was counted from; raises as `pdf_of`."""
    return json.loads(zlib.decompress(_content(office, _report(office, report_id).basis)))


def _kept(
    office: Office, draft: ReportDraft, made: MadeReport, parts: tuple[ObjectId, ...]
) -> objects.Report:
    """The report with its files in the database; before the entry that names them."""
    report, keep = made.report, office.replica.blobs.keep
    basis = zlib.compress(_json_bytes(basis_of(report, draft)))
    return objects.Report(
        layout=report.layout.key,
        layout_version=layout_version(report.layout),
        title=report.title,
        department=report.request.department,
        first=report.request.period.first,
        last=report.request.period.last,
        approved_by=report.request.approved_by,
        data_day=report.request.today,
        finished_on=office.today(),
        pdf=keep(made.pdf),
        figures=keep(_json_bytes(report_json(report))),
        document=keep(_json_bytes(stored_document(made.document))),
        sheets=keep(_json_bytes(sheets_of(made))),
        basis=keep(basis),
        parts=parts,
    )


def _json_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _content(office: Office, name: str) -> bytes:
    """What is kept under a hash; it also has to be what the hash says."""
    try:
        content = office.replica.blobs.get(name)
    except KnownError as error:
        if error.error_id == "file_missing":
            raise KnownError("report_file_missing") from error
        raise KnownError("report_file_damaged") from error
    if hashlib.sha256(content).hexdigest() != name:
        raise KnownError("report_file_damaged")
    return content


def _report(office: Office, report_id: ObjectId) -> objects.Report:
    with office.replica.reading() as connection:
        fields_now = reading.state(connection, _TYPE, report_id).fields
    return _existing(decode(objects.Report, fields_now))


def _of(unit: OpenUnit, report_id: ObjectId) -> objects.Report:
    return _existing(unit.get(objects.Report, _TYPE, report_id))


def _existing(report: objects.Report) -> objects.Report:
    if report.removed or not report.pdf:
        raise KnownError("report_missing")
    return report
