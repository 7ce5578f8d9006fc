"""How the program is, part by part, each with what to do about it; and its backups."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel

from synpunkt_desk.services.office import maintenance, own_backups
from synpunkt_desk.services.office.health import Health, read_health
from synpunkt_desk.services.office.log_file import log_folder
from synpunkt_desk.services.office.maintenance import CheckResult, Progress, recovery_phrase
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.services.office.own_backups import Backup
from synpunkt_desk.services.office.support_bundle import bundle_parts
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts import health as ht
from synpunkt_desk.texts.cli import problem_line
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.administration import health_words as words
from synpunkt_desk.ui.administration.about_window import AboutWindow, open_over
from synpunkt_desk.ui.administration.health_row import HealthRow
from synpunkt_desk.ui.administration.health_words import Told
from synpunkt_desk.ui.administration.long_work import LongWork
from synpunkt_desk.ui.administration.support_window import SupportWindow
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Standing
from synpunkt_desk.ui.sharing.words import in_bar
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.theme import font
from synpunkt_desk.ui.widgets.tokens import Tone

_PARTS: Final = {
    "store": ht.STORE,
    "copy": ht.COPY,
    "place": ht.PLACE,
    "sharing": ht.SHARING,
    "clock": ht.CLOCK,
    "key": ht.KEY,
    "settings": ht.SETTINGS,
    "version": ht.VERSION,
}


_APART: Final = frozenset({"sharing", "version"})
"""What can be asked for while something else is being done."""


class CarePanel(ScrollPage):
    """Reads how it is each time it is shown, and after each piece of work.

    Signals: sharing_asked() to see what the server would not take.
    """

    sharing_asked = Signal()

    def __init__(self, operations: Operations, keeper: Keeper) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._keeper = keeper
        self._health: Health | None = None
        self.rows = {key: HealthRow(title) for key, title in _PARTS.items()}
        self.work = LongWork(operations)
        self.result = self.work.result
        self.stop = self.work.stop
        self.check = tied(self.rows["store"].action, ActionId.CHECK)
        self.back_up = tied(self.rows["copy"].action, ActionId.BACK_UP)
        self.rebuild = SecondaryButton(t.REBUILD)
        self.save_copy = SecondaryButton(ht.SAVE_COPY, icon_name="download")
        self.try_copy = SecondaryButton(ht.TRY_COPY)
        self.restore = SecondaryButton(ht.RESTORE_TO)
        self.review_bundle = tied(SecondaryButton(ht.REVIEW_BUNDLE), ActionId.SUPPORT)
        tied(self.rows["version"].action, ActionId.ABOUT)
        self.show_log = SecondaryButton(ht.SHOW_LOG, icon_name="folder-open")
        self._show_phrase = PlainButton(t.SHOW_PHRASE)
        self._phrase = QLabel()
        self._phrase.setFont(font(1.3, bold=True))
        self._phrase.setWordWrap(True)
        self._phrase.hide()
        self._reading = Muted(ht.READING)
        self._lay_out()
        self._connect()
        self.rebuild.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read how it is now."""
        self._operations.read(read_health, self._show, key="health")

    def back_up_to(self, file: Path) -> None:
        """Write a backup there, and try it."""

        def work(office: Office, progress: Progress) -> Backup:
            return own_backups.back_up_to(office, file, progress)

        self.work.run(work, self._on_backed_up)

    def try_out(self, file: Path) -> None:
        """Restore a backup on trial, and tell what it holds."""

        def work(office: Office, _progress: Progress) -> str:
            tried = own_backups.try_backup(office, file)
            day = f"{local_moment(tried.made_at):%Y-%m-%d %H:%M}"
            return ht.tried_sentence(day, tried.entries, own_backups.entries_now(office))

        self.work.run(work, lambda said: self.result.show_state(said, tone=Tone.GREEN))

    def restore_to(self, file: Path, folder: Path) -> None:
        """Unpack a backup into a folder of its own, under the key of this office."""

        def work(office: Office, _progress: Progress) -> None:
            phrase = recovery_phrase(office)
            maintenance.restore(file, folder, key_file=None, phrase=phrase)

        said = ht.restored_sentence(str(folder))
        self.work.run(work, lambda _none: self.result.show_state(said, tone=Tone.GREEN))

    def phrase(self) -> str:
        """The recovery phrase while it is shown."""
        return self._phrase.text()

    def _show(self, health: Health) -> None:
        self._health = health
        said = in_bar(self._keeper.standing)
        told: dict[str, Told | None] = {
            "store": words.of_store(health, self._operations.office.today()),
            "copy": words.of_copy(health),
            "place": words.of_place(health),
            "sharing": words.of_sharing(health, said.words, said.tone),
            "clock": words.of_clock(health),
            "key": words.of_key(health),
            "settings": words.of_settings(health),
            "version": words.of_version(health),
        }
        self._reading.hide()
        for key, each in told.items():
            self.rows[key].setVisible(each is not None)
            if each:
                self.rows[key].show_told(each)

    def _lay_out(self) -> None:
        for part in (self.work, self._reading, *self.rows.values()):
            self.body.addWidget(part)
        for row in self.rows.values():
            row.hide()
        rebuild = QHBoxLayout()
        rebuild.addWidget(self.rebuild)
        rebuild.addStretch()
        self.body.insertLayout(1, rebuild)
        copies = Card(ht.RESTORE)
        copies.body.addWidget(Muted(ht.RESTORE_TEXT))
        buttons = FlowLayout(spacing=8)
        for button in (self.try_copy, self.restore, self.save_copy):
            buttons.addWidget(button)
        copies.body.addLayout(buttons)
        copies.body.addWidget(Muted(t.PHRASE_NOTE))
        copies.body.addWidget(self._phrase)
        copies.body.addWidget(self._show_phrase, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(copies)
        support = Card(ht.SUPPORT)
        support.body.addWidget(Muted(ht.SUPPORT_TEXT))
        helping = FlowLayout(spacing=8)
        for button in (self.review_bundle, self.show_log):
            helping.addWidget(button)
        support.body.addLayout(helping)
        self.body.addWidget(support)
        self.body.addStretch()
        tab_as_laid_out(self)

    def _connect(self) -> None:
        acts: dict[str, Callable[[], None]] = {
            "store": self._check,
            "copy": self._back_up_now,
            "place": self._choose_folder,
            "sharing": self._on_sharing,
            "version": self._show_about,
        }
        for key, act in acts.items():
            self.rows[key].action_taken.connect(act)
        self.rebuild.clicked.connect(self._rebuild)
        self.save_copy.clicked.connect(self._choose_file)
        self.try_copy.clicked.connect(self._choose_copy)
        self.restore.clicked.connect(self._choose_restore)
        self.review_bundle.clicked.connect(self._review_bundle)
        self.show_log.clicked.connect(self._show_log)
        self.work.busy_changed.connect(self._on_busy)
        self._show_phrase.clicked.connect(self._on_phrase_asked)
        self._keeper.told.connect(self._on_standing)

    def _check(self) -> None:
        self.rebuild.hide()
        self.work.change(maintenance.check, self._on_checked)

    def _rebuild(self) -> None:
        self.rebuild.hide()
        self.work.change(maintenance.rebuild, self._on_rebuilt)

    def _back_up_now(self) -> None:
        self.work.run(own_backups.back_up_today, self._on_backed_up)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, ht.PLACE)
        if chosen:
            self.keep_copies_in(Path(chosen))

    def keep_copies_in(self, folder: Path) -> None:
        """Write the backups of each day there from now on."""
        self._operations.write(
            lambda office: own_backups.choose_folder(office, folder), lambda _none: self.refresh()
        )

    def _choose_file(self) -> None:
        proposed = t.backup_name(self._operations.office.today().isoformat())
        name, _ = QFileDialog.getSaveFileName(self, ht.SAVE_COPY, proposed, t.BACKUP_FILES)
        if name:
            self.back_up_to(Path(name))

    def _choose_copy(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, ht.TRY_COPY, "", t.BACKUP_FILES)
        if name:
            self.try_out(Path(name))

    def _choose_restore(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, ht.RESTORE_TO, "", t.BACKUP_FILES)
        folder = QFileDialog.getExistingDirectory(self, ht.EMPTY_FOLDER) if name else ""
        if folder:
            self.restore_to(Path(name), Path(folder))

    def _show_about(self) -> None:
        open_over(AboutWindow(parent=self))

    def _review_bundle(self) -> None:
        """Read what goes to support away from the window's thread, and show it."""
        self.work.run(
            lambda office, _progress: bundle_parts(office),
            lambda parts: open_over(SupportWindow(self._operations, parts, parent=self)),
        )

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))

    def _on_sharing(self) -> None:
        if self.rows["sharing"].action.text() == ht.SHOW_SHARING:
            self.sharing_asked.emit()
        else:
            self._keeper.poke()

    def _on_standing(self, standing: Standing) -> None:
        if self._health and self._health.sharing and self.isVisible():
            state = replace(
                self._health.sharing, waiting=standing.waiting, refused=standing.refused
            )
            self._show(replace(self._health, sharing=state))

    def _on_busy(self, is_busy: bool) -> None:
        buttons = [row.action for key, row in self.rows.items() if key not in _APART]
        others = (self.rebuild, self.save_copy, self.try_copy, self.restore, self.review_bundle)
        for button in (*buttons, *others):
            button.setEnabled(not is_busy)
        if not is_busy:
            self.refresh()

    def _on_backed_up(self, made: Backup) -> None:
        self.result.show_state(t.backed_up(made.file), tone=Tone.GREEN)

    def _on_checked(self, found: CheckResult) -> None:
        if not found.problems:
            said = t.check_passed(found.entries, found.objects)
            self.result.show_state(said, tone=Tone.GREEN)
            return
        lines = [problem_line(problem.part, problem.object_id) for problem in found.problems]
        said = "\n".join([t.CHECK_FOUND, *lines, t.CHECK_ADVICE])
        self.result.show_state(said, tone=Tone.RED)
        self.rebuild.show()

    def _on_rebuilt(self, _none: None) -> None:
        self.result.show_state(t.REBUILT, tone=Tone.GREEN)

    def _on_phrase_asked(self) -> None:
        is_shown = self._phrase.isHidden()
        self._phrase.setText(recovery_phrase(self._operations.office) if is_shown else "")
        self._phrase.setVisible(is_shown)
        self._show_phrase.set_label(t.HIDE_PHRASE if is_shown else t.SHOW_PHRASE)
