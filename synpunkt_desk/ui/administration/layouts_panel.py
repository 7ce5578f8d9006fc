"""Copying and changing layouts of reports, with the pages they make beside them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.reports.layout import Covers, Layout, SectionLayout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.services.reporting import report_layouts
from synpunkt_desk.services.reporting.layout_preview import preview_layout
from synpunkt_desk.services.reporting.report_layouts import FaultyLayout
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import layouts_panel as t
from synpunkt_desk.texts.layout_fields import kept, shown
from synpunkt_desk.ui.administration.layouts_list import EveryLayout, fill_list, read_layouts
from synpunkt_desk.ui.administration.layouts_view import LayoutsView
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import ask_file
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

PAUSE: Final = 500
"""Milliseconds after the last change until the pages are drawn."""

_EMPTY: Final = SectionLayout(id="")


class LayoutsPanel(QWidget):
    """Choose a layout, make a copy of it, change that, look at the pages, and save."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._every = EveryLayout()
        self._layout: Layout | None = None
        self._faulty: FaultyLayout | None = None
        self._drawn: Layout | None = None
        self._is_filling = False
        self.view = LayoutsView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(read_layouts, self._show, key="layouts")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, every: EveryLayout) -> None:
        """Show the list; what somebody is changing stays as they have it."""
        self._every = every
        if self._faulty in every.faulty:
            fill_list(self.view.list, every, chosen=self._faulty.template_id)
            return
        layout = self._layout or every.known[0].layout
        fill_list(self.view.list, every, chosen=layout.key)
        self.choose(layout)

    def choose(self, layout: Layout) -> None:
        """Show a layout, also one that is not kept yet."""
        view = self.view
        if self._faulty is not None:
            view.problem.clear()
        self._layout, self._faulty = layout, None
        self._is_filling = True
        view.name.setText(layout.name)
        view.title.setText(shown(layout.title))
        view.about.setText(layout.about)
        view.about.setCursorPosition(0)
        view.document_type.setText(layout.document_type)
        for field in (view.name, view.title, view.about, view.document_type):
            field.setCursorPosition(0)  # so that a long text is read from its beginning
        view.covers.set_value(layout.covers)
        self._fill_checks(layout)
        self._is_filling = False
        self._fill_sections(max(view.sections.currentRow(), 0))
        is_shipped = self._every.is_shipped(layout)
        self._allow_changes(is_own=not is_shipped)
        view.shipped.setVisible(is_shipped)
        view.remove.setEnabled(self._every.may_change and self._every.is_kept(layout))
        self._ask()

    def _show_faulty(self, faulty: FaultyLayout) -> None:
        """Say what is wrong with a layout; it can only be taken away."""
        self._layout, self._faulty = None, faulty
        self._pause.stop()
        self._allow_changes(is_own=False, is_faulty=True)
        self.view.copy.setEnabled(False)
        self.view.export.setEnabled(False)
        self.view.shipped.hide()
        self.view.remove.setEnabled(self._every.may_change)
        self._show_error(faulty.error)

    def _allow_changes(self, *, is_own: bool, is_faulty: bool = False) -> None:
        view, may_change = self.view, self._every.may_change
        for card in (*view.cards, view.checks_card):
            card.setEnabled(is_own and may_change)
            card.setHidden(is_faulty)
        view.preview.setHidden(is_faulty)
        view.save.setEnabled(is_own and may_change)
        view.copy.setEnabled(may_change)
        view.import_file.setEnabled(may_change)
        view.export.setEnabled(True)
        view.not_allowed.setVisible(not may_change)

    def _fill_checks(self, layout: Layout) -> None:
        with QSignalBlocker(self.view.checks):
            self.view.checks.clear()
            for check, word in t.CHECK_WORDS.items():
                row = QListWidgetItem(word)
                row.setData(Qt.ItemDataRole.UserRole, check)
                is_in = check in layout.checks
                row.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
                self.view.checks.addItem(row)

    def _fill_sections(self, at: int) -> None:
        layout = self._layout
        if layout is None:
            return
        with QSignalBlocker(self.view.sections):
            self.view.sections.clear()
            self.view.sections.addItems([_line(section) for section in layout.sections])
            self.view.sections.setCurrentRow(min(at, len(layout.sections) - 1))
        self._show_section()

    def _show_section(self) -> None:
        view, section = self.view, self._section()
        self._is_filling = True
        view.heading.setText(shown(section.heading))
        view.text.set_text(shown(section.text))
        for box, value in (
            (view.draft, section.draft),
            (view.table, section.table),
            (view.each, section.each),
            (view.when_empty, section.when_empty),
        ):
            box.set_value(value)
        view.page.setChecked(bool(section.page))
        view.chart.setChecked(bool(section.chart))
        self._is_filling = False
        at, last = view.sections.currentRow(), view.sections.count() - 1
        view.up.setEnabled(at > 0)
        view.down.setEnabled(0 <= at < last)
        view.remove_section.setEnabled(last > 0)

    def _section(self) -> SectionLayout:
        at = self.view.sections.currentRow()
        return self._layout.sections[at] if self._layout and at >= 0 else _EMPTY

    def _connect(self) -> None:
        view = self.view
        view.list.currentItemChanged.connect(self._on_chosen)
        view.sections.currentRowChanged.connect(self._show_section)
        for line in (view.name, view.title, view.about, view.document_type):
            line.textEdited.connect(self._on_head)
        view.covers.choice_changed.connect(self._on_head)
        view.checks.itemChanged.connect(self._on_head)
        view.heading.textEdited.connect(self._on_section)
        view.text.textChanged.connect(self._on_section)
        for box in (view.draft, view.table, view.each, view.when_empty):
            box.value_changed.connect(self._on_section)
        for tick in (view.page, view.chart):
            tick.toggled.connect(self._on_section)
        view.new_section.clicked.connect(self._add_section)
        view.up.clicked.connect(lambda: self._move(-1))
        view.down.clicked.connect(lambda: self._move(1))
        view.remove_section.clicked.connect(self._remove_section)
        view.copy.clicked.connect(self._copy)
        view.import_file.clicked.connect(self._import)
        view.export.clicked.connect(self._export)
        view.save.clicked.connect(self._save)
        view.remove.clicked.connect(self._remove)
        self._pause.timeout.connect(self._draw)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        one = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(one, FaultyLayout):
            self._show_faulty(one)
        elif one is not None:
            self.choose(one)

    def _on_head(self) -> None:
        if self._layout is None or self._is_filling:
            return
        view = self.view
        self._layout = replace(
            self._layout,
            name=view.name.text().strip(),
            title=kept(view.title.text().strip()),
            about=view.about.text().strip(),
            document_type=view.document_type.text().strip(),
            covers=Covers(view.covers.value()),
            checks=tuple(_ticked(view.checks)),
        )
        self._ask()

    def _on_section(self) -> None:
        at, view = self.view.sections.currentRow(), self.view
        if self._layout is None or self._is_filling or at < 0:
            return
        section = replace(
            self._layout.sections[at],
            heading=kept(view.heading.text().strip()),
            text=kept(view.text.toPlainText().strip()),
            draft=view.draft.value(),
            table=view.table.value(),
            each=view.each.value(),
            when_empty=view.when_empty.value(),
            page="new" if view.page.isChecked() else "",
            chart="bars" if view.chart.isChecked() else "",
        )
        sections = self._layout.sections
        self._layout = replace(
            self._layout, sections=(*sections[:at], section, *sections[at + 1 :])
        )
        view.sections.item(at).setText(_line(section))
        self._ask()

    def _put_sections(self, sections: Sequence[SectionLayout], at: int) -> None:
        if self._layout is not None:
            self._layout = replace(self._layout, sections=tuple(sections))
            self._fill_sections(at)
            self._ask()

    def _add_section(self) -> None:
        """A section after the chosen one."""
        if self._layout is None:
            return
        taken = {section.id for section in self._layout.sections}
        new_id = next(name for n in count(1) if (name := f"own{n}") not in taken)
        at, sections = self.view.sections.currentRow() + 1, self._layout.sections
        made = SectionLayout(id=new_id, heading=t.NEW_HEADING)
        self._put_sections((*sections[:at], made, *sections[at:]), at)
        self.view.heading.setFocus()
        self.view.heading.selectAll()

    def _move(self, step: int) -> None:
        if self._layout is not None:
            at, sections = self.view.sections.currentRow(), [*self._layout.sections]
            sections.insert(at + step, sections.pop(at))
            self._put_sections(sections, at + step)

    def _remove_section(self) -> None:
        if self._layout is not None:
            at, sections = self.view.sections.currentRow(), self._layout.sections
            self._put_sections((*sections[:at], *sections[at + 1 :]), at)

    def _copy(self) -> None:
        source = self._layout
        if source is not None:
            name = t.copy_name(source.name)
            work = partial(report_layouts.copy, source=source, name=name)
            self._operations.read(work, self._begin, key="layout copy", failed=self._show_error)

    def _begin(self, layout: Layout) -> None:
        """Show what is not kept yet, ready to be named."""
        with QSignalBlocker(self.view.list):
            self.view.list.setCurrentRow(-1)
        self.view.sections.setCurrentRow(0)
        self.choose(layout)
        self.view.name.setFocus()
        self.view.name.selectAll()

    def _import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, t.IMPORT, "", t.FILE_FILTER)
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, file: Path) -> None:
        """Show the layout of a file; it is kept when it is saved."""
        work = partial(report_layouts.read_layout_file, file=file)
        self._operations.read(work, self._begin, key="layout file", failed=self._show_error)

    def _export(self) -> None:
        layout = self._layout
        if layout is None:
            return
        file = ask_file(self, f"{layout.key}.yaml", t.FILE_FILTER)
        if file is not None:
            self.export_to(file, layout)

    def export_to(self, file: Path, layout: Layout) -> None:
        """Write a layout to a file that another municipality can read in."""
        self._operations.compute(
            lambda _: write_file(file, layout_text(layout).encode()),
            lambda _: self.toast.show_text(t.EXPORTED),
            failed=self._show_error,
        )

    def _save(self) -> None:
        layout = self._layout
        if layout is None:
            return

        def succeed(_changes: Changes) -> None:
            self.view.problem.clear()
            self.toast.show_text(t.SAVED)
            self.refresh()

        def work(office: Office) -> Changes:
            return report_layouts.keep(office, layout)

        self._operations.write(work, succeed, failed=self._show_error, initiator=self)

    def _remove(self) -> None:
        layout, faulty = self._layout, self._faulty
        if faulty is not None:
            work = partial(report_layouts.remove_template, template_id=faulty.template_id)
        elif layout is not None:
            work = partial(report_layouts.remove, key=layout.key)
        else:
            return

        def succeed(_changes: Changes) -> None:
            self._layout = self._faulty = None
            self.view.problem.clear()
            self.toast.show_text(t.REMOVED)
            self.refresh()

        self._operations.write(work, succeed, failed=self._show_error, initiator=self)

    def _ask(self) -> None:
        """Draw the pages soon, while somebody is looking."""
        if self.isVisible() and self._layout != self._drawn:
            self._pause.start()

    def _draw(self) -> None:
        self._drawn = self._layout
        if self._drawn is not None:
            work = partial(preview_layout, layout=self._drawn)
            self._operations.read(
                work, self._show_pages, key="layout pages", failed=self._show_error
            )

    def _show_pages(self, pdf: bytes) -> None:
        self.view.problem.clear()
        self.view.preview.show_pdf(pdf)

    def _show_error(self, error: AppError) -> None:
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)


def _line(section: SectionLayout) -> str:
    """A section in the list: its heading, else what fills it."""
    filled = t.DRAFT_WORDS.get(section.draft) or t.TABLE_WORDS.get(section.table)
    return shown(section.heading) or filled or section.id


def _ticked(ticks: QListWidget) -> list[str]:
    rows = [ticks.item(at) for at in range(ticks.count())]
    return [
        str(row.data(Qt.ItemDataRole.UserRole))
        for row in rows
        if row.checkState() is Qt.CheckState.Checked
    ]
