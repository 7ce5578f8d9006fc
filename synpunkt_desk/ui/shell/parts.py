"""What the window is put together of; made by `app.py` and handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.inbox.filter_shown import FilterAsked, FilterShown

OpenFilter: TypeAlias = Callable[[QWidget, FilterAsked, Callable[[FilterShown], None]], None]
"""Opens the window of filters over another, and tells which filter somebody wants to see."""


class Section(StrEnum):
    """Where in the navigation a screen stands."""

    FOLLOW_UP = "follow_up"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A place in the navigation with a page of its own, made when somebody first goes there.

    `show_part` shows the part of the page that a key names.
    """

    key: str
    label: str
    icon_name: str
    section: Section
    make: Callable[[], QWidget]
    show_part: Callable[[QWidget, str], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePane:
    """The middle and the right of the window, for one case at a time.

    `act` does an action with one or more cases and asks in the editor where it needs to;
    `why_not` says why that is not possible now, "" when it is.
    `show_many` is told which cases are chosen when they are several, and none when that is over;
    `choose_number` sorts cases by the digit of a type or criterion. `on_decided` takes
    whom to tell when a decision has been made, so that the next case can be taken; `on_key`
    whom to ask first about a key pressed in the case, who says whether it is taken.
    """

    editor: QWidget
    panel: QWidget
    show_case: Callable[[ObjectId], None]
    act: Callable[[ActionId, Sequence[ObjectId]], None]
    why_not: Callable[[ActionId, Sequence[ObjectId]], str]
    show_many: Callable[[Sequence[ObjectId]], None]
    choose_number: Callable[[int, Sequence[ObjectId]], None]
    on_decided: Callable[[Callable[[], None]], object]
    on_key: Callable[[Callable[[ActionId], bool]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything the window shows but does not know how to make."""

    error_sentence: Callable[[AppError], str]
    title_note: str = ""
    case_pane: Callable[[], CasePane] | None = None
    prepare_case: Callable[[Callable[[], None]], None] | None = None
    """Imports what a case is shown with, away from the window, and tells when that is there."""
    own_case_pane: Callable[[], CasePane] | None = None
    """The same for a case in a window of its own."""
    window_band: Callable[[], QWidget] | None = None
    """Says in every window over a case that this is practice."""
    case_actions: frozenset[ActionId] = frozenset()
    """The actions that `CasePane.act` knows."""
    sync_now: Callable[[], None] | None = None
    """Sends and fetches at once, where an office shares a server."""
    show_help: Callable[[], None] | None = None
    """Opens the handbook at what is shown."""
    show_handbook: Callable[[], None] | None = None
    new_case: Callable[[QWidget], None] | None = None
    note_oral: Callable[[], None] | None = None
    open_draft: Callable[[QWidget, ObjectId], None] | None = None
    open_mails: Callable[[QWidget, Sequence[str]], None] | None = None
    open_filter: OpenFilter | None = None
    open_list: Callable[[QWidget], None] | None = None
    """Opens the list of open cases for managers over a window."""
    open_send_backs: Callable[[QWidget], None] | None = None
    """Opens the figures of what was sent back."""
    open_handed_over: Callable[[QWidget], None] | None = None
    """Opens the receipts of cases that lie with another board now."""
    open_look: Callable[[QWidget], None] | None = None
    """Opens the choice of colours, size of text and density."""
    practise: Callable[[], None] | None = None
    """Opens an invented municipality to practise in, as a program of its own."""
    open_palette: Callable[[QWidget], None] | None = None
    show_keys: Callable[[QWidget], None] | None = None
    show_history: Callable[[QWidget], None] | None = None
    """Opens what was done in this window, with a way back for each."""
    screens: Sequence[Screen] = ()
