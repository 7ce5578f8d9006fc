"""Refusal of every socket a test did not ask for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_REFUSED = {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}
_attempts: list[str] = []
_watching = False


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in _REFUSED:
        attempt = f"{event} {arguments[1:]}"
        _attempts.append(attempt)
        raise PermissionError(attempt)


sys.addaudithook(_refuse)


@contextmanager
def socket_watch() -> Iterator[list[str]]:
    """Refuse sockets within the block; the list names every attempt, swallowed ones too."""
    global _watching  # noqa: PLW0603 - an audit hook stays for the whole process
    _attempts.clear()
    _watching = True
    try:
        yield _attempts
    finally:
        _watching = False
