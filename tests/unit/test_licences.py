"""The licence page, and what the program shows of it, keep up with what is shipped."""

import re
from pathlib import Path

from synpunkt_desk.services.office.licences import OWN, licence_texts, shipped_packages

ROOT = Path(__file__).parents[2]


def named_on_page() -> list[tuple[str, ...]]:
    page = (ROOT / "docs/licences.md").read_text("utf-8")
    return re.findall(r"^\| ([\w-]+) \| (\d\S*) \| (.+) \| (\w+) \|", page, re.M)


def test_the_licence_page_names_every_shipped_package_and_version() -> None:
    shipped = re.findall(r"^([\w-]+)==(\S+)", (ROOT / "requirements.txt").read_text("utf-8"), re.M)

    assert [row[:2] for row in named_on_page()] == shipped


def test_the_program_shows_what_the_page_says() -> None:
    shown = [(one.name, one.version, one.licence, one.where) for one in shipped_packages()]
    assert shown == named_on_page()


def test_the_program_has_the_texts_with_it() -> None:
    texts = licence_texts()
    assert next(iter(texts)) == OWN
    assert texts[OWN] == (ROOT / "LICENSE").read_text("utf-8")
    assert {"LGPL-3.0-only", "GPL-3.0-only", "MPL-2.0", "Apache-2.0"} <= texts.keys()
    assert all(len(text) > 500 for text in texts.values())
