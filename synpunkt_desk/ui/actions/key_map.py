"""Which keys each action has on this computer: those of the table, or others that were chosen."""

from functools import cache
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal

from synpunkt_desk.ui.actions.action import Action
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import ACTIONS, BY_ID

_GROUP: Final = "keys"
_IN_LIST: Final = "@list"


class KeyMap(QObject):
    """What is chosen is kept with the places of the window, never in the journal.

    Signals: changed() after an action got other keys.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings: QSettings | None = None
        self._chosen: dict[str, str] = {}

    def follow(self, settings: QSettings) -> None:
        """Take the keys that are kept there, and keep them there from now on."""
        self._settings = settings
        found = {_slot(a.id, in_list=way): "" for a in ACTIONS for way in (False, True)}
        kept = {slot: settings.value(_place(slot)) for slot in found}
        self._chosen = {slot: keys for slot, keys in kept.items() if isinstance(keys, str)}
        self.changed.emit()

    def keys_of(self, action_id: ActionId) -> tuple[str, ...]:
        """The keys that work where the action says, the first of them shown."""
        action, chosen = BY_ID[action_id], self._chosen.get(_slot(action_id, in_list=False))
        standard = (action.keys, *action.other_keys)
        return tuple(key for key in (standard if chosen is None else (chosen,)) if key)

    def list_keys_of(self, action_id: ActionId) -> tuple[str, ...]:
        """The keys that work while the list has the focus."""
        chosen = self._chosen.get(_slot(action_id, in_list=True))
        if chosen is None:
            return BY_ID[action_id].list_keys
        return (chosen,) if chosen else ()

    def choose(self, action_id: ActionId, keys: str, *, in_list: bool) -> None:
        """Give an action other keys, or none; ask `refusal` first."""
        slot = _slot(action_id, in_list=in_list)
        self._chosen[slot] = keys
        if self._settings is not None:
            self._settings.setValue(_place(slot), keys)
        self.changed.emit()

    def restore(self, action_id: ActionId, *, in_list: bool) -> None:
        """Let an action have the keys of the table again."""
        self._forget(_slot(action_id, in_list=in_list))
        self.changed.emit()

    def restore_all(self) -> None:
        """Let every action have the keys of the table again."""
        for slot in list(self._chosen):
            self._forget(slot)
        self.changed.emit()

    def is_standard(self, action_id: ActionId, *, in_list: bool) -> bool:
        """Whether an action has the keys of the table."""
        return _slot(action_id, in_list=in_list) not in self._chosen

    def key_of(self, action_id: ActionId) -> str:
        """The keys to show beside an action, "" for none."""
        return next(iter(self.keys_of(action_id)), "")

    def any_key_of(self, action: Action) -> str:
        """The keys to teach: those that work further, or else those of the list."""
        return next(iter((*self.keys_of(action.id), *self.list_keys_of(action.id))), "")

    def _forget(self, slot: str) -> None:
        self._chosen.pop(slot, None)
        if self._settings is not None:
            self._settings.remove(_place(slot))


@cache
def key_map() -> KeyMap:
    """The keys in use; one for all windows of the program."""
    return KeyMap()


def _slot(action_id: ActionId, *, in_list: bool) -> str:
    return f"{action_id}{_IN_LIST if in_list else ''}"


def _place(slot: str) -> str:
    return f"{_GROUP}/{slot.replace('/', '.')}"
