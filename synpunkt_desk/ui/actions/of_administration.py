"""Actions of administration, of sharing an office, and of its care."""

from typing import Final

from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import administration, administration_parts, health, sync
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.of_places import GOES

_PAGES: Final = (
    ActionId.GO_MUNICIPALITY,
    ActionId.GO_MEMBERS,
    ActionId.GO_ACCESS,
    ActionId.GO_ORGANISATION,
    ActionId.GO_CATEGORIES,
    ActionId.GO_DEADLINES,
    ActionId.GO_CALENDAR,
    ActionId.GO_RECEPTION,
    ActionId.GO_FORMS,
    ActionId.GO_LETTERS,
    ActionId.GO_LAYOUTS,
    ActionId.GO_YEAR,
    ActionId.GO_FIGURES,
    ActionId.GO_SHARING,
    ActionId.GO_EXCHANGE,
    ActionId.GO_CHANGES,
    ActionId.GO_CARE,
)


def _page(action_id: ActionId) -> Action:
    place = action_id.removeprefix(GOES)
    part = place.partition("/")[2]
    return Action(
        id=action_id,
        text=t.setting(administration.TABS[part]),
        area=Area.ADMINISTRATION,
        place=place,
        also=", ".join(administration_parts.WORDS[part]),
    )


def _on(place: str, action_id: ActionId, text: str) -> Action:
    return Action(
        id=action_id,
        text=text,
        area=Area.ADMINISTRATION,
        where=Where.SCREEN,
        place=f"administration/{place}",
    )


ADMINISTRATION: Final = (
    *map(_page, _PAGES),
    Action(id=ActionId.SYNC_NOW, text=sync.SYNC_NOW, area=Area.ADMINISTRATION),
    _on("care", ActionId.BACK_UP, t.BACK_UP),
    _on("care", ActionId.CHECK, t.CHECK),
    _on("care", ActionId.SUPPORT, health.REVIEW_BUNDLE),
    _on("care", ActionId.ABOUT, t.ABOUT),
)
