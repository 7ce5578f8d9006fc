"""Open data that other programs can read and find."""

import csv
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from synpunkt_desk.documents.model import Column, Row, Table
from synpunkt_desk.documents.open_data import OpenData, render_open_data
from tests.helpers.documents import CRITERIA, make_register

DCAT, DCTERMS = "{http://www.w3.org/ns/dcat#}", "{http://purl.org/dc/terms/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
FOAF = "{http://xmlns.com/foaf/0.1/}"
VCARD = "{http://www.w3.org/2006/vcard/ns#}"

OPENED = OpenData(
    title="Synpunkter januari–juni 2024",
    description="Antal synpunkter.",
    publisher="Borås Stad",
    first=date(2024, 1, 1),
    last=date(2024, 6, 30),
    issued=date(2024, 7, 14),
    tables=[("by_type", CRITERIA), ("by_type", make_register(60))],
    data={"title": "Synpunkter", "tables": []},
)


def opened(data: OpenData) -> dict[str, bytes]:
    with ZipFile(BytesIO(render_open_data(data))) as package:
        return {name: package.read(name) for name in package.namelist()}


def described(data: OpenData) -> Element:
    return fromstring(opened(data)["dcat.rdf"])  # noqa: S314  # our own file


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode())))


def test_every_table_is_a_file_of_head_and_rows() -> None:
    files = opened(OPENED)
    assert list(files) == ["by_type.csv", "by_type-2.csv", "data.json", "dcat.rdf"]
    assert rows(files["by_type.csv"]) == [
        ["", "Beröm", "Klagomål", "Totalt"],
        ["Bemötande", "2", "5", "7"],
        ["Fysisk miljö", "0", "1234", "1234"],
    ]
    assert len(rows(files["by_type-2.csv"])) == 61
    assert json.loads(files["data.json"]) == {"title": "Synpunkter", "tables": []}


def test_the_description_says_what_who_when_and_on_which_terms() -> None:
    root = described(OPENED)
    dataset = root.find(f"{DCAT}Dataset")
    assert dataset is not None
    assert dataset.findtext(f"{DCTERMS}title") == OPENED.title
    assert dataset.findtext(f"{DCTERMS}description") == OPENED.description
    assert dataset.findtext(f".//{DCAT}startDate") == "2024-01-01"
    assert dataset.findtext(f".//{DCAT}endDate") == "2024-06-30"
    assert root.findtext(f"{FOAF}Agent/{FOAF}name") == "Borås Stad"
    assert root.find(f"{DCAT}Catalog") is not None


def resource(described: Element, name: str) -> str | None:
    found = described.find(name)
    assert found is not None
    return found.get(f"{RDF}resource")


def test_every_file_is_a_distribution_with_media_type_and_licence() -> None:
    found = [
        (
            resource(one, f"{DCAT}downloadURL"),
            one.findtext(f"{DCTERMS}format"),
            resource(one, f"{DCTERMS}license"),
        )
        for one in described(OPENED).findall(f"{DCAT}Distribution")
    ]
    licence = "http://creativecommons.org/publicdomain/zero/1.0/"
    assert found == [
        ("by_type.csv", "text/csv", licence),
        ("by_type-2.csv", "text/csv", licence),
        ("data.json", "application/json", licence),
    ]


def test_what_people_write_is_only_text() -> None:
    hostile = '=HYPERLINK("x")</dcterms:title><evil/>\x00'
    table = Table(
        (Column(hostile), Column("Dagar")), (Row(hostile, (Decimal("1.5"),)),), title=hostile
    )
    data = replace(
        OPENED, title=hostile, description=hostile, publisher=hostile, tables=[("../x", table)]
    )
    assert described(data).find(".//evil") is None
    assert rows(opened(data)["x.csv"])[1] == ['\'=HYPERLINK("x")</dcterms:title><evil/>', "1.5"]


def test_equal_ones_give_equal_bytes() -> None:
    assert render_open_data(OPENED) == render_open_data(OPENED)


def test_whoever_asks_finds_the_publisher() -> None:
    for email in ("", "synpunkter@exempel.se"):
        root = described(replace(OPENED, contact_email=email))
        (link,) = root.iter(f"{DCAT}contactPoint")
        contact = root.find(f"{VCARD}Organization")
        assert contact is not None
        assert link.get(f"{RDF}resource") == contact.get(f"{RDF}about") == "#contact"
        assert contact.findtext(f"{VCARD}fn") == "Borås Stad"
        addresses = [one.get(f"{RDF}resource") for one in contact.iter(f"{VCARD}hasEmail")]
        assert addresses == ([f"mailto:{email}"] if email else [])
