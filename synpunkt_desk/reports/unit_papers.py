"""The pages of each workplace as a document of its own, to be handed out there."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from synpunkt_desk.documents import model as d
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section


def has_unit_papers(report: Report) -> bool:
    """Whether it has pages for single workplaces."""
    return any(section.workplace for section in report.sections)


def unit_papers(report: Report, head: d.Head) -> Iterator[tuple[str, d.Document]]:
    """Name and document of each workplace, in the order of the report.

    Sums of the whole report stand in none of them.
    """
    own = [section for section in report.sections if section.workplace]
    for _, run in groupby(own, attrgetter("workplace")):
        sections = tuple(run)
        name = sections[0].heading
        part = replace(
            report,
            title=f"{name}: {report.title}",
            sections=(_first(sections), *sections[1:]),
            definitions=report.definitions[:1],
        )
        yield name, replace(report_document(part), head=head)


def _first(sections: tuple[Section, ...]) -> Section:
    return replace(sections[0], is_on_new_page=False)
