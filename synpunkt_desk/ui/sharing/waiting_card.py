"""What waits to be sent: which case, what was done, when, and how long it has waited."""

from typing import Final

from PySide6.QtCore import Qt, Signal

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import local_moment, local_now
from synpunkt_desk.services.office.unsent import Action, Unsent
from synpunkt_desk.texts import unsent as t
from synpunkt_desk.ui.sharing.unsent_list import UnsentList, moment, name_of, parts_of
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted

_MINUTE: Final = 60


class WaitingCard(Card):
    """A line for each user action, the oldest first.

    Signals: case_asked(case_id).
    """

    case_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(t.waiting_title(0))
        self.nothing, self.about, self.more = (
            Muted(text) for text in (t.NOTHING_WAITS, t.WAITING_TEXT, t.MORE)
        )
        self.list = UnsentList(t.WAITING_LIST)
        self.open = SecondaryButton(t.OPEN_CASE)
        for part in (self.nothing, self.about, self.list, self.more):
            self.body.addWidget(part)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._show_what_can_be_done)
        self.list.case_asked.connect(self.case_asked)
        self.open.clicked.connect(self.list.open_case)

    def show_unsent(self, unsent: Unsent, organisation: Organisation) -> None:
        """Show what waits."""
        lines = [_line(action, organisation) for action in unsent.waiting]
        self.heading.show_words(t.waiting_title(unsent.count))
        self.list.show_actions(unsent.waiting, lines)
        self.nothing.setVisible(not lines)
        for part in (self.about, self.list, self.open):
            part.setVisible(bool(lines))
        self.more.setVisible(unsent.is_more)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self.open.setEnabled(bool(self.list.case_id()))


def _line(action: Action, organisation: Organisation) -> str:
    since = local_now() - local_moment(action.at)
    waited = t.waited(int(since.total_seconds() // _MINUTE))
    what = t.done_words(parts_of(action), organisation)
    return t.waiting_line(name_of(action), what, moment(action), waited)
