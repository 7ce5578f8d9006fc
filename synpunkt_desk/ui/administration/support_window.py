"""All that goes to support, to be read before it is saved."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.support_bundle import Parts, save_bundle
from synpunkt_desk.texts import health as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.about_window import lay_out_over
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.tokens import Tone


class SupportWindow(QDialog):
    """What is shown is what is saved."""

    def __init__(
        self, operations: Operations, parts: Parts, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._parts = parts
        self.told = Banner()
        self.text = QPlainTextEdit("\n".join(f"{name}\n{text}" for name, text in parts.items()))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(t.BUNDLE)
        self.save = PrimaryButton(t.SAVE_BUNDLE)
        self.save.clicked.connect(self._choose_file)
        self._lay_out()

    def save_to(self, file: Path) -> None:
        """Write it there."""

        def work(_office: Office) -> None:
            save_bundle(self._parts, file)

        done = partial(self._show_saved, str(file))
        self._operations.compute(work, done, failed=self._on_refused)

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, t.BUNDLE, t.BUNDLE_NAME, t.BUNDLE_FILES)
        if name:
            self.save_to(Path(name))

    def _show_saved(self, file: str, _none: None) -> None:
        self.told.show_state(t.bundle_saved(file), tone=Tone.GREEN)

    def _on_refused(self, error: AppError) -> None:
        self.told.show_state(str(sentence(error)), tone=Tone.RED)

    def _lay_out(self) -> None:
        self.setWindowTitle(t.BUNDLE)
        page = ScrollPage()
        for part in (Title(t.BUNDLE), Muted(t.BUNDLE_TEXT), self.told):
            page.body.addWidget(part)
        page.body.addWidget(self.text, 1)
        lay_out_over(self, page, self.save)
