"""Cases that are like the one shown, with the reasons, beside where it is sorted."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.suggesting.similar_cases import EarlierCase, Likeness, similar_to
from synpunkt_desk.services.suggesting.similar_themes import gather
from synpunkt_desk.texts import categorization as t
from synpunkt_desk.texts import intake as words
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space

SHOWN: Final = 3
PAUSE: Final = 300


class SimilarCard(Card):
    """Hidden while nothing is alike; looked for when one has stayed with a case for a moment.

    Signals: open_asked(case_id); all_asked(case ids) to see every one of them in the list, with
    the case itself.
    """

    open_asked = Signal(str)
    all_asked = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.SIMILAR)
        self._operations = operations
        self._asked: tuple[ObjectId, ...] = ()
        self._organisation: Organisation | None = None
        self._cases: tuple[EarlierCase, ...] = ()
        self._rows = [_Row() for _ in range(SHOWN)]
        self._all = PlainButton("")
        self._gather = PlainButton(t.GATHER, icon_name="layers")
        self._gather.setToolTip(t.GATHER_HINT)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self.body.setSpacing(space(4))
        for row in self._rows:
            self.body.addWidget(row)
            row.title.clicked.connect(partial(self._open, row))
        self.body.addWidget(self._all)
        self.body.addWidget(self._gather)
        self._pause.timeout.connect(self._look)
        self._all.clicked.connect(self._ask_for_all)
        self._gather.clicked.connect(self._gather_all)
        self._show(())

    def show_case(self, case_id: ObjectId, case: Case, organisation: Organisation) -> None:
        """Look for what is like a case; what was found stays while it says and is the same."""
        asked = (case_id, case.text, case.department, case.area, case.unit, case.submitter_id)
        self._organisation = organisation
        if asked != self._asked:
            is_other = self._asked[:1] != asked[:1]
            self._asked = asked
            self._pause.start()
            if is_other:
                self._show(())

    def clear(self) -> None:
        """Show nothing."""
        self._asked = ()
        self._pause.stop()
        self._show(())

    def case_ids(self) -> list[ObjectId]:
        """The cases found."""
        return [case.case_id for case in self._cases]

    def _about_the_same(self) -> list[ObjectId]:
        """Those with a like text; what else the same person has written is another matter."""
        return [case.case_id for case in self._cases if case.likeness is Likeness.TEXT]

    def _ask_for_all(self) -> None:
        self.all_asked.emit([*self._asked[:1], *self.case_ids()])

    def _gather_all(self) -> None:
        """The mark of the theme above tells that it is done, and the log takes it back."""
        if self._asked:
            case_id, similar = self._asked[0], self._about_the_same()
            self._operations.write(lambda office: gather(office, case_id, similar))

    def _look(self) -> None:
        asked = self._asked
        if asked:
            work = partial(similar_to, case_id=asked[0])
            self._operations.read(work, partial(self._on_found, asked), key=f"similar {id(self)}")

    def _on_found(self, asked: tuple[ObjectId, ...], found: list[EarlierCase]) -> None:
        if asked == self._asked:
            self._show(tuple(found))

    def _show(self, found: tuple[EarlierCase, ...]) -> None:
        self._cases = found
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(found))
            if at < len(found):
                case = found[at]
                row.show_words(case.title or case.number, self._why(case))
        self._all.setVisible(len(found) > SHOWN)
        self._gather.setVisible(bool(self._about_the_same()))
        self._all.set_label(t.show_all_similar(len(found) + 1))
        self.setVisible(bool(found))

    def _why(self, case: EarlierCase) -> str:
        place = self._organisation.name(case.same_place) if self._organisation else ""
        day = case.received_on.isoformat() if case.received_on else ""
        why = t.why_similar(words.LIKENESS[case.likeness.value], case.words, place)
        return t.numbered(case.number, words.similar_facts(why, day, words.STAGES[case.stage]))

    def _open(self, row: "_Row") -> None:
        self.open_asked.emit(self._cases[self._rows.index(row)].case_id)


class _Row(QWidget):
    """A title that opens the case, over its number and the reasons."""

    def __init__(self) -> None:
        super().__init__()
        self.title = _Title()
        self._why = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self._why)

    def show_words(self, title: str, why: str) -> None:
        """Show another case."""
        self.title.show_words(title)
        self.title.setAccessibleDescription(why)
        self._why.setText(why)


class _Title(PlainButton):
    """One line, cut where there is no room."""

    def __init__(self) -> None:
        super().__init__("")
        mark(self, row=True)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, title: str) -> None:
        """Show another title."""
        self._words = title
        self.setAccessibleName(title)
        self.setToolTip(title)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - scaled(20)
        shown = self._words.replace("&", "&&")
        self.setText(self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room))
