"""Making the case file (akt), and noting the copies of it that are handed out."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.disclosing import disclosures
from synpunkt_desk.services.disclosing.disclosures import MadeFile
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.texts import case_file as t
from synpunkt_desk.texts import output
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Field, Form, Kind, Values, Work, text_of
from synpunkt_desk.ui.case_editor.papers import draw_case_file
from synpunkt_desk.ui.case_editor.subject import Subject, act_form
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import ask_file, show_print_preview
from synpunkt_desk.ui.widgets.type_ahead import Option


def case_file_form(subject: Subject) -> Form:
    """How much of the case, for whom, and how."""
    return act_form(
        Act.CASE_FILE,
        subject,
        _choice("extent", t.EXTENT, t.EXTENTS),
        _choice("purpose", t.PURPOSE, t.PURPOSES),
        Field(name="to", label=t.TO, hint=t.TO_HINT, is_shown=_is_handed_out),
        _choice("way", t.WAY, t.WAYS),
        confirm=t.DO_MAKE,
        work=_nothing_to_write,
        places={},
        explanation=t.EXPLAINED,
    )


class CaseFileDeeds:
    """Draws the pages away from the window, puts them on paper or in a file, and notes a copy."""

    def __init__(
        self, operations: Operations, host: QWidget, *, write: Callable[[Work], None]
    ) -> None:
        self._operations = operations
        self._host = host
        self._write = write

    def make(self, case_id: ObjectId, values: Values, then: Callable[[], None]) -> None:
        """Make the file that a form asks for; `then` is called when it has left the program."""
        is_whole = text_of(values, "extent") == "whole"

        def leave(made: tuple[MadeFile, Sequence[QImage]]) -> None:
            file, pages = made
            if pages:
                show_print_preview(pages, file.title, self._host)
            elif not self._save(file):
                return
            self._note(case_id, file, values)
            then()

        on_paper = text_of(values, "way") == "paper"

        def draw(office: Office) -> tuple[MadeFile, Sequence[QImage]]:
            return draw_case_file(office, case_id, is_whole=is_whole, on_paper=on_paper)

        self._operations.compute(draw, leave)

    def _save(self, file: MadeFile) -> bool:
        path = ask_file(self._host, output.file_name(file.title, "pdf"), output.kind("pdf"))
        if path is None:
            return False
        target = path if path.suffix else path.with_suffix(".pdf")
        self._operations.compute(lambda _: write_file(target, file.pdf), _ignore)
        return True

    def _note(self, case_id: ObjectId, file: MadeFile, values: Values) -> None:
        """Only what leaves the municipality's own handling is a copy handed out."""
        if not _is_handed_out(values):
            return
        to, way = text_of(values, "to"), text_of(values, "way")
        self._write(lambda office: disclosures.hand_out(office, case_id, file, to=to, way=way))


def _is_handed_out(values: Values) -> bool:
    return text_of(values, "purpose") == "outside"


def _choice(name: str, label: str, options: Sequence[tuple[str, str]]) -> Field:
    return Field(
        name=name,
        label=label,
        kind=Kind.SHORT_LIST,
        value=options[0][0],
        options=tuple(Option(value, words) for value, words in options),
    )


def _nothing_to_write(_values: Values) -> Work:
    """The pages are drawn away from the writer (see `CaseFileDeeds.make`)."""
    return lambda _office: Changes()


def _ignore(_nothing: None) -> None: ...
