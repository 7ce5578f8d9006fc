"""A colleague joins a real server in the window, which is stopped and started while both work."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.office import first_copy
from synpunkt_desk.services.office.joining import SignIn
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.sync import administration, connection_file
from synpunkt_desk.sync.connection_file import ConnectionFile
from synpunkt_desk.sync.port import Right
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.cluster import Cluster
from tests.helpers.offices import add_case, make_office

DATABASE = "joining"
WORKS_AT = "Tekniska nämnden"


@pytest.fixture
def told(cluster: Cluster) -> Iterator[ConnectionFile]:
    """An empty office on a server, and the file that leads to it."""
    with cluster.administrator() as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
    with administration.administrator(cluster.address("postgres", DATABASE)) as connection:
        administration.init(connection)
    address = f"postgresql://postgres@127.0.0.1:{cluster.port}/{DATABASE}?sslmode=disable"
    yield connection_file.described(address, municipality="Borås Stad")
    with cluster.administrator() as connection:
        connection.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)")
        connection.execute("DROP ROLE IF EXISTS dana, erik")


def sign_in(cluster: Cluster, told: ConnectionFile, person: str, *rights: str) -> SignIn:
    """A new login with these rights, such as "common admin"."""
    password = ""
    with administration.administrator(cluster.address("postgres", DATABASE)) as connection:
        for one in rights:
            stream, _, right = one.rpartition(" ")
            made = administration.add_user(connection, person, stream, Right(right))
            password = made or password
    return SignIn(told, person, password, keeps_password=False)


@pytest.fixture
def danas(told: ConnectionFile, tmp_path: Path, qapp: QApplication) -> Iterator[Operations]:
    """What Dana's window does; closed before the server is gone. She has not brought it yet."""
    assert told
    assert qapp
    office = make_office(tmp_path / "dana")
    operations = Operations(office)
    yield operations
    operations.close()
    office.close()


def is_there(office: Office, title: str) -> bool:
    with office.replica.reading() as connection:
        query = "SELECT count(*) FROM case_row WHERE title = ?"
        return connection.exec_driver_sql(query, (title,)).scalar_one() == 1


def register(operations: Operations, title: str) -> None:
    def work(office: Office) -> Changes:
        return Changes({"case": frozenset({add_case(office, title)})})

    operations.write(work)


def join(start: FirstStart, file: Path, who: SignIn, qtbot: QtBot) -> Office:
    form = start.joining.form
    start.beginning.server.click()
    form.read_file(file)
    qtbot.waitUntil(lambda: form.where() == "Borås Stad · 127.0.0.1")
    form.person.setText(who.person)
    form.password.setText("gissning")
    start.joining.go.click()
    qtbot.waitUntil(lambda: "Kontrollera namn och lösenord" in start.joining.refusal())
    form.password.setText(who.password)
    with qtbot.waitSignal(start.office_joined) as made:
        start.joining.go.click()
    assert made.args is not None
    return made.args[0]


def test_two_work_while_the_server_comes_and_goes(
    danas: Operations, cluster: Cluster, told: ConnectionFile, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = PostgresLines()
    dana = Keeper(danas, lines)
    dana.connect_office(sign_in(cluster, told, "dana", "common admin"))
    qtbot.waitUntil(lambda: dana.standing.stage is Stage.SYNCED)
    board = sign_in(cluster, told, "erik", f"{WORKS_AT} write")
    file = tmp_path / "kommunen.anslutning"
    file.write_text(connection_file.text_of(told, heading="Borås"), "utf-8")
    start = FirstStart(
        tmp_path / "erik", key_file=None, example_folder=tmp_path / "x", open_line=lines.line
    )
    qtbot.addWidget(start)
    start.show()
    office = join(start, file, board, qtbot)
    operations = Operations(office)
    erik = Keeper(operations, lines)
    erik.begin(board.password, keeps=False)
    qtbot.waitUntil(lambda: erik.standing.stage is Stage.SYNCED)
    assert not first_copy.is_first_copy(office)

    register(danas, "Med server")
    qtbot.waitUntil(lambda: is_there(office, "Med server"))
    cluster.control("stop", "-m", "fast")
    try:
        register(operations, "Utan server")
        qtbot.waitUntil(lambda: erik.standing.stage is Stage.OFFLINE and erik.standing.waiting > 0)
    finally:
        cluster.control("start")
    erik.poke()
    dana.poke()
    qtbot.waitUntil(lambda: erik.standing.stage is Stage.SYNCED and not erik.standing.waiting)
    qtbot.waitUntil(lambda: is_there(danas.office, "Utan server"))
    operations.close()
    office.close()
    start.close()
