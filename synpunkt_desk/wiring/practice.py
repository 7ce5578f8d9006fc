"""Practice: marked in its own window, and opened from that of an office as a program of its own."""

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from synpunkt_desk.texts import practice as t
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.buttons import MenuButton
from synpunkt_desk.wiring.help import handbook

if TYPE_CHECKING:
    from synpunkt_desk.ui.practice.practice_band import PracticeBand


def offer_practice(window: MainWindow, menu: MenuButton) -> None:
    """A way into practice from an office; in practice itself what it is, and its course."""
    if window.operations.office.is_practice:
        band = _mark(window)
        menu.add_action(t.SHOW_COURSE).triggered.connect(band.show_course)
    else:
        menu.add_action(t.OPEN).triggered.connect(partial(open_practice, window))


def _mark(window: MainWindow) -> "PracticeBand":
    """Say over everything that this is practice, and begin the course."""
    from synpunkt_desk.services.practice.progress import progress_file
    from synpunkt_desk.ui.practice.practice_band import PracticeBand

    band = PracticeBand(window.operations, progress_file())
    band.left.connect(window.close)
    band.chapter_asked.connect(partial(handbook, window))
    window.view.add_banner(band)
    return band


def practice_band() -> QWidget:
    """What says in a window of a case that this is practice."""
    from synpunkt_desk.ui.widgets.banner import Banner
    from synpunkt_desk.ui.widgets.tokens import Tone

    made = Banner()
    made.show_state(t.BAND, tone=Tone.AMBER)
    return made


def open_practice(window: MainWindow) -> None:
    """Nothing there can reach this office: it is another program, with another file."""
    program, *arguments = practice_command()
    is_begun, _ = QProcess.startDetached(program, arguments)
    window.notices.toast.show_text(t.OPENING if is_begun else t.NOT_OPENED)


def practice_command() -> list[str]:
    """How the program is started for practice, also where it is a single file."""
    is_one_file = getattr(sys, "frozen", False)
    return [sys.executable, *([] if is_one_file else ["-m", "synpunkt_desk"]), "--demo"]
