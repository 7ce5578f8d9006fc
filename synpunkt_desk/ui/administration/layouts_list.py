"""Every layout of reports in one list, those that cannot be used among them."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.services.reporting.report_layouts import (
    FaultyLayout,
    KnownLayout,
    faulty_layouts,
    known_layouts,
)
from synpunkt_desk.texts import layouts_panel as t


@dataclass(frozen=True, slots=True)
class EveryLayout:
    """What there is, and whether the one who works here may change it."""

    known: tuple[KnownLayout, ...] = ()
    faulty: tuple[FaultyLayout, ...] = ()
    may_change: bool = False

    def is_shipped(self, layout: Layout) -> bool:
        """Whether it comes with the program."""
        return any(one.layout.key == layout.key and not one.is_own for one in self.known)

    def is_kept(self, layout: Layout) -> bool:
        """Whether it is an own one that has been saved."""
        return any(one.layout.key == layout.key and one.is_own for one in self.known)


def read_layouts(office: Office) -> EveryLayout:
    """Read what there is now."""
    return EveryLayout(
        tuple(known_layouts(office)), tuple(faulty_layouts(office)), may_set_up(office)
    )


def fill_list(shown: QListWidget, every: EveryLayout, *, chosen: str | ObjectId) -> None:
    """Show them in order; `chosen` is a layout's key, or the id of one that cannot be used."""
    with QSignalBlocker(shown):
        shown.clear()
        for one in every.known:
            mark = f" · {t.OWN} ({one.version})" if one.is_own else ""
            row = QListWidgetItem(f"{one.layout.name}{mark}", shown)
            row.setData(Qt.ItemDataRole.UserRole, one.layout)
            if one.layout.key == chosen:
                shown.setCurrentItem(row)
        for one in every.faulty:
            row = QListWidgetItem(f"{one.name} · {t.FAULTY}", shown)
            row.setData(Qt.ItemDataRole.UserRole, one)
            if one.template_id == chosen:
                shown.setCurrentItem(row)
