"""How the report is laid out, and what it shows."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space

_INDENT: Final = 26
"""As far in as the words of a box to tick."""


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


class ShownForm(Card):
    """What the report shows and what it leaves out. Signals: fields_changed(dict) of the draft."""

    fields_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.CHOICES, parent=parent)
        self._hints: dict[str, Muted] = {}
        self.is_public = self._switch("is_public", t.IS_PUBLIC, t.IS_PUBLIC_HINT)
        self.without_events = self._switch(
            "without_events", t.WITHOUT_EVENTS, t.WITHOUT_EVENTS_HINT
        )
        self.as_it_was = self._switch("as_it_was", t.AS_IT_WAS, t.AS_IT_WAS_HINT)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is chosen, without telling anybody."""
        self.is_public.setChecked(draft.is_public)
        self.without_events.setChecked(draft.without_events)
        self.as_it_was.setChecked(draft.as_it_was)

    def offer_then(self, *, is_offered: bool) -> None:
        """Only where the organisation has changed does it matter which one counts."""
        for part in (self.as_it_was, self._hints["as_it_was"]):
            part.setVisible(is_offered)

    def _switch(self, name: str, label: str, hint: str) -> QCheckBox:
        switch, words = QCheckBox(label), Muted(hint)
        switch.setAccessibleDescription(hint)
        words.setContentsMargins(space(_INDENT), 0, 0, 0)
        self._hints[name] = words
        switch.clicked.connect(lambda: self.fields_changed.emit({name: switch.isChecked()}))
        self.body.addWidget(switch)
        self.body.addWidget(words)
        return switch
