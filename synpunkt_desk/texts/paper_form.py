"""What is Swedish on every printed form: the box for staff, and the place for the address."""

from collections.abc import Mapping
from typing import Final

STAFF_HEADING: Final = "Ifylls av personal"
STAFF_FIELDS: Final[Mapping[str, str]] = {
    "staff_received_by": "Mottagen av",
    "staff_received_on": "Ankomstdag",
    "staff_unit": "Enhet",
    "staff_place": "Originalet förvaras",
}
ORIGINS: Final = (("written", "Skriftligt"), ("oral", "Muntligt"))
POSTAGE_PAID: Final = "Frankeras ej. Mottagaren betalar portot."
STAMP: Final = "Frimärke"
