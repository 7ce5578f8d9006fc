"""Printing the municipality's own forms."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypedDict

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from synpunkt_desk.intake.paper.form_plan import Paper
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.papers import form_words, forms
from synpunkt_desk.services.papers.forms import PrintedForm
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import forms as t
from synpunkt_desk.ui.administration.forms_view import FormsView
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone
from synpunkt_desk.ui.widgets.type_ahead import Option

PAUSE: Final = 300
"""Milliseconds after the last change until the pages are drawn."""

_PLACES: Final = (UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)


class Wish(TypedDict):
    """What has been chosen, as the services want it."""

    language: str
    paper: Paper
    unit: ObjectId
    campaign: str


class FormsPanel(QWidget):
    """Choose, look at the pages, save or print; what is printed is kept."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.view = FormsView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._output = Output(operations, self, self.toast)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._drawn: Wish | None = None
        self.view.language.set_value("sv")
        self.view.paper.set_value("A4")
        self._connect()

    def show_organisation(self, organisation: Organisation) -> None:
        """Offer the places that there are, and show the address."""
        places = [unit_id for kind in _PLACES for unit_id in organisation.units_of(kind)]
        options = [_option(organisation, unit_id) for unit_id in places]
        self.view.unit.set_options(options)
        if not self.view.address.hasFocus():
            self.view.address.set_text("\n".join(organisation.municipality.reply_address))
        self._drawn = None
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def wish(self) -> Wish:
        """What has been chosen."""
        paper: Paper = "A5" if self.view.paper.value() == "A5" else "A4"
        return Wish(
            language=self.view.language.value(),
            paper=paper,
            unit=self.view.unit.value(),
            campaign=self.view.campaign.text(),
        )

    def _connect(self) -> None:
        view = self.view
        for signal in (view.language.choice_changed, view.paper.choice_changed):
            signal.connect(self._ask)
        view.unit.value_changed.connect(self._ask)
        view.campaign.textEdited.connect(self._ask)
        view.address.text_committed.connect(self._keep_address)
        view.save_words.clicked.connect(self._save_words)
        view.read_words.clicked.connect(self._choose_words)
        view.save_pdf.clicked.connect(lambda: self._make(self._save))
        view.print.clicked.connect(lambda: self._make(self._print))
        self._pause.timeout.connect(self._draw)

    def _ask(self) -> None:
        """Draw the pages soon, while somebody is looking."""
        if self.isVisible() and self.wish() != self._drawn:
            self._pause.start()

    def _draw(self) -> None:
        self._drawn = self.wish()
        work = partial(forms.preview_form, **self._drawn)
        self._operations.read(work, self._show_form, key="form", failed=self._show_error)

    def _show_form(self, made: PrintedForm) -> None:
        self.view.problem.clear()
        self._offer_paper(is_there=True)
        self.view.preview.show_pdf(made.pdf)

    def _show_error(self, error: AppError) -> None:
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)
        self._offer_paper(is_there=False)

    def _offer_paper(self, *, is_there: bool) -> None:
        for button in (self.view.print, self.view.save_pdf):
            button.setEnabled(is_there)

    def _make(self, then: Callable[[str, PrintedForm], None]) -> None:
        wish = self.wish()
        title = t.form_name(wish["paper"], wish["language"])
        work = partial(forms.make_form, **wish)
        self._operations.write(
            work, lambda made: then(title, made), failed=self._show_error, initiator=self
        )

    def _save(self, title: str, made: PrintedForm) -> None:
        self._output.save(title, "pdf", lambda: made.pdf)

    def _print(self, title: str, made: PrintedForm) -> None:
        self._output.print(title, lambda: made.pdf)

    def _keep_address(self, text: str) -> None:
        self._operations.write(
            partial(forms.keep_reply_address, text=text), failed=self._show_error
        )

    def _save_words(self) -> None:
        language = self.view.language.value()

        def ask(content: bytes) -> None:
            self._output.save(language, "yaml", lambda: content)

        self._operations.read(partial(form_words.words_file, language=language), ask)

    def _choose_words(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, t.READ_WORDS, "", t.WORDS_FILTER)
        if chosen:
            self.read_words(Path(chosen))

    def read_words(self, file: Path) -> None:
        """Use the words of a file from now on."""
        self._operations.write(
            partial(form_words.keep_texts, file=file), self._on_words, failed=self._show_error
        )

    def _on_words(self, _changes: Changes) -> None:
        self.toast.show_text(t.WORDS_READ)


def _option(organisation: Organisation, unit_id: ObjectId) -> Option:
    name = organisation.name(unit_id)
    whole = organisation.receiver_name(unit_id)
    return Option(unit_id, name, "" if whole == name else whole.removesuffix(f" · {name}"))
