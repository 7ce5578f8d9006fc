"""An office on a server, and a colleague who has the right to one of its boards only."""

from dataclasses import dataclass
from pathlib import Path

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.access import tie
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.round import Tell, tell_nobody
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.offices import KEY, make_office
from tests.helpers.shared_offices import SharedOffice

TECHNICAL = "Tekniska förvaltningen"
SCHOOLS = "Grundskoleförvaltningen"
BO = "Bo Ek"


@dataclass
class TwoBoards:
    """Anna keeps the office and works with all boards; Bo works with the schools alone."""

    shared: SharedOffice
    annas: Office
    bos: Office

    @property
    def schools(self) -> ObjectId:
        """Bo's board."""
        return self.board_of(SCHOOLS)

    @property
    def technical(self) -> ObjectId:
        """A board that Bo has no right to."""
        return self.board_of(TECHNICAL)

    def board_of(self, department: str) -> ObjectId:
        organisation = self.annas.organisation
        return organisation.receiver(self.department(department))["board"]

    def department(self, name: str) -> ObjectId:
        return self.annas.organisation.find_unit("department", name) or ""

    def sync(self) -> None:
        """Everything that one has written is with the other."""
        for office, login in ((self.annas, "anna"), (self.bos, "bo"), (self.annas, "anna")):
            keep_up(office, self.shared, login)

    def close(self) -> None:
        self.annas.close()
        self.bos.close()


def make_two_boards(folder: Path, office: SharedOffice | None = None) -> TwoBoards:
    """Both computers, in step; at a server in memory, if there is no other."""
    shared = office or MemoryOffice()
    shared.grant("anna", COMMON, Right.ADMIN)
    (folder / "anna").mkdir()
    annas = make_office(folder / "anna")
    server, caretaker = shared.server("anna"), shared.caretaker("anna")
    sharing.bring_office(annas, server, caretaker, "postgresql://anna@server/synpunkt")
    keep_up(annas, shared, "anna")
    tie(annas, "bo", add_member(annas, name=BO))
    organisation = annas.organisation
    department = organisation.find_unit("department", SCHOOLS) or ""
    shared.grant("bo", organisation.receiver(department)["board"], Right.WRITE)
    keep_up(annas, shared, "anna")
    bos = sharing.join_office(
        folder / "bo", KEY, shared.server("bo"), "postgresql://bo@server/synpunkt"
    )
    keep_up(bos, shared, "bo")
    bos.today = annas.today
    return TwoBoards(shared, annas, bos)


def keep_up(office: Office, shared: SharedOffice, login: str, *, tell: Tell = tell_nobody) -> None:
    server = shared.server(login)
    sharing.keep_up(office, server, open_caretaker=lambda: shared.caretaker(login), tell=tell)
