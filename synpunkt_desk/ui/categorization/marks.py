"""What a case has in common with others: its theme and the campaign it came by."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases import themes
from synpunkt_desk.services.cases.themes import MadeTheme
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import categorization as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class Marks(QWidget):
    """Works for one case, or for several at once; each choice is written at once."""

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._case_ids: tuple[ObjectId, ...] = ()
        self._offered: Organisation | None = None
        self._campaign = ""
        self._campaigns: list[str] | None = None
        self.theme = TypeAheadBox(hint=t.THEME_HINT, can_add=True)
        self.campaign = TypeAheadBox(hint=t.CAMPAIGN_HINT, can_add=True)
        self.theme_field = LabelledField(t.THEME, self.theme)
        self.campaign_field = LabelledField(t.CAMPAIGN, self.campaign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addWidget(self.theme_field)
        column.addWidget(self.campaign_field)
        self.theme.value_changed.connect(self._choose_theme)
        self.theme.add_requested.connect(self._add_theme)
        self.theme.unmatched_left.connect(self._say_unknown_theme)
        self.campaign.value_changed.connect(self._choose_campaign)
        self.campaign.add_requested.connect(self._choose_campaign)

    def show_cases(
        self, case_ids: Sequence[ObjectId], case: Case, organisation: Organisation
    ) -> None:
        """Show the marks of a case, or none of several."""
        self._case_ids, self._campaign = tuple(case_ids), case.campaign
        if organisation is not self._offered:
            self._offered = organisation
            self.theme.set_options(_themes(organisation))
        self.theme.set_value(case.theme)
        self._say_unknown_theme("")
        self._show_campaign()
        if self._campaigns is None:
            self._campaigns = []
            self._operations.read(
                themes.campaigns, self._on_campaigns_read, key=f"campaigns {id(self)}"
            )

    def _on_campaigns_read(self, found: list[str]) -> None:
        self._campaigns = found
        self._show_campaign()

    def _show_campaign(self) -> None:
        names = dict.fromkeys([*(self._campaigns or ()), self._campaign])
        self.campaign.set_options([Option(name, name) for name in names if name])
        self.campaign.set_value(self._campaign)

    def _choose_theme(self, theme_id: str) -> None:
        ids = self._case_ids
        if ids:
            self._operations.write(lambda office: themes.put_in_theme(office, ids, theme_id))

    def _add_theme(self, name: str) -> None:
        ids = self._case_ids

        def add(office: Office) -> MadeTheme:
            return themes.make_theme(office, {"name": name}, cases=ids)

        if ids:
            self._operations.write(add, self._on_theme_made)

    def _on_theme_made(self, made: MadeTheme) -> None:
        organisation = self._operations.office.organisation
        self.theme.set_options(_themes(organisation))
        self.theme.set_value(made.theme_id)
        self._say_unknown_theme("")

    def _choose_campaign(self, name: str) -> None:
        ids = self._case_ids
        if not ids:
            return

        def succeed(_changes: Changes) -> None:
            self._campaigns = None

        self._operations.write(lambda office: themes.mark_campaign(office, ids, name), succeed)

    def _say_unknown_theme(self, text: str) -> None:
        self.theme_field.set_error(t.UNKNOWN_THEME if text else "")


def _themes(organisation: Organisation) -> list[Option]:
    """Those that go on, and are not taken away."""
    return [
        Option(i, theme.name)
        for i, theme in organisation.themes.items()
        if not (theme.removed or theme.closed_on)
    ]
