"""The computers of one person: when each was last heard of, and a way to shut it out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget

from synpunkt_desk.sync.port import Device
from synpunkt_desk.texts import access as t
from synpunkt_desk.ui.sharing.access_words import device_line, is_blocked
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled


class DevicesCard(Card):
    """A line for each, and what the button will do in words over it.

    Signals: block_asked(Device, whether it is to be blocked).
    """

    block_asked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(t.DEVICES_TITLE)
        self._devices: Sequence[Device] = ()
        self.nothing, self.about = Muted(t.NO_DEVICES), Muted()
        self.list = QListWidget()
        self.list.setAccessibleName(t.DEVICES)
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(scaled(70))
        self.list.setMaximumHeight(scaled(130))
        self.block = SecondaryButton(t.BLOCK)
        for part in (self.nothing, self.list, self.about):
            self.body.addWidget(part)
        self.body.addWidget(self.block, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._show_what_can_be_done)
        self.block.clicked.connect(self._ask)

    def show_devices(self, devices: Sequence[Device]) -> None:
        """Show these; the chosen line stays chosen."""
        row = max(0, self.list.currentRow())
        self._devices = devices
        self.list.clear()
        self.list.addItems([device_line(device) for device in devices])
        self.list.setCurrentRow(min(row, len(devices) - 1))
        self.nothing.setVisible(not devices)
        for part in (self.list, self.about, self.block):
            part.setVisible(bool(devices))
        self._show_what_can_be_done()

    def _chosen(self) -> Device | None:
        row = self.list.currentRow()
        return self._devices[row] if 0 <= row < len(self._devices) else None

    def _show_what_can_be_done(self) -> None:
        device = self._chosen()
        blocked = device is not None and is_blocked(device)
        self.block.setEnabled(device is not None)
        self.block.set_label(t.UNBLOCK if blocked else t.BLOCK)
        self.about.setText(t.UNBLOCK_TEXT if blocked else t.BLOCK_TEXT)

    def _ask(self) -> None:
        device = self._chosen()
        if device:
            self.block.setEnabled(False)
            self.block_asked.emit(device, not is_blocked(device))
