"""Drafted texts: every number in them is taken from a table of the same report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.measures import eligible_measures, shown_measures
from synpunkt_desk.reports.tables import REST, Row, Table
from synpunkt_desk.reports.wording import Wording
from synpunkt_desk.texts import report_sentences as s

MOST_EXAMPLES: Final = 5


@dataclass(frozen=True)
class Story:
    """What a drafted text is told from; `place` is the department of a repeated section."""

    figures: Figures
    words: Wording
    place: ObjectId = ""


def _summary(story: Story) -> str:
    return _paragraph(_received(story), _forwarded(story), _left(story))


def _received(story: Story) -> str:
    own = _own(story.figures.table("criteria_by_type"))
    total = s.received_sentence(story.words.unit, own, story.words.during, _change(story))
    return _paragraph(total, _kinds(story))


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
    table = story.figures.table("criteria_by_type")
    ranked = [
        (row.label, _numbers(row.values)[-1])
        for key, row in zip(table.keys, table.rows, strict=True)
        if key != REST
    ]
    unknown = _numbers(table.row(REST))
    return _paragraph(_most(ranked), s.uncategorised_sentence(unknown[-1]) if unknown else "")


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
    cases = story.figures.table("legal_measures").open_cell(None, 0)
    return s.legal_sentence(len(set(cases)), len(cases))


def _systems(story: Story) -> str:
    table = story.figures.table("by_system")
    named = [
        (row.label, _numbers(row.values)[0])
        for key, row in zip(table.keys, table.rows, strict=True)
        if key != REST
    ]
    unknown = _numbers(table.row(REST))
    return _paragraph(
        s.systems_sentence(named) if named else "",
        s.unknown_system_sentence(unknown[0]) if named and unknown else "",
    )


def _letters(story: Story) -> str:
    letters, received = _numbers(story.figures.table("by_channel").total)
    return _paragraph(
        s.letters_sentence(letters, received),
        s.lists_sentence(story.figures.basis.names_on_lists),
    )


def _tallied(story: Story) -> str:
    return s.tallied_sentence(_numbers(story.figures.table("tallied").total)[0])


def _givers(story: Story) -> str:
    """Those whose giver nobody knows."""
    _, known = _numbers(story.figures.table("givers").total)
    return s.unknown_givers_sentence(len(story.figures.basis.selection.received) - known)


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


def _difference(row: Row) -> int:
    return _numbers(row.values)[-1]


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
    """One department: numbers by type, the change, what most were about, what came of them."""
    by_type = story.figures.table("board_by_type")
    numbers = _numbers(by_type.row(story.place))
    if not numbers:
        return ""
    name = story.figures.basis.organisation.name(story.place)
    kinds = s.kinds_words(*_typed(by_type, numbers))
    return _paragraph(
        s.board_sentence(name, numbers[-1], kinds),
        _department_change(story),
        _department_most(story),
        _department_measures(story),
    )


def _department_change(story: Story) -> str:
    if not story.words.earlier:
        return ""
    now, then, _ = _numbers(story.figures.table("compared").row(story.place))
    if now == then == 0:
        return s.board_still_none_sentence(story.words.earlier)
    return s.board_change_sentence(s.change_words(now, then, story.words.earlier))


def _department_most(story: Story) -> str:
    table = story.figures.table("board_by_criterion")
    numbers = _numbers(table.row(story.place))
    named = zip(table.column_keys, table.columns, numbers, strict=False)
    return _most([(label, n) for key, label, n in named if key != REST])


def _department_measures(story: Story) -> str:
    measures = eligible_measures(story.figures.basis, place=story.place)
    texts = dict.fromkeys(measure.text for _, measure in measures)
    return s.measures_sentence(list(texts)[:MOST_EXAMPLES]) if texts else ""


def _own(table: Table) -> int:
    return _numbers(table.total)[-1]


def _numbers(values: tuple[int | str, ...] | None) -> tuple[int, ...]:
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
    "followed": _followed,
}
"""What each drafted text says, by the name that layouts use."""
