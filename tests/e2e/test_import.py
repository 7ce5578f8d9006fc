"""Files of cases: what is taken in, what is refused, and that nothing comes in twice."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from synpunkt_desk import cli
from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.importing import importing
from synpunkt_desk.services.importing.importing import import_csv
from synpunkt_desk.services.importing.sources import keep_source
from synpunkt_desk.services.lists.queues import Order, Question, Queue, page
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.setup import create_office
from synpunkt_desk.store.key import new_key
from synpunkt_desk.texts import errors
from tests.e2e.conftest import Desk, Report

HEADER = "nummer;inkommen;kanal;typ;förvaltning;beskrivning"


def file_of(ran_data: Report) -> Report:
    """What is said of the only file."""
    return ran_data["files"][0]


def rows(*lines: str, header: str = HEADER) -> str:
    return "\n".join([header, *lines, ""])


def test_a_file_says_what_became_of_its_rows(made: Desk) -> None:
    ran = made.take_in(
        rows(
            "1;2024-01-02;webb;Ris;Tekniska;Det är halt.",
            "2;2024-13-02;webb;Ris;Tekniska;Fel datum.",
            "3;2024-01-02;webb;Ris;Tekniska;",
            "4;2024-01-02;webb;Ris;Tekniska;Ett;för mycket",
            "5;2024-01-03;duva;Fundering;Ny förvaltning;Något annat.",
        )
    )
    said = file_of(ran.data)
    assert ran.code == 1
    assert said["registered"] == 2
    assert [refused["line"] for refused in said["refused"]] == [3, 4, 5]
    remarks = {remark["message"]: remark["lines"] for remark in said["remarks"]}
    assert remarks["typen ”Fundering” är okänd och blir ej satt"] == [6]
    assert remarks["kanalen ”duva” är okänd och räknas som annat"] == [6]
    assert remarks["förvaltningen ”Ny förvaltning” är ny"] == [6]
    assert "rader.csv: rad 3: " in ran.err


def test_strict_refuses_what_is_only_remarkable(made: Desk) -> None:
    content = rows("1;2024-01-02;duva;Ris;Okänd;Text.", "2;2024-01-02;webb;Ris;Tekniska;Text.")
    said = file_of(made.take_in(content, "--strict").data)
    assert (said["registered"], said["remarks"]) == (1, [])
    assert {refused["line"] for refused in said["refused"]} == {2}
    assert file_of(made.take_in(content).data)["registered"] == 1


def test_a_dry_run_registers_nothing(made: Desk) -> None:
    content = rows("1;2024-01-02;webb;Ris;Ny;Text.", "1;2024-01-02;webb;Ris;Ny;Text.")
    for _ in range(2):
        said = file_of(made.take_in(content, "--dry-run").data)
        assert (said["registered"], said["already"]) == (1, 1)
    assert file_of(made.take_in(content).data)["registered"] == 1


def test_a_changed_row_is_listed_and_not_applied(made: Desk) -> None:
    made.take_in(rows("1;2024-01-02;webb;Ris;Tekniska;Först."))
    ran = made.take_in(rows("1;2024-01-02;webb;Ris;Tekniska;Sedan."))
    said = file_of(ran.data)
    assert (said["registered"], said["already"], said["changed"]) == (0, 0, [2])
    assert ran.code == 0
    assert "rad 2: ärendet är redan registrerat" in ran.err


def test_several_files_go_on_after_one_that_cannot_be_read(made: Desk) -> None:
    good = made.folder / "bra.csv"
    good.write_text(rows("1;2024-01-02;webb;Ris;Tekniska;Text."), "utf-8")
    ran = made.run("import", made.folder / "saknas.csv", good, options=("--json",))
    missing, taken_in = ran.data["files"]
    assert ran.code == 1
    assert (missing["error"], taken_in["registered"]) == ("file_unreadable", 1)


@pytest.mark.parametrize(
    ("content", "error_id"),
    [
        (b"", "csv_empty"),
        (b"\n\n", "csv_empty"),
        (b"a;b;c\n1;2;3\n", "csv_no_known_column"),
        (rows("1;2024-01-02;webb;;;Text.").encode("utf-16"), "csv_utf16"),
        (b"PK\x03\x04" + bytes(range(256)) * 20, "csv_binary"),
        ("inkommen;beskrivning\n2024-01-02;å ".encode() + b"\xe5\n", "csv_damaged_utf8"),
        (b"inkommen;inkommen;beskrivning\n", "csv_duplicate_column"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_is_none_is_refused_in_words(made: Desk, content: bytes, error_id: str) -> None:
    ran = made.take_in(content)
    assert (ran.code, file_of(ran.data)["error"]) == (1, error_id)
    assert ran.err.startswith("rader.csv: ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["tabell.XLSX", "blankett.pdf"])
def test_other_files_are_refused_in_words(made: Desk, name: str) -> None:
    ran = made.take_in("vad som helst", name=name)
    assert (ran.code, file_of(ran.data)["error"]) == (1, "import_format")


def test_a_web_form_is_taken_in_through_its_source(made: Desk) -> None:
    content = json.dumps(
        [
            {"id": "a1", "created": "2024-01-02T08:15:00Z", "kind": "synpunkt", "message": "Halt."},
            {"id": "a2", "created": "i går", "kind": "synpunkt", "message": "Halt."},
        ]
    )
    unknown = made.take_in(content, name="svar.json")
    assert (unknown.code, file_of(unknown.data)["error"]) == (1, "source_not_found")

    columns = {
        "id": "external_id", "created": "received", "kind": "case_type", "message": "text",
    }  # fmt: skip
    words = {"case_type": {"synpunkt": "klagomål"}}
    key = bytes.fromhex(made.key_file.read_text("ascii"))
    with closing(open_office(made.data, key)) as office:
        keep_source(office, SourceMapping("Webbformuläret", columns, words, {"channel": "webb"}))

    ran = made.take_in(content, name="svar.json")
    said = file_of(ran.data)
    assert (ran.code, said["registered"], said["remarks"]) == (1, 1, [])
    assert "svar.json: post 2: inkommen saknar giltigt datum" in ran.err
    again = made.take_in(content, "--source", "webbformuläret", name="svar.json")
    assert (file_of(again.data)["registered"], file_of(again.data)["already"]) == (0, 1)

    table = "id;created;kind;message\na1;2024-01-02 09:15;synpunkt;Halt.\n"
    same = file_of(made.take_in(table, "--source", "Webbformuläret", name="svar.csv").data)
    assert (same["already"], same["changed"]) == (1, [])
    other = made.take_in(table, "--source", "Appen", name="svar.csv")
    assert "Välj bland: ”Webbformuläret”" in other.err


def test_a_folder_is_no_file(made: Desk) -> None:
    assert "går inte att läsa" in made.run("import", made.folder).err


def test_windows_1252_and_odd_delimiters_are_read(made: Desk) -> None:
    content = rows("1;2024-01-02;webb;Beröm;Tekniska;Åäö.").replace(";", "\t").encode("cp1252")
    assert file_of(made.take_in(content).data)["registered"] == 1


def test_a_new_responsible_person_is_remarked_once(made: Desk) -> None:
    header = "nummer;inkommen;beskrivning;ansvarig"
    content = rows(*(f"{n};2024-01-02;Text.;Eva Ny" for n in (1, 2)), header=header)
    assert file_of(made.take_in(content, "--strict").data)["registered"] == 0
    remarks = {r["message"]: r["lines"] for r in file_of(made.take_in(content).data)["remarks"]}
    assert remarks["medarbetaren ”Eva Ny” är ny som ansvarig"] == [2]


def test_seconds_in_a_moment_are_taken_in(made: Desk) -> None:
    content = rows("1;2012-12-31T23:59:30;webb;Ris;Tekniska;Text.")
    assert file_of(made.take_in(content).data)["registered"] == 1


def test_a_full_disk_tells_how_far_it_came_and_the_next_import_goes_on(
    made: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)
    content = rows(*(f"{n};2024-01-02;webb;Ris;;{'Text ' * 400}{n}." for n in range(200))).encode()
    office = open_office(made.data, bytes.fromhex(made.key_file.read_text("ascii")))
    with office.replica.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 100}")
    with pytest.raises(KnownError) as caught:
        import_csv(office, content)
    said = str(errors.sentence(caught.value))
    done = page(office, Question(Queue.ALL, office.today()), limit=1000)
    office.close()

    assert caught.value.error_id == "import_disk_full"
    assert 0 < len(done) < 200
    assert f"{len(done)} av filens 200 rader är klara" in said
    again = file_of(made.take_in(content).data)
    assert (again["registered"], again["already"]) == (200 - len(done), len(done))


def titles(desk: Desk) -> list[str]:
    office = open_office(desk.data, bytes.fromhex(desk.key_file.read_text("ascii")))
    found = page(office, Question(Queue.ALL, office.today(), order=Order.OLDEST), limit=100)
    office.close()
    return [item.title for item in found]


def test_hostile_values_are_only_text(made: Desk) -> None:
    words = "'; DROP TABLE case_row; --"
    content = rows(
        f'1;2024-01-02;webb;Ris;Tekniska;"{words}"',
        "2;2024-01-02;webb;Ris;=CMD();{subject} {0} %s",
        f"3;2024-01-02;webb;Ris;{'Lång ' * 100};\x00\x1b[31m\u202eRöd",
    )
    assert file_of(made.take_in(content).data)["registered"] == 3
    assert len(titles(made)) == 3
    assert made.run("check").code == 0


def test_an_import_that_was_stopped_goes_on(made: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 10)
    file = made.folder / "många.csv"
    numbered = [f"L;{n};2024-01-02;webb;Ris;Tekniska;Text {n}." for n in range(35)]
    letters = [f"{n}/2;2024-01-02;webb;Ris;Tekniska;Mer." for n in range(35)]
    content = [line.partition(";")[2] for line in numbered] + letters
    file.write_text(rows(*content), "utf-8")
    office = open_office(made.data, bytes.fromhex(made.key_file.read_text("ascii")))
    seen: list[int] = []
    stopped = import_csv(
        office, file, progress=lambda done, _: seen.append(done), is_stopped=lambda: len(seen) > 1
    )
    again = import_csv(office, file)
    office.close()
    assert (stopped.registered, stopped.is_stopped, stopped.is_whole) == (20, True, False)
    assert (again.registered, again.already, again.is_whole) == (50, 20, True)
    report = made.report("channels", "--from", "2024-01-01", "--to", "2024-12-31")
    counted = next(t for t in report["tables"] if t["id"] == "by_channel")
    assert counted["total"] == [35, 70]


LINES = [
    *(f"S{n};2024-0{n % 9 + 1}-1{n % 10};webb;Ris;Tekniska;Text {n}." for n in range(12)),
    "S1/2;2024-02-11;telefon;Beröm;;Tack.",
    *[";2024-05-05;besök;Fråga;Stadskansliet;Lika."] * 3,
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Office]:
    """Makes an office in a folder of its own."""

    def make() -> Office:
        folder: Path = tmp_path_factory.mktemp("office")
        return create_office(folder, new_key(), load_set("boras"))

    return make


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.sampled_from(range(len(LINES))), unique=True), min_size=1, max_size=4))
def test_whatever_parts_come_in_whatever_order_each_case_comes_in_once(
    office: Callable[[], Office], parts: list[list[int]]
) -> None:
    made = office()
    for part in [*parts, list(range(len(LINES)))]:
        import_csv(made, rows(*(LINES[n] for n in part)).encode())
    whole = import_csv(made, rows(*LINES).encode())
    question = Question(Queue.ALL, made.today())
    listed = page(made, question, limit=1000)
    made.close()
    assert (whole.registered, whole.already, whole.changed) == (0, len(LINES), ())
    assert len(listed) == len(LINES)


def test_machine_output_stands_alone_on_stdout(
    made: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.main(["--data", str(made.data), "--key-file", str(made.key_file), "--json", "check"])
    assert (code, json.loads(capsys.readouterr().out)["whole"]) == (0, True)


def test_an_arrival_that_has_not_been_yet_is_remarked(made: Desk) -> None:
    ran = made.take_in(rows("1;2099-01-02;webb;Klagomål;Tekniska;Det är halt."))
    assert ran.code == 0
    remarks = {remark["message"]: remark["lines"] for remark in file_of(ran.data)["remarks"]}
    assert remarks["ankomstdagen har inte varit än"] == [2]
