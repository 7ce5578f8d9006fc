"""From the municipalities' own cases to the numbers that they published."""

from pathlib import Path

import pytest

from tests.e2e.conftest import ACCEPTANCE, Desk, Report, table


def reported(desk: Desk, key: str, file: str, *words: str, layout: str = "") -> Report:
    desk.init(key)
    taken_in = desk.run("import", ACCEPTANCE / file)
    assert taken_in.code == 0, taken_in.err
    return desk.report(layout or key, *words)


def test_boras_reports_what_stadskansliet_reported(desk: Desk) -> None:
    report = reported(
        desk,
        "boras",
        "boras-ks-2024.csv",
        *("--from", "2024-01-01", "--to", "2024-06-30", "--department", "Stadskansliet"),
    )
    assert table(report, "received_by_area") == {
        "Kvalitet och utveckling": [2, "Klagomål E-tjänster"],
        "Personal och förhandling": [1, "Klagomål resursförbrukning"],
        "Sekretariatet": [1, "Felaktig information"],
        "Information": [0, ""],
        "Ekonomistyrning/Strategisk IT": [0, ""],
        "Näringsliv": [0, ""],
        "CKS": [0, ""],
        "Koncerninköp": [0, ""],
        "=": [4, ""],
    }
    criteria = table(report, "criteria_by_type")
    assert criteria["Information"] == [0, 0, 1, 1, 2]
    assert criteria["Tjänster"] == [0, 0, 0, 2, 2]
    assert table(report, "forwarded")["="] == [4]
    assert list(table(report, "closed").values()) == [[0, 8, 7, 1]]
    assert report["department"] == "Stadskansliet"
    assert report["period"] == {"from": "2024-01-01", "to": "2024-06-30"}


def test_ale_reports_six_categories_and_five_measures_under_law(desk: Desk) -> None:
    report = reported(desk, "ale", "ale-2023.csv", "--from", "2023-01-01", "--to", "2023-12-31")
    assert list(table(report, "by_category").items()) == [
        ("Utförande av tjänst", [31]),
        ("Bemötande", [12]),
        ("Återkoppling av ärende", [9]),
        ("Handläggning", [14]),
        ("Bristande information", [17]),
        ("Övrigt", [6]),
        ("=", [89]),
    ]
    laws = table(report, "legal_measures")
    assert laws["="] == [5]
    assert laws["Skollagen (2010:800) 6 kap. 10 §"] == [2]


OSTERSUND_2009 = ("--from", "2009-01-01", "--to", "2009-08-31")


@pytest.mark.parametrize(
    "compared",
    [(), ("--compare-from", "2008-01-01", "--compare-to", "2008-08-31")],
    ids=["the year before by itself", "as asked for"],
)
def test_ostersund_compares_its_boards(desk: Desk, compared: tuple[str, ...]) -> None:
    report = reported(desk, "ostersund", "ostersund-2009.csv", *OSTERSUND_2009, *compared)
    assert table(report, "quality_by_type") == {
        "Tillgång & tillgänglighet": [27, 7, 6, 40],
        "Kompetens": [13, 22, 3, 38],
        "Bemötande": [12, 20, 0, 32],
        "Inflytande": [4, 0, 1, 5],
        "Verksamhetsspecifika": [2, 1, 1, 4],
        "=": [58, 50, 11, 119],
    }
    assert table(report, "board_by_type") == {
        "Miljö- och samhällsnämnden": [4, 1, 1, 6],
        "Vård- och omsorgsnämnden": [19, 15, 3, 37],
        "Barn- och utbildningsnämnden": [4, 2, 0, 6],
        "Utförarstyrelsen/Serviceförvaltningen": [3, 12, 0, 15],
        "Utförarstyrelsen/Teknisk förvaltning": [14, 2, 5, 21],
        "Socialnämnden": [12, 1, 1, 14],
        "Kommunstyrelsen": [2, 17, 1, 20],
        "=": [58, 50, 11, 119],
    }
    rows = table(report, "compared")
    assert rows["Vård- och omsorgsnämnden"] == [37, 19, 18]
    assert rows["Utförarstyrelsen/Serviceförvaltningen"] == [15, 6, 9]
    assert rows["="] == [119, 88, 31]


def test_every_set_reports_by_channel(desk: Desk) -> None:
    report = reported(desk, "ostersund", "ostersund-2009.csv", *OSTERSUND_2009, layout="channels")
    channels = table(report, "by_channel")
    assert channels["="] == [119, 119]
    assert channels["webb"] == [24, 24]
    assert table(report, "by_type")["="] == [119]


def test_the_school_administration_reports_by_channel(desk: Desk) -> None:
    desk.init("skola")
    desk.take_in(
        "inkommen;kanal;typ;kriterium;enhet;beskrivning\n"
        "2024-02-01;webb;Klagomål;Skolskjuts;Björkskolan;Bussen kom inte.\n"
        "2024-02-02;brevduva;Förslag;Måltider;Sjöskolan;Mer grönsaker.\n"
    )
    report = desk.report("channels", "--from", "2024-01-01", "--to", "2024-12-31")
    channels = table(report, "by_channel")
    assert (channels["webb"], channels["annat"], channels["="]) == ([1, 1], [1, 1], [2, 2])
    assert table(report, "by_unit")["Björkskolan"] == [1]


@pytest.mark.parametrize("file", sorted(ACCEPTANCE.glob("*.csv")), ids=lambda file: file.stem)
def test_the_same_file_twice_registers_nothing_twice(desk: Desk, file: Path) -> None:
    desk.init(file.stem.partition("-")[0])
    first, second = (desk.run("import", file, options=("--json",)).data["files"][0] for _ in "ab")
    rows = len(file.read_text("utf-8-sig").splitlines()) - 1
    assert (first["registered"], first["already"]) == (rows, 0)
    assert (second["registered"], second["already"]) == (0, rows)
