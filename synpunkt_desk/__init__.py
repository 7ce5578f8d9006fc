"""Synpunkt Desk: citizens' feedback in a Swedish municipality, from paper to board report."""

from typing import Final

VERSION: Final = "0.1.0"
