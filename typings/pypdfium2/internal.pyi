"""What pypdfium2 uses itself to hand functions to PDFium."""

from collections.abc import Callable
from ctypes import Structure

def set_callback(struct: Structure, fname: str, callback: Callable[[object], bool]) -> None: ...
