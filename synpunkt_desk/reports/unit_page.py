"""The page for a workplace meeting: what came in, what was done, and what to talk about."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from synpunkt_desk.models.objects import CategoryKind, MeasureKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Words, iso
from synpunkt_desk.reports.sentences import Story
from synpunkt_desk.reports.tables import REST
from synpunkt_desk.reports.timing import expect_answer
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


def _told(basis: Basis, cases: Cases) -> str:
    """The latest matters as points; those that may not be retold are only counted."""
    matters = basis.register.matters
    known = [matters[case_id].text for case_id in cases.ids if case_id in matters]
    shown = [t.point(_cut(text)) for text in known[-MOST_TOLD:] if text]
    rest = len(cases) - len(shown)
    return "\n".join([*shown, *([t.rest_sentence(rest)] if rest and shown else [])])


def _done(story: Story) -> str:
    """What was answered and closed, and the measures."""
    basis = story.figures.basis
    cases = cases_at(basis, story.place)
    waiting, unanswered = _waiting(cases)
    answered = waiting - unanswered
    closed = int((cases.days("closed_on") != 0).sum())
    points = [t.point(s.effect_words(text, effect)) for text, effect in _measures(story)]
    said = t.done_sentence((answered, waiting), (closed, len(cases))) if cases else ""
    return "\n\n".join(part for part in (said, "\n".join(points)) if part)


def _talk(story: Story) -> str:
    """Questions for the meeting that the figures give rise to."""
    basis = story.figures.basis
    cases = cases_at(basis, story.place)
    kinds = {name.casefold(): n for name, n in _by(basis, cases, CategoryKind.CASE_TYPE)[0]}
    ranked = _by(basis, cases, CategoryKind.CRITERION)[0]
    often = [name for name, n in _local(basis, cases) if n >= _OFTEN][:1]
    questions = (
        t.ask_about(ranked[0][0]) if ranked and ranked[0][1] >= _OFTEN else "",
        t.ask_often(often[0]) if often else "",
        t.ask_suggestions(kinds.get(t.SUGGESTION, 0)),
        t.ask_praise(kinds.get(t.PRAISE, 0)),
        t.ask_waiting(_waiting(cases)[1]),
        t.ASK_MEASURE if kinds.get(t.COMPLAINT) and not _measures(story) else "",
        t.ASK_TALLIED if not cases and tallied_at(basis, story.place) else "",
        t.ASK_MORE,
    )
    return "\n".join(t.point(question) for question in questions if question)


def _waiting(cases: Cases) -> tuple[int, int]:
    """How many wait for an answer or have waited for it, and how many still do."""
    waiting = cases.where(expect_answer(cases))
    is_answered = (waiting.days("answered_on") != 0) | waiting.flags("first_contact")
    return len(waiting), int((~is_answered).sum())


def _visits(story: Story) -> str:
    """What was done to follow up an independent school because of these cases, by day."""
    basis = story.figures.basis
    known = basis.register.measures
    places = basis.visits_by_workplace.get(story.place)
    if places is None:
        return t.NO_VISITS
    shown = places[~known.untold[places]]
    texts = {place: one.text for place, one in zip(shown.tolist(), basis.told(shown), strict=True)}
    days = np.where(known.done_on != 0, known.done_on, known.decided_on)[places].tolist()
    kinds = Words(known.kind.codes[places], known.kind.vocabulary)
    found = [
        (iso(day), MeasureKind(kind), texts.get(place, ""))
        for place, day, kind in zip(places.tolist(), days, kinds, strict=True)
    ]
    points = [t.point(t.visit_words(kind, day, words)) for day, kind, words in sorted(found)]
    return "\n".join(points)


def _measures(story: Story) -> list[tuple[str, str]]:
    """What was decided because of the cases of the place; each wording once."""
    eligible = story.figures.basis.eligible_by_workplace.get(story.place)
    if eligible is None:
        return []
    found = story.figures.basis.told_once(eligible, MOST_TOLD)
    return [(" ".join(measure.text.split()), measure.effect) for measure in found]


def _by(basis: Basis, cases: Cases, kind: CategoryKind) -> tuple[list[tuple[str, int]], int]:
    """Names with numbers, the most common first, and how many have none."""
    dimension = basis.category_dimension(kind)
    counts = dimension.counts(cases)
    named = [(name, counts[key]) for key, name in dimension.members if counts[key]]
    return sorted(named, key=lambda pair: -pair[1]), counts.get(REST, 0)


def _local(basis: Basis, cases: Cases) -> list[tuple[str, int]]:
    counts = cases.words("local_category").counts()
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
    "unit_visits": _visits,
}
"""The parts of the page."""
