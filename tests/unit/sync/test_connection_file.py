"""The file that leads a computer to a server: whole and harmless, or refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.connection_file import ConnectionFile
from synpunkt_desk.sync.line import parts_of

CERTIFICATE = """-----BEGIN CERTIFICATE-----
MIIBhTCCASugAwIBAgIUQXEqn3VXJqTq1kcQ1jmBvGnmzW0wCgYIKoZIzj0EAwIw
-----END CERTIFICATE-----
"""
SOUND = """
format = 1
kommun = "Exempelkommun"
server = "localhost"
port = 5432
databas = "synpunkt"
certifikat = ""
"""


def refusal(folder: Path, content: str | bytes) -> str:
    """Why a file with this content is not taken."""
    file = folder / "kommunen.anslutning"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(KnownError) as refused:
        connection_file.read(file)
    return refused.value.error_id


@given(
    municipality=st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=40).filter(
        str.isprintable
    ),
    host=st.sampled_from(["localhost", "127.0.0.1", "::1"]),
    port=st.integers(1, 65535),
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, municipality: str, host: str, port: int
) -> None:
    made = ConnectionFile(
        municipality=municipality, host=host, port=port, database="synpunkt", certificate=""
    )
    file = tmp_path_factory.mktemp("file") / "en.anslutning"
    file.write_text(connection_file.text_of(made, heading="En fil\nom servern"), "utf-8")
    assert connection_file.read(file) == made


def test_a_file_that_an_editor_saved_with_its_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "en.anslutning"
    file.write_text(SOUND, "utf-8-sig")
    assert connection_file.read(file).municipality == "Exempelkommun"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "något helt annat",
        b"\xff\xfe\x00\x01",
        b"%PDF-1.7\n" + b"\x00" * 1000,
        "a = [" * 5000,
        "x" * 1_000_000,
        "format = 1",
        SOUND.replace("5432", "0"),
        SOUND.replace("5432", '"5432"'),
        SOUND.replace("localhost", "localhost,evil.example"),
        SOUND.replace("localhost", "/run"),
        SOUND.replace("localhost", "user:secret@localhost"),
        SOUND.replace('"synpunkt"', '"synpunkt?sslmode=disable"'),
        SOUND.replace("Exempelkommun", "Exempel\\nkommun"),
        SOUND.replace("Exempelkommun", "E" * 300),
        SOUND.replace('certifikat = ""', 'certifikat = "nonsense"'),
        SOUND.replace('certifikat = ""', ""),
    ],
    ids=lambda content: str(content[:24]),
)
def test_anything_else_is_refused(tmp_path: Path, content: str | bytes) -> None:
    assert refusal(tmp_path, content) == "connection_file_unreadable"


def test_a_folder_or_nothing_is_no_file(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(KnownError, match="connection_file_unreadable"):
            connection_file.read(place)


def test_no_file_sends_a_password_unencrypted_over_the_network(tmp_path: Path) -> None:
    content = SOUND.replace("localhost", "server.kommun.example")
    assert refusal(tmp_path, content) == "connection_file_unsafe"


def test_a_file_of_a_later_version_is_told_apart(tmp_path: Path) -> None:
    content = SOUND.replace("format = 1", "format = 2")
    assert refusal(tmp_path, content) == "connection_file_newer"


def test_a_name_cannot_change_where_the_address_leads() -> None:
    file = ConnectionFile(
        municipality="", host="localhost", port=5432, database="synpunkt", certificate=""
    )
    parts = parts_of(file.address("anna@evil.example/other?sslmode=allow&x="))
    assert parts["user"] == "anna@evil.example/other?sslmode=allow&x="
    assert (parts["host"], parts["dbname"], parts["sslmode"]) == (
        "localhost", "synpunkt", "disable",
    )  # fmt: skip


def test_computers_need_a_server_on_the_network_and_its_certificate() -> None:
    for address, error_id in (
        ("postgresql://postgres@/synpunkt?host=/run/postgresql", "connection_file_no_server"),
        ("postgresql://postgres@server.example/synpunkt", "connection_file_no_certificate"),
        ("postgresql://postgres@server.example/synpunkt?sslmode=disable",
         "connection_file_no_certificate"),
    ):  # fmt: skip
        with pytest.raises(KnownError, match=error_id):
            connection_file.described(address, municipality="")


def test_the_certificate_lies_beside_the_database_and_follows_it(tmp_path: Path) -> None:
    for _ in range(2):
        address = connection_file.with_certificate("postgresql://a@b/c", CERTIFICATE, tmp_path)
        place = parts_of(address)["sslrootcert"]
        assert Path(place).read_text("ascii") == CERTIFICATE
        Path(place).write_text("changed", "ascii")
