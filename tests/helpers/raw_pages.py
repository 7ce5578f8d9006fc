"""The bytes of encrypted files as they lie on the disk, page by page, also those in no use.

Whoever has the key and the disk can read what no query finds any more: free pages, the rest of a
page, and the log. `cryptography` comes with the keyring on Linux.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE: Final = 4096
_SALT: Final = 16
_RESERVED: Final = 80
"""At the end of each page: its own beginning of the cipher, and what proves it whole."""
_LOG_HEAD, _FRAME_HEAD = 32, 24


def raw_bytes(folder: Path, key: bytes) -> bytes:
    """Every page of every database in a folder, and of their logs, without the cipher."""
    return b"".join(
        page
        for file in sorted(folder.glob("*.db*"))
        if not file.name.endswith("-shm")  # which tells what page lies where, and nothing else
        for page in _pages(file, key)
    )


def _pages(file: Path, key: bytes) -> Iterator[bytes]:
    content = file.read_bytes()
    is_log = file.name.endswith("-wal")
    start, step = (_LOG_HEAD, _FRAME_HEAD + _PAGE) if is_log else (0, _PAGE)
    for at in range(start, len(content) - step + 1, step):
        page = content[at + step - _PAGE : at + step]
        number = int.from_bytes(content[at : at + 4]) if is_log else at // _PAGE + 1
        yield _plain(page, key, is_first=number == 1)


def _plain(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    begins, ends = _SALT if is_first else 0, _PAGE - _RESERVED
    cipher = Cipher(AES256(key), CBC(page[ends : ends + 16])).decryptor()
    return cipher.update(page[begins:ends]) + cipher.finalize()
