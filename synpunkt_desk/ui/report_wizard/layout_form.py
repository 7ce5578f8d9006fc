"""How the report is laid out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.services.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup


class LayoutForm(Card):
    """Signals: layout_chosen(key)."""

    layout_chosen = Signal(str)

    def __init__(self, layouts: Sequence[Layout], *, parent: QWidget | None = None) -> None:
        super().__init__(t.LAYOUT, parent=parent)
        self.layouts = ChoiceGroup(
            [Choice(layout.key, layout.name, hint=layout.about) for layout in layouts],
            name=t.LAYOUT,
            columns=1,
        )
        self.body.addWidget(self.layouts)
        self.layouts.choice_changed.connect(self.layout_chosen)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is chosen, without telling anybody."""
        self.layouts.set_value(draft.layout)
