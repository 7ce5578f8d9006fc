"""Example content for the parts, as in a working day."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from reportlab.pdfgen.canvas import Canvas

from synpunkt_desk.ui.widgets.case_list import CaseRole, accessible_row
from synpunkt_desk.ui.widgets.side_nav import NavItem, NavSection
from synpunkt_desk.ui.widgets.tokens import Tone

NAV = (
    NavSection(
        "Ärenden",
        (
            NavItem("inbox", "Att fördela", "inbox"),
            NavItem("confirm", "Att bekräfta", "mail-open"),
            NavItem("mine", "Mina", "user"),
            NavItem("late", "Försenade", "clock"),
            NavItem("uncategorised", "Ej kategoriserade", "tag"),
            NavItem("unit", "Väntar på enhet", "reply"),
            NavItem("submitter", "Väntar på svar utifrån", "message-circle"),
            NavItem("parked", "Parkerade", "moon"),
            NavItem("all", "Alla ärenden", "layers"),
        ),
    ),
    NavSection(
        "Uppföljning",
        (
            NavItem("measures", "Åtgärder", "list-checks"),
            NavItem("reports", "Rapporter", "file-text"),
        ),
    ),
)


@dataclass(frozen=True)
class CaseRow:
    """A row of the list."""

    title: str
    type_text: str
    type_tone: Tone
    state_text: str
    state_tone: Tone
    meta: str


CASES = (
    CaseRow(
        "Synpunkt om färdtjänst som inte kom",
        "Klagomål",
        Tone.RED,
        "Försenad 1 arbetsdag",
        Tone.RED,
        "TN SYN 2026-0117 · Brev · inkom 2026-11-17",
    ),
    CaseRow(
        "Synpunkt om snöröjning vid Ekarängsskolan",
        "Klagomål",
        Tone.RED,
        "Bekräfta i dag",
        Tone.RED,
        "TN SYN 2026-0119 · Blankett · inkom 2026-11-18",
    ),
    CaseRow(
        "Synpunkt om fler sopkärl i Annelundsparken",
        "Förslag",
        Tone.AMBER,
        "1 arbetsdag kvar",
        Tone.AMBER,
        "TN SYN 2026-0120 · Webb · inkom 2026-11-19",
    ),
    CaseRow(
        "Synpunkt om öppettider på fritidsgården",
        "Fråga",
        Tone.BLUE,
        "2 arbetsdagar kvar",
        Tone.GREY,
        "KFN SYN 2026-0063 · Telefon · inkom 2026-11-20",
    ),
    CaseRow(
        "Synpunkt om bemötande i receptionen",
        "Beröm",
        Tone.GREEN,
        "Vill inte ha svar",
        Tone.GREY,
        "K7-0042, väntar på nummer · Besök · 2026-11-20",
    ),
    CaseRow(
        "Synpunkt om belysning på gångväg",
        "Klagomål",
        Tone.RED,
        "Bekräftad",
        Tone.GREEN,
        "TN SYN 2026-0121 · Webb · inkom 2026-11-20",
    ),
)


def case_model(rows: tuple[CaseRow, ...], parent: QObject) -> QStandardItemModel:
    """A model that answers what the delegate asks for."""
    model = QStandardItemModel(parent)
    for row in rows:
        item = QStandardItem(row.title)
        item.setData(row.type_text, CaseRole.TYPE_TEXT)
        item.setData(row.type_tone.value, CaseRole.TYPE_TONE)
        item.setData(row.state_text, CaseRole.STATE_TEXT)
        item.setData(row.state_tone.value, CaseRole.STATE_TONE)
        item.setData(row.meta, CaseRole.META)
        said = accessible_row(
            title=row.title, type_text=row.type_text, state_text=row.state_text, meta=row.meta
        )
        item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
        model.appendRow(item)
    return model


def read_day(text: str) -> date | None:
    """A reader of days that knows one quick word."""
    if text == "idag":
        return date(2026, 11, 20)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def pdf_with(*pages: str) -> bytes:
    """A PDF with a heading on each page."""
    target = BytesIO()
    canvas = Canvas(target)
    for words in pages:
        canvas.drawString(72, 760, words)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
