"""Telephone numbers and e-mail addresses as they are compared, however they are written."""

import re
from typing import Final

_NOT_DIGITS: Final = re.compile("[^0-9]")
_ABROAD: Final = re.compile(r"^\s*(?:\+|00)\s*46\s*(?:\(0\))?")
_NUMBER_IN_TEXT: Final = re.compile(r"[+0(][0-9()/ \-–]{5,}")
_FEWEST_DIGITS: Final = 7


def phone_key(phone: str) -> str:
    """The digits of the first number in a text, a Swedish one from its area code; "" for none."""
    found = _NUMBER_IN_TEXT.search(phone)
    written = found[0] if found else ""
    digits = _NOT_DIGITS.sub("", _ABROAD.sub("0", written))
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def email_key(email: str) -> str:
    """The address without case; "" while it is no address yet."""
    name, at, place = email.strip().casefold().rpartition("@")
    return f"{name}@{place}" if at and name and "." in place else ""
