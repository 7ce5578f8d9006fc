"""How it stands with the server, in the words of each place that says so."""

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.server_recovery import RECOVERING, RESTORED
from synpunkt_desk.texts import sync as t
from synpunkt_desk.ui.sharing.keeper import Stage, Standing
from synpunkt_desk.ui.shell.top_bar import SavedWords
from synpunkt_desk.ui.widgets.tokens import Tone


def in_bar(standing: Standing) -> SavedWords:
    """For the bar at the top, where it always stands."""
    match standing.stage:
        case Stage.OFFLINE:
            words = t.offline_sentence(standing.waiting)
            return SavedWords(words, t.OFFLINE, Tone.AMBER, "clock")
        case Stage.STOPPED if _is_being_restored(standing):
            words = t.restored_sentence(standing.waiting)
            return SavedWords(words, t.SERVER_RESTORED, Tone.AMBER, "clock")
        case Stage.STOPPED:
            words = t.stopped_sentence(standing.waiting)
            return SavedWords(words, t.STOPPED, Tone.RED, "circle-alert")
        case Stage.PAUSED:
            return SavedWords(t.PAUSED, t.PAUSED, Tone.AMBER, "clock")
        case Stage.WORKING:
            say = t.bringing_sentence if standing.is_bringing else t.working_sentence
            words = say(standing.done, standing.expected)
            return SavedWords(words, t.WORKING, Tone.BLUE, "clock")
        case Stage.SYNCED if standing.refused:
            words = t.refused_sentence(standing.at, standing.refused)
            return SavedWords(words, t.REFUSED, Tone.AMBER, "triangle-alert")
        case _:
            words = t.synced_at(standing.at)
            return SavedWords(words, t.SYNCED, Tone.GREEN, "circle-check")


def _is_being_restored(standing: Standing) -> bool:
    error = standing.error
    return isinstance(error, KnownError) and error.error_id in (RESTORED, RECOVERING)
