"""The sections of a report, filled with the user's text or a drafted one, and a table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.comparisons import NEEDS_COMPARISON
from synpunkt_desk.reports.drafts import drafted
from synpunkt_desk.reports.events import has_events
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.givers import has_repeat_givers
from synpunkt_desk.reports.layout import Layout, SectionLayout
from synpunkt_desk.reports.outside import outside_figures
from synpunkt_desk.reports.per_thousand import base_numbers
from synpunkt_desk.reports.protection import FORWARDED
from synpunkt_desk.reports.schools import has_supervision
from synpunkt_desk.reports.sentences import Story
from synpunkt_desk.reports.sources import Sources
from synpunkt_desk.reports.tables import Cell, Table, has_hidden
from synpunkt_desk.reports.tied_text import Followed, follow, pieces_of
from synpunkt_desk.reports.told_cells import ToldCell, ToldNumber, numbers_told
from synpunkt_desk.reports.wording import Wording
from synpunkt_desk.reports.workplaces import EACH
from synpunkt_desk.texts import report_sentences as s


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with text and table. `is_own_text`: somebody wrote it, instead of the `drafted`.

    In the text an empty line parts paragraphs; lines that begin with `- ` or `1. ` are points.
    `told_from` are the ids of the tables that the drafted numbers are read from, `sources` those
    of each drafted sentence, and `cells` the cells of its numbers, which the
    published version does not open. `own` is the own text as it follows the figures.
    """

    id: str
    heading: str
    text: str
    is_own_text: bool
    when_empty: str
    table: Table | None = None
    note: str = ""
    has_chart: bool = False
    drafted: str = ""
    level: int = 2
    is_on_new_page: bool = False
    told_from: tuple[str, ...] = ()
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    cells: Mapping[str, tuple[ToldCell, ...]] = field(
        default_factory=dict[str, tuple[ToldCell, ...]], compare=False, repr=False
    )
    own: Followed | None = None
    workplace: ObjectId = ""
    """For which workplace it stands there, when it is repeated for each."""

    def tables_of(self, sentence: str) -> tuple[str, ...]:
        """Which tables a sentence of the text is told from; those of the section in doubt."""
        around = self._drafted_around(sentence)
        return self.sources[around] if around else self.told_from

    def numbers_in(self, text: str) -> Iterator[ToldNumber]:
        """The numbers of a text of this section that were read from cells, where they stand."""
        begin = 0
        for piece in pieces_of(text):
            begin += len(piece.lead)
            cells = self.cells.get(self._drafted_around(piece.text), ())
            for one in numbers_told(piece.text, cells):
                yield ToldNumber(begin + one.begin, begin + one.end, one.cell)
            begin += len(piece.text)

    def _drafted_around(self, sentence: str) -> str:
        """The shortest drafted text that has the sentence, or what it was written from."""
        drafted = self.own.rewritten.get(sentence, sentence) if self.own else sentence
        around = [text for text in self.sources if drafted and drafted in text]
        return min(around, key=len, default="")


def build_sections(layout: Layout, *, figures: Figures, words: Wording) -> tuple[Section, ...]:
    """All sections in order; the first table over the own cases tells of the forwarded ones."""
    story = Story(Sources(figures), words)
    sections = [
        replace(
            _section(part, figures=figures, whole=story, place=place),
            level=3 if each and part is not parts[0] else 2,
        )
        for each, parts in _runs(layout)
        for place in (EACH[each](figures.basis) if each else ("",))
        for part in parts
        if not _is_lacking(part, figures.basis)
    ]
    return tuple(_with_notes(sections, figures.beside(FORWARDED)))


def _runs(layout: Layout) -> Iterable[tuple[str, list[SectionLayout]]]:
    """Sections that are told together: those after one another for each of the same."""
    return [(each, list(run)) for each, run in groupby(layout.sections, attrgetter("each"))]


def _section(part: SectionLayout, *, figures: Figures, whole: Story, place: ObjectId) -> Section:
    words = whole.words
    section_id = f"{part.id}-{place}" if place else part.id
    name = figures.basis.organisation.name(place)
    request = figures.basis.request
    heading = request.headings.get(section_id) or words.fill(part.heading) or name
    own_text = request.texts.get(section_id)
    sources = Sources(whole.figures)
    story = Story(sources, words, place)
    drafted = _drafted(part, story)
    own = (
        follow(own_text.strip(), request.drafted.get(section_id, ""), drafted)
        if own_text is not None
        else None
    )
    table = figures.table(part.table) if part.table else None
    return Section(
        id=section_id,
        heading=heading,
        text=own.text if own else drafted,
        is_own_text=own is not None,
        when_empty=part.when_empty,
        table=replace(table, title=heading) if table else None,
        has_chart=bool(part.chart),
        drafted=drafted,
        is_on_new_page=part.page == "new",
        told_from=tuple(sources.asked),
        sources=story.told,
        cells={} if request.is_public else story.cells,
        own=own,
        workplace=place if part.each == "unit" else "",
    )


def _is_lacking(part: SectionLayout, basis: Basis) -> bool:
    """Whether the section's table needs what was not given, or has nothing to tell."""
    return part.table in _NEEDED and not _NEEDED[part.table](basis)


def _drafted(part: SectionLayout, story: Story) -> str:
    told = drafted(part.draft, story) if part.draft else ""
    return "\n\n".join(text for text in (story.words.fill(part.text).strip(), told) if text)


def _with_notes(sections: Iterable[Section], forwarded: Cell) -> Iterable[Section]:
    told = forwarded if isinstance(forwarded, int) else 0
    is_told = not told
    for section in sections:
        whole = section.table.whole if section.table else ""
        notes = [s.hidden_note()] if section.table and has_hidden(section.table) else []
        if whole == "own" and not is_told:
            is_told = True
            notes.append(s.forwarded_note(told))
        elif whole == "received" and told:
            notes.append(s.received_note(told))
        yield replace(section, note=" ".join(notes))


_NEEDED: Final[Mapping[str, Callable[[Basis], object]]] = {
    **dict.fromkeys(NEEDS_COMPARISON, lambda basis: basis.request.compared_with),
    **dict.fromkeys(("times", "kept_times"), lambda basis: basis.register.calendar),
    **dict.fromkeys(("tallied", "tallied_by_unit"), lambda basis: basis.tallied),
    "compared_years": lambda basis: basis.request.earlier_periods,
    "events": has_events,
    "givers": has_repeat_givers,
    "outside": outside_figures,
    "per_thousand": base_numbers,
    "supervision": has_supervision,
    "board_by_criterion": lambda basis: not basis.request.department,
}
"""What must be there for a table to be shown."""
