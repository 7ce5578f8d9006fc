"""The parts of the administration, each made when somebody first comes to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import administration_parts as t
from synpunkt_desk.ui.administration.calendar_panel import CalendarPanel
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.administration.categories_panel import CategoriesPanel
from synpunkt_desk.ui.administration.changes_panel import ChangesPanel
from synpunkt_desk.ui.administration.deadlines_panel import DeadlinesPanel
from synpunkt_desk.ui.administration.exchange_panel import ExchangePanel
from synpunkt_desk.ui.administration.figures_panel import FiguresPanel
from synpunkt_desk.ui.administration.forms_panel import FormsPanel
from synpunkt_desk.ui.administration.layouts_panel import LayoutsPanel
from synpunkt_desk.ui.administration.letters_panel import LettersPanel
from synpunkt_desk.ui.administration.members_panel import MembersPanel
from synpunkt_desk.ui.administration.municipality_panel import MunicipalityPanel
from synpunkt_desk.ui.administration.organisation_panel import OrganisationPanel
from synpunkt_desk.ui.administration.reception_panel import ReceptionPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.wheel_screen import WheelScreen
from synpunkt_desk.ui.report_wizard.template_card import TemplateCard
from synpunkt_desk.ui.sharing.access_panel import AccessPanel
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from synpunkt_desk.ui.widgets.toast import Toast


@runtime_checkable
class ShowsOrganisation(Protocol):
    """A part that is shown the organisation as it stands."""

    def show_organisation(self, organisation: Organisation) -> None:
        """Show what has been read."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """What it is, its picture in the list, and how it is made."""

    kind: type[QWidget]
    icon_name: str
    make: Callable[[Operations, Keeper], QWidget]


def _alone(kind: Callable[[Operations], QWidget]) -> Callable[[Operations, Keeper], QWidget]:
    """Made without what the shared server needs."""
    return lambda operations, _keeper: kind(operations)


def _municipality(operations: Operations, _keeper: Keeper) -> QWidget:
    panel = MunicipalityPanel(operations)
    panel.body.insertWidget(1, TemplateCard(operations, Toast(panel)))
    return panel


PARTS: Final[Mapping[str, Part]] = {
    "municipality": Part(MunicipalityPanel, "building-2", _municipality),
    "organisation": Part(OrganisationPanel, "git-branch", _alone(OrganisationPanel)),
    "categories": Part(CategoriesPanel, "tags", _alone(CategoriesPanel)),
    "reception": Part(ReceptionPanel, "phone", _alone(ReceptionPanel)),
    "members": Part(MembersPanel, "users", _alone(MembersPanel)),
    "access": Part(AccessPanel, "lock", AccessPanel),
    "deadlines": Part(DeadlinesPanel, "clock", _alone(DeadlinesPanel)),
    "calendar": Part(CalendarPanel, "calendar", _alone(CalendarPanel)),
    "wheel": Part(WheelScreen, "refresh-cw", _alone(WheelScreen)),
    "letters": Part(LettersPanel, "mail", _alone(LettersPanel)),
    "forms": Part(FormsPanel, "file-text", _alone(FormsPanel)),
    "layouts": Part(LayoutsPanel, "chart-column", _alone(LayoutsPanel)),
    "figures": Part(FiguresPanel, "layers", _alone(FiguresPanel)),
    "sharing": Part(SharingPanel, "link", SharingPanel),
    "exchange": Part(ExchangePanel, "upload", _alone(ExchangePanel)),
    "changes": Part(ChangesPanel, "history", _alone(ChangesPanel)),
    "care": Part(CarePanel, "shield", CarePanel),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    t.MUNICIPALITY: ("municipality", "organisation", "categories", "reception"),
    t.PEOPLE: ("members", "access"),
    t.TIME: ("deadlines", "calendar", "wheel"),
    t.PAPERS: ("letters", "forms", "layouts", "figures"),
    t.RUNNING: ("exchange", "changes", "sharing", "care"),
}
FOLLOWING: Final = (
    MembersPanel,
    ReceptionPanel,
    LettersPanel,
    LayoutsPanel,
    FiguresPanel,
    ChangesPanel,
)
"""Parts that read for themselves, and are asked to when something has changed."""
