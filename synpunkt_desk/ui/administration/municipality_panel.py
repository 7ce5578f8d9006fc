"""The municipality as it has been set up."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel

from synpunkt_desk.models.numbering import format_number
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import local_today
from synpunkt_desk.texts import administration as t
from synpunkt_desk.ui.administration.example_card import ExampleCard
from synpunkt_desk.ui.administration.own_words_card import OwnWordsCard
from synpunkt_desk.ui.administration.publishing_card import PublishingCard
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.theme import space


class MunicipalityPanel(ScrollPage):
    """Facts to read, and how reports are published."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._folder = str(operations.office.replica.folder)
        self._name = Title()
        self._sheet = Card()
        self._shown: dict[str, QLabel] = {}
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(space(24))
        self._rows.setVerticalSpacing(space(10))
        self._sheet.body.addWidget(self._name)
        self._sheet.body.addWidget(Muted(t.FACTS_HINT))
        self._sheet.body.addLayout(self._rows)
        self.words = OwnWordsCard(operations)
        self.publishing = PublishingCard(operations)
        self.body.addWidget(self._sheet)
        self.examples = ExampleCard(operations)
        self.body.addWidget(self.words)
        self.body.addWidget(self.publishing)
        self.body.addWidget(self.examples)
        self.body.addStretch()

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the municipality."""
        self.words.show_organisation(organisation)
        self.publishing.refresh()
        self.examples.refresh()
        self._name.setText(organisation.municipality.name)
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for label, value in self._facts(organisation):
            shown = QLabel(value or t.NONE)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setWordWrap(True)
            shown.setAccessibleName(f"{label}: {shown.text()}")
            self._shown[label] = shown
            self._rows.addRow(Muted(label, wraps=False), shown)

    def facts(self) -> dict[str, str]:
        """What stands here."""
        return {label: shown.text() for label, shown in self._shown.items()}

    def _facts(self, organisation: Organisation) -> Iterable[tuple[str, str]]:
        made = organisation.municipality
        kinds = (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
        sizes = [len(organisation.units_of(kind)) for kind in kinds]
        return (
            (t.SIZE, t.size_sentence(*sizes)),
            (t.PROCESS_OWNER, organisation.name(made.process_owner)),
            (t.NUMBER_PATTERN, _number_like(organisation)),
            (t.TITLE_PATTERN, made.title_pattern.format(subject="…", type="…")),
            (t.CRITERION_WORD, made.criterion_word),
            (t.LOCAL_WORD, made.local_category_word),
            (t.CHANNELS, _names(organisation, CategoryKind.CHANNEL)),
            (t.OUTCOMES, _names(organisation, CategoryKind.OUTCOME)),
            (t.CLOSED_DAYS, ", ".join(made.closed_days)),
            (t.FOLDER, self._folder),
        )


def _number_like(organisation: Organisation) -> str:
    """The first number of the year, as the first board that has letters of its own gives it."""
    pattern, year = organisation.municipality.number_pattern, local_today().year
    boards = (organisation.units[i] for i in organisation.units_of(UnitKind.BOARD))
    prefix = next((board.prefix for board in boards if board.prefix), "")
    number = pattern and format_number(pattern, prefix=prefix, year=year, number=1)
    return number and t.for_example(number)


def _names(organisation: Organisation, kind: CategoryKind) -> str:
    return ", ".join(organisation.name(i) for i in organisation.categories_of(kind))
