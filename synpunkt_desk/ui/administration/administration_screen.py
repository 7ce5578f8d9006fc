"""Where the office is looked after: who, what, and a copy of it all."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import administration as t
from synpunkt_desk.ui.administration.calendar_panel import CalendarPanel
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.categories_panel import CategoriesPanel
from synpunkt_desk.ui.administration.deadlines_panel import DeadlinesPanel
from synpunkt_desk.ui.administration.figures_panel import FiguresPanel
from synpunkt_desk.ui.administration.forms_panel import FormsPanel
from synpunkt_desk.ui.administration.layouts_panel import LayoutsPanel
from synpunkt_desk.ui.administration.letters_panel import LettersPanel
from synpunkt_desk.ui.administration.members_panel import MembersPanel
from synpunkt_desk.ui.administration.municipality_panel import MunicipalityPanel
from synpunkt_desk.ui.administration.organisation_panel import OrganisationPanel
from synpunkt_desk.ui.administration.reception_panel import (
    Reception,
    ReceptionPanel,
    read_reception,
)
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.wheel_screen import WheelScreen
from synpunkt_desk.ui.report_wizard.template_card import TemplateCard
from synpunkt_desk.ui.sharing.access_panel import AccessPanel
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.toast import Toast

_READ: tuple[str, ...] = (
    "municipality", "member", "organisation_unit", "category", "deadline_rule", "template",
    "base_number", "outside_figure",
)  # fmt: skip


class AdministrationScreen(QWidget):
    """Tabs over the parts; each shows the organisation as it stands now."""

    def __init__(
        self, operations: Operations, keeper: Keeper, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self.tabs = TabStrip([Tab(*tab) for tab in t.TABS.items()], name=t.TABS_NAME)
        self.municipality = MunicipalityPanel(operations)
        self.template = TemplateCard(operations, Toast(self))
        self.municipality.body.insertWidget(1, self.template)
        self.members = MembersPanel(operations)
        self.access = AccessPanel(operations, keeper)
        self.organisation = OrganisationPanel(operations)
        self.categories = CategoriesPanel(operations)
        self.deadlines = DeadlinesPanel(operations)
        self.calendar = CalendarPanel(operations)
        self.reception = ReceptionPanel(operations)
        self.forms = FormsPanel(operations)
        self.letters = LettersPanel(operations)
        self.layouts = LayoutsPanel(operations)
        self.wheel = WheelScreen(operations)
        self.figures = FiguresPanel(operations)
        self.sharing = SharingPanel(operations, keeper)
        self.care = CarePanel(operations, keeper)
        self._pages = QStackedWidget()
        for page in (
            self.municipality,
            self.members,
            self.access,
            self.organisation,
            self.categories,
            self.deadlines,
            self.calendar,
            self.reception,
            self.forms,
            self.letters,
            self.layouts,
            self.wheel,
            self.figures,
            self.sharing,
            self.care,
        ):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.tabs)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.care.sharing_asked.connect(lambda: self.tabs.select("sharing"))
        operations.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._operations.read(_facts, self._show, key="administration")

    def _show(self, facts: tuple[Organisation, ObjectId, Reception]) -> None:
        organisation, member, reception = facts
        self.municipality.show_organisation(organisation)
        self.members.show_organisation(organisation, member)
        self.organisation.show_organisation(organisation)
        self.categories.show_organisation(organisation)
        self.deadlines.show_organisation(organisation)
        self.calendar.show_organisation(organisation)
        self.reception.show_reception(reception)
        self.forms.show_organisation(organisation)
        for panel in (self.letters, self.layouts, self.figures):
            if panel.isVisible():
                panel.refresh()

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self.isVisible() and changes.touches(*_READ):
            self._read()


def _facts(office: Office) -> tuple[Organisation, ObjectId, Reception]:
    return office.organisation, current_member(office), read_reception(office)
