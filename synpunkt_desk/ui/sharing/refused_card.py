"""What the server would not take: read, copied, thrown away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.store.outgoing import Refused
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.texts.log import event_sentence, field_name
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled


class RefusedCard(Card):
    """A line for each entry with the reason; nothing of it is lost until its author says so."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.REFUSED_TITLE)
        self._operations = operations
        self._shown: Sequence[Refused] = ()
        self.nothing = Muted(t.NOTHING_REFUSED)
        self.about = Muted(t.REFUSED_TEXT)
        self.list = QListWidget()
        self.list.setAccessibleName(t.REFUSED_LIST)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(scaled(120))
        self.copy = SecondaryButton(t.COPY, icon_name="copy")
        self.throw_away = SecondaryButton(t.THROW_AWAY)
        for part in (self.nothing, self.about, self.list):
            self.body.addWidget(part)
        row = FlowLayout(spacing=8)
        for button in (self.copy, self.throw_away):
            row.addWidget(button)
        self.body.addLayout(row)
        self.list.currentRowChanged.connect(self._show_what_can_be_done)
        self.copy.clicked.connect(self._copy)
        self.throw_away.clicked.connect(self._throw_away)

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(_read, self._show, key="refused")

    def _show(self, found: tuple[Sequence[Refused], Organisation]) -> None:
        self.show_refused(*found)

    def show_refused(self, refused: Sequence[Refused], organisation: Organisation) -> None:
        """Show these; the chosen line stays chosen."""
        row = self.list.currentRow()
        self._shown = refused
        self.list.clear()
        for one in refused:
            self.list.addItem(QListWidgetItem(_line(one, organisation)))
        self.list.setCurrentRow(min(row, len(refused) - 1))
        self.nothing.setVisible(not refused)
        for part in (self.about, self.list, self.copy, self.throw_away):
            part.setVisible(bool(refused))
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        for button in (self.copy, self.throw_away):
            button.setEnabled(self.list.currentRow() >= 0)

    def _copy(self) -> None:
        one = self._shown[self.list.currentRow()]
        lines = [f"{field_name(one.object_type, n)}: {v}" for n, v in one.patch.items()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _throw_away(self) -> None:
        group = self._shown[self.list.currentRow()].group_id
        self._operations.write(
            lambda office: sharing.throw_away(office, [group]), lambda _none: self.refresh()
        )


def _read(office: Office) -> tuple[Sequence[Refused], Organisation]:
    return sharing.refused(office), office.organisation


def _line(one: Refused, organisation: Organisation) -> str:
    what = event_sentence(
        one.verb,
        one.object_type,
        author="",
        before={},
        after=one.patch,
        organisation=organisation,
    )
    why = sentence(KnownError(f"refused_{one.code}"))
    at = f"{local_moment(one.client_at):%Y-%m-%d %H:%M}"
    return t.refused_line(at, what, str(why))
