"""Where everything stands on a printed form, and what its square code says."""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal, TypeVar, cast
from urllib.parse import quote_plus, unquote_plus

T = TypeVar("T")
Paper = Literal["A4", "A5"]

CODE_MARK: Final = "SYN1"
LONGEST_CAMPAIGN: Final = 40
"""Characters of a campaign that a code has room for."""
_LARGEST: Final = 1000.0
_MOST_PAGES: Final = 20
_MOST_PARTS: Final = 1000
_CODE: Final = re.compile(
    CODE_MARK
    + r"\|(?P<form_id>[0-9a-f]{32})\|(?P<page>[1-9][0-9]?)\|(?P<language>[a-z]{2})"
    + r"\|(?P<unit>(?:[0-9a-f]{32})?)\|(?P<campaign>[!-{}~]{0,480})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in millimetres from the top left corner of the upright page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def center(self) -> tuple[float, float]:
        """The middle, as x and y."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick; `area` is its printed frame. Boxes of one group are one question."""

    group: str
    value: str
    area: Rect
    page: int


@dataclass(frozen=True, slots=True)
class Field:
    """A place to write in by hand."""

    name: str
    area: Rect
    page: int


@dataclass(frozen=True, slots=True)
class FormPlan:
    """A printed form's geometry; its pages count from 1.

    Every page has the same four corner marks (top left, top right, bottom right, bottom left) and
    its code in the same place. `code` is the code itself, without its quiet zone.
    """

    form_id: str
    paper: Paper
    width: float
    height: float
    pages: int
    language: str
    marks: tuple[Rect, ...]
    code: Rect
    boxes: tuple[Box, ...]
    fields: tuple[Field, ...]

    def to_json(self) -> str:
        """The plan as text, to be kept as long as there is paper of the form."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> "FormPlan | None":
        """The plan again; None where the text is no plan that a page can be read by."""
        try:
            plan = _plan(json.loads(text))
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None
        return plan if _is_sound(plan) else None


@dataclass(frozen=True, slots=True)
class Code:
    """What the square code of a printed page says; the unit and the campaign may be empty."""

    form_id: str
    page: int
    language: str
    unit: str = ""
    campaign: str = ""

    def encode(self) -> str:
        """The text of the code; ASCII only, so that every reader agrees on its letters."""
        printable = "".join(letter for letter in self.campaign if letter.isprintable())
        campaign = quote_plus(printable[:LONGEST_CAMPAIGN])
        return "|".join(
            (CODE_MARK, self.form_id, str(self.page), self.language, self.unit, campaign)
        )

    @staticmethod
    def decode(text: str) -> "Code | None":
        """What the text of a code says; None where it is not ours or not whole."""
        match = _CODE.fullmatch(text)
        if not match:
            return None
        try:
            campaign = unquote_plus(match["campaign"], errors="strict")
        except UnicodeDecodeError:
            return None
        if len(campaign) > LONGEST_CAMPAIGN or not campaign.isprintable():
            return None
        return Code(
            match["form_id"], int(match["page"]), match["language"], match["unit"], campaign
        )


def _plan(raw: Mapping[str, Any]) -> FormPlan:
    return FormPlan(
        form_id=_a(str, raw["form_id"]),
        paper="A5" if raw["paper"] == "A5" else "A4",
        width=_length(raw["width"]),
        height=_length(raw["height"]),
        pages=_a(int, raw["pages"]),
        language=_a(str, raw["language"]),
        marks=_each(_rect, raw["marks"]),
        code=_rect(raw["code"]),
        boxes=_each(_box, raw["boxes"]),
        fields=_each(_field, raw["fields"]),
    )


def _box(raw: Mapping[str, Any]) -> Box:
    return Box(
        _a(str, raw["group"]), _a(str, raw["value"]), _rect(raw["area"]), _a(int, raw["page"])
    )


def _field(raw: Mapping[str, Any]) -> Field:
    return Field(_a(str, raw["name"]), _rect(raw["area"]), _a(int, raw["page"]))


def _rect(raw: Mapping[str, Any]) -> Rect:
    return Rect(*(_length(raw[side]) for side in ("left", "top", "width", "height")))


def _each(read: Callable[[Any], T], raw: object) -> tuple[T, ...]:
    parts = cast("list[object]", _a(list, raw))
    if len(parts) > _MOST_PARTS:
        raise ValueError(len(parts))
    return tuple(read(part) for part in parts)


def _a(kind: type[T], raw: object) -> T:
    if type(raw) is not kind:
        raise TypeError(kind)
    return raw


def _length(raw: object) -> float:
    if type(raw) not in (int, float):
        raise TypeError(raw)
    length = float(cast("float", raw))
    if not math.isfinite(length) or not 0 <= length <= _LARGEST:
        raise ValueError(length)
    return length


def _is_sound(plan: FormPlan) -> bool:
    parts = (*plan.boxes, *plan.fields)
    areas = (*plan.marks, plan.code, *(part.area for part in parts))
    return (
        1 <= plan.pages <= _MOST_PAGES
        and len(plan.marks) == 4
        and all(1 <= part.page <= plan.pages for part in parts)
        and all(_is_inside(area, plan) for area in areas)
    )


def _is_inside(area: Rect, plan: FormPlan) -> bool:
    edge = 0.01
    return (
        area.width > 0
        and area.height > 0
        and area.right <= plan.width + edge
        and area.bottom <= plan.height + edge
    )
