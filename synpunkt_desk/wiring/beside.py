"""What stands beside the work: palette, keys and history, imported when somebody asks for them."""

from functools import partial
from typing import TYPE_CHECKING

from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from synpunkt_desk.ui.shell.palette import Palette
    from synpunkt_desk.ui.shell.palette_entries import Entry


def open_palette(window: MainWindow) -> None:
    """Wait for a few letters of what somebody wants to do or find."""
    palette(window).open()


def palette(window: MainWindow) -> "Palette":
    """The palette of a window; one, which remembers what was chosen in it."""
    from synpunkt_desk.ui.shell.palette import Palette, Sources
    from synpunkt_desk.ui.shell.palette_entries import Ways, action_entries, filter_entries

    known = window.findChild(Palette)
    if known:
        return known
    ways = Ways(
        open_case=window.open_case,
        show_cases=partial(window.show_only, back_text=t.BACK),
        show_filter=window.show_filter,
    )

    def entries() -> "list[Entry]":
        saved = filter_entries(window.filters.all_shown(), ways)
        return [*action_entries(window.doable), *saved]

    sources = Sources(entries=entries, ways=ways)
    made = Palette(window.operations, sources, window.settings, window)
    window.member_changed.connect(made.forget)
    return made


def show_keys(window: MainWindow) -> None:
    """Show what can be done by key."""
    from synpunkt_desk.ui.shell.key_overview import KeyOverview

    KeyOverview(window.operations, window.doable.shown(), parent=window).show()


def show_history(window: MainWindow) -> None:
    """Show what was done in the window."""
    from synpunkt_desk.ui.shell.history_window import HistoryWindow
    from synpunkt_desk.wiring.screens import said

    HistoryWindow(window.operations, window.notices, said, parent=window).show()
