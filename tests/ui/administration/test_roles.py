"""Who does what in the office, changed with the keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.history import undo
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member, set_roles
from synpunkt_desk.services.office.rights import SUPER_USER
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.members_panel import MembersPanel
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import MEMBER
from tests.helpers.person import Person

BO = "Bo Ek"


@pytest.fixture
def panel(operations: Operations, office: Office, qtbot: QtBot) -> MembersPanel:
    add_member(office, name=BO)
    made = MembersPanel(operations)
    qtbot.addWidget(made)
    made.resize(900, 700)
    operations.changed.connect(lambda *_: made.refresh())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.list.count() > 1)
    return made


def choose(panel: MembersPanel, name: str, qtbot: QtBot) -> None:
    rows = [r for r in range(panel.list.count()) if panel.list.item(r).text().startswith(name)]
    panel.list.setCurrentRow(rows[0])
    qtbot.waitUntil(lambda: bool(panel.roles.why.text()))


def roles_of(office: Office, name: str) -> tuple[str, ...]:
    return next(m.roles for m in office.organisation.members.values() if m.name == name)


def test_a_role_is_given_by_key(
    panel: MembersPanel, office: Office, person: Person, qtbot: QtBot
) -> None:
    choose(panel, BO, qtbot)
    panel.roles.ticks["registrar"].setFocus()

    person.press("Space", "Tab", "Space")

    qtbot.waitUntil(lambda: roles_of(office, BO) == ("feedback_coordinator", "registrar"))
    qtbot.waitUntil(lambda: "Registrator" in panel.list.currentItem().text())


def test_others_may_not_once_there_is_a_super_user(
    panel: MembersPanel, office: Office, operations: Operations, qtbot: QtBot
) -> None:
    bo = next(i for i, m in office.organisation.members.items() if m.name == BO)
    operations.write(lambda o: set_roles(o, bo, [SUPER_USER]))
    choose(panel, BO, qtbot)

    qtbot.waitUntil(lambda: panel.roles.why.text() == t.ROLES_NOT_ALLOWED)
    assert not any(tick.isEnabled() for tick in panel.roles.ticks.values())


def test_the_last_super_user_stays(
    panel: MembersPanel, office: Office, operations: Operations, person: Person, qtbot: QtBot
) -> None:
    choose(panel, MEMBER, qtbot)
    tick = panel.roles.ticks[SUPER_USER]
    qtbot.waitUntil(tick.isEnabled)
    tick.setFocus()
    person.press("Space")
    qtbot.waitUntil(lambda: SUPER_USER in roles_of(office, MEMBER))
    qtbot.waitUntil(lambda: tick.isEnabled() and tick.isChecked())

    person.press("Space")

    qtbot.waitUntil(lambda: "Någon måste vara superanvändare" in panel.roles.error.text())
    assert tick.isChecked()
    assert SUPER_USER in roles_of(office, MEMBER)


def test_taking_back_cannot_take_the_last_one_away(
    panel: MembersPanel, office: Office, operations: Operations, qtbot: QtBot
) -> None:
    groups: list[str] = []
    me = current_member(office)
    operations.write(
        lambda o: set_roles(o, me, [SUPER_USER]), lambda done: groups.append(done.group_id)
    )
    qtbot.waitUntil(lambda: bool(groups))
    refused: list[str] = []

    operations.write(
        lambda o: undo(o, groups[0]), failed=lambda error: refused.append(str(sentence(error)))
    )

    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].startswith("Någon måste vara superanvändare")
