"""What a person does in the office, changed by a super user."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Member
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import set_roles
from synpunkt_desk.services.office.rights import SUPER_USER, may_set_up
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.fields import ErrorLine
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.theme import space


@dataclass(frozen=True, slots=True)
class _Allowed:
    """What whoever works here may change."""

    roles: bool = False
    super_users: bool = False
    is_known: bool = False


class RolesBox(QWidget):
    """A tick for each role; a tick is saved at once, and can be undone."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._allowed = _Allowed()
        self._member_id: ObjectId = ""
        self._member = Member()
        self.ticks = {role: QCheckBox(words) for role, words in t.ROLES.items()}
        self.error = ErrorLine()
        self.why = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(SectionLabel(t.ROLES_TITLE))
        row = FlowLayout(spacing=14)
        for role, tick in self.ticks.items():
            tick.setAccessibleDescription(t.ROLES_TITLE)
            tick.clicked.connect(self._save)
            tick.setObjectName(role)
            row.addWidget(tick)
        column.addLayout(row)
        column.addWidget(self.why)
        column.addWidget(self.error)
        self._show()

    def refresh(self) -> None:
        """Read what may be changed here."""
        self._operations.read(_read, self._on_read, key="roles")

    def show_member(self, member_id: ObjectId, member: Member) -> None:
        """Show what somebody does; "" for nobody."""
        self.error.show_error("")
        self._member_id, self._member = member_id, member
        self._show()

    def _on_read(self, allowed: _Allowed) -> None:
        self._allowed = allowed
        self._show()

    def _show(self) -> None:
        for role, tick in self.ticks.items():
            tick.setChecked(role in self._member.roles)
            may = self._allowed.super_users if role == SUPER_USER else self._allowed.roles
            tick.setEnabled(may and bool(self._member_id))
        self.why.setText(_why(self._allowed))

    def _save(self) -> None:
        member_id = self._member_id
        unknown = [role for role in self._member.roles if role not in self.ticks]
        roles = [*unknown, *(role for role, tick in self.ticks.items() if tick.isChecked())]
        self._operations.write(
            lambda office: set_roles(office, member_id, roles), failed=self._on_refused
        )

    def _on_refused(self, error: AppError) -> None:
        self._show()
        self.error.show_error(str(sentence(error)))


def _read(office: Office) -> _Allowed:
    may = may_set_up(office)
    return _Allowed(may, may and not office.replica.is_shared, is_known=True)


def _why(allowed: _Allowed) -> str:
    if not allowed.is_known:
        return ""
    if not allowed.roles:
        return t.ROLES_NOT_ALLOWED
    return t.ROLES_HINT if allowed.super_users else t.ROLES_ON_SERVER
