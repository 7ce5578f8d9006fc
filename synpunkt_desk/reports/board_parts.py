"""What is told of one department in three parts: what came, what lay behind it, what was done."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports import sentences
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.measures import count_by_law
from synpunkt_desk.reports.sentences import Story
from synpunkt_desk.texts import report_extras as t

_MOST_NAMED: Final = 3


def _parts(story: Story) -> str:
    """Three paragraphs, and what was never registered beside them.

    The published version tells only what its tables show.
    """
    if story.figures.basis.request.is_public:
        return sentences.drafted("department", story)
    cases = _cases(story)
    what = " ".join(part for part in (_what(story), _units(story, cases)) if part)
    parts = [what, _beside(story, cases)]
    if cases:
        parts += [_causes(story, cases), _measures(story)]
    return "\n\n".join(part for part in parts if part)


def _cases(story: Story) -> Cases:
    return story.figures.basis.by_place.get(story.place, Cases.none())


def _what(story: Story) -> str:
    return sentences.department_numbers(story)


def _units(story: Story, cases: Cases) -> str:
    """The units that most came to."""
    counts = cases.words("unit").counts()
    del counts[""]
    name = story.figures.basis.organisation.name
    return t.units_sentence(_named((name(i), n) for i, n in counts.most_common(_MOST_NAMED)))


def _beside(story: Story, cases: Cases) -> str:
    """What was only counted, and what was answered at once."""
    basis = story.figures.basis
    below = basis.organisation.below(story.place)
    tallied = sum(one.amount for one in basis.tallied if one.receiver in below)
    return t.beside_sentence(tallied, int(cases.flags("first_contact").sum()), len(cases))


def _causes(story: Story, cases: Cases) -> str:
    """The causes that most cases name."""
    matters = story.figures.basis.register.matters
    told = [matters[case_id].cause for case_id in cases.ids if case_id in matters]
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for cause in told:
        key = " ".join(cause.split()).casefold().rstrip(".")
        if key:
            counts[key] += 1
            first.setdefault(key, " ".join(cause.split()).rstrip("."))
    return t.causes_sentence(_named((first[k], n) for k, n in counts.most_common(_MOST_NAMED)))


def _measures(story: Story) -> str:
    return sentences.department_measures(story) or t.NO_MEASURES


def _sheet(story: Story) -> str:
    """A board's numbers in the order of the yearly form: period, number, categories, laws."""
    basis = story.figures.basis
    own = basis.selection.own
    is_own = basis.boards.are(story.place)
    cases = own.where(is_own)
    criteria = basis.category_dimension(CategoryKind.CRITERION)
    counts = criteria.counts(cases)
    members = criteria.with_rest(counts)
    laws = count_by_law(basis, is_own)
    return "\n\n".join(
        (
            t.sheet_sentence(story.words.days, len(cases)),
            "\n".join(t.point(t.count_words(name, counts[key])) for key, name in members),
            t.laws_sentence(laws),
        )
    )


def _named(pairs: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return [(name, number) for name, number in pairs if name]


BOARD_PARTS: Final[Mapping[str, Callable[[Story], str]]] = {
    "department_parts": _parts,
    "board_sheet": _sheet,
}
"""What is told of a department, and of a board."""
