"""What the list, the navigation and the window of filters tell each other."""

from dataclasses import dataclass

from synpunkt_desk.models.case_filter import CaseFilter
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.lists.saved_filters import SavedFilterItem


@dataclass(frozen=True, slots=True)
class FilterShown:
    """A filter with its name and what it says; `filter_id` is "" until it is saved."""

    case_filter: CaseFilter
    name: str
    words: str
    filter_id: ObjectId = ""


@dataclass(frozen=True, slots=True)
class FilterAsked:
    """Who puts a filter together, from which, and which saved one it is.

    Filters can be shared to the department of the member.
    """

    member: ObjectId
    department: ObjectId
    shown: FilterShown | None = None
    saved: SavedFilterItem | None = None
