"""The tables of the layouts by their ids, all counted from the same selection of cases."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Final

import numpy as np

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.areas import area_table
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Words
from synpunkt_desk.reports.comparisons import compared_categories, compared_table, years_table
from synpunkt_desk.reports.events import events_table
from synpunkt_desk.reports.facts import RoutineAnswer
from synpunkt_desk.reports.givers import givers_table
from synpunkt_desk.reports.handling import followed_table, times_table
from synpunkt_desk.reports.hiding import Number
from synpunkt_desk.reports.measures import legal_table
from synpunkt_desk.reports.outside import outside_table
from synpunkt_desk.reports.per_thousand import per_thousand_table
from synpunkt_desk.reports.protection import Protection, numbers_beside, protect
from synpunkt_desk.reports.schools import (
    authority_dimension,
    school_criteria_table,
    school_units_table,
    supervision_table,
)
from synpunkt_desk.reports.shares import kept_times_table, shares_table
from synpunkt_desk.reports.tables import (
    CaseIds,
    Cell,
    Dimension,
    Row,
    Table,
    count_table,
    cross_table,
    named_members,
)
from synpunkt_desk.reports.tallied import tallied_by_unit_table, tallied_table
from synpunkt_desk.texts import reports as t
from synpunkt_desk.texts.reports import HIDDEN


class Figures:
    """Every table of one report, counted when first asked for and then kept."""

    def __init__(self, basis: Basis, protection: Protection | None = None) -> None:
        self.basis = basis
        self._protection = protection
        self._tables = dict(protection.tables) if protection else {}

    def table(self, table_id: str) -> Table:
        """The table of this id."""
        if table_id not in self._tables:
            if table_id not in TABLES or self._protection:
                message = f"there is no table {table_id}"
                raise BugError(message)
            self._tables[table_id] = TABLES[table_id](self.basis)
        return self._tables[table_id]

    def beside(self, number: Number) -> Cell:
        """A number that stands in no table, hidden where the published version hides it."""
        if self._protection and number in self._protection.hidden:
            return HIDDEN
        return self._beside[number]

    @cached_property
    def _beside(self) -> Mapping[Number, int]:
        return numbers_beside(self.basis)

    @property
    def hidden_values(self) -> frozenset[int]:
        """The numbers that the published version hides."""
        return self._protection.hidden_values if self._protection else frozenset()

    def protected(self) -> "Figures":
        """The tables that have been asked for so far, and no others, as they are published."""
        return Figures(self.basis, protect(self._tables.values(), self.basis))


def _types_against(table_id: str, sum_word: str) -> Callable[[Basis], Table]:
    def build(basis: Basis) -> Table:
        rows = basis.category_dimension(CategoryKind.CRITERION)
        columns = basis.category_dimension(CategoryKind.CASE_TYPE)
        return cross_table(table_id, basis.selection.own, rows, columns, sum_word=sum_word)

    return build


def _board_by_type(basis: Basis) -> Table:
    columns = basis.category_dimension(CategoryKind.CASE_TYPE)
    rows = basis.place_dimension()
    return cross_table("board_by_type", basis.selection.own, rows, columns, sum_word=t.SUM)


def _board_by_criterion(basis: Basis) -> Table:
    columns = basis.category_dimension(CategoryKind.CRITERION)
    rows = basis.place_dimension()
    return cross_table("board_by_criterion", basis.selection.own, rows, columns, sum_word=t.SUM)


def _unit_by_type(basis: Basis) -> Table:
    columns = basis.category_dimension(CategoryKind.CASE_TYPE)
    rows = basis.unit_dimension()
    return cross_table("unit_by_type", basis.selection.own, rows, columns, sum_word=t.SUM)


def _area_by_type(basis: Basis) -> Table:
    columns = basis.category_dimension(CategoryKind.CASE_TYPE)
    rows = basis.area_dimension()
    return cross_table("area_by_type", basis.selection.own, rows, columns, sum_word=t.SUM)


def _by_category(basis: Basis) -> Table:
    rows = basis.category_dimension(CategoryKind.CRITERION)
    words = (t.COUNT, t.SUM)
    return count_table("by_category", basis.selection.own, rows, words=words, whole="own")


def _by_unit(basis: Basis) -> Table:
    words = (t.CASES, t.SUM)
    rows = basis.unit_dimension()
    return count_table("by_unit", basis.selection.own, rows, words=words, whole="own")


def _by_type(basis: Basis) -> Table:
    rows = basis.category_dimension(CategoryKind.CASE_TYPE)
    words = (t.CASES, t.SUM)
    return count_table("by_type", basis.selection.received, rows, words=words, whole="received")


def _by_authority(basis: Basis) -> Table:
    rows = authority_dimension()
    words = (t.CASES, t.SUM)
    return count_table("by_authority", basis.selection.own, rows, words=words, whole="own")


def _by_system(basis: Basis) -> Table:
    rows = Dimension(
        heading=t.SYSTEM,
        members=named_members(_system(basis.selection.own).counts()),
        key_of=_system,
        rest=t.NO_SYSTEM,
    )
    words = (t.CASES, t.SUM)
    return count_table("by_system", basis.selection.own, rows, words=words, whole="own")


def _system(cases: Cases) -> Words:
    return cases.words("system").mapped(_in_single_spaces)


def _forwarded(basis: Basis) -> Table:
    forwarded = basis.selection.forwarded
    rows = Dimension(
        heading=t.ORGANISATION,
        members=named_members(_receiver(forwarded).counts()),
        key_of=_receiver,
        rest=t.UNNAMED,
    )
    return count_table("forwarded", forwarded, rows, words=(t.COUNT, t.SUM), whole="")


def _receiver(cases: Cases) -> Words:
    return cases.words("forwarded_to").mapped(_in_single_spaces)


def _in_single_spaces(text: str) -> str:
    return " ".join(text.split())


def _by_channel(basis: Basis) -> Table:
    """Letters and cases by channel; a letter stands at the first channel among its cases."""
    channels = basis.category_dimension(CategoryKind.CHANNEL)
    received = basis.selection.received
    table = count_table("by_channel", received, channels, words=(t.CASES, t.SUM), whole="")
    ranks, letters = channels.places(received), received.letters
    firsts = np.full(letters.max(initial=-1) + 1, len(channels.keys))
    np.minimum.at(firsts, letters, ranks)
    counts = np.bincount(firsts, minlength=len(channels.keys)).tolist()

    def open_cell(row: int | None, column: int) -> CaseIds:
        if column == 1:
            return table.open_cell(row, 0)
        return (received if row is None else received.where(firsts[letters] == row)).ids

    return Table(
        id=table.id,
        row_heading=table.row_heading,
        columns=(t.LETTERS, *table.columns),
        rows=tuple(Row(r.label, (counts[rank], *r.values)) for rank, r in enumerate(table.rows)),
        total=(sum(counts[: len(channels.keys)]), len(received)),
        total_word=table.total_word,
        keys=table.keys,
        whole="received",
        count_column=1,
        open_cell=open_cell,
    )


def _closed(basis: Basis) -> Table:
    chosen = basis.selection
    columns = (chosen.open_at_start, chosen.received, chosen.closed, chosen.open_at_end)

    def open_cell(_row: int | None, column: int) -> CaseIds:
        return columns[column].ids

    return Table(
        id="closed",
        row_heading="",
        columns=t.CLOSED_COLUMNS,
        rows=(Row(t.CASES, tuple(len(cases) for cases in columns)),),
        keys=("all",),
        whole="received",
        count_column=1,
        open_cell=open_cell,
    )


def _routine(basis: Basis) -> Table:
    """What each department answered; nothing is answered for it."""
    places = basis.place_dimension().members
    nothing = RoutineAnswer()
    answers = [basis.request.routine.get(place, nothing) for place, _ in places]
    return Table(
        id="routine",
        row_heading=t.ROUTINE_FOLLOWED,
        columns=(t.STATUS, t.COMMENT),
        rows=tuple(
            Row(name, (t.ROUTINE_STATUSES.get(answer.status, t.NOT_ANSWERED), answer.comment))
            for (_, name), answer in zip(places, answers, strict=True)
        ),
        keys=tuple(place for place, _ in places),
        open_cell=lambda _row, _column: (),
    )


TABLES: Final[Mapping[str, Callable[[Basis], Table]]] = {
    "received_by_area": area_table,
    "criteria_by_type": _types_against("criteria_by_type", t.TOTAL),
    "quality_by_type": _types_against("quality_by_type", t.SUM),
    "board_by_type": _board_by_type,
    "board_by_criterion": _board_by_criterion,
    "area_by_type": _area_by_type,
    "unit_by_type": _unit_by_type,
    "by_category": _by_category,
    "legal_measures": legal_table,
    "forwarded": _forwarded,
    "closed": _closed,
    "by_channel": _by_channel,
    "by_type": _by_type,
    "by_unit": _by_unit,
    "by_authority": _by_authority,
    "by_system": _by_system,
    "compared": compared_table,
    "compared_types": compared_categories("compared_types", CategoryKind.CASE_TYPE),
    "compared_criteria": compared_categories("compared_criteria", CategoryKind.CRITERION),
    "compared_years": years_table,
    "events": events_table,
    "routine": _routine,
    "followed": followed_table,
    "times": times_table,
    "kept_times": kept_times_table,
    "shares": shares_table,
    "tallied": tallied_table,
    "tallied_by_unit": tallied_by_unit_table,
    "givers": givers_table,
    "outside": outside_table,
    "per_thousand": per_thousand_table,
    "school_units": school_units_table,
    "school_criteria": school_criteria_table,
    "supervision": supervision_table,
}
"""How each table is counted, by the id that layouts name."""
