"""Which key opens a database: that of a key file, else the one in the platform's keyring."""

from dataclasses import dataclass
from pathlib import Path

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import key as keys
from synpunkt_desk.store.place import set_private


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key. `is_loose` tells that others than the owner may read the file it comes from."""

    key: bytes
    is_loose: bool = False

    @property
    def phrase(self) -> str:
        """What can be written on paper and opens a backup anywhere."""
        return keys.recovery_phrase(self.key)


def find_key(folder: Path, key_file: Path | None) -> FoundKey:
    """The key of the database in a folder."""
    if key_file:
        return FoundKey(keys.read_key_file(key_file), keys.has_loose_permissions(key_file))
    return FoundKey(keys.read_keyring(folder))


def key_for_new(folder: Path, key_file: Path | None) -> FoundKey:
    """The key for a database to be made: one that is there already, else a new one, kept."""
    if key_file and key_file.exists():
        return find_key(folder, key_file)
    known = None if key_file else _known(folder)
    made = FoundKey(known or keys.new_key())
    if not known:
        keep_key(folder, key_file, made.key)
    return made


def key_of_phrase(folder: Path, key_file: Path | None, phrase: str) -> bytes:
    """The key that a phrase stands for; refuses at once where it could not be kept afterwards."""
    key = keys.key_from_phrase(phrase)
    if key_file is None:
        _known(folder)
    elif key_file.exists() and keys.read_key_file(key_file) != key:
        raise KnownError("key_file_differs", file=str(key_file))
    return key


def keep_key(folder: Path, key_file: Path | None, key: bytes) -> None:
    """Keep the key in the file, or in the keyring where no file is named."""
    if key_file is None:
        keys.write_keyring(folder, key)
    elif not key_file.exists():
        keys.write_key_file(key_file, key)


def save_phrase(file: Path, text: str) -> None:
    """Write a recovery phrase to a file that only the owner can read. Raises `output_unwritable`.

    A file of that name is written over.
    """
    try:
        file.write_text(text, encoding="utf-8")
        set_private(file)
    except OSError as error:
        raise KnownError("output_unwritable", file=file.name) from error


def _known(folder: Path) -> bytes | None:
    """The key in the keyring, so that no other database ever loses its own."""
    try:
        return keys.read_keyring(folder)
    except KnownError as error:
        if error.error_id != "key_not_in_keyring":
            raise
        return None
