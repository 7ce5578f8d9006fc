"""The settings of an office as the trees that a municipality's files hold."""

from collections.abc import Mapping
from typing import Any, Final

import yaml

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation, closed_day
from synpunkt_desk.models.working_days import DayUnit
from synpunkt_desk.services.municipality.load import LAYOUTS
from synpunkt_desk.services.municipality.vocabulary import WordList, demands_choice, words_of
from synpunkt_desk.texts import municipality_keys as k

Tree = dict[str, Any]

_LOCAL: Final = CategoryKind.LOCAL_CATEGORY
_BELOW: Final = {
    UnitKind.BOARD: (UnitKind.DEPARTMENT, k.DEPARTMENTS),
    UnitKind.DEPARTMENT: (UnitKind.AREA, k.AREAS),
    UnitKind.AREA: (UnitKind.UNIT, k.UNITS),
}
_NOTES: Final = {
    CategoryKind.LAW: k.SOURCE,
    CategoryKind.REFERRAL: k.REFERRED_TO,
    CategoryKind.SCRIPT_STEP: k.SAY,
}


def base_files(organisation: Organisation) -> dict[str, str]:
    """The nine files that every municipality's folder has."""
    trees: Mapping[str, Tree] = {
        "municipality.yaml": _municipality(organisation),
        "organisation.yaml": _places(organisation),
        "categories.yaml": _categories(organisation),
        "channels.yaml": {k.CHANNELS: _words(organisation, CategoryKind.CHANNEL)},
        "deadlines.yaml": {k.DEADLINES: _deadlines(organisation)},
        "calendar.yaml": _calendar(organisation),
        "outcomes.yaml": {
            k.OUTCOMES: _words(organisation, CategoryKind.OUTCOME),
            k.NO_MEASURE_REASONS: _names(organisation, CategoryKind.NO_MEASURE_REASON),
        },
        "laws.yaml": {k.LAWS: _words(organisation, CategoryKind.LAW)},
        "conversation.yaml": {
            k.CALL_SCRIPT: _script(organisation),
            k.REFERRALS: _words(organisation, CategoryKind.REFERRAL),
        },
    }
    return {name: as_yaml(tree) for name, tree in trees.items()}


def as_yaml(tree: object) -> str:
    """A file that people can change, and that is read again."""
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=100)


def _municipality(organisation: Organisation) -> Tree:
    made = organisation.municipality
    tree: Tree = {
        k.KEY: made.key,
        k.NAME: made.name,
        k.DEPARTMENT_WORD: {
            k.SINGULAR: made.department_word,
            k.DEFINITE: made.department_word_definite,
            k.PLURAL: made.department_word_plural,
        },
        k.TITLE_PATTERN: made.title_pattern,
        k.NUMBER_PATTERN: made.number_pattern,
        k.PROCESS_OWNER: organisation.name(organisation.process_owner_board()),
        k.LAYOUTS: [key for key in made.layouts if key in LAYOUTS],
    }
    return tree | ({k.REPLY_ADDRESS: [*made.reply_address]} if made.reply_address else {})


def _places(organisation: Organisation) -> Tree:
    boards, outside = (organisation.units_of(one) for one in (UnitKind.BOARD, UnitKind.EXTERNAL))
    return {
        k.BOARDS: [_place(organisation, i) for i in boards],
        k.EXTERNAL: [_place(organisation, i) for i in outside],
    }


def _place(organisation: Organisation, place: ObjectId) -> Tree:
    unit = organisation.units[place]
    tree: Tree = {k.NAME: unit.name}
    if unit.synonyms:
        tree[k.SYNONYMS] = [*unit.synonyms]
    if unit.kind == UnitKind.BOARD:
        tree[k.PREFIX] = unit.prefix
    if unit.school_authority:
        tree[k.SCHOOL_AUTHORITY] = _key_of(k.SCHOOL_AUTHORITIES, unit.school_authority)
    kind, key = _BELOW.get(UnitKind(unit.kind), (None, ""))
    below = [_place(organisation, i) for i in organisation.units_of(kind, place)] if kind else []
    return tree | ({key: below} if below else {})


def _categories(organisation: Organisation) -> Tree:
    made = organisation.municipality
    local = [
        {
            k.DEPARTMENT: organisation.name(i),
            k.MANDATORY: _yes(is_so=demands_choice(organisation, WordList(_LOCAL, i))),
            k.CHOICES: words,
        }
        for i in organisation.units_of(UnitKind.DEPARTMENT)
        if (words := _words(organisation, _LOCAL, i))
    ]
    return {
        k.CASE_TYPES: _words(organisation, CategoryKind.CASE_TYPE),
        k.CRITERIA: {
            k.HEADING: made.criterion_word,
            k.MANDATORY: _yes(is_so=made.criterion_is_mandatory),
            k.CHOICES: _words(organisation, CategoryKind.CRITERION),
        },
        k.LOCAL_CATEGORIES: {k.HEADING: made.local_category_word, k.DEPARTMENTS: local},
    }


def _words(organisation: Organisation, kind: CategoryKind, department: ObjectId = "") -> list[Tree]:
    known = (organisation.categories[i] for i in words_of(organisation, WordList(kind, department)))
    return [_word(kind, one) for one in known if not one.valid_to]


def _word(kind: CategoryKind, one: Category) -> Tree:
    tree: Tree = {k.NAME: one.name}
    if one.synonyms:
        tree[k.SYNONYMS] = [*one.synonyms]
    if kind == CategoryKind.CASE_TYPE:
        tree[k.MEANS] = _key_of(k.CASE_TYPE_MEANINGS, one.code)
    elif kind == CategoryKind.CHANNEL:
        tree[k.ARRIVAL] = _key_of(k.ARRIVAL_WAYS, one.code)
    elif kind == CategoryKind.OUTCOME:
        tree[k.NEEDS_REASON] = _yes(is_so=one.code == "needs_reason")
    if kind in _NOTES and one.note:
        tree[_NOTES[kind]] = one.note
    return tree


def _names(organisation: Organisation, kind: CategoryKind) -> list[str]:
    return [one[k.NAME] for one in _words(organisation, kind)]


def _script(organisation: Organisation) -> list[Tree]:
    steps = _words(organisation, CategoryKind.SCRIPT_STEP)
    return [{k.SHORT: one[k.NAME], k.SAY: one.get(k.SAY) or one[k.NAME]} for one in steps]


def _deadlines(organisation: Organisation) -> list[Tree]:
    return [
        {k.ABOUT: _key_of(k.DEADLINE_SUBJECTS, rule.about)}
        | {k.WORKING_DAYS if rule.unit == DayUnit.WORKING_DAYS else k.CALENDAR_DAYS: rule.amount}
        | ({k.BOARD: organisation.name(rule.board)} if rule.board else {})
        | ({k.CASE_TYPE: organisation.name(rule.case_type)} if rule.case_type else {})
        for rule in organisation.deadline_rules.values()
        if not rule.removed
    ]


def _calendar(organisation: Organisation) -> Tree:
    made = organisation.municipality
    days = sorted(closed_day(text) for text in made.closed_days)
    return {
        k.BRIDGE_DAYS: _yes(is_so=made.bridge_days_closed),
        k.CLOSED_DAYS: [{k.DAY: day.isoformat(), k.REASON: reason} for day, reason in days],
    }


def _yes(*, is_so: bool) -> str:
    return next(word for word, value in k.YES_OR_NO.items() if value == is_so)


def _key_of(words: Mapping[str, object], value: object) -> str:
    """The word of a file that stands for a value; the first where there is none."""
    return next((word for word, one in words.items() if one == value), next(iter(words)))
