"""The window in which the tasks are done, on the cases of an ordinary day."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from synpunkt_desk.app import speak_swedish
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.window import make_window
from tests.e2e.tasks.keyboard import Account, Keyboard, wait_until
from tests.e2e.tasks.spoken import heard
from tests.e2e.tasks.steps import Task
from tests.helpers.mails import make_mail
from tests.helpers.offices import add_case, add_working_day, distribute, make_office

SIZE: Final = (1366, 768)


def done_by_keys(task: Task, folder: Path, *, hurries: bool = True) -> Account:
    """Do a task in a window of its own; what it came to."""
    with opened(folder) as window, heard() as said:
        keyboard = Keyboard(window, example_files(folder), said, hurries=hurries)
        return keyboard.account_of(task)


@contextmanager
def opened(folder: Path) -> Iterator[MainWindow]:
    """The window of the example, with the first case in it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    speak_swedish(app)
    apply_theme(app, Scheme.LIGHT)
    with closing(example_office(folder)) as office:
        window = make_window(office)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        wait_until(lambda: window.isActiveWindow() and bool(window.findChildren(CaseEditor)))
        yield window
        window.close()
        window.deleteLater()


def example_office(folder: Path) -> Office:
    """Seven cases, the first handed out, and two more about the same matter as the second."""
    office = make_office(folder)
    cases = add_working_day(office)
    distribute(office, cases[0])
    add_case(office, "Synpunkt om halka vid Ekarängsskolan", sender="Ann Alm")
    add_case(office, "Synpunkt om sandning vid Ekarängsskolan")
    return office


def example_files(folder: Path) -> dict[str, str]:
    """A paper letter, a mail, and where a report is to be saved."""
    letter, mail = folder / "brev.txt", folder / "mejl.eml"
    letter.write_text("Hej! Det är halt på gångvägen.", encoding="utf-8")
    mail.write_bytes(make_mail().as_bytes())
    return {"letter": str(letter), "mail": str(mail), "report": str(folder / "rapport.pdf")}
