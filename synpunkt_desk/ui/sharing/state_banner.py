"""The line over the window as long as somebody should know how it stands with the server."""

from PySide6.QtCore import Signal

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import joining as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.tokens import Tone

SIGN_IN_AGAIN = frozenset({"server_login", "server_no_access", "server_password_needed"})


class StateBanner(Banner):
    """Tells of the first copy, which can be paused, and of a password that is wanted.

    Signals: sign_in_asked().
    """

    sign_in_asked = Signal()

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._stage = Stage.ALONE
        keeper.told.connect(self.show_standing)
        self.action_taken.connect(self._on_action_taken)

    def show_standing(self, standing: Standing) -> None:
        """Say what is to be said of it, or nothing."""
        self._stage = standing.stage
        error = standing.error
        if isinstance(error, KnownError) and error.error_id in SIGN_IN_AGAIN:
            self.show_state(str(sentence(error)), tone=Tone.AMBER, action_text=t.SIGN_IN)
        elif not standing.is_first_copy or standing.stage is Stage.STOPPED:
            self.clear()
        elif standing.stage is Stage.PAUSED:
            words = f"{t.COPY_STOPPED} {t.COPY_TEXT}"
            self.show_state(words, tone=Tone.AMBER, action_text=t.GO_ON)
        elif standing.stage is Stage.OFFLINE:
            self.show_state(f"{t.COPY_AWAY} {t.COPY_TEXT}", tone=Tone.AMBER)
        elif standing.expected:
            self.show_progress(f"{_how_far(standing)} {t.COPY_TEXT}", action_text=t.PAUSE)

    def _on_action_taken(self) -> None:
        if self._stage is Stage.PAUSED:
            self._keeper.go_on()
        elif self._stage is Stage.WORKING:
            self._keeper.pause()
        else:
            self.sign_in_asked.emit()


def _how_far(standing: Standing) -> str:
    if standing.to_prepare:
        return t.prepared_sentence(standing.prepared, standing.to_prepare, standing.seconds_left)
    return t.fetched_sentence(standing.done, standing.expected, standing.seconds_left)
