"""The trial of an installation, ended where it looks up a name or opens a way out of the PC."""

import os
import sys
from typing import Final

from synpunkt_desk.__main__ import main

CALLED: Final = 99
_WAYS_OUT: Final = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def _refuse(event: str, told: tuple[object, ...]) -> None:
    """End at once, whoever called; a socket of this PC has the name of a file."""
    if event in _WAYS_OUT and not isinstance(told[-1], str | bytes):
        os._exit(CALLED)


if __name__ == "__main__":
    sys.addaudithook(_refuse)
    sys.argv = ["synpunkt-desk", "--selftest"]
    main()
