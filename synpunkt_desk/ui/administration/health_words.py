"""How the program is, in words: one verdict for each part, and what to do about it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from synpunkt_desk.services.office.health import Health
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.texts import health as t
from synpunkt_desk.texts import it_settings as it
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.widgets.tokens import Tone

_OLD_CHECK: Final = 90
_OLD_COPY: Final = 3
_SPARE: Final = 1 << 30
_CLOSE: Final = 90


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one part; without `action` there is nothing to press."""

    tone: Tone
    detail: str
    action: str = ""

    @property
    def verdict(self) -> str:
        """In a word."""
        words = {Tone.GREEN: t.GOOD, Tone.AMBER: t.LOOK, Tone.RED: t.ACT}
        return words.get(self.tone, t.FACT)


def of_store(health: Health, today: date) -> Told:
    """The database: its room, and the latest check."""
    room = t.size_sentence(health.size, health.free)
    if health.free < _SPARE:
        return Told(Tone.RED, f"{room} {t.LITTLE_ROOM}", t.CHECK_NOW)
    checked = health.checked
    if checked is None:
        return Told(Tone.AMBER, f"{room} {t.NEVER_CHECKED}", t.CHECK_NOW)
    if checked.problems:
        return Told(Tone.RED, f"{room} {t.DIFFERS}", t.CHECK_NOW)
    days = max(0, (today - local_moment(checked.at).date()).days)
    tone = Tone.AMBER if days > _OLD_CHECK else Tone.GREEN
    return Told(tone, f"{room} {t.checked_sentence(days)}", t.CHECK_NOW)


def of_copy(health: Health) -> Told:
    """The latest backup, and why there is no newer one."""
    made, days = health.backup, health.days_since_backup or 0
    said = t.copied_sentence(days, made.entries) if made else t.NO_COPY
    if health.failure:
        said = f"{t.COPY_FAILED} {sentence(health.failure.error)} {said}"
        return Told(Tone.RED, said, t.COPY_NOW)
    if not health.plan.is_daily:
        return Told(Tone.BLUE, f"{t.NOT_DAILY} {said}", t.COPY_NOW)
    is_old = made is None or days > _OLD_COPY
    return Told(Tone.AMBER if is_old else Tone.GREEN, said, t.COPY_NOW)


def of_place(health: Health) -> Told:
    """Where backups go."""
    plan = health.plan
    said = t.kept_sentence(str(plan.folder), plan.days, plan.weeks)
    if plan.is_decided:
        return Told(Tone.GREEN, f"{said} {it.DECIDED}")
    if plan.is_beside:
        return Told(Tone.AMBER, f"{said} {t.BESIDE}", t.CHOOSE_FOLDER)
    return Told(Tone.GREEN, said, t.CHOOSE_FOLDER)


def of_sharing(health: Health, said: str, tone: Tone) -> Told:
    """The server: `said` and its tone are those of the bar over the window."""
    state = health.sharing
    if state is None:
        return Told(Tone.BLUE, t.ALONE)
    if state.refused:
        tone = Tone.RED
    elif tone is Tone.BLUE:
        tone = Tone.GREEN
    waiting = t.waiting_sentence(state.waiting, state.refused)
    return Told(tone, f"{said}. {waiting}", t.SHOW_SHARING if state.refused else t.SYNC_NOW)


def of_key(health: Health) -> Told:
    """Where the key is."""
    if health.is_key_in_keyring:
        return Told(Tone.GREEN, t.KEY_IN_KEYRING)
    return Told(Tone.BLUE, t.KEY_IN_FILE)


def of_clock(health: Health) -> Told | None:
    """The clock, where a server has been met."""
    ahead = health.clock_ahead
    if ahead is None:
        return None
    return Told(Tone.AMBER if abs(ahead) > _CLOSE else Tone.GREEN, t.clock_sentence(ahead))


def of_settings(health: Health) -> Told | None:
    """What the IT unit has decided, where it has."""
    found = health.it_settings
    if found.file is None:
        return None
    if found.problems:
        said = it.wrong_file(str(found.file), it.problem_sentences(found.problems))
        return Told(Tone.RED, said)
    return Told(Tone.GREEN, it.holding_sentence(str(found.file), [*found.decided]))


def of_version(health: Health) -> Told:
    """The versions."""
    of = health.versions
    said = t.version_sentence(of.program, of.journal, of.rows, of.protocol)
    return Told(Tone.BLUE, said, t.ABOUT)
