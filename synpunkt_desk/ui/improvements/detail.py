"""One measure or order beside the list: its facts, its effect, its cases and its log."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.models.improvements import MeasureStatus, is_follow_up
from synpunkt_desk.models.objects import BoardOrder, Measure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.services.improvements.improvement_words import (
    decided_words,
    due_words,
    owing_words,
)
from synpunkt_desk.services.improvements.improvements import Details, Improvement, ServedCase
from synpunkt_desk.texts import case_actions
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.texts.case_editor import DECLARATION
from synpunkt_desk.texts.dates import iso
from synpunkt_desk.texts.log.sentences import event_sentence
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.lists import RowList, plain_words
from synpunkt_desk.ui.case_editor.presentation import moment
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone

_TONES: Final = {
    MeasureStatus.IDEA: Tone.GREY,
    MeasureStatus.DECIDED: Tone.BLUE,
    MeasureStatus.UNDER_WAY: Tone.BLUE,
    MeasureStatus.DONE: Tone.GREEN,
    MeasureStatus.EFFECT_SEEN: Tone.GREEN,
}
_EVENTS: Final = 6


class DetailCard(Card):
    """Signals: step_asked() for what comes next; edit_asked(), link_asked(), cases_asked(),
    remove_asked(); unlink_asked(case id).
    """

    step_asked = Signal()
    edit_asked = Signal()
    link_asked = Signal()
    cases_asked = Signal()
    remove_asked = Signal()
    unlink_asked = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Strong()
        self.status = Pill("", Tone.GREY)
        self.step = tied(PrimaryButton(""), ActionId.MEASURE_STEP)
        self.edit = tied(SecondaryButton(t.CHANGE, bind_keys=False), ActionId.EDIT_MEASURE)
        self.link = SecondaryButton(t.LINK)
        self.show_cases = SecondaryButton(t.SHOW_CASES)
        self.remove = PlainButton(t.REMOVE)
        self.facts, self.cases, self.events = RowList(), RowList(), RowList()
        self.effect = plain_words("")
        self._effect_heading = SectionLabel(t.EFFECT_HEADING)
        self._cases_heading = SectionLabel(t.CASES_HEADING)
        self._lay_out()
        for button, signal in (
            (self.step, self.step_asked),
            (self.edit, self.edit_asked),
            (self.link, self.link_asked),
            (self.show_cases, self.cases_asked),
            (self.remove, self.remove_asked),
        ):
            button.clicked.connect(signal)

    def show_details(self, organisation: Organisation, found: Details) -> None:
        """Show a measure or an order."""
        one = found.improvement
        self.heading.setText(one.thing.text)
        self.setAccessibleName(one.thing.text)
        self._show_status(one)
        self._show_step(one)
        lines = [f"{label}: {words}" for label, words in _facts(organisation, one) if words]
        self.facts.show_rows([plain_words(line) for line in lines])
        self._show_effect(one, found)
        self._show_cases(one, found.cases)
        self._show_events(organisation, found.events)

    def _show_status(self, one: Improvement) -> None:
        if one.is_overdue:
            self.status.show_state(t.LATE, Tone.RED, icon_name="triangle-alert")
        else:
            self.status.show_state(t.STATUSES[one.status], _TONES[one.status])

    def _show_step(self, one: Improvement) -> None:
        is_order = isinstance(one.thing, BoardOrder)
        label = t.ORDER_DONE if is_order else t.NEXT_STEPS.get(one.status, "")
        self.step.set_label(label)
        is_over = one.status in (MeasureStatus.EFFECT_SEEN, MeasureStatus.DONE)
        self.step.setVisible(bool(label) and not (is_order and is_over))

    def _show_effect(self, one: Improvement, found: Details) -> None:
        thing, effect = one.thing, found.effect
        is_shown = isinstance(thing, Measure) and bool(thing.done_on) and not is_follow_up(thing)
        told = t.NO_EFFECT if found.cases else t.NO_CASES
        if effect.comparison:
            told = f"{t.kinds_line(effect.kinds)} {t.comparison(effect.comparison)}"
        self.effect.setText(told)
        for part in (self._effect_heading, self.effect):
            part.setVisible(is_shown)

    def _show_cases(self, one: Improvement, cases: Sequence[ServedCase]) -> None:
        count = len(one.thing.cases) if isinstance(one.thing, Measure) else 0
        rows = [self._case_row(case) for case in cases]
        if count > len(cases):
            rows.append(Muted(t.more_cases(count - len(cases))))
        self.cases.show_rows(rows)
        self.show_cases.set_label(t.show_cases(count))
        self.link.setVisible(isinstance(one.thing, Measure))
        for part in (self._cases_heading, self.cases, self.show_cases):
            part.setVisible(count > 0)

    def _case_row(self, case: ServedCase) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = f"{case.number} {case.title}"
        row.addWidget(plain_words(words), 1)
        unlink = PlainButton(t.UNLINK)
        unlink.setAccessibleDescription(words)
        unlink.clicked.connect(lambda: self.unlink_asked.emit(case.case_id))
        row.addWidget(unlink)
        return made

    def _show_events(self, organisation: Organisation, events: Sequence[LogEvent]) -> None:
        told = [
            f"{moment(event.at)}  {sentence}"
            for event in reversed(events)
            if (sentence := _sentence(organisation, event))
        ]
        self.events.show_rows([Muted(words) for words in told[:_EVENTS]])

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.step, self.edit, self.link, self.show_cases, self.remove):
            flow.addWidget(button)
        head = QVBoxLayout()
        head.setSpacing(space(6))
        self.heading.setWordWrap(True)
        head.addWidget(self.status, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.heading, buttons):
            head.addWidget(part)
        self.body.addLayout(head)
        for part in (
            self.facts,
            self._effect_heading,
            self.effect,
            self._cases_heading,
            self.cases,
            SectionLabel(t.LOG_HEADING),
            self.events,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)


def _facts(organisation: Organisation, one: Improvement) -> list[tuple[str, str]]:
    """What is known of it, the label before its words."""
    if isinstance(one.thing, Measure):
        return _measure_facts(organisation, one, one.thing)
    return _order_facts(organisation, one, one.thing)


def _measure_facts(
    organisation: Organisation, one: Improvement, measure: Measure
) -> list[tuple[str, str]]:
    words, follow_up = case_actions, is_follow_up(measure)
    return [
        (words.FOLLOW_UP_KIND, t.KINDS.get(measure.kind, "") if follow_up else ""),
        (words.IMPROVES, "" if follow_up else t.IMPROVES.get(measure.improves, "")),
        (t.DEPARTMENT, organisation.name(measure.department)),
        (
            words.DECIDED_BY if measure.decided_by or measure.decision_level else words.DECIDED_ON,
            decided_words(organisation, measure),
        ),
        (words.LAW, organisation.name(measure.law) or measure.law),
        (DECLARATION, organisation.name(measure.declaration)),
        (t.OWNER, owing_words(organisation, one)),
        (words.DUE_ON, due_words(one)),
        (words.DONE_ON, iso(measure.done_on)),
        (words.FOLLOW_UP_ON, iso(measure.follow_up_on)),
        (words.FOLLOW_UP_OUTCOME if follow_up else words.EFFECT, measure.effect),
        (
            words.COMMUNICATED_TO,
            t.decided(measure.communicated_to, "", iso(measure.communicated_on)),
        ),
    ]


def _order_facts(
    organisation: Organisation, one: Improvement, order: BoardOrder
) -> list[tuple[str, str]]:
    meeting = t.meeting(organisation.name(order.board), iso(order.meeting_on), order.paragraph)
    return [
        (t.ORDER, meeting),
        (t.DEPARTMENT, organisation.name(order.department)),
        (t.OWNER, owing_words(organisation, one)),
        (t.ORDER_DUE, due_words(one)),
        (t.ORDER_DONE_ON, iso(order.done_on)),
        (t.DONE_HOW, order.done_how),
    ]


def _sentence(organisation: Organisation, event: LogEvent) -> str:
    return event_sentence(
        event.verb,
        event.object_type,
        author=event.author,
        before=event.before,
        after=event.after,
        organisation=organisation,
    )
