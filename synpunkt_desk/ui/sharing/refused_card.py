"""What the server would not take: why, what that means, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import unsent as services
from synpunkt_desk.services.office.unsent import Again, RefusedAction, Unsent
from synpunkt_desk.texts import unsent as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.unsent_list import UnsentList, moment, name_of, parts_of
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.tokens import Tone


class RefusedCard(Card):
    """A line for each user action; nothing of it is lost until its author says so.

    Signals: case_asked(case_id); changed() when something was sent again, thrown away or put back.
    """

    case_asked = Signal(str)
    changed = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.refused_title(0))
        self._operations = operations
        self._shown: Sequence[RefusedAction] = ()
        self._organisation = operations.office.organisation
        self._thrown: RefusedAction | None = None
        self.nothing, self.about = Muted(t.NOTHING_REFUSED), Muted(t.REFUSED_TEXT)
        self.list = UnsentList(t.REFUSED_LIST)
        self.why, self.means, self.to_do, self.again = Strong(), Muted(), Muted(), Muted()
        self.send = PrimaryButton(t.SEND_AGAIN)
        self.open = SecondaryButton(t.OPEN_CASE)
        self.copy = SecondaryButton(t.COPY, icon_name="copy")
        self.throw_away = SecondaryButton(t.THROW_AWAY)
        self.done = Banner()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.case_asked.connect(self.case_asked)
        self.open.clicked.connect(self.list.open_case)
        self.send.clicked.connect(self._send_again)
        self.copy.clicked.connect(self._copy)
        self.throw_away.clicked.connect(self._throw_away)
        self.done.action_taken.connect(self._put_back)

    def show_unsent(self, unsent: Unsent, organisation: Organisation) -> None:
        """Show what was refused; the chosen line stays chosen."""
        self._shown, self._organisation = unsent.refused, organisation
        lines = [_line(one, organisation) for one in unsent.refused]
        self.heading.show_words(t.refused_title(len(lines)))
        self.list.show_actions([one.action for one in unsent.refused], lines)
        self.nothing.setVisible(not lines)
        for part in (self.about, self.list):
            part.setVisible(bool(lines))
        self._show_chosen()

    def _chosen(self) -> RefusedAction | None:
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_chosen(self) -> None:
        one = self._chosen()
        told = (self.why, self.means, self.to_do, self.again)
        for part in (*told, self.send, self.open, self.copy, self.throw_away):
            part.setVisible(one is not None)
        if one is None:
            return
        for label, words in zip(told, (*t.REASONS[one.code], t.AGAIN[one.again]), strict=True):
            label.setText(words)
        self.to_do.setVisible(one.again is not Again.YES)
        self.send.setEnabled(one.again is Again.YES)
        self.open.setEnabled(bool(one.action.case_id))
        self.copy.setEnabled(bool(self._text(one)))
        self.throw_away.setEnabled(True)

    def _text(self, one: RefusedAction) -> str:
        return t.copied(parts_of(one.action), self._organisation)

    def _copy(self) -> None:
        if one := self._chosen():
            QGuiApplication.clipboard().setText(self._text(one))
            self._say(t.COPIED)

    def _send_again(self) -> None:
        if one := self._chosen():
            self._hold()
            self._operations.write(
                lambda office: services.send_again(office, one), lambda _changes: self._on_sent()
            )

    def _on_sent(self) -> None:
        self._say(t.SENT_AGAIN)
        self.changed.emit()

    def _throw_away(self) -> None:
        if one := self._chosen():
            self._hold()
            self._operations.write(
                lambda office: services.throw_away(office, one), lambda _none: self._on_thrown(one)
            )

    def _on_thrown(self, one: RefusedAction) -> None:
        self._say(t.THROWN, t.PUT_BACK)
        self._thrown = one
        self.changed.emit()

    def _put_back(self) -> None:
        thrown, self._thrown = self._thrown, None
        self.done.clear()
        if thrown:
            self._operations.write(
                lambda office: services.put_back(office, thrown), lambda _none: self.changed.emit()
            )

    def _hold(self) -> None:
        """Until what is asked has been done, nothing else is offered."""
        for button in (self.send, self.throw_away):
            button.setEnabled(False)

    def _say(self, words: str, action: str = "") -> None:
        self._thrown = None
        self.done.show_state(words, tone=Tone.GREEN, action_text=action)

    def _lay_out(self) -> None:
        told = (self.why, self.means, self.to_do, self.again)
        for part in (self.nothing, self.about, self.list, *told):
            self.body.addWidget(part)
        row = FlowLayout(spacing=8)
        for button in (self.send, self.open, self.copy, self.throw_away):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.done)


def _line(one: RefusedAction, organisation: Organisation) -> str:
    what = t.done_words(parts_of(one.action), organisation)
    return t.refused_line(name_of(one.action), what, moment(one.action), t.REASONS[one.code][0])
