"""Drafted texts: every number in them is taken from a table of the same report.

A sentence is left out where the published version hides a number that it would tell.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.measures import shown_measures
from synpunkt_desk.reports.protection import GIVEN_BY_UNKNOWN, LISTS, SERVED_BY_LAW
from synpunkt_desk.reports.sources import Sources
from synpunkt_desk.reports.tables import REST, Row, Table
from synpunkt_desk.reports.told_cells import CellNumber, ToldCell
from synpunkt_desk.reports.wording import Wording
from synpunkt_desk.texts import report_sentences as s
from synpunkt_desk.texts.reports import HIDDEN

MOST_EXAMPLES: Final = 5


@dataclass(frozen=True)
class Story:
    """What a drafted text is told from; `place` is the department of a repeated section.

    By each sentence `told` notes the tables that its numbers were read from, `cells` the cells.
    """

    figures: Figures
    words: Wording
    place: ObjectId = ""
    told: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    cells: dict[str, tuple[ToldCell, ...]] = field(default_factory=dict[str, tuple[ToldCell, ...]])


class _HiddenNumberError(Exception):
    """A sentence would tell a number that the published version hides."""


def drafted(name: str, story: Story) -> str:
    """What the draft of this name says, as far as its numbers are shown."""
    return _told(story, DRAFTS[name])


def _told(story: Story, *sentences: Callable[[Story], str]) -> str:
    """The sentences in a row, without those that cannot be told."""
    return _paragraph(*(_one_told(story, sentence) for sentence in sentences))


def _one_told(story: Story, sentence: Callable[[Story], str]) -> str:
    sources = Sources(story.figures)
    begin = len(sources.log)
    try:
        text = sentence(replace(story, figures=sources))
    except _HiddenNumberError:
        return ""
    if text:
        story.told[text] = tuple(sources.asked)
        story.cells[text] = tuple(sources.log[begin:])
    return text


def _summary(story: Story) -> str:
    return _told(story, _received, _forwarded, _left)


def _received(story: Story) -> str:
    return _told(story, _total, _kinds)


def _total(story: Story) -> str:
    own = _own(story.figures.table("criteria_by_type"))
    change = _told(story, _change)
    return s.received_sentence(story.words.unit, own, story.words.during, change)


def _change(story: Story) -> str:
    if not story.words.earlier:
        return ""
    now, then, _ = _numbers(story.figures.table("compared").total)
    words = s.change_words(now, then, story.words.earlier)
    share = "" if s.ratio_words(now, then) else s.share_words(now, then)
    return f"{words}, {share}" if share else words


def _kinds(story: Story) -> str:
    table = story.figures.table("criteria_by_type")
    return s.kinds_sentence(*_typed(table, _numbers(table.total)))


def _typed(table: Table, numbers: tuple[int, ...]) -> tuple[list[tuple[str, int]], int]:
    """Names with numbers from a row of a table against types, and how many have no type."""
    known = len(table.column_keys) - (REST in table.column_keys)
    pairs = list(zip(table.columns, numbers, strict=True))
    return pairs[:known], sum(n for _, n in pairs[known:-1])


def _criteria(story: Story) -> str:
    return _told(story, _most_common, _uncategorised)


def _most_common(story: Story) -> str:
    table = story.figures.table("criteria_by_type")
    pairs = zip(table.keys, table.rows, strict=True)
    return _most([(row.label, _last(row.values)) for key, row in pairs if key != REST])


def _uncategorised(story: Story) -> str:
    unknown = story.figures.table("criteria_by_type").row(REST)
    return s.uncategorised_sentence(_last(unknown)) if unknown else ""


def _most(ranked: list[tuple[str, int]]) -> str:
    most = max((n for _, n in ranked), default=0)
    return s.common_sentence([name for name, n in ranked if n == most], most) if most else ""


def _closed(story: Story) -> str:
    opened, received, closed, left = _numbers(story.figures.table("closed").rows[0].values)
    return s.closed_sentence(opened, received, closed, left)


def _left(story: Story) -> str:
    opened, received, _, left = _numbers(story.figures.table("closed").rows[0].values)
    return s.open_sentence(opened + received, left)


def _forwarded(story: Story) -> str:
    """Said only where there are any, beside the own ones."""
    forwarded = _numbers(story.figures.table("forwarded").total)[0]
    received = _numbers(story.figures.table("closed").rows[0].values)[1]
    return s.forwarded_sentence(forwarded, received) if forwarded else ""


def _forwarded_count(story: Story) -> str:
    return s.forwarded_count_sentence(_numbers(story.figures.table("forwarded").total)[0])


def _period(story: Story) -> str:
    return s.period_sentence(story.words.days)


def _legal(story: Story) -> str:
    by_law = story.figures.table("legal_measures").total or ()
    return s.legal_sentence(*_numbers((story.figures.beside(SERVED_BY_LAW), *by_law)))


def _systems(story: Story) -> str:
    return _told(story, _named_systems, _unknown_system)


def _named_systems(story: Story) -> str:
    table = story.figures.table("by_system")
    pairs = zip(table.keys, table.rows, strict=True)
    named = [(row.label, _last(row.values)) for key, row in pairs if key != REST]
    return s.systems_sentence(named) if named else ""


def _unknown_system(story: Story) -> str:
    table = story.figures.table("by_system")
    unknown = table.row(REST)
    return s.unknown_system_sentence(_last(unknown)) if unknown and len(table.keys) > 1 else ""


def _letters(story: Story) -> str:
    return _told(story, _letters_received, _lists)


def _letters_received(story: Story) -> str:
    return s.letters_sentence(*_numbers(story.figures.table("by_channel").total))


def _lists(story: Story) -> str:
    _numbers((story.figures.beside(LISTS),))
    return s.lists_sentence(story.figures.basis.names_on_lists)


def _tallied(story: Story) -> str:
    return s.tallied_sentence(_numbers(story.figures.table("tallied").total)[0])


def _givers(story: Story) -> str:
    """Those whose giver nobody knows."""
    return s.unknown_givers_sentence(*_numbers((story.figures.beside(GIVEN_BY_UNKNOWN),)))


def _compared(story: Story) -> str:
    """The greatest rise and the greatest fall."""
    rows = story.figures.table("compared").rows
    if not story.words.earlier or not rows:
        return ""
    most, least = max(rows, key=_difference), min(rows, key=_difference)
    return _paragraph(
        _changed(story, most, s.most_risen) if _difference(most) > 0 else "",
        _changed(story, least, s.most_fallen) if _difference(least) < 0 else "",
    )


def _changes(story: Story) -> str:
    """What has changed since the earlier period: in all, by type, and by what it was about."""
    if not story.words.earlier:
        return ""
    return _told(story, _change_in_all, _changed_types, _changed_criteria)


def _change_in_all(story: Story) -> str:
    now, then, _ = _numbers(story.figures.table("compared").total)
    return s.all_changed(s.change_words(now, then, story.words.earlier))


def _changed_types(story: Story) -> str:
    return _most_changed(story, "compared_types")


def _changed_criteria(story: Story) -> str:
    return _most_changed(story, "compared_criteria")


def _most_changed(story: Story, table_id: str) -> str:
    """The greatest rise and fall of what has a name; the numbers stand in the sentence."""
    table = story.figures.table(table_id)
    rows = [row for key, row in zip(table.keys, table.rows, strict=True) if key != REST]
    ranked = sorted(rows, key=_difference)
    risen = [row for row in ranked[-1:] if _difference(row) > 0]
    fallen = [row for row in ranked[:1] if _difference(row) < 0]
    pairs = [(row.label, _numbers(row.values)) for row in (*risen, *fallen)]
    return s.changed_words([(name, now, then) for name, (now, then, _) in pairs])


def _difference(row: Row) -> int:
    return _read(row.values)[-1]


def _changed(story: Story, row: Row, sentence: Callable[[str, str], str]) -> str:
    now, then, _ = _numbers(row.values)
    return sentence(row.label, s.change_words(now, then, story.words.earlier))


def _followed(story: Story) -> str:
    """What the cases tell of how the routine was followed."""
    rows = story.figures.table("followed").rows
    (judged, own), (heard, waiting), (answered, _) = (_numbers(row.values) for row in rows)
    return s.followed_sentences((judged, own), (heard, waiting), (answered, waiting))


def _improvements(story: Story) -> str:
    """The chosen measures, one a line."""
    return "\n".join(
        f"- {s.effect_words(measure.text, measure.effect)}"
        for measure in shown_measures(story.figures.basis)
    )


def _examples(story: Story) -> str:
    """At most five of them."""
    return "\n".join(_improvements(story).splitlines()[:MOST_EXAMPLES])


def _department(story: Story) -> str:
    """One department: its numbers, and what came of them."""
    return _paragraph(department_numbers(story), department_measures(story))


def department_numbers(story: Story) -> str:
    """Numbers of one department by type, the change, and what most were about."""
    parts = (_department_total, _department_change, _department_most)
    return _told(story, *parts) if story.figures.table("board_by_type").row(story.place) else ""


def _department_total(story: Story) -> str:
    by_type = story.figures.table("board_by_type")
    numbers = by_type.row(story.place)
    name = story.figures.basis.organisation.name(story.place)

    def kinds(_: Story) -> str:
        return s.kinds_words(*_typed(by_type, _numbers(numbers)))

    return s.board_sentence(name, _last(numbers), _told(story, kinds))


def _department_change(story: Story) -> str:
    if not story.words.earlier:
        return ""
    now, then, _ = _numbers(story.figures.table("compared").row(story.place))
    if now == then == 0:
        return s.board_still_none_sentence(story.words.earlier)
    return s.board_change_sentence(s.change_words(now, then, story.words.earlier))


def _department_most(story: Story) -> str:
    table = story.figures.table("board_by_criterion")
    numbers = _numbers((table.row(story.place) or ())[:-1])
    named = zip(table.column_keys, table.columns, numbers, strict=False)
    return _most([(label, n) for key, label, n in named if key != REST])


def department_measures(story: Story) -> str:
    """What came of the cases of one department."""
    measures = story.figures.basis.eligible_by_place.get(story.place)
    if measures is None:
        return ""
    told = story.figures.basis.told_once(measures, MOST_EXAMPLES)
    return s.measures_sentence([measure.text for measure in told])


def _own(table: Table) -> int:
    return _last(table.total)


def _last(values: tuple[int | str, ...] | None) -> int:
    return _numbers((values or ())[-1:])[0]


def _numbers(values: tuple[int | str, ...] | None) -> tuple[int, ...]:
    """Numbers that are told."""
    numbers = _read(values)
    for value in numbers:
        if isinstance(value, CellNumber):
            value.note()
    return numbers


def _read(values: tuple[int | str, ...] | None) -> tuple[int, ...]:
    """Numbers that are only weighed up."""
    if values and HIDDEN in values:
        raise _HiddenNumberError
    return tuple(value for value in values or () if isinstance(value, int))


def _paragraph(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


DRAFTS: Final[Mapping[str, Callable[[Story], str]]] = {
    "summary": _summary,
    "received": _received,
    "criteria": _criteria,
    "closed": _closed,
    "forwarded": _forwarded_count,
    "period": _period,
    "legal": _legal,
    "systems": _systems,
    "letters": _letters,
    "tallied": _tallied,
    "givers": _givers,
    "improvements": _improvements,
    "examples": _examples,
    "department": _department,
    "compared": _compared,
    "changes": _changes,
    "followed": _followed,
}
"""What each drafted text says, by the name that layouts use."""
