"""What a set has that an office has not, has otherwise, or lacks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, DeadlineRule, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.exchange.folder import ReadSet
from synpunkt_desk.services.exchange.papers import Paper, known_papers
from synpunkt_desk.services.municipality.model import MunicipalitySet, Named
from synpunkt_desk.services.municipality.vocabulary import Wording, WordList, words_of
from synpunkt_desk.services.office.office import Office

DEADLINES = "deadlines"


class Kind(StrEnum):
    """What taking it in does: adds, changes, or takes out of use."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One row; `part` is the list or kind of paper that one chooses by.

    For a word: its list, the word here, and the wording there.
    """

    part: str
    kind: Kind
    name: str
    of: WordList | None = None
    here: ObjectId = ""
    wording: Wording | None = None
    rule: DeadlineRule | None = None
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every difference, and the departments of the set that this office does not have."""

    rows: Sequence[Difference]
    unknown_departments: Sequence[str] = field(default_factory=tuple)


def compare(office: Office, read: ReadSet) -> Comparison:
    """What taking in the set would do here; the municipality's name and places stay its own."""
    organisation = office.organisation
    lists, unknown = _lists(read.base, organisation)
    rows = [row for of, words in lists.items() for row in _of_list(organisation, of, words)]
    rows += _of_deadlines(organisation, read.base)
    known = known_papers(office)
    return Comparison([*rows, *_of_papers(known, read.papers)], unknown)


def _lists(
    base: MunicipalitySet, organisation: Organisation
) -> tuple[dict[WordList, list[Wording]], list[str]]:
    """The words of the set in this office's lists."""
    found = {WordList(kind): words for kind, words in _shared(base).items()}
    names = {department.id: department.name for _, department in base.departments()}
    unknown: list[str] = []
    for scheme in base.local_schemes:
        name = names[scheme.department]
        here = organisation.find_unit(UnitKind.DEPARTMENT, name)
        if here and here in organisation.units_of(UnitKind.DEPARTMENT):
            of = WordList(CategoryKind.LOCAL_CATEGORY, here)
            found[of] = [_wording(one) for one in scheme.categories]
        else:
            unknown.append(name)
    return found, unknown


def _shared(base: MunicipalitySet) -> dict[CategoryKind, list[Wording]]:
    outcomes = (("needs_reason" if one.needs_reason else "", one) for one in base.outcomes)
    return {
        CategoryKind.CASE_TYPE: [_wording(one, code=one.meaning) for one in base.case_types],
        CategoryKind.CRITERION: [_wording(one) for one in base.criteria.categories],
        CategoryKind.CHANNEL: [_wording(one, code=one.arrival_way) for one in base.channels],
        CategoryKind.OUTCOME: [_wording(one, code=code) for code, one in outcomes],
        CategoryKind.NO_MEASURE_REASON: [Wording(name=name) for name in base.no_measure_reasons],
        CategoryKind.LAW: [_wording(one, note=one.source) for one in base.laws],
        CategoryKind.REFERRAL: [_wording(one, note=one.referred_to) for one in base.referrals],
        CategoryKind.SCRIPT_STEP: [
            Wording(name=one.short, note=one.say) for one in base.call_script
        ],
    }


def _wording(one: Named, *, code: str = "", note: str = "") -> Wording:
    return Wording(name=one.name, synonyms=one.synonyms, code=code, note=note)


def _of_list(
    organisation: Organisation, of: WordList, words: Sequence[Wording]
) -> Iterator[Difference]:
    """A word is the same where its name or a synonym is; its own synonyms here stay."""
    in_use = [i for i in words_of(organisation, of) if not organisation.categories[i].valid_to]
    left = dict.fromkeys(in_use)
    for wording in words:
        here = _same(organisation, [*left], wording)
        if here is None:
            yield Difference(part=of.kind, kind=Kind.NEW, name=wording.name, of=of, wording=wording)
            continue
        del left[here]
        merged = _merged(organisation, here, wording)
        if merged is not None:
            name = organisation.name(here)
            yield Difference(
                part=of.kind, kind=Kind.CHANGED, name=name, of=of, here=here, wording=merged
            )
    for here in left:
        name = organisation.name(here)
        yield Difference(part=of.kind, kind=Kind.GONE, name=name, of=of, here=here)


def _same(
    organisation: Organisation, candidates: Sequence[ObjectId], wording: Wording
) -> ObjectId | None:
    known = {i: organisation.categories[i] for i in candidates}
    folded = {text.casefold() for text in (wording.name, *wording.synonyms)}
    by_name = (i for i, one in known.items() if one.name.casefold() == wording.name.casefold())
    by_word = (
        i
        for i, one in known.items()
        if folded & {text.casefold() for text in (one.name, *one.synonyms)}
    )
    return next(by_name, None) or next(by_word, None)


def _merged(organisation: Organisation, here: ObjectId, wording: Wording) -> Wording | None:
    """How the word would be here; None where it is so already."""
    known = organisation.categories[here]
    others = (*known.synonyms, known.name, *wording.synonyms)
    texts = {text.casefold(): text for text in reversed(others)}
    texts.pop(wording.name.casefold(), None)
    synonyms = tuple(
        texts[key] for key in dict.fromkeys(t.casefold() for t in others) if key in texts
    )
    merged = Wording(
        name=wording.name,
        synonyms=synonyms,
        code=wording.code or known.code,
        note=wording.note or known.note,
    )
    now = Wording(name=known.name, synonyms=known.synonyms, code=known.code, note=known.note)
    return None if merged == now else merged


def _of_deadlines(organisation: Organisation, base: MunicipalitySet) -> Iterator[Difference]:
    """Rules whose board and type this office has; none is taken away."""
    boards = {board.id: board.name for board in base.boards}
    types = {one.id: one.name for one in base.case_types}
    for seed in base.deadlines:
        board = organisation.find_unit(UnitKind.BOARD, boards.get(seed.board, "")) or ""
        kind = CategoryKind.CASE_TYPE
        case_type = organisation.find_category(kind, types.get(seed.case_type, "")) or ""
        if bool(board) != bool(seed.board) or bool(case_type) != bool(seed.case_type):
            continue
        rule = DeadlineRule(
            about=seed.about, board=board, case_type=case_type, amount=seed.amount, unit=seed.unit
        )
        here = _same_rule(organisation, rule)
        if here and organisation.deadline_rules[here] == rule:
            continue
        change = Kind.CHANGED if here else Kind.NEW
        yield Difference(part=DEADLINES, kind=change, name=rule.about, here=here, rule=rule)


def _same_rule(organisation: Organisation, rule: DeadlineRule) -> ObjectId:
    asked = (rule.about, rule.board, rule.case_type)
    known = organisation.deadline_rules.items()
    same = (i for i, one in known if (one.about, one.board, one.case_type) == asked)
    return next((i for i in same if not organisation.deadline_rules[i].removed), "")


def _of_papers(
    known: Mapping[tuple[str, str], str], papers: Sequence[Paper]
) -> Iterator[Difference]:
    """Papers that are new or read otherwise; those of this office stay."""
    for paper in papers:
        here = known.get((paper.folder, paper.name))
        if here != paper.content:
            kind = Kind.NEW if here is None else Kind.CHANGED
            yield Difference(part=paper.folder, kind=kind, name=paper.name, paper=paper)
