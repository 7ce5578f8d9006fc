"""What is chosen for a printed form at the left, its pages at the right, and a foot."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.texts import administration, output
from synpunkt_desk.texts import forms as t
from synpunkt_desk.ui.administration.preview_half import preview_half
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

_SIZES: Final = (520, 780)


class FormsView(QWidget):
    """The parts of the page; the panel gives them their life."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        languages = [Choice(key, label) for key, label in t.LANGUAGES.items()]
        papers = [Choice(key, label, hint=t.PAPER_HINTS[key]) for key, label in t.PAPERS.items()]
        self.language = ChoiceGroup(languages, name=t.LANGUAGE, columns=4)
        self.paper = ChoiceGroup(papers, name=t.PAPER)
        self.unit = TypeAheadBox(hint=t.NOT_NEEDED)
        self.campaign = QLineEdit()
        self.campaign.setPlaceholderText(t.NOT_NEEDED)
        self.address = AutoGrowTextEdit(min_lines=4, max_lines=6, is_prose=False)
        self.save_words = PlainButton(t.SAVE_WORDS)
        self.read_words = PlainButton(t.READ_WORDS)
        self.problem = Banner()
        self.preview = PagePreview(name=t.PREVIEW_NAME)
        self.print = SecondaryButton(output.PRINT, icon_name="printer")
        self.save_pdf = PrimaryButton(output.SAVE_PDF, icon_name="file-down")
        self._lay_out()

    def _lay_out(self) -> None:
        right = preview_half(self.problem, self.preview)
        halves = Halves(self._left_half(), right, sizes=_SIZES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        column.addWidget(Bar("foot", None, self.print, self.save_pdf))

    def _left_half(self) -> QWidget:
        sheet = Card(administration.TABS["forms"])
        sheet.body.setSpacing(space(12))
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.save_words)
        row.addWidget(self.read_words)
        row.addStretch(1)
        for part in (
            Muted(t.TEXT),
            LabelledField(t.LANGUAGE, self.language),
            LabelledField(t.PAPER, self.paper),
            LabelledField(t.UNIT, self.unit, hint=t.UNIT_HINT),
            LabelledField(t.CAMPAIGN, self.campaign, hint=t.CAMPAIGN_HINT),
            LabelledField(t.REPLY_ADDRESS, self.address, hint=t.REPLY_ADDRESS_HINT),
            LabelledField(t.OWN_WORDS, words),
        ):
            sheet.body.addWidget(part)
        page = ScrollPage()
        page.body.addWidget(sheet)
        page.body.addStretch(1)
        return page
