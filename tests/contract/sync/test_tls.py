"""Encryption: the program trusts a server with its own name in a certificate it knows, no other."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.administration import administrator, set_password
from synpunkt_desk.sync.checking import check
from synpunkt_desk.sync.port import Right
from synpunkt_desk.sync.postgres import PostgresServer
from tests.helpers.shared_offices import BOARD, PostgresOffice

OPENSSL = shutil.which("openssl") or ""
NAME = "server.kommun.example"
pytestmark = pytest.mark.skipif(
    not OPENSSL and not os.environ.get("CI"), reason="openssl is not installed"
)


def make_certificate(folder: Path) -> Path:
    """A certificate that vouches for itself."""
    certificate, key = folder / "server.crt", folder / "server.key"
    subject = ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    subprocess.run(
        [OPENSSL, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", *subject, "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate


@pytest.fixture
def certificate(postgres_office: PostgresOffice, tmp_path: Path) -> Iterator[Path]:
    """The server has one with its name."""
    office = postgres_office
    office.grant("bo", BOARD, Right.WRITE)
    made = make_certificate(tmp_path)
    for file in (made, made.with_suffix(".key")):
        there = Path(shutil.copy(file, office.cluster.folder / "data" / file.name))
        there.chmod(0o600)
        if os.geteuid() == 0:
            shutil.chown(there, "nobody")
    office.run("ALTER SYSTEM SET ssl = on")
    office.cluster.control("restart", "-m", "fast")
    yield made
    office.run("ALTER SYSTEM RESET ssl")
    office.run("ALTER ROLE bo PASSWORD NULL")
    office.cluster.control("restart", "-m", "fast")


def server_at(office: PostgresOffice, certificate: Path, name: str = NAME) -> PostgresServer:
    with administrator(office.address("postgres")) as connection:
        password = set_password(connection, "bo")
    place = f"{name}:{office.cluster.port}/office?hostaddr=127.0.0.1&sslrootcert={certificate}"
    return PostgresServer(f"postgresql://bo@{place}", password=password)


def test_a_known_certificate_with_the_right_name_is_trusted(
    postgres_office: PostgresOffice, certificate: Path
) -> None:
    server = server_at(postgres_office, certificate)
    assert server.verify(BOARD, first=1, last=1).count == 0
    assert postgres_office.run(
        "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
        " WHERE usename = 'bo' AND ssl"
    ) == [(1,)]
    server.close()


def test_another_name_or_certificate_is_not(
    postgres_office: PostgresOffice, certificate: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = make_certificate(tmp_path / "other")
    for server in (
        server_at(postgres_office, certificate, name="other.kommun.example"),
        server_at(postgres_office, other),
    ):
        with pytest.raises(KnownError, match="server_untrusted"):
            server.verify(BOARD, first=1, last=1)
        server.close()


def test_the_file_for_other_computers_brings_the_certificate(
    postgres_office: PostgresOffice, certificate: Path, tmp_path: Path
) -> None:
    place = f"{NAME}:{postgres_office.cluster.port}/office?sslrootcert={certificate}"
    made = connection_file.described(f"postgresql://chief@{place}", municipality="Exempelkommun")
    file = tmp_path / "exempel.anslutning"
    file.write_text(connection_file.text_of(made, heading=""), "utf-8")
    told = connection_file.read(file)
    with administrator(postgres_office.address("postgres")) as connection:
        password = set_password(connection, "bo")
    address = connection_file.with_certificate(told.address("bo"), told.certificate, tmp_path)
    server = PostgresServer(f"{address}&hostaddr=127.0.0.1", password=password)
    assert server.verify(BOARD, first=1, last=1).count == 0
    server.close()


@pytest.mark.usefixtures("certificate")
def test_the_check_sees_that_it_is_on(postgres_office: PostgresOffice) -> None:
    with administrator(postgres_office.address("postgres")) as connection:
        found = {finding.finding_id for finding in check(connection)}
    assert "tls_off" not in found
