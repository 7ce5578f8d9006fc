"""What opens over the window or beside it, as far as the parts to do so were handed in."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QFileDialog, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import shell
from synpunkt_desk.ui.actions.bound import Handlers
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.shell.parts import Parts


class Doors:
    """Leads to forms and small windows; `came_back` is told when drafts or cases may be others."""

    def __init__(self, parts: Parts, host: QWidget, came_back: Callable[[], None]) -> None:
        self._parts = parts
        self._host = host
        self._came_back = came_back

    def handlers(self) -> Handlers:
        """What leads somewhere, by its action."""
        parts = self._parts
        made = {
            ActionId.NEW_CASE: parts.new_case and partial(self._go, parts.new_case),
            ActionId.OPEN_LIST: parts.open_list and self.open_list,
            ActionId.SEND_BACKS: parts.open_send_backs and self.open_send_backs,
            ActionId.HANDED_OVER: parts.open_handed_over and self.open_handed_over,
            ActionId.SHOW_LOOK: parts.open_look and self.open_look,
            ActionId.PALETTE: parts.open_palette and partial(parts.open_palette, self._host),
            ActionId.SHOW_KEYS: parts.show_keys and self.show_keys,
            ActionId.HISTORY: parts.show_history and partial(parts.show_history, self._host),
            ActionId.PRACTISE: parts.practise,
            ActionId.HELP_HERE: parts.show_help,
            ActionId.HANDBOOK: parts.show_handbook,
            ActionId.READ_MAIL: parts.open_mails and self._choose_mails,
            ActionId.NOTE_ORAL: parts.note_oral,
        }
        return {action_id: do for action_id, do in made.items() if do}

    def new_case(self) -> None:
        """Register, where that can be done."""
        if self._parts.new_case:
            self._go(self._parts.new_case)

    def open_draft(self, draft_id: ObjectId) -> None:
        """Go on with what somebody has begun."""
        open_draft = self._parts.open_draft
        if open_draft:
            self._go(lambda window: open_draft(window, draft_id))

    def open_mails(self, files: Sequence[str]) -> None:
        """Register what came by mail."""
        if self._parts.open_mails:
            self._parts.open_mails(self._host, files)

    def open_list(self) -> None:
        """The list of open cases for managers."""
        self._open(self._parts.open_list)

    def open_look(self) -> None:
        """The choice of colours, size of text and density."""
        self._open(self._parts.open_look)

    def open_send_backs(self) -> None:
        """The figures of what was sent back."""
        self._open(self._parts.open_send_backs)

    def open_handed_over(self) -> None:
        """The receipts of cases that lie with another board now."""
        self._open(self._parts.open_handed_over)

    def show_keys(self) -> None:
        """What can be done by key."""
        self._open(self._parts.show_keys)

    def _open(self, way: Callable[[QWidget], None] | None) -> None:
        if way:
            way(self._host)

    def _go(self, way: Callable[[QWidget], None]) -> None:
        """Go another way, and see afterwards what has become of drafts and cases."""
        way(self._host)
        self._came_back()

    def _choose_mails(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self._host, t.READ_MAIL, filter=shell.MAIL_FILES)
        if files:
            self.open_mails(files)
