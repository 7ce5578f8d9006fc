"""Files of a case: shown without running anything, saved with a warning."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases import records
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.case_editor.file_preview import Shown, can_be_shown, is_scan, read_shown
from tests.helpers.case_desks import CaseDesk
from tests.helpers.mails import make_mail

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"


def shown(office: Office, case_id: str, name: str, content: bytes) -> Shown | None:
    """What is shown of a file; None where no one offers to show it."""
    records.attach(office, case_id, Pasted(name, content))
    record_id, record = view(office, case_id).records[-1]
    return read_shown(office, record_id) if can_be_shown(record) else None


def test_a_picture_is_shown_whatever_it_is_called(office: Office, case_id: str) -> None:
    found = shown(office, case_id, "bild.dat", PNG)
    assert found is not None
    assert found.picture is not None
    assert found.picture.width() == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bild.png", SVG),
        ("brev.pdf", b"<html><script>x()</script></html>"),
        ("brev.html", b"<html><script>x()</script></html>"),
        ("program.exe", b"MZ\x90"),
        ("arkiv.zip", b"PK\x03\x04"),
    ],
)
def test_what_can_run_is_not_shown(office: Office, case_id: str, name: str, content: bytes) -> None:
    assert shown(office, case_id, name, content) is None


def test_a_mail_is_shown_as_words(office: Office, case_id: str) -> None:
    mail = make_mail("\n")
    mail.add_alternative("<p>Det är <b>halt</b><script>x()</script></p>", subtype="html")
    found = shown(office, case_id, "mejl.eml", mail.as_bytes())
    assert found is not None
    assert found.text.endswith("Ämne: Halt på gångvägen\n\nDet är halt")
    assert not is_scan(view(office, case_id).records[-1][1])


def test_saving_what_can_run_asks_first(
    desk: CaseDesk,
    office: Office,
    case_id: str,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "sparad.js"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    records.attach(office, case_id, Pasted("../skript.js", b"x()"))
    desk.open(case_id)
    tab = desk.editor.view.records
    record_id, record = view(office, case_id).records[-1]
    tab.save_asked.emit(record_id, record)
    qtbot.waitUntil(lambda: bool(desk.editor.view.findChildren(QMessageBox)))
    warning = desk.editor.view.findChildren(QMessageBox)[0]
    assert "skript.js kan köra program" in warning.text() + warning.informativeText()
    warning.reject()
    desk.settle()
    assert not place.exists()
    tab.save_asked.emit(record_id, record)
    again = desk.editor.view.findChildren(QMessageBox)[-1]
    next(b for b in again.buttons() if b.text() == "Spara ändå").click()
    desk.settle()
    assert place.read_bytes() == b"x()"
