"""Figures that stand beside the cases: base numbers, and what other systems have."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BaseNumber, OutsideFigure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.outside_figures import base_numbers, outside_figures
from synpunkt_desk.ui.administration.base_card import BaseCard
from synpunkt_desk.ui.administration.outside_card import OutsideCard
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_Facts = tuple[Organisation, Mapping[ObjectId, BaseNumber], Mapping[ObjectId, OutsideFigure]]

_WIDEST: Final = 780
"""A year and a number want no longer lines."""


class FiguresPanel(ScrollPage):
    """Both under each other."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.base, self.outside = BaseCard(operations), OutsideCard(operations)
        for card in (self.base, self.outside):
            card.setMaximumWidth(scaled(_WIDEST))
            row = QHBoxLayout()
            row.addWidget(card, 1)
            row.addStretch()
            self.body.addLayout(row)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(_facts, self._show, key="figures beside")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, facts: _Facts) -> None:
        organisation, numbers, figures = facts
        self.base.show_numbers(numbers, organisation)
        self.outside.show_figures(figures, organisation)


def _facts(office: Office) -> _Facts:
    return office.organisation, base_numbers(office), outside_figures(office)
