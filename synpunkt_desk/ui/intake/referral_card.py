"""Is it feedback at all? The exits of the municipality's own rule, each with where it leads."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import space


class ReferralCard(Card):
    """Signals: referred(name, where) when the user wants the matter registered as referred;
    case_sought(text) while the case is sought that something belongs to, empty when it ends.
    """

    referred = Signal(str, str)
    case_sought = Signal(str)

    def __init__(self) -> None:
        super().__init__(t.IS_IT_FEEDBACK)
        self._organisation: Organisation | None = None
        self._name = Strong()
        self._exits = ChoiceGroup([], name=t.IS_IT_FEEDBACK)
        self._where = QLineEdit()
        self._sought = QLineEdit()
        self.sought = LabelledField(t.FIND_CASE, self._sought, hint=t.FIND_CASE_HINT)
        self.where = LabelledField(t.REFERRED_WHERE, self._where)
        self._refer = PrimaryButton(t.REFER)
        self._keep = PlainButton(t.KEEP_AS_FEEDBACK)
        self._chosen = self._make_chosen()
        self.body.addWidget(Muted(t.IS_IT_FEEDBACK_TEXT))
        self.body.addWidget(self._exits)
        self.body.addWidget(self._chosen)
        self._exits.choice_changed.connect(self._on_exit_chosen)
        self._refer.clicked.connect(self._on_refer_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._sought.textEdited.connect(self.case_sought)

    def offer(self, organisation: Organisation) -> None:
        """Show the exits of the municipality."""
        self._organisation = organisation
        exits = organisation.categories_of(CategoryKind.REFERRAL)
        self._exits.set_choices([Choice(i, organisation.name(i)) for i in exits])
        self.setVisible(bool(exits))

    def start_again(self) -> None:
        """It is feedback."""
        self._exits.set_value("")
        self._where.clear()
        self._sought.clear()
        self.where.set_error("")
        self.case_sought.emit("")
        self._chosen.hide()
        self._exits.show()

    def focus(self) -> None:
        """Move the focus to the exits."""
        self._exits.focus_chosen()

    def where_text(self) -> str:
        """Where the chosen exit leads."""
        return self._where.text()

    def _make_chosen(self) -> QWidget:
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, space(6), 0, 0)
        column.setSpacing(space(8))
        buttons = QHBoxLayout()
        buttons.addWidget(self._refer)
        buttons.addWidget(self._keep)
        buttons.addStretch()
        for part in (self._name, self.sought, self.where):
            column.addWidget(part)
        column.addLayout(buttons)
        chosen.hide()
        return chosen

    def _on_exit_chosen(self, chosen: str) -> None:
        if self._organisation is None:
            return
        category = self._organisation.categories[chosen]
        self._name.setText(category.name)
        self._where.setText(category.note)
        self._exits.hide()
        self._chosen.show()
        pending = self._organisation.find_category(CategoryKind.REFERRAL, t.PENDING_CASE)
        self.sought.setVisible(chosen == pending)
        (self._sought if chosen == pending else self._refer).setFocus()

    def _on_keep_clicked(self) -> None:
        self.start_again()
        self._exits.focus_chosen()

    def _on_refer_clicked(self) -> None:
        where = self._where.text().strip()
        if not where or not self._organisation:
            self.where.set_error(t.PROBLEMS["referred_where"])
            self._where.setFocus()
            return
        self.referred.emit(self._organisation.name(self._exits.value()), where)
