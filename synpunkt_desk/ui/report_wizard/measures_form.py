"""Which improvements the report tells of."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled

_ROLE = Qt.ItemDataRole.UserRole
_SHOWN_ROWS = 7


class MeasuresForm(Card):
    """Space chooses; where the layout has room for a few only, no more can be chosen.

    Signals: fields_changed(dict) of the draft.
    """

    fields_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.MEASURES, parent=parent)
        self._most = 0
        self._is_own = False
        self.hint = Muted()
        self.list = QListWidget()
        self.list.setAccessibleName(t.MEASURES)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.reset = PlainButton(t.LET_REPORT_CHOOSE)
        for part in (self.hint, self.list, self.reset):
            self.body.addWidget(part)
        self.list.itemChanged.connect(self._on_item_changed)
        self.reset.clicked.connect(lambda: self.fields_changed.emit({"measures": None}))

    def show_measures(
        self,
        eligible: Sequence[tuple[ObjectId, Measure]],
        chosen: Sequence[ObjectId] | None,
        *,
        most: int,
    ) -> None:
        """Show those that can be told of, each wording once; `most` 0 is any number."""
        self._most, self._is_own = most, chosen is not None
        unique = _each_wording_once(eligible, chosen or ())
        ticked = set(chosen) if chosen is not None else {i for i, _ in unique[: most or None]}
        with QSignalBlocker(self.list):
            if [item[0] for item in unique] != self._ids():
                self._fill(unique)
            for at in range(self.list.count()):
                is_ticked = self.list.item(at).data(_ROLE) in ticked
                self.list.item(at).setCheckState(_STATES[is_ticked])
        self._show_room()
        self.list.setVisible(bool(unique))
        self.reset.setVisible(self._is_own and bool(unique))

    def _fill(self, measures: Sequence[tuple[ObjectId, Measure]]) -> None:
        self.list.clear()
        for measure_id, measure in measures:
            item = QListWidgetItem(measure.text)
            item.setData(_ROLE, measure_id)
            self.list.addItem(item)
        line = self.list.fontMetrics().lineSpacing() + scaled(10)
        self.list.setFixedHeight(line * min(max(len(measures), 2), _SHOWN_ROWS) + scaled(14))

    def _ids(self) -> list[ObjectId]:
        return [self.list.item(at).data(_ROLE) for at in range(self.list.count())]

    def _ticked(self) -> list[ObjectId]:
        items = [self.list.item(at) for at in range(self.list.count())]
        return [i.data(_ROLE) for i in items if i.checkState() is Qt.CheckState.Checked]

    def _show_room(self) -> None:
        """Take away the boxes that would be one too many."""
        is_full = bool(self._most) and len(self._ticked()) >= self._most
        with QSignalBlocker(self.list):
            for at in range(self.list.count()):
                item = self.list.item(at)
                is_free = item.checkState() is Qt.CheckState.Checked or not is_full
                item.setFlags(_ENABLED if is_free else Qt.ItemFlag.ItemIsSelectable)
        self.hint.setText(self._words(is_full))

    def _words(self, is_full: bool) -> str:
        if not self.list.count():
            return t.NO_MEASURES
        if is_full:
            return t.most_measures(self._most)
        return t.ALL_MEASURES if not self._is_own else ""

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self._is_own = True
        self._show_room()
        self.fields_changed.emit({"measures": tuple(self._ticked())})


_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
_ENABLED = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
)


def _each_wording_once(
    measures: Sequence[tuple[ObjectId, Measure]], chosen: Sequence[ObjectId]
) -> list[tuple[ObjectId, Measure]]:
    """The chosen measure of a wording, else the first."""
    by_text: dict[str, tuple[ObjectId, Measure]] = {}
    for measure_id, measure in measures:
        key = " ".join(measure.text.split()).casefold()
        if key not in by_text or measure_id in chosen:
            by_text[key] = (measure_id, measure)
    return list(by_text.values())
