"""The command `report`."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.command_line.outcome import Outcome, open_folder
from synpunkt_desk.command_line.terminal import tell
from synpunkt_desk.documents.model import Document
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.together.making import KEY
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.services.reporting import report_layouts, reporting
from synpunkt_desk.services.reporting.report_formats import FORMATS, UNITS, finished
from synpunkt_desk.services.reporting.reports_together import make_together
from synpunkt_desk.services.reporting.word_template import keep_word_template, word_template
from synpunkt_desk.texts import cli as t


def report(arguments: Arguments) -> Outcome:
    """Write a report to a file."""
    written = reporting.format_of(arguments.format, arguments.output)
    if arguments.layout == KEY:
        return _report_together(arguments, written)
    period = reporting.period_of(arguments.first, arguments.last)
    with open_folder(arguments) as office:
        layout = report_layouts.layout(office, arguments.layout)
        request = Request(
            period=period,
            today=office.today(),
            department=reporting.find_department(office.organisation, arguments.department),
            compared_with=_compared(arguments, period, layout),
            earlier_periods=reporting.years_before(period, arguments.years),
            without_events=arguments.without_events,
            is_public=arguments.public or FORMATS[written].only_public,
        )
        template = _template(office, arguments)
        made = reporting.report_of(office, layout, request)
        sender = letterhead(office)
    document = with_letterhead(report_document(made), sender)
    return _written(arguments, made, document, template)


def _report_together(arguments: Arguments, written: str) -> Outcome:
    """The boards' finished reports in one.

    Raises `report_together_options` for what their own reports have decided already.
    """
    unfit = [option for option, is_given in _unfit(arguments, written) if is_given]
    if unfit:
        raise KnownError("report_together_options", options=", ".join(unfit))
    with open_folder(arguments) as office:
        made = make_together(office, arguments.first, arguments.last)
        template = _template(office, arguments)
    return _written(arguments, made.report, made.document, template)


def _unfit(arguments: Arguments, written: str) -> Iterator[tuple[str, bool]]:
    """What asks for another count than the one that was finished, and whether it was given."""
    yield "--department", bool(arguments.department)
    yield "--compare-from", arguments.compare_first is not None
    yield "--compare-to", arguments.compare_last is not None
    yield "--years", bool(arguments.years)
    yield "--without-events", arguments.without_events
    yield "--public", arguments.public
    yield f"--format {written}", FORMATS[written].only_public


def _written(arguments: Arguments, report: Report, document: Document, template: bytes) -> Outcome:
    written = reporting.format_of(arguments.format, arguments.output)
    made = finished(report, document)
    sent = replace(made, template=template, heading_level=arguments.heading_level)
    content = FORMATS[written].write(sent)
    if written == UNITS and arguments.output.is_dir():
        _write_each(arguments.output, content)
    else:
        write_file(arguments.output, content)
    for check in report.checks:
        if check.severity != Severity.OK:
            tell(t.check_line(check.severity, check.message))
    file = str(arguments.output)
    return Outcome(t.report_sentence(file), {"file": file, "layout": arguments.layout})


def _write_each(folder: Path, packed: bytes) -> None:
    """Every file of a zip into a folder that there is."""
    with ZipFile(BytesIO(packed)) as package:
        for name in package.namelist():
            write_file(folder / name, package.read(name))


def _template(office: Office, arguments: Arguments) -> bytes:
    """The municipality's Word template; one that was named is used from now on."""
    if arguments.template is None:
        return word_template(office)
    return keep_word_template(office, Path(arguments.template) if arguments.template else None)


def _compared(arguments: Arguments, period: Period, layout: Layout) -> Period | None:
    """The period asked for; the year before where the layout compares and nothing was said."""
    if arguments.compare_first and arguments.compare_last:
        return reporting.period_of(arguments.compare_first, arguments.compare_last)
    return reporting.year_before(period) if layout.compares else None
