"""What other systems write in one column and we in several: status, and name with contact."""

import re
from collections.abc import Mapping
from typing import Final

from synpunkt_desk.intake.import_row import Remark
from synpunkt_desk.texts import importing as t

_EMAIL: Final = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>().]+")
_PHONE: Final = re.compile(r"(?<![\w+])(?:\+|00?)[1-9][0-9 ()/-]{5,18}[0-9](?!\w)")
_LABEL: Final = re.compile(
    r"\b(?:tel|tfn|telefon|mobil|mob|e-?post|mejl|mail)\b\.?:?", re.IGNORECASE
)
_ENDS: Final = " ,;:/|<>()-\n"
_DAYS_OF_CLOSING: Final = ("answered_on", "acknowledged_on", "received")


def complete(values: Mapping[str, str]) -> tuple[Mapping[str, str], list[Remark]]:
    """The values with what a status and a name with contact say put where it belongs."""
    remarks: list[Remark] = []
    if "contact" in values:
        values = {**_contact(values["contact"]), **values}
    if "status" in values:
        values = _with_status(dict(values), remarks)
    if "answer" in values and "answered_on" not in values and "closed_on" in values:
        values = {**values, "answered_on": values["closed_on"]}
        remarks.append(Remark("answer_day_taken"))
    return values, remarks


def _contact(joined: str) -> dict[str, str]:
    """The address of mail and the number of a phone are known by how they look; the rest names."""
    found: dict[str, str] = {}
    rest = joined
    for our_field, looks in (("submitter_email", _EMAIL), ("submitter_phone", _PHONE)):
        match = looks.search(rest)
        if match:
            found[our_field] = match[0].strip()
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    name = " ".join(_LABEL.sub(" ", rest).split()).strip(_ENDS)
    return {**found, "submitter_name": name} if name else found


def _with_status(values: dict[str, str], remarks: list[Remark]) -> dict[str, str]:
    """A case is open or closed as its status says, whatever days it has."""
    is_open = t.STATUSES.get(values["status"].casefold())
    if is_open is None:
        remarks.append(Remark("unknown_word", {"column": t.COLUMNS["status"]}))
    elif is_open and "closed_on" in values:
        del values["closed_on"]
        remarks.append(Remark("open_with_closed_day"))
    elif not is_open and "closed_on" not in values:
        taken = next(name for name in _DAYS_OF_CLOSING if name in values)
        values["closed_on"] = values[taken]
        remarks.append(Remark("closed_day_taken", {"column": t.COLUMNS[taken]}))
    return values
