"""The places of the navigation and the counts beside them."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.services.queues import Queue
from synpunkt_desk.texts import inbox, shell
from synpunkt_desk.ui.shell.facts import Waiting
from synpunkt_desk.ui.shell.parts import Screen, Section
from synpunkt_desk.ui.widgets.side_nav import NavItem, NavSection, SideNav
from synpunkt_desk.ui.widgets.tokens import Tone

_ICONS: Final = {
    Queue.TO_DISTRIBUTE: "inbox",
    Queue.TO_ACKNOWLEDGE: "mail-open",
    Queue.MINE: "user",
    Queue.OVERDUE: "clock",
    Queue.UNCATEGORISED: "tag",
    Queue.WAITING_UNIT: "reply",
    Queue.WAITING_SUBMITTER: "message-circle",
    Queue.PARKED: "moon",
    Queue.WITHOUT_DIARY_NUMBER: "book",
    Queue.BOUNCED: "undo-2",
    Queue.DRAFTS: "pencil",
    Queue.ALL: "layers",
    Queue.CLOSED: "archive",
}
_UNCOUNTED: Final = frozenset({Queue.ALL, Queue.CLOSED})
_SECTIONS: Final = {Section.FOLLOW_UP: shell.FOLLOW_UP, Section.SYSTEM: shell.SYSTEM}


def make_navigation(screens: Sequence[Screen]) -> SideNav:
    """The queues, and the screens that there are."""
    places = [NavItem(queue, inbox.QUEUE_NAMES[queue], icon) for queue, icon in _ICONS.items()]
    sections = [NavSection(shell.CASES, places)]
    for section, label in _SECTIONS.items():
        items = [NavItem(s.key, s.label, s.icon_name) for s in screens if s.section is section]
        if items:
            sections.append(NavSection(label, items))
    return SideNav(sections, name=shell.NAVIGATION)


def show_waiting(nav: SideNav, waiting: Waiting) -> None:
    """Show how many wait in each queue; what is late stands out in words too."""
    for queue in _ICONS:
        if queue in _UNCOUNTED:
            continue
        count = waiting.counts[queue]
        tone, spoken = Tone.GREY, ""
        if queue is Queue.OVERDUE and count:
            tone, spoken = Tone.RED, inbox.OVERDUE_SPOKEN
        elif queue in waiting.too_long:
            tone, spoken = Tone.AMBER, inbox.UNHANDLED_SPOKEN
        nav.set_count(queue, count, tone=tone, spoken=spoken)
