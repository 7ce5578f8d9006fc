"""The places of the navigation and the counts beside them."""

from collections.abc import Sequence
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.queues import Queue
from synpunkt_desk.services.lists.saved_filters import SavedFilterItem
from synpunkt_desk.texts import filters, inbox, shell, year_wheel
from synpunkt_desk.ui.shell.facts import Waiting
from synpunkt_desk.ui.shell.parts import Screen, Section
from synpunkt_desk.ui.widgets.side_nav import NavItem, NavSection, SideNav
from synpunkt_desk.ui.widgets.tokens import Tone

_ICONS: Final = {
    Queue.TO_DISTRIBUTE: "inbox",
    Queue.TO_ACKNOWLEDGE: "mail-open",
    Queue.MINE: "user",
    Queue.MY_DEPARTMENT: "users",
    Queue.OVERDUE: "clock",
    Queue.UNCATEGORISED: "tag",
    Queue.TO_APPROVE: "check",
    Queue.WAITING_UNIT: "reply",
    Queue.WAITING_SUBMITTER: "message-circle",
    Queue.PARKED: "moon",
    Queue.WITHOUT_DIARY_NUMBER: "book",
    Queue.BOUNCED: "undo-2",
    Queue.DRAFTS: "pencil",
    Queue.ALL: "layers",
    Queue.CLOSED: "archive",
}
MEASURES: Final = "measures"
"""The screen that people are reminded of."""
REPORTS: Final = "reports"
"""The screen where planned reports are made."""
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


def filter_section(items: Sequence[SavedFilterItem]) -> NavSection:
    """The saved filters as places, with their keys."""
    places = [
        NavItem(filter_key(item.filter_id), item.name, "list-filter", filter_keys(item.digit))
        for item in items
    ]
    return NavSection(filters.SECTION, places)


def filter_key(filter_id: ObjectId) -> str:
    """What the navigation calls the place of a saved filter."""
    return f"filter:{filter_id}"


def filter_keys(digit: int) -> str:
    """The keys that lead to the filter with a digit."""
    return f"Ctrl+{digit}" if digit else ""


def show_waiting(nav: SideNav, waiting: Waiting) -> None:
    """Show how many wait in each queue; what is late stands out in words too."""
    for queue in _ICONS:
        if queue in _UNCOUNTED:
            continue
        count = waiting.counts[queue]
        tone, spoken, note = Tone.GREY, "", ""
        if queue is Queue.TO_APPROVE:
            nav.set_offered(queue, is_offered=waiting.is_approved or bool(count))
        if queue is Queue.OVERDUE and count:
            tone, spoken = Tone.RED, inbox.OVERDUE_SPOKEN
        elif queue in waiting.too_long:
            tone, note = Tone.AMBER, inbox.oldest_of(waiting.too_long[queue])
        nav.set_count(queue, count, tone=tone, spoken=spoken, note=note)
    spoken = inbox.REMINDED_SPOKEN if waiting.reminded else ""
    nav.set_count(MEASURES, waiting.reminded, tone=Tone.AMBER, spoken=spoken)
    spoken = year_wheel.REMINDED_SPOKEN if waiting.reports else ""
    nav.set_count(REPORTS, waiting.reports, tone=Tone.AMBER, spoken=spoken)
