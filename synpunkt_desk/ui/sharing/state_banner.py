"""The line over the window as long as somebody should know how it stands with the server."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import joining as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.texts.sync import refused_told
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.tokens import Tone

SIGN_IN_AGAIN = frozenset({"server_login", "server_no_access", "server_password_needed"})


class StateBanner(Banner):
    """Tells of the first copy, which can be paused, of a password that is wanted, and of trouble.

    What the server refused is told until it has been seen to.

    Signals: sign_in_asked(); page_asked() for the page where something can be done about it.
    """

    sign_in_asked = Signal()
    page_asked = Signal()

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._act: Callable[[], None] = keeper.pause
        self._is_on_page = False
        keeper.told.connect(self.show_standing)
        keeper.page_shown.connect(self._on_page_shown)
        self.action_taken.connect(self._on_action_taken)

    def show_standing(self, standing: Standing) -> None:
        """Say what is to be said of it, or nothing."""
        error = standing.error
        if standing.stage is Stage.WORKING and not standing.expected:
            return  # a round begins; what was said stands until it has shown
        if isinstance(error, KnownError) and error.error_id in SIGN_IN_AGAIN:
            self._offer(str(sentence(error)), t.SIGN_IN, self.sign_in_asked.emit)
        elif isinstance(error, KnownError) and standing.stage is Stage.STOPPED:
            self._offer(
                str(sentence(error)), "" if self._is_on_page else t.SHOW, self.page_asked.emit
            )
        elif standing.is_first_copy:
            self._show_first_copy(standing)
        elif standing.is_renamed:
            self._offer(t.RENAMED, t.READ, self._keeper.note_renamed_read)
        elif standing.refused and not self._is_on_page:
            self._offer(refused_told(standing.refused), t.SHOW, self.page_asked.emit)
        else:
            self.clear()

    def _on_page_shown(self, is_shown: bool) -> None:
        self._is_on_page = is_shown
        self.show_standing(self._keeper.standing)

    def _show_first_copy(self, standing: Standing) -> None:
        if standing.stage is Stage.PAUSED:
            self._offer(f"{t.COPY_STOPPED} {t.COPY_TEXT}", t.GO_ON, self._keeper.go_on)
        elif standing.stage is Stage.OFFLINE:
            self.show_state(f"{t.COPY_AWAY} {t.COPY_TEXT}", tone=Tone.AMBER)
        elif standing.expected:
            self._act = self._keeper.pause
            self.show_progress(f"{_how_far(standing)} {t.COPY_TEXT}", action_text=t.PAUSE)

    def _offer(self, words: str, action: str, act: Callable[[], None]) -> None:
        self._act = act
        self.show_state(words, tone=Tone.AMBER, action_text=action)

    def _on_action_taken(self) -> None:
        self._act()


def _how_far(standing: Standing) -> str:
    if standing.to_prepare:
        return t.prepared_sentence(standing.prepared, standing.to_prepare, standing.seconds_left)
    return t.fetched_sentence(standing.done, standing.expected, standing.seconds_left)
