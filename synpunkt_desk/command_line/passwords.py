"""Where the password to a server comes from; never from the command line itself."""

import os
import sys
from getpass import getpass

from synpunkt_desk.command_line.arguments import Arguments
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.texts import server as t


def password_asked(arguments: Arguments) -> str:
    """From a file, from where the driver looks by itself, or from the keyboard."""
    if arguments.password_file:
        try:
            return arguments.password_file.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise KnownError("file_unreachable") from error
    if "PGPASSWORD" in os.environ or not sys.stdin.isatty():
        return ""
    return getpass(t.ASK)
