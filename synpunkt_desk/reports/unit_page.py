"""The page for a workplace meeting: what came in, what was done, and what to talk about."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.measures import eligible_measures
from synpunkt_desk.reports.sentences import Story
from synpunkt_desk.reports.timing import expects_answer
from synpunkt_desk.reports.workplaces import cases_at, tallied_at
from synpunkt_desk.texts import report_extras as t
from synpunkt_desk.texts import report_sentences as s

MOST_TOLD: Final = 8
"""Matters retold on a page, so that it stays one page."""
_LONGEST: Final = 160
_OFTEN: Final = 2


def _came(story: Story) -> str:
    """How many of each kind, what they were about, and the matters themselves."""
    basis = story.figures.basis
    cases = cases_at(basis, story.place)
    counted = [
        t.came_sentence(len(cases), s.kinds_words(*_by(basis, cases, CategoryKind.CASE_TYPE))),
        t.about_sentence(_by(basis, cases, CategoryKind.CRITERION)[0]),
        t.tallied_sentence(tallied_at(basis, story.place)),
    ]
    return "\n\n".join(
        part for part in (" ".join(filter(None, counted)), _told(basis, cases)) if part
    )


def _told(basis: Basis, cases: Sequence[CaseFacts]) -> str:
    """The latest matters as points; those that may not be retold are only counted."""
    matters = basis.register.matters
    known = [matters[case.case_id].text for case in cases if case.case_id in matters]
    shown = [t.point(_cut(text)) for text in known[-MOST_TOLD:] if text]
    rest = len(cases) - len(shown)
    return "\n".join([*shown, *([t.rest_sentence(rest)] if rest and shown else [])])


def _done(story: Story) -> str:
    """What was answered and closed, and the measures."""
    basis = story.figures.basis
    cases = cases_at(basis, story.place)
    waiting = [case for case in cases if expects_answer(case)]
    answered = sum(bool(case.answered_on or case.first_contact) for case in waiting)
    closed = sum(bool(case.closed_on) for case in cases)
    points = [t.point(s.effect_words(text, effect)) for text, effect in _measures(basis, cases)]
    said = t.done_sentence((answered, len(waiting)), (closed, len(cases))) if cases else ""
    return "\n\n".join(part for part in (said, "\n".join(points)) if part)


def _talk(story: Story) -> str:
    """Questions for the meeting that the figures give rise to."""
    basis = story.figures.basis
    cases = cases_at(basis, story.place)
    kinds = {name.casefold(): n for name, n in _by(basis, cases, CategoryKind.CASE_TYPE)[0]}
    ranked = _by(basis, cases, CategoryKind.CRITERION)[0]
    often = [name for name, n in _local(basis, cases) if n >= _OFTEN][:1]
    waiting = [c for c in cases if expects_answer(c) and not (c.answered_on or c.first_contact)]
    questions = (
        t.ask_about(ranked[0][0]) if ranked and ranked[0][1] >= _OFTEN else "",
        t.ask_often(often[0]) if often else "",
        t.ask_suggestions(kinds.get(t.SUGGESTION, 0)),
        t.ask_praise(kinds.get(t.PRAISE, 0)),
        t.ask_waiting(len(waiting)),
        t.ASK_MEASURE if kinds.get(t.COMPLAINT) and not _measures(basis, cases) else "",
        t.ASK_TALLIED if not cases and tallied_at(basis, story.place) else "",
        t.ASK_MORE,
    )
    return "\n".join(t.point(question) for question in questions if question)


def _measures(basis: Basis, cases: Sequence[CaseFacts]) -> list[tuple[str, str]]:
    """What was decided because of these cases; each wording once."""
    own = {case.case_id for case in cases}
    found = {
        " ".join(measure.text.split()): measure.effect
        for _, measure in eligible_measures(basis)
        if not own.isdisjoint(measure.cases)
    }
    return list(found.items())[:MOST_TOLD]


def _by(
    basis: Basis, cases: Sequence[CaseFacts], kind: CategoryKind
) -> tuple[list[tuple[str, int]], int]:
    """Names with numbers, the most common first, and how many have none."""
    dimension = basis.category_dimension(kind)
    counts: Counter[ObjectId] = Counter(map(dimension.of, cases))
    named = [(name, counts[key]) for key, name in dimension.members if counts[key]]
    return sorted(named, key=lambda pair: -pair[1]), counts[""]


def _local(basis: Basis, cases: Sequence[CaseFacts]) -> list[tuple[str, int]]:
    counts = Counter(case.local_category for case in cases if case.local_category)
    known = basis.register.categories
    return [(known[i].name, n) for i, n in counts.most_common() if i in known]


def _cut(text: str) -> str:
    """The beginning, ended between two words."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return f"{line[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"


UNIT_PAGE: Final[Mapping[str, Callable[[Story], str]]] = {
    "unit_came": _came,
    "unit_done": _done,
    "unit_talk": _talk,
}
"""The parts of the page."""
