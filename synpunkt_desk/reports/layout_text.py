"""Writes a layout as the document that `layout_file` reads."""

from dataclasses import asdict
from typing import Any, Final

import yaml

from synpunkt_desk.reports.layout import Layout, SectionLayout

_WIDTH: Final = 100


def layout_text(layout: Layout) -> str:
    """The layout as YAML; what says nothing is left out."""
    words = {
        **{name: str(value) for name, value in asdict(layout).items() if isinstance(value, str)},
        "sections": [_section(section) for section in layout.sections],
        "checks": list(layout.checks),
    }
    said = {name: value for name, value in words.items() if value or isinstance(value, list)}
    return yaml.dump(said, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _section(section: SectionLayout) -> dict[str, Any]:
    return {name: value for name, value in asdict(section).items() if value}


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they stand."""


def _text(_dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)
