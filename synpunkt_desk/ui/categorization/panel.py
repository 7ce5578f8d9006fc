"""Gives cases a receiver and sorts them; each choice is written at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.insight.proposals import Target
from synpunkt_desk.models.case import Case, is_open
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office import organisation as organising
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.suggestions import Ask, Suggestions
from synpunkt_desk.texts import categorization as t
from synpunkt_desk.texts import suggestions as suggestion_texts
from synpunkt_desk.texts.common import spoken
from synpunkt_desk.ui.categorization.marks import Marks
from synpunkt_desk.ui.categorization.panel_view import PanelView
from synpunkt_desk.ui.categorization.places import new_place, place_of
from synpunkt_desk.ui.categorization.similar_card import SimilarCard
from synpunkt_desk.ui.categorization.suggesting import Suggesting
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox


@dataclass(frozen=True, slots=True)
class _Added:
    """Something new in the organisation, and the organisation with it."""

    object_id: ObjectId
    organisation: Organisation
    changes: Changes


class CategorizationPanel(QWidget):
    """Works for one case, or for several at once.

    Signals: receiver_proposed(place, responsible): the place chosen, which a case is given first
    when somebody distributes it.
    """

    receiver_proposed = Signal(str, str)

    def __init__(
        self,
        operations: Operations,
        error_sentence: Callable[[AppError], str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._error_sentence = error_sentence
        self._case_ids: tuple[ObjectId, ...] = ()
        self._case = Case()
        self._organisation: Organisation | None = None
        self.view = PanelView()
        self.marks = Marks(operations)
        self.view.add_part(self.marks)
        self.suggesting = Suggesting(operations, self)
        self._suggested = Suggestions()
        self.similar = SimilarCard(operations)
        self.view.add_below(self.similar)
        self.setAccessibleName(t.PANEL)
        self.setFocusProxy(self.view.receiver)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def show_case(self, case_id: ObjectId, case: Case, organisation: Organisation) -> None:
        """Show a case, or a newer state of it; a place in mind stays until another case comes."""
        is_other = self._case_ids != (case_id,)
        was_at, proposed = place_of(self._case), self.view.receiver.value()
        self._case_ids, self._case = (case_id,), case
        self._offer(organisation)
        self.view.heading.hide()
        self._show_values(case)
        self.marks.show_cases([case_id], case, organisation)
        is_in_mind = not is_other and proposed != was_at and place_of(case) == was_at
        self._show_place(proposed if is_in_mind else place_of(case))
        self._suggest(is_other=is_other)
        self.similar.show_case(case_id, case, organisation)

    def show_many(self, case_ids: Sequence[ObjectId], organisation: Organisation) -> None:
        """Show nothing of several cases; what is chosen holds for all of them."""
        self._case_ids, self._case = tuple(case_ids), Case()
        self._offer(organisation)
        self.view.heading.setText(t.heading(len(case_ids)))
        self.view.heading.show()
        self._show_values(Case())
        self._show_place("")
        self.marks.show_cases(case_ids, Case(), organisation)
        self.suggesting.forget()
        self.view.suggestions.clear()
        self.similar.clear()

    def choose_by_number(self, number: int, case_ids: Sequence[ObjectId]) -> None:
        """Choose a type or criterion of these cases by its digit; for a list with the focus.

        The list may be ahead of what is shown here.
        """
        fields = {"case_type": self.view.case_type, "criterion": self.view.criterion}
        choices = [(kind, choice) for kind in fields for choice in self._ids_of(kind)]
        at = number - 1 if number else 9
        if at < len(choices):
            kind, choice = choices[at]
            if tuple(case_ids) == self._case_ids:
                fields[kind].set_value(choice)
            self._categorise(case_ids, {kind: choice})
            named = self._organisation.name(choice) if self._organisation else ""
            announce(self, spoken(fields[kind].accessibleName(), named))

    def focus_categories(self) -> None:
        """Put the focus where one chooses the type."""
        self.view.case_type.focus_chosen()

    def _offer(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self.view.offer(organisation)

    def _show_values(self, case: Case) -> None:
        self.view.case_type.set_value(case.case_type)
        self.view.criterion.set_value(case.criterion)
        self.view.offer_local(case.department)
        self.view.local.set_value(case.local_category)
        self.view.responsible.set_value(case.responsible)
        self._clear_errors()

    def _show_place(self, place: ObjectId) -> None:
        self.view.receiver.set_value(place)
        self._tell_place()

    def _tell_place(self) -> None:
        """Say what distributing would mean, and offer it."""
        place, count = self.view.receiver.value(), len(self._case_ids)
        is_elsewhere = place != place_of(self._case)
        is_waiting = not self._case.distributed_at or is_elsewhere
        is_other_board = self._is_other_board(place)
        can = bool(place) and is_open(self._case) and is_waiting and not is_other_board
        self.view.distribute.set_label(t.distribute_many(count))
        self.view.distribute.setVisible(can and (is_elsewhere or count > 1))
        self.view.receiver_field.set_error(t.ANOTHER_BOARD if is_other_board else "")
        self.view.receiver_field.set_hint(self._hint(is_elsewhere=is_elsewhere))

    def _hint(self, *, is_elsewhere: bool) -> str:
        if len(self._case_ids) != 1 or not is_open(self._case):
            return ""
        if not self._case.distributed_at:
            return t.NOT_DISTRIBUTED
        return t.PROPOSED if is_elsewhere else ""

    def _is_other_board(self, place: ObjectId) -> bool:
        if not (self._organisation and place and self._case.board):
            return False
        return self._organisation.receiver(place)["board"] != self._case.board

    def _suggest(self, *, is_other: bool) -> None:
        """Ask for proposals where something is left to decide."""
        if is_other:
            self._suggested = Suggestions()
        self._show_suggestions()
        if self._wanted():
            self.suggesting.ask_soon(Ask(self._case.text, self._case.department))
        else:
            self.suggesting.forget()

    def _wanted(self) -> dict[Target, str]:
        """The fields that proposals are of use for, with what they hold."""
        case, wanted = self._case, dict[Target, str]()
        if not is_open(case) or len(self._case_ids) != 1:
            return wanted
        if not case.distributed_at:
            wanted[Target.RECEIVER] = self.view.receiver.value()
        for target in (Target.CASE_TYPE, Target.CRITERION, Target.LOCAL_CATEGORY):
            if not getattr(case, target.value):
                wanted[target] = ""
        return wanted

    def _on_suggested(self, suggested: Suggestions) -> None:
        self._suggested = suggested
        self._show_suggestions()

    def _show_suggestions(self) -> None:
        if self._organisation is not None:
            names = {target: self.view.field_of(target).field.accessibleName() for target in Target}
            lines = self.view.suggestions
            lines.show(self._suggested, self._wanted(), names, self._organisation)

    def _on_suggestion_accepted(self, target: str, value: str) -> None:
        if target == Target.RECEIVER:
            self.view.receiver.set_value(value)
            self._on_receiver_chosen(value)
        else:
            self._categorise(self._case_ids, {target: value})

    def _on_receiver_chosen(self, place: str) -> None:
        self._tell_place()
        self._show_suggestions()
        self.receiver_proposed.emit(place, self.view.responsible.value())

    def _distribute(self) -> None:
        ids, place = self._case_ids, self.view.receiver.value()
        responsible = self.view.responsible.value()

        def work(office: Office) -> Changes:
            return case_work.distribute(office, ids, place=place, responsible=responsible)

        self._operations.write(work, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self.view.receiver_field.set_error(self._error_sentence(error))

    def _choose_type(self, case_type: str) -> None:
        self._categorise(self._case_ids, {"case_type": case_type})

    def _choose_criterion(self, criterion: str) -> None:
        self._categorise(self._case_ids, {"criterion": criterion})

    def _choose_local(self, category: str) -> None:
        self._categorise(self._case_ids, {"local_category": category})

    def _categorise(self, case_ids: Sequence[ObjectId], values: dict[str, ObjectId]) -> None:
        if case_ids:
            self._operations.write(lambda office: case_work.categorise(office, case_ids, values))

    def _choose_responsible(self, member: str) -> None:
        ids = self._case_ids
        if is_open(self._case):
            self._operations.write(lambda o: case_work.assign(o, ids, responsible=member))
            self.receiver_proposed.emit(self.view.receiver.value(), member)

    def _add_place(self, name: str) -> None:
        place = self._organisation and new_place(self._organisation, self.view.receiver.value())
        if not place:
            self.view.receiver_field.set_error(t.CHOOSE_WHERE)
            return
        kind, parent = place
        self._add(
            lambda office: organising.add_unit(office, kind=kind, name=name, parent=parent),
            "organisation_unit",
            self._on_place_added,
        )

    def _on_place_added(self, place: ObjectId) -> None:
        self.view.receiver.set_value(place)
        self._on_receiver_chosen(place)

    def _add_local(self, name: str) -> None:
        department = self._case.department
        self._add(
            lambda o: organising.add_local_category(o, department=department, name=name),
            "category",
            self._on_local_added,
        )

    def _on_local_added(self, category: ObjectId) -> None:
        self.view.local.set_value(category)
        self._choose_local(category)

    def _add_member(self, name: str) -> None:
        self._add(
            lambda office: organising.add_member(office, name=name), "member", self._on_member_added
        )

    def _on_member_added(self, member: ObjectId) -> None:
        self.view.responsible.set_value(member)
        self._choose_responsible(member)

    def _add(
        self,
        work: Callable[[Office], ObjectId],
        object_type: str,
        then: Callable[[ObjectId], None],
    ) -> None:
        ids = self._case_ids

        def add(office: Office) -> _Added:
            made = work(office)
            changes = Changes({object_type: frozenset({made})})
            return _Added(made, office.organisation, changes)

        def succeed(added: _Added) -> None:
            if ids == self._case_ids:
                self._offer(added.organisation)
                then(added.object_id)

        self._operations.write(add, succeed)

    def _clear_errors(self) -> None:
        for field in (self.view.receiver_field, self.view.local_field, self.view.responsible_field):
            field.set_error("")

    def _ids_of(self, kind: str) -> list[ObjectId]:
        return self._organisation.categories_of(kind) if self._organisation else []

    def _connect(self) -> None:
        view = self.view
        view.receiver.value_changed.connect(self._on_receiver_chosen)
        view.receiver.add_requested.connect(self._add_place)
        for field, words in (
            (view.receiver_field, t.UNKNOWN_RECEIVER),
            (view.local_field, t.UNKNOWN_CATEGORY),
            (view.responsible_field, t.UNKNOWN_MEMBER),
        ):
            _say_unmatched(field, words)
        self.suggesting.suggested.connect(self._on_suggested)
        view.suggestions.accepted.connect(self._on_suggestion_accepted)
        accept = QShortcut(QKeySequence(suggestion_texts.KEYS), self)
        accept.setContext(Qt.ShortcutContext.WindowShortcut)
        accept.activated.connect(view.suggestions.accept_first)
        view.distribute.clicked.connect(self._distribute)
        view.case_type.choice_changed.connect(self._choose_type)
        view.criterion.choice_changed.connect(self._choose_criterion)
        view.local.value_changed.connect(self._choose_local)
        view.local.add_requested.connect(self._add_local)
        view.responsible.value_changed.connect(self._choose_responsible)
        view.responsible.add_requested.connect(self._add_member)


def _say_unmatched(field: LabelledField, words: str) -> None:
    """Words that name nothing are not lost, but it is said that they name nothing."""
    box = field.field
    if isinstance(box, TypeAheadBox):

        def say(text: str) -> None:
            field.set_error(words if text else "")

        box.unmatched_left.connect(say)
