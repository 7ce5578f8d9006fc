"""Draws charts inside HTML, as one picture with its words for those who do not see it."""

from synpunkt_desk.documents.charts import (
    LINE_HEIGHT,
    TEXT_SIZE,
    Area,
    Ink,
    Label,
    Mark,
    Stroke,
    draw_chart,
    spoken_chart,
)
from synpunkt_desk.documents.html.markup import always, joined, plain
from synpunkt_desk.documents.model import Chart

_WIDTH = 560.0
_BASELINE = (LINE_HEIGHT + TEXT_SIZE * 0.68) / 2


def chart_svg(chart: Chart) -> str:
    """Return the chart as SVG without scripts, styles or anything from elsewhere."""
    drawing = draw_chart(chart, _WIDTH)
    width, height = _number(drawing.width), _number(drawing.height)
    return always(
        "svg",
        f"\n{joined(map(_mark, drawing.marks))}\n",
        role="img",
        aria_label=spoken_chart(chart),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        font_size=_number(TEXT_SIZE),
    )


def _mark(mark: Mark) -> str:
    match mark:
        case Area():
            size = {"width": _number(mark.width), "height": _number(mark.height)}
            return always("rect", "", x=_number(mark.x), y=_number(mark.y), **size, fill=mark.ink)
        case Stroke():
            path = " ".join(map(_number, (mark.x, mark.y, mark.to_x, mark.to_y)))
            return always("path", "", d=f"M{path}", stroke=mark.ink, stroke_width="0.7")
        case Label():
            return always(
                "text",
                plain(mark.text),
                x=_number(mark.x),
                y=_number(mark.y + _BASELINE),
                fill=Ink.TEXT,
                text_anchor="end" if mark.ends else "",
                font_weight="600" if mark.strong else "",
            )


def _number(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
