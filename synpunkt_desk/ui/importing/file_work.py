"""What is done with a file beside the window's thread."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from synpunkt_desk.intake.csv_file import is_ours
from synpunkt_desk.intake.web_form.judging import judge_records
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.intake.web_form.records import WebRecords, read_records
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.importing import sources
from synpunkt_desk.services.importing.import_result import Fate, ImportResult, RowFate
from synpunkt_desk.services.importing.import_runs import NO_RUN, run_of
from synpunkt_desk.services.importing.importing import Progress, import_csv, import_rows
from synpunkt_desk.services.importing.listing import Listing
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.texts.importing import refusal_words, remark_sentence

MOST_SHOWN: Final = 20_000
MOST_EXAMPLES: Final = 3
LONGEST_EXAMPLE: Final = 80
MOST_WORDS: Final = 60
"""Different words of a column that can be matched one by one."""

_SUFFIXES: Final = (".csv", ".json", ".txt")
_REFUSED: Final = (Fate.REFUSED, Fate.AGAINST_RULES)


@dataclass(slots=True)
class ColumnFacts:
    """Some of what stands in a column; all words of it, while they are few."""

    examples: list[str] = field(default_factory=list[str])
    words: Counter[str] = field(default_factory=Counter[str])

    def add(self, value: str) -> None:
        """One more value."""
        if len(self.words) <= MOST_WORDS and len(value) <= LONGEST_EXAMPLE:
            self.words[value] += 1
        if len(self.examples) < MOST_EXAMPLES:
            example = " ".join(value[:LONGEST_EXAMPLE].split())
            if example not in self.examples:
                self.examples.append(example)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that has been looked into; records and mapping of one that is not of our own kind."""

    file: Path
    records: WebRecords | None = None
    mapping: SourceMapping | None = None
    kept_names: tuple[str, ...] = ()
    columns: Mapping[str, ColumnFacts] = field(default_factory=dict[str, ColumnFacts])


@dataclass(frozen=True, slots=True)
class ShownFate:
    """A row of the table: the groups it belongs to, and its cells."""

    groups: frozenset[str]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file, or would become of it."""

    result: ImportResult
    fates: Sequence[ShownFate]
    counts: Mapping[str, int]
    is_dry: bool
    listing: bytes = b""
    """Every row and its fate as CSV, compressed."""


def open_file(office: Office, file: Path, *, is_foreign: bool = False) -> OpenedFile:
    """Look into a file; `is_foreign` when somebody says it is not of our own kind."""
    if file.suffix.lower() not in _SUFFIXES:
        raise KnownError("import_format", file=file.name)
    if not is_foreign and file.suffix.lower() != ".json" and is_ours(file):
        return OpenedFile(file)
    records = read_records(file)
    names = tuple(mapping.name for mapping in sources.sources(office))
    likely = sources.likely_source(office, records)
    return OpenedFile(file, records, likely, names, _column_facts(records))


def _column_facts(records: WebRecords) -> dict[str, ColumnFacts]:
    facts = {column: ColumnFacts() for column in records.columns}
    for record in records.records:
        for column, value in record.values.items():
            facts[column].add(value)
    return facts


def take_in(
    office: Office,
    opened: OpenedFile,
    *,
    dry_run: bool,
    progress: Progress,
    is_stopped: Callable[[], bool],
) -> Outcome:
    """Try a file, or take it in and keep what its columns mean."""
    told = _Told(Listing(t.LISTED), is_done=not dry_run)
    if opened.records is None or opened.mapping is None:
        work = partial(import_csv, office, opened.file)
    else:
        sources.require_usable(opened.mapping)
        judged = judge_records(opened.records, opened.mapping)
        if not dry_run:
            sources.keep_source(office, opened.mapping)
        work = partial(import_rows, office, judged)
    run = NO_RUN if dry_run else run_of(opened.file)
    result = work(
        dry_run=dry_run, progress=progress, is_stopped=is_stopped, tell=told.hear, run=run
    )
    told.first.sort(key=lambda fate: fate.line)
    shown = [_shown(fate, is_done=not dry_run) for fate in told.first]
    return Outcome(result, shown, told.counts, dry_run, told.listing.ended())


@dataclass
class _Told:
    """Counts every row, and keeps so many that somebody can look at them."""

    listing: Listing
    is_done: bool
    first: list[RowFate] = field(default_factory=list[RowFate])
    counts: Counter[str] = field(default_factory=Counter[str])

    def hear(self, fate: RowFate) -> None:
        self.counts.update((t.ALL, *_groups(fate)))
        self.listing.add(_shown(fate, is_done=self.is_done).cells)
        if len(self.first) < MOST_SHOWN:
            self.first.append(fate)


def _groups(fate: RowFate) -> list[str]:
    kind = Fate.REFUSED if fate.fate in _REFUSED else fate.fate
    return [kind.value, *([t.REMARKED] if fate.remarks else [])]


def _shown(fate: RowFate, *, is_done: bool) -> ShownFate:
    why = [remark_sentence(remark.remark_id, remark.params) for remark in fate.remarks]
    if fate.refusal:
        why = [refusal_words(fate.refusal.reason_id, fate.refusal.params)]
    if fate.fate is Fate.CHANGED:
        why = [t.CHANGED_WHY]
    word = t.fate_word(fate.fate, is_done=is_done)
    cells = (str(fate.line), word, fate.about, "; ".join(why))
    return ShownFate(frozenset((t.ALL, *_groups(fate))), cells)
