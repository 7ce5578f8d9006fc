"""The layout of the window: head, form, what helps beside it, and the foot."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.services.suggesting.similar_cases import EarlierCases
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.earlier_card import EarlierCard
from synpunkt_desk.ui.intake.facts import FormFacts
from synpunkt_desk.ui.intake.foot_bar import FootBar
from synpunkt_desk.ui.intake.form import RegistrationForm
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.intake.receipt import Receipt
from synpunkt_desk.ui.intake.referral_card import ReferralCard
from synpunkt_desk.ui.intake.script_card import ScriptCard
from synpunkt_desk.ui.intake.stop_clock import StopClock
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space

_TWO_COLUMNS: Final = 900
_LOW: Final = 900
_FEW_LINES: Final = 5
_LINES: Final = 10


class QuickRegistrationView(QWidget):
    """Two columns where there is room, one under the other at large text."""

    def __init__(self) -> None:
        super().__init__()
        self.state = Muted(t.SAVED_HERE, wraps=False)
        self.problem = Banner()
        self.form = RegistrationForm()
        self.script = ScriptCard()
        self.referral = ReferralCard()
        self.earlier = EarlierCard()
        self.clock = StopClock()
        self.foot = FootBar()
        self.receipt = Receipt()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_form_page())
        self._pages.addWidget(self.receipt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._pages, 1)

    def offer(self, facts: FormFacts) -> None:
        """Show what the municipality has to choose from."""
        self.form.offer(facts)
        self.script.offer(facts.organisation)
        self.referral.offer(facts.organisation)
        self.foot.show_number(facts.number)
        tab_as_laid_out(self)

    def start_again(self, facts: FormFacts, values: FormValues) -> None:
        """Show the form for the next case."""
        self.foot.show_number(facts.number)
        self.form.fill(values)
        self.script.start_again()
        self.referral.start_again()
        self.earlier.show_cases(EarlierCases())
        self.state.setText(t.SAVED_HERE)
        self.clock.show()
        self._pages.setCurrentIndex(0)

    def show_receipt(self) -> None:
        """Show the case that stands now; of the draft there is nothing left."""
        self.state.setText(t.SAVED_HERE)
        self.clock.hide()
        self._pages.setCurrentIndex(1)

    def shows_receipt(self) -> bool:
        """Whether a case has been registered and not left."""
        return self._pages.currentIndex() == 1

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_TWO_COLUMNS)
        is_low = self.height() < scaled(_LOW)
        self.form.matter.edit.set_min_lines(_FEW_LINES if is_low else _LINES)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _make_head(self) -> QWidget:
        head = Card(look="bar")
        row = QHBoxLayout()
        row.setSpacing(space(16))
        row.addWidget(Title(t.TITLE))
        row.addWidget(self.state)
        row.addStretch()
        row.addWidget(self.clock)
        head.body.addLayout(row)
        return head

    def _make_form_page(self) -> QWidget:
        beside = QVBoxLayout()
        beside.setSpacing(space(12))
        beside.addWidget(self.script)
        beside.addWidget(self.earlier)
        beside.addWidget(self.referral)
        beside.addStretch()
        self._columns.setSpacing(space(18))
        self._columns.addWidget(self.form, 3)
        self._columns.addLayout(beside, 2)
        scroll = ScrollPage()
        scroll.body.addLayout(self._columns)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        column.addWidget(scroll, 1)
        column.addWidget(self.foot)
        return page
