"""Draws the window of an example office to files."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from synpunkt_desk.services.cases import case_view, case_work
from synpunkt_desk.services.cases.records import attach
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import Theme, apply_theme
from synpunkt_desk.ui.widgets.tokens import Density, Look, Scheme
from synpunkt_desk.wiring.window import SETTINGS_FILE, make_window
from tests.helpers.offices import add_working_day, make_office
from tests.helpers.scans import draw_scan
from tests.screenshots.walking import WORDS, Walk, main_window, settle

SIZES: Final = (QSize(1366, 768), QSize(1920, 1080))
_SMALL, _LARGE = SIZES
LOOKS: Final = {
    "light": (Look(scheme=Scheme.LIGHT), SIZES),
    "dark": (Look(scheme=Scheme.DARK), SIZES),
    "high_contrast": (Look(scheme=Scheme.HIGH_CONTRAST), SIZES),
    "200": (Look(scheme=Scheme.LIGHT, text_percent=200), SIZES),
    "compact": (Look(scheme=Scheme.LIGHT, density=Density.COMPACT), (_LARGE,)),
}
"""What every screen is drawn in, and in which sizes of window."""
PICTURE: Final = QSize(1780, 1010)


def draw(folder: Path, name: str, walk: Walk, *, looks: Sequence[str], theme: Theme) -> None:
    """One screen in these looks, each in its sizes of window."""
    with tempfile.TemporaryDirectory() as place:
        office = make_office(Path(place))
        add_scanned_day(office, Path(place))
        for look in looks:
            worn, sizes = LOOKS[look]
            theme.wear(worn)
            for size in sizes:
                (office.replica.folder / SETTINGS_FILE).unlink(missing_ok=True)
                window = make_window(office)
                window.resize(size)
                window.show()
                settle()
                shown = walk(window)
                settle()
                shown.grab().save(str(folder / f"{name}-{size.width()}-{look}.png"))
                _take_apart(window)
        office.close()


def add_scanned_day(office: Office, folder: Path) -> None:
    """The cases of a day; the second came on a form that somebody has scanned."""
    cases = add_working_day(office)
    organisation = office.organisation
    criterion = organisation.find_category("criterion", "Fysisk miljö") or ""
    values = {"text": " ".join(WORDS), "criterion": criterion}
    case_work.edit(office, cases[1], values, seen=case_view.view(office, cases[1]).seen)
    scan = draw_scan(folder / "blankett.png", chosen="Klagomål", written=WORDS)
    attach(office, cases[1], scan)


def draw_picture(app: QApplication, file: Path) -> None:
    """The main window as the README shows it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    apply_theme(app, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as place:
        office = make_office(Path(place))
        add_scanned_day(office, Path(place))
        window = make_window(office)
        window.resize(PICTURE)
        window.show()
        settle()
        shown = main_window(window)
        settle()
        shown.grab().save(str(file))
        _take_apart(window)
        office.close()


def _take_apart(window: MainWindow) -> None:
    """Each window that stood on would be dressed anew with every change of the scheme."""
    window.close()
    window.deleteLater()
    settle()
