"""What can be chosen in each column of a filter. Pure functions."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.case_filter import LACKS, Column
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import filters as t
from synpunkt_desk.ui.widgets.type_ahead import Option

_CATEGORIES: Final = {
    Column.CASE_TYPE: CategoryKind.CASE_TYPE,
    Column.CRITERION: CategoryKind.CRITERION,
    Column.LOCAL_CATEGORY: CategoryKind.LOCAL_CATEGORY,
    Column.CHANNEL: CategoryKind.CHANNEL,
}
_UNITS: Final = {
    Column.BOARD: UnitKind.BOARD,
    Column.DEPARTMENT: UnitKind.DEPARTMENT,
    Column.AREA: UnitKind.AREA,
    Column.UNIT: UnitKind.UNIT,
}
_FIXED: Final = (Column.STAGE, Column.WAITING_FOR, Column.REPLY_WISH, Column.SUBMITTER, LACKS)


def value_options(
    name: str, organisation: Organisation, campaigns: Sequence[str] = ()
) -> tuple[Option, ...]:
    """The values of a column, also those no longer in use, which old cases have."""
    if name == Column.CAMPAIGN:
        return tuple(Option(campaign, campaign) for campaign in campaigns)
    if name in _FIXED:
        return tuple(Option(value, words) for value, words in t.FIXED_WORDS[name].items())
    makers: Mapping[str, Callable[[Organisation], tuple[Option, ...]]] = {
        **{column.value: _categories(kind) for column, kind in _CATEGORIES.items()},
        **{column.value: _units(kind) for column, kind in _UNITS.items()},
        Column.RESPONSIBLE.value: _members,
        Column.THEME.value: _themes,
    }
    return makers[name](organisation) if name in makers else ()


def _categories(kind: CategoryKind) -> Callable[[Organisation], tuple[Option, ...]]:
    return lambda organisation: tuple(
        Option(i, category.name, organisation.name(category.department))
        for i, category in organisation.categories.items()
        if category.kind == kind
    )


def _units(kind: UnitKind) -> Callable[[Organisation], tuple[Option, ...]]:
    return lambda organisation: tuple(
        Option(i, unit.name, organisation.receiver_name(unit.parent) if unit.parent else "")
        for i, unit in organisation.units.items()
        if unit.kind == kind
    )


def _members(organisation: Organisation) -> tuple[Option, ...]:
    return tuple(Option(i, member.name, member.title) for i, member in organisation.members.items())


def _themes(organisation: Organisation) -> tuple[Option, ...]:
    themes = organisation.themes.items()
    return tuple(Option(i, theme.name) for i, theme in themes if not theme.removed)
