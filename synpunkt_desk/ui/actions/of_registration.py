"""Actions by which cases come in."""

from typing import Final

from PySide6.QtCore import Qt

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import intake, scanning, suggestions, tally
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.names import ActionId

_AREA: Final = Area.REGISTRATION
_FORM: Final = Where.REGISTRATION

REGISTRATION: Final = (
    Action(
        id=ActionId.NEW_CASE,
        text=t.NEW_CASE,
        area=_AREA,
        keys="Ctrl+N",
        other_keys=("Ctrl+Shift+N",),
    ),
    Action(id=ActionId.READ_MAIL, text=t.READ_MAIL, area=_AREA, keys="Ctrl+O"),
    Action(
        id=ActionId.NOTE_ORAL,
        text=tally.NOTE,
        area=_AREA,
        keys="Ctrl+Shift+M",
        reach=Qt.ShortcutContext.ApplicationShortcut,
    ),
    Action(
        id=ActionId.REGISTER_AND_NEW,
        text=intake.REGISTER_AND_NEW,
        area=_AREA,
        keys="Ctrl+Shift+Return",
        where=_FORM,
    ),
    Action(
        id=ActionId.ANSWERED_AT_ONCE,
        text=intake.ANSWERED_AT_ONCE,
        area=_AREA,
        keys="Ctrl+B",
        where=_FORM,
    ),
    Action(id=ActionId.ADD_FILES, text=intake.ADD_FILE, area=_AREA, keys="Ctrl+J", where=_FORM),
    Action(id=ActionId.REPEAT, text=intake.REPEAT, area=_AREA, keys="F9", where=_FORM),
    Action(
        id=ActionId.HIDE_CLOCK, text=t.HIDE_CLOCK, area=_AREA, keys="F7", where=_FORM, is_fixed=True
    ),
    Action(id=ActionId.PIN, text=t.PIN, area=_AREA, keys="F8", where=_FORM, is_fixed=True),
    Action(
        id=ActionId.ACCEPT_PROPOSALS,
        text=t.ACCEPT_PROPOSALS,
        area=_AREA,
        keys=suggestions.KEYS,
        where=Where.CASE,
        is_fixed=True,
    ),
    Action(
        id=ActionId.CHOOSE_SCANS,
        text=scanning.CHOOSE_TITLE,
        area=_AREA,
        keys="Ctrl+Shift+O",
        where=Where.SCREEN,
        place="scanning",
    ),
    Action(
        id=ActionId.WATCH_FOLDER,
        text=t.WATCH_FOLDER,
        area=_AREA,
        where=Where.SCREEN,
        place="scanning",
    ),
    Action(
        id=ActionId.CHOOSE_IMPORT,
        text=t.CHOOSE_IMPORT,
        area=_AREA,
        where=Where.SCREEN,
        place="import",
        keys="Alt+O",
    ),
)
