"""The layout of the column in which cases are given a receiver and sorted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.insight.proposals import Target
from synpunkt_desk.models.objects import CategoryKind, Municipality
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import categorization as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.categorization.places import (
    category_options,
    demands_local_category,
    member_options,
    place_options,
)
from synpunkt_desk.ui.categorization.suggesting import SuggestionLines
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Strong
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

_DIGITS = "1234567890"


class PanelView(QWidget):
    """Receiver, type, criterion, local category and responsible under each other."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Organisation | None = None
        self._department = ""
        self.heading = Strong()
        self.receiver = TypeAheadBox(hint=t.RECEIVER_HINT, can_add=True)
        self.distribute = SecondaryButton(t.DISTRIBUTE_HERE)
        self.case_type = ChoiceGroup((), name=t.CASE_TYPE, key_scope=self)
        self.criterion = ChoiceGroup((), name=t.CRITERION, key_scope=self)
        self.local = TypeAheadBox(name=t.LOCAL_CATEGORY, hint=t.LOCAL_HINT, can_add=True)
        self.responsible = TypeAheadBox(hint=t.RESPONSIBLE_HINT, can_add=True)
        mandatory = common.MANDATORY
        self.receiver_field = LabelledField(t.RECEIVER, self.receiver, note=mandatory)
        self.type_field = LabelledField(t.CASE_TYPE, self.case_type, note=mandatory)
        self.criterion_field = LabelledField(t.CRITERION, self.criterion)
        self.local_field = LabelledField(t.LOCAL_CATEGORY, self.local)
        self.responsible_field = LabelledField(t.RESPONSIBLE, self.responsible)
        self.suggestions = SuggestionLines(Target, self)
        self._further = QVBoxLayout()
        self._lay_out()

    def offer(self, organisation: Organisation) -> None:
        """Offer the places, words and people of the municipality."""
        if organisation is self._offered:
            return
        self._offered = organisation
        self.receiver.set_options(place_options(organisation))
        self.responsible.set_options(member_options(organisation))
        types = _choices(organisation, CategoryKind.CASE_TYPE, first=0)
        criteria = _choices(organisation, CategoryKind.CRITERION, first=len(types))
        self.case_type.set_choices(types)
        self.criterion.set_choices(criteria)
        self.criterion_field.setVisible(bool(criteria))
        self._name_fields(organisation.municipality)
        self.offer_local(self._department)

    def add_part(self, part: QWidget) -> None:
        """Put something under the others."""
        self._further.addWidget(part)

    def offer_local(self, department: str) -> None:
        """Offer the department's own categories."""
        self._department = department
        if self._offered is None:
            return
        kind = CategoryKind.LOCAL_CATEGORY
        options = category_options(self._offered, kind, department) if department else ()
        self.local.set_options(options)
        self.local.setEnabled(bool(department))
        self.local_field.set_hint("" if department else t.LOCAL_NEEDS_DEPARTMENT)
        is_mandatory = demands_local_category(self._offered, department)
        word = self._offered.municipality.local_category_word or t.LOCAL_CATEGORY
        self.local_field.label.show_words(word, common.MANDATORY if is_mandatory else "")
        self.local.setAccessibleName(word)

    def _name_fields(self, municipality: Municipality) -> None:
        """The municipality's own words over the fields."""
        criterion = municipality.criterion_word or t.CRITERION
        note = common.MANDATORY if municipality.criterion_is_mandatory else ""
        self.criterion_field.label.show_words(criterion, note)
        self.criterion.setAccessibleName(criterion)

    def field_of(self, target: Target) -> LabelledField:
        """The field that a proposal is for."""
        return {
            Target.RECEIVER: self.receiver_field,
            Target.CASE_TYPE: self.type_field,
            Target.CRITERION: self.criterion_field,
            Target.LOCAL_CATEGORY: self.local_field,
        }[target]

    def add_below(self, part: QWidget) -> None:
        """Let something stand under the fields."""
        self._page.body.insertWidget(self._page.body.count() - 1, part)

    def _lay_out(self) -> None:
        for target, line in self.suggestions.by_target.items():
            self.field_of(target).put_below(line)
        page = self._page = ScrollPage(look="panel", margin=16)
        for part in (
            self.heading,
            self.receiver_field,
            self.distribute,
            self.type_field,
            self.criterion_field,
            self.local_field,
            self.responsible_field,
        ):
            page.body.addWidget(part)
        page.body.addLayout(self._further)
        page.body.addStretch(1)
        page.body.setSpacing(space(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)


def _choices(organisation: Organisation, kind: CategoryKind, *, first: int) -> list[Choice]:
    """The words of a vocabulary, with digits that go on where another one ended."""
    options = category_options(organisation, kind)
    keys = [*_DIGITS[first:], *[""] * len(options)]
    return [Choice(o.value, o.label, key) for o, key in zip(options, keys, strict=False)]
