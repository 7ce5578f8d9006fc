"""The key of the local database: in a file, or in the platform's keyring."""

import base64
import hashlib
import os
import re
import secrets
import stat
from pathlib import Path
from typing import Final

import keyring
from keyring.errors import KeyringError, NoKeyringError

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.place import set_private

KEY_BYTES: Final = 32
_SERVICE: Final = "synpunkt-desk"
_HEX_KEY: Final = re.compile(r"[0-9a-fA-F]{64}\r?\n?")
_CHECK_BYTES: Final = 3
_GROUP: Final = 4


def new_key() -> bytes:
    """32 random bytes, used as they are."""
    return secrets.token_bytes(KEY_BYTES)


def read_key_file(path: Path) -> bytes:
    """The key in a file of 64 hex digits, line end optional."""
    try:
        text = path.read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise KnownError("key_file_missing", file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError("key_file_unreadable", file=str(path)) from error
    if not _HEX_KEY.fullmatch(text):
        raise KnownError("key_file_unreadable", file=str(path))
    return bytes.fromhex(text.strip())


def write_key_file(path: Path, key: bytes) -> None:
    """Write the key where only the owner can read it; never over an existing file."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key.hex() + "\n")
    except OSError as error:
        raise KnownError("key_file_unwritable", file=str(path)) from error
    set_private(path)


def has_loose_permissions(path: Path) -> bool:
    """Whether others than the owner may read the key file."""
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def read_keyring(folder: Path) -> bytes:
    """The key of the database in `folder` from the platform's keyring."""
    try:
        stored = keyring.get_password(_SERVICE, _account(folder))
    except NoKeyringError as error:
        raise KnownError("no_keyring") from error
    except KeyringError as error:
        raise KnownError("keyring_locked") from error
    if not stored or not _HEX_KEY.fullmatch(stored):
        raise KnownError("key_not_in_keyring")
    return bytes.fromhex(stored)


def write_keyring(folder: Path, key: bytes) -> None:
    """Keep the key in the platform's keyring, for this PC only where the platform can say so."""
    try:
        backend = keyring.get_keyring()
        if hasattr(backend, "persist"):
            backend.persist = "local machine"  # pyright: ignore[reportAttributeAccessIssue]
        keyring.set_password(_SERVICE, _account(folder), key.hex())
    except NoKeyringError as error:
        raise KnownError("no_keyring") from error
    except KeyringError as error:
        raise KnownError("keyring_locked") from error


def read_password(folder: Path, address: str) -> str:
    """The password to a server from the platform's keyring, "" where there is none."""
    try:
        return keyring.get_password(_SERVICE, f"{_account(folder)} {address}") or ""
    except KeyringError:
        return ""


def write_password(folder: Path, address: str, password: str) -> None:
    """Keep the password to a server. Raises `no_keyring` or `keyring_locked`."""
    try:
        keyring.set_password(_SERVICE, f"{_account(folder)} {address}", password)
    except NoKeyringError as error:
        raise KnownError("no_keyring") from error
    except KeyringError as error:
        raise KnownError("keyring_locked") from error


def recovery_phrase(key: bytes) -> str:
    """The key in groups of four letters and digits that can be written on paper.

    The last three bytes are a checksum, so that a slip of the pen is told from a wrong key.
    """
    text = base64.b32encode(key + _checksum(key)).decode("ascii").rstrip("=")
    return " ".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def key_from_phrase(phrase: str) -> bytes:
    """The key that a recovery phrase stands for. Blanks, dashes and case do not matter."""
    text = re.sub(r"[\s-]", "", phrase).upper().replace("0", "O").replace("1", "I")
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError as error:
        raise KnownError("recovery_phrase_wrong") from error
    key, check = data[:KEY_BYTES], data[KEY_BYTES:]
    if len(key) != KEY_BYTES or check != _checksum(key):
        raise KnownError("recovery_phrase_wrong")
    return key


def _checksum(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:_CHECK_BYTES]


def _account(folder: Path) -> str:
    return str(folder.absolute())
