"""What was sent back, told from the entries of a case. Pure."""

from collections.abc import Iterable
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry

SEND_BACK: Final = "send_back"


def departments_that_sent_back(entries: Iterable[Entry]) -> list[ObjectId]:
    """From which department a case was sent back each time, in order; undone times are none."""
    sent: list[ObjectId] = []
    department, count = "", 0
    for entry in entries:
        if entry.verb == SEND_BACK:
            sent.append(department)
        times = entry.patch.get("sent_back_count", count)
        now = times if isinstance(times, int) else 0
        if entry.verb == "undo" and now < count and sent:
            sent.pop()
        count = now
        place = entry.patch.get("department", department)
        department = place if isinstance(place, str) else ""
    return sent
