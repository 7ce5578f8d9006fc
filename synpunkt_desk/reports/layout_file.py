"""Reads layouts, which are data: YAML or JSON documents, shipped or stored."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from string import Formatter
from typing import Any, Final, cast

import yaml

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.checks import CHECKS
from synpunkt_desk.reports.drafts import DRAFTS
from synpunkt_desk.reports.figures import TABLES
from synpunkt_desk.reports.layout import Covers, Layout, SectionLayout
from synpunkt_desk.reports.wording import PLACEHOLDERS
from synpunkt_desk.reports.workplaces import EACH
from synpunkt_desk.texts import layouts_panel as t

SHIPPED: Final = ("boras", "ale", "ostersund", "skola", "channels", "apt", "skola_enheter")

_LINE: Final = "__line__"
_LAYOUT_KEYS: Final = {
    "key", "name", "about", "covers", "document_type", "title", "sections", "checks",
}  # fmt: skip
_SECTION_KEYS: Final = {
    "id", "heading", "text", "draft", "table", "each", "when_empty", "page", "chart",
}  # fmt: skip

_Fields = Mapping[str, object]


@cache
def shipped_layout(key: str) -> Layout:
    """The layout that comes with the program; refuses unknown keys."""
    if key not in SHIPPED:
        raise KnownError("layout.unknown", key=key, known=", ".join(SHIPPED))
    file = resources.files("synpunkt_desk").joinpath("resources", "layouts", f"{key}.yaml")
    return parse_layout(file.read_text("utf-8"), source=file.name)


def parse_layout(document: str, *, source: str) -> Layout:
    """Read a layout; a fault raises KnownError with the file and its line."""
    try:
        raw: object = yaml.load(document, Loader=_LineLoader)  # noqa: S506  made from the safe one
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise KnownError("layout.syntax", file=source, line=line) from error
    return _Reader(source).layout(raw)


class _LineLoader(yaml.SafeLoader):
    """Plain values only; each mapping also tells the line it stands on."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping with its line."""
        return {**super().construct_mapping(node, deep=deep), _LINE: node.start_mark.line + 1}


@dataclass(frozen=True)
class _Reader:
    """Takes values out of a parsed document and says where one is wrong."""

    source: str

    def layout(self, raw: object) -> Layout:
        fields = self._mapping(raw, allowed=_LAYOUT_KEYS)
        sections = [self._section(item) for item in self._items(fields, "sections")]
        twice = [s.id for i, s in enumerate(sections) if s.id in {t.id for t in sections[:i]}]
        if twice:
            raise self._fault("layout.twice", fields, word=twice[0])
        return Layout(
            key=self._text(fields, "key", required=True),
            name=self._text(fields, "name", required=True),
            about=self._text(fields, "about"),
            covers=Covers(
                self._known(self._text(fields, "covers"), fields, words=set(Covers))
                or Covers.HALF_YEAR
            ),
            document_type=self._text(fields, "document_type"),
            title=self._pattern(fields, "title", required=True),
            sections=tuple(sections),
            checks=tuple(
                self._known(str(check), fields, words=CHECKS)
                for check in self._items(fields, "checks")
            ),
        )

    def _section(self, raw: object) -> SectionLayout:
        fields = self._mapping(raw, allowed=_SECTION_KEYS)
        return SectionLayout(
            id=self._text(fields, "id", required=True),
            heading=self._pattern(fields, "heading"),
            text=self._pattern(fields, "text"),
            draft=self._known(self._text(fields, "draft"), fields, words=DRAFTS),
            table=self._known(self._text(fields, "table"), fields, words=TABLES),
            each=self._known(self._text(fields, "each"), fields, words=EACH),
            when_empty=self._known(
                self._text(fields, "when_empty"), fields, words={"fix", "review"}
            ),
            page=self._known(self._text(fields, "page"), fields, words={"new"}),
            chart=self._known(self._text(fields, "chart"), fields, words={"bars"}),
        )

    def _mapping(self, raw: object, *, allowed: Collection[str]) -> _Fields:
        if not isinstance(raw, dict):
            raise self._fault("layout.no_mapping", {})
        fields = cast("dict[str, object]", raw)
        for key in fields:
            if key not in allowed and key != _LINE:
                raise self._fault("layout.unknown_word", fields, word=str(key))
        return fields

    def _items(self, fields: _Fields, key: str) -> Sequence[object]:
        value = fields.get(key)
        if not isinstance(value, list):
            raise self._fault("layout.missing", fields, word=key)
        return cast("list[object]", value)

    def _text(self, fields: _Fields, key: str, *, required: bool = False) -> str:
        value = fields.get(key)
        text = value.strip() if isinstance(value, str) else ""
        if (required and not text) or not isinstance(value, str | None):
            raise self._fault("layout.missing", fields, word=key)
        return text

    def _pattern(self, fields: _Fields, key: str, *, required: bool = False) -> str:
        """A text whose named places are known ones."""
        text = self._text(fields, key, required=required)
        try:
            places = [place[1:] for place in Formatter().parse(text) if place[1] is not None]
        except ValueError as error:
            raise self._fault("layout.syntax", fields) from error
        for name, form, conversion in places:
            if name not in PLACEHOLDERS or form or conversion:
                raise self._fault("layout.unknown_word", fields, word=f"{{{name}}}")
        return text

    def _known(self, word: str, fields: _Fields, *, words: Collection[str]) -> str:
        if word and word not in words:
            raise self._fault("layout.unknown_word", fields, word=word)
        return word

    def _fault(self, error_id: str, fields: _Fields, **params: str) -> KnownError:
        line, place = fields.get(_LINE), fields.get("heading") or fields.get("id")
        return KnownError(
            error_id,
            file=self.source,
            line=line if isinstance(line, int) else 1,
            place=t.place_words(str(place or "")),
            **params,
        )
