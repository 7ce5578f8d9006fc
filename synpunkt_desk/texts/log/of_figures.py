"""What the log says of base numbers, of figures from other systems, and of layouts of reports."""

from typing import Final

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts.log.values import Teller, Told, text
from synpunkt_desk.texts.outside_figures import BASE_KINDS

_DEFAULT: Final = 3


def _base_changed(_before: Fields, after: Fields, organisation: Organisation) -> Told:
    if after.get("removed") is True:
        return "Ett basantal togs bort", _base(after, organisation)
    return "Basantal angavs", _base(after, organisation)


def _base(fields: Fields, organisation: Organisation) -> str:
    kind = BASE_KINDS.get(text(fields, "what"), "")
    unit = organisation.name(text(fields, "unit"))
    return f": {unit} {_number(fields, 'year')}, {kind.lower()} {_number(fields, 'number')}"


def _outside_changed(before: Fields, after: Fields, organisation: Organisation) -> Told:
    if after.get("removed") is True:
        return "En uppgift från ett annat system togs bort", _outside(after, organisation)
    what = "ändrades" if before.get("system") else "skrevs in"
    return f"En uppgift från ett annat system {what}", _outside(after, organisation)


def _outside(fields: Fields, organisation: Organisation) -> str:
    days = f"{text(fields, 'first_on')} – {text(fields, 'last_on')}"
    parts = (
        text(fields, "system"),
        organisation.name(text(fields, "place")),
        days,
        organisation.name(text(fields, "case_type")),
        _number(fields, "number"),
    )
    return f": {', '.join(part for part in parts if part)}"


def _layout_kept(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    version = _number(after, "version")
    return "Rapportmallen sparades", f": {text(after, 'name')}, version {version}"


def _layout_removed(_before: Fields, after: Fields, _organisation: Organisation) -> Told:
    return "Rapportmallen togs bort", f": {text(after, 'name')}"


def _publishing_set(before: Fields, after: Fields, _organisation: Organisation) -> Told:
    smallest, email = _number(after, "smallest_shown"), text(after, "contact_email")
    earlier = before.get("smallest_shown") or _DEFAULT
    parts = (
        f"tal under {smallest} visas inte (förut {earlier})",
        f"frågor besvaras på {email}" if email else "",
    )
    return "Publiceringen av rapporter ändrades", f": {', '.join(p for p in parts if p)}"


OF_TYPE: Final[dict[str, Teller]] = {
    "base_number": _base_changed,
    "outside_figure": _outside_changed,
}
TELLERS: Final[dict[tuple[str, str], Teller]] = {
    ("template", "keep_layout"): _layout_kept,
    ("template", "remove_layout"): _layout_removed,
    ("municipality", "set_publishing"): _publishing_set,
}


def _number(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return str(value) if isinstance(value, int) else "0"
