"""The file by which the administrator of a server tells computers where it is."""

import json
import re
import ssl
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.line import parts_of

SUFFIX: Final = ".anslutning"
FORMAT: Final = 1
_MOST_BYTES: Final = 256 * 1024
"""A certificate is a few thousand; anything much larger is another kind of file."""
_LONGEST_NAME: Final = 200
_HOST: Final = re.compile(
    r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:]{2,45}"
)
_DATABASE: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,62}")
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_BARE: Final = "disable"
_KEYS: Final = ("format", "kommun", "server", "port", "databas", "certifikat")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionFile:
    """Where a server is. Without a certificate it is on this very computer, for trying out."""

    municipality: str
    host: str
    port: int
    database: str
    certificate: str

    @property
    def place(self) -> str:
        """Where it leads, to be shown."""
        return f"{self.host}:{self.port}/{self.database}"

    def address(self, person: str) -> str:
        """The address by which a person signs in, without the certificate."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        name = quote(person, safe="")
        bare = "" if self.certificate else f"?sslmode={_BARE}"
        return f"postgresql://{name}@{host}:{self.port}/{self.database}{bare}"


def read(path: Path) -> ConnectionFile:
    """What a connection file says.

    Raises KnownError `connection_file_unreadable` for anything else, `connection_file_newer`, and
    `connection_file_unsafe` for one that would send a password unencrypted over the network.
    """
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            raise KnownError("connection_file_unreadable")
        told = tomllib.loads(path.read_bytes()[:_MOST_BYTES].decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        raise KnownError("connection_file_unreadable") from None
    return _checked(told)


def text_of(file: ConnectionFile, *, heading: str) -> str:
    """The file as it is written, with a heading that says what it is."""
    values = FORMAT, file.municipality, file.host, file.port, file.database, file.certificate
    lines = [f"# {line}" for line in heading.splitlines()]
    for key, value in zip(_KEYS, values, strict=True):
        lines.append(f"{key} = {_value(value)}")
    return "\n".join(lines) + "\n"


def described(address: str, *, municipality: str) -> ConnectionFile:
    """What leads to the same server as an administrator's address.

    Raises `connection_file_no_server` and `connection_file_no_certificate` where computers could
    not use it.
    """
    parts = parts_of(address)
    host = parts.get("host") or ""
    if not _HOST.fullmatch(host):
        raise KnownError("connection_file_no_server")
    is_bare = host in _HERE and parts.get("sslmode") == _BARE
    return ConnectionFile(
        municipality=municipality,
        host=host,
        port=int(parts.get("port") or 5432),
        database=parts.get("dbname") or "",
        certificate="" if is_bare else _certificate_at(parts.get("sslrootcert") or ""),
    )


def with_certificate(address: str, certificate: str, folder: Path) -> str:
    """The address with its certificate, which the driver wants as a file, in a folder of ours."""
    if not certificate:
        return address
    file = folder / "server.pem"
    try:
        if not file.is_file() or file.read_text("ascii") != certificate:
            file.write_text(certificate, "ascii")
    except (OSError, ValueError) as error:
        raise KnownError("output_unwritable", file=file.name) from error
    return f"{address}?sslrootcert={quote(str(file), safe='')}"


def _certificate_at(place: str) -> str:
    try:
        text = Path(place).read_text("ascii") if place else ""
    except (OSError, ValueError):
        text = ""
    if not _is_certificate(text):
        raise KnownError("connection_file_no_certificate")
    return text


def _checked(told: Mapping[str, object]) -> ConnectionFile:
    match told:
        case {"format": int(version)} if version > FORMAT:
            raise KnownError("connection_file_newer")
        case {
            "format": 1,
            "kommun": str(municipality),
            "server": str(host),
            "port": int(port),
            "databas": str(database),
            "certifikat": str(certificate),
        } if _is_sound(municipality, host, port, database):
            file = ConnectionFile(
                municipality=municipality,
                host=host,
                port=port,
                database=database,
                certificate=certificate,
            )
        case _:
            raise KnownError("connection_file_unreadable")
    if not certificate and host not in _HERE:
        raise KnownError("connection_file_unsafe")
    if certificate and not _is_certificate(certificate):
        raise KnownError("connection_file_unreadable")
    return file


def _is_sound(municipality: str, host: str, port: int, database: str) -> bool:
    return (
        len(municipality) <= _LONGEST_NAME
        and municipality.isprintable()
        and bool(_HOST.fullmatch(host))
        and 0 < port < 1 << 16
        and bool(_DATABASE.fullmatch(database))
    )


def _is_certificate(text: str) -> bool:
    try:
        ssl.create_default_context(cadata=text)
    except (ssl.SSLError, ValueError):
        return False
    return bool(text.strip())


def _value(value: str | int) -> str:
    """A value in TOML; what Python and JSON escape in a text, it reads in the same way."""
    if isinstance(value, str) and "\n" in value:
        return f"'''\n{value}'''"
    return json.dumps(value, ensure_ascii=False)
