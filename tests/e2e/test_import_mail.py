"""Mail taken in by the command line: registered once, with everything in it."""

from tests.e2e.conftest import Desk, Ran, Report
from tests.helpers.mails import attach, make_mail, make_msg

MAIL = attach(make_mail(), "karta.pdf").as_bytes()


def said_of(ran: Ran) -> Report:
    return ran.data["files"][0]


def test_a_mail_is_registered_once(made: Desk) -> None:
    first = made.take_in(MAIL, name="mejl.eml")
    again = made.take_in(MAIL, name="samma.eml")
    assert (first.code, again.code) == (0, 0)
    assert (said_of(first)["registered"], said_of(first)["already"]) == (1, 0)
    assert (said_of(again)["registered"], said_of(again)["already"]) == (0, 1)
    assert said_of(first)["number"] == said_of(again)["number"] != ""


def test_people_get_a_line_for_each_file(made: Desk) -> None:
    (made.folder / "mejl.eml").write_bytes(MAIL)
    (made.folder / "trasigt.eml").write_bytes(b"MZ")
    ran = made.run("import", made.folder / "mejl.eml", made.folder / "trasigt.eml")
    assert ran.code == 1
    assert ran.out.startswith("mejl.eml: registrerat som ")
    assert "trasigt.eml: Filen trasigt.eml är inget mejl." in ran.err


def test_a_dry_run_registers_nothing(made: Desk) -> None:
    assert said_of(made.take_in(MAIL, "--dry-run", name="mejl.eml"))["registered"] == 1
    assert said_of(made.take_in(MAIL, name="mejl.eml"))["registered"] == 1


def test_strict_leaves_out_what_is_remarkable(made: Desk) -> None:
    empty = make_mail("\n").as_bytes()
    refused = made.take_in(empty, "--strict", name="mejl.eml")
    assert refused.code == 1
    assert said_of(refused)["registered"] == 0
    assert "mejlet har ingen text" in refused.err
    taken = made.take_in(empty, name="mejl.eml")
    assert (taken.code, said_of(taken)["registered"]) == (0, 1)
    assert said_of(taken)["remarks"][0]["message"].startswith("mejlet har ingen text")


def test_rows_and_mail_come_in_together(made: Desk) -> None:
    rows = made.folder / "rader.csv"
    rows.write_text("inkommen;beskrivning\n2024-01-02;Det är halt.\n", "utf-8")
    letter = made.folder / "mejl.msg"
    letter.write_bytes(make_msg())
    ran = made.run("import", rows, letter, options=("--json",))
    assert ran.code == 0
    assert [said["registered"] for said in ran.data["files"]] == [1, 1]


def test_a_mail_counts_as_received_when_it_reached_us(made: Desk) -> None:
    made.take_in(MAIL, name="mejl.eml")
    report = made.report("channels", "--from", "2026-11-01", "--to", "2026-11-30")
    rows = {row["label"]: row["values"] for row in report["tables"][0]["rows"]}
    assert sum(rows["e-post"]) >= 1
    assert made.run("check").code == 0
