"""Layouts are data: the shipped ones load, and a faulty one says where it is wrong."""

import json

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.layout_file import SHIPPED, parse_layout, shipped_layout
from synpunkt_desk.reports.wording import PLACEHOLDERS
from tests.unit.reports.municipalities import boras_report

GOOD = """\
key: egen
name: Egen
title: "Rapport {period}"
sections:
  - id: one
    heading: Ett
    draft: summary
    table: by_type
checks: [sums]
"""


@pytest.mark.parametrize("key", SHIPPED)
def test_shipped_layouts_carry_their_key_and_check_their_sums(key: str) -> None:
    layout = shipped_layout(key)

    assert layout.key == key
    assert "sums" in layout.checks
    assert layout.about


def test_a_layout_is_yaml_or_json() -> None:
    form = {"key": "egen", "name": "Egen", "title": "T", "sections": [], "checks": []}

    assert parse_layout(GOOD, source="egen.yaml").tables == ("by_type",)
    assert parse_layout(json.dumps(form), source="egen.json").title == "T"


@pytest.mark.parametrize(
    ("old", "new", "error_id", "line"),
    [
        ("table: by_type", "table: by_tpye", "layout.unknown_word", 5),
        ("draft: summary", "draft: sumary", "layout.unknown_word", 5),
        ("heading: Ett", "heading: '{period.first}'", "layout.unknown_word", 5),
        ("heading: Ett", "heading: '{period'", "layout.syntax", 5),
        ("heading: Ett", "heading: '{}'", "layout.unknown_word", 5),
        ("heading: Ett", "heading: '{period:>9999}'", "layout.unknown_word", 5),
        ("heading: Ett", "chart: pie", "layout.unknown_word", 5),
        ("heading: Ett", "rubrik: Ett", "layout.unknown_word", 5),
        ("checks: [sums]", "checks: [sum]", "layout.unknown_word", 1),
        ("name: Egen", "name: [Egen]", "layout.missing", 1),
        ("name: Egen\n", "", "layout.missing", 1),
        ("checks: [sums]", "checks: [sums", "layout.syntax", 10),
        ("  - id: one\n", "  - id: one\n  - id: one\n", "layout.twice", 1),
        ("name: Egen\n", "name: Egen\ncovers: month\n", "layout.unknown_word", 1),
        ("  - id: one\n", "  - text\n  - id: one\n", "layout.no_mapping", 1),
    ],
)
def test_a_fault_names_the_file_and_the_line(old: str, new: str, error_id: str, line: int) -> None:
    with pytest.raises(KnownError) as caught:
        parse_layout(GOOD.replace(old, new), source="egen.yaml")

    assert caught.value.error_id == error_id
    assert (caught.value.params["file"], caught.value.params["line"]) == ("egen.yaml", line)


def test_every_named_place_can_be_filled() -> None:
    words = boras_report().words

    filled = words.fill(" | ".join(f"{{{name}}}" for name in PLACEHOLDERS))

    assert filled.startswith("Borås Stad | Stadskansliet | Stadskansliets | Kommunstyrelsen")
    assert "{" not in filled


def test_an_unknown_shipped_layout_is_refused() -> None:
    with pytest.raises(KnownError, match=r"layout\.unknown"):
        shipped_layout("../boras")
