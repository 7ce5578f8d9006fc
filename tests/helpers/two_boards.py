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
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import KEY, make_office

TECHNICAL = "Tekniska förvaltningen"
SCHOOLS = "Grundskoleförvaltningen"
BO = "Bo Ek"


@dataclass
class TwoBoards:
    """Anna keeps the office and works with all boards; Bo works with the schools alone."""

    shared: MemoryOffice
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


def make_two_boards(folder: Path) -> TwoBoards:
    """Both computers, in step."""
    shared = MemoryOffice()
    shared.grant("anna", COMMON, Right.ADMIN)
    (folder / "anna").mkdir()
    annas = make_office(folder / "anna")
    line = MemoryLine(shared, "anna")
    sharing.bring_office(annas, line, line, "postgresql://anna@server/synpunkt")
    keep_up(annas, shared, "anna")
    tie(annas, "bo", add_member(annas, name=BO))
    organisation = annas.organisation
    department = organisation.find_unit("department", SCHOOLS) or ""
    shared.grant("bo", organisation.receiver(department)["board"], Right.WRITE)
    keep_up(annas, shared, "anna")
    bos = sharing.join_office(
        folder / "bo", KEY, MemoryLine(shared, "bo"), "postgresql://bo@server/synpunkt"
    )
    keep_up(bos, shared, "bo")
    bos.today = annas.today
    return TwoBoards(shared, annas, bos)


def keep_up(office: Office, shared: MemoryOffice, login: str) -> None:
    line = MemoryLine(shared, login)
    sharing.keep_up(office, line, open_caretaker=lambda: line)
