"""A report leaves the command line in the form that its reader needs."""

import json
import re
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import docx
import pytest

from tests.e2e.conftest import ACCEPTANCE, Desk, Ran, table
from tests.helpers.words import open_word, said

DAYS = ("--from", "2024-01-01", "--to", "2024-06-30", "--department", "Stadskansliet")


@pytest.fixture
def filled(made: Desk) -> Desk:
    """Borås with what Stadskansliet got."""
    made.take_in((ACCEPTANCE / "boras-ks-2024.csv").read_bytes())
    return made


def write(desk: Desk, name: str, *words: str) -> tuple[Ran, bytes]:
    file = desk.folder / name
    ran = desk.run("report", "boras", *DAYS, "-o", file, *words)
    return ran, file.read_bytes() if file.exists() else b""


def test_word_and_json_tell_the_same_numbers(filled: Desk) -> None:
    ran, content = write(filled, "rapport.docx")
    assert ran.code == 0, ran.err
    criteria = table(filled.report("boras", *DAYS), "criteria_by_type")
    drawn = open_word(content).tables[1].rows
    told = {row.cells[0].text: [int(cell.text) for cell in row.cells[1:]] for row in drawn[1:]}
    assert list(told.values()) == list(criteria.values())


def test_a_template_is_used_from_then_on(filled: Desk, tmp_path: Path) -> None:
    word = docx.Document()
    for text in ("Vår egen sida", "{innehåll}"):
        word.add_paragraph(text)
    word.save(str(tmp_path / "mall.docx"))
    for words in (("--template", str(tmp_path / "mall.docx")), ()):
        _, content = write(filled, "rapport.docx", *words)
        assert said(open_word(content))[0][1] == "Vår egen sida"
    _, content = write(filled, "rapport.docx", "--template")
    assert said(open_word(content))[0][1].startswith("Borås Stad")


def test_a_broken_template_is_refused_in_a_sentence(filled: Desk, tmp_path: Path) -> None:
    (tmp_path / "mall.docx").write_bytes(b"inte Word")
    ran, content = write(filled, "rapport.docx", "--template", str(tmp_path / "mall.docx"))
    assert (ran.code, content) == (1, b"")
    assert ran.err.startswith("Wordmallen går inte att läsa")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--public", "--years", "2"), "--years, --public"),
        (("--compare-from", "2023-01-01", "--compare-to", "2023-06-30"), "--compare-from"),
        (("--without-events", "--format", "open-data"), "--without-events, --format open-data"),
    ],
)
def test_what_means_nothing_for_finished_reports_is_refused(
    filled: Desk, words: tuple[str, ...], named: str
) -> None:
    file = filled.folder / "ks.pdf"
    ran = filled.run("report", "ks", *DAYS[:4], "-o", file, *words)
    assert (ran.code, file.exists()) == (1, False)
    assert named in ran.err


def test_a_fragment_begins_at_the_heading_asked_for(filled: Desk) -> None:
    _, content = write(filled, "del.html", "--format", "fragment", "--heading-level", "3")
    levels = re.findall(r"<h(\d)>", content.decode())
    assert levels[0] == "3"
    assert set(levels[1:]) == {"4"}


def test_open_data_hold_only_what_may_be_published(filled: Desk) -> None:
    ran, content = write(filled, "data.zip", "--format", "open-data")
    assert ran.code == 0, ran.err
    with ZipFile(BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    figures = json.loads(files["data.json"])
    assert set(figures) == {"title", "period", "department", "tables", "definitions"}
    rows = next(one for one in figures["tables"] if one["id"] == "criteria_by_type")["rows"]
    numbers = [value for row in rows for value in row["values"] if isinstance(value, int)]
    assert not {1, 2} & set(numbers)
    assert fromstring(files["dcat.rdf"]).tag.endswith("RDF")  # noqa: S314  # our own file
