"""Words of the page that tells what has been changed in the settings."""

from collections.abc import Mapping
from typing import Final

TEXT: Final = (
    "Allt som har ändrats i inställningarna, det senaste först. Färdiga rapporter och skickade "
    "brev påverkas inte av att en ändring tas tillbaka."
)
KIND: Final = "&Vad"
EVERYTHING: Final = "Allt"
CHANGES: Final = "Ändringar"
COLUMNS: Final = ("När", "Vem", "Vad", "Ändring")
NOTHING: Final = "Inget har ändrats sedan kontoret skapades."
TAKE_BACK: Final = "&Ta tillbaka ändringen"
TAKEN_BACK: Final = "Ändringen är tillbakatagen"
DETAILS: Final = "Före och efter"
OVERTAKEN: Final = "Någon har ändrat samma uppgift efteråt, så ändringen går inte att ta tillbaka."
EMPTY: Final = "tomt"
YES: Final = "ja"
NO: Final = "nej"
LONG: Final = "egen text"

KINDS: Final[Mapping[str, str]] = {
    "municipality": "Kommunen",
    "organisation_unit": "Organisation",
    "category": "Kategorier och ord",
    "deadline_rule": "Svarstid",
    "template": "Brev, blankett eller rapportmall",
    "member": "Person",
    "absence": "Frånvaro",
    "base_number": "Basantal",
    "outside_figure": "Uppgift från annat system",
}
FIELDS: Final[Mapping[str, str]] = {
    "about": "gäller",
    "amount": "antal dagar",
    "approvers": "godkänner",
    "board": "nämnd",
    "bridge_days_closed": "klämdagar är lediga",
    "case_type": "typ",
    "closed_days": "stängda dagar",
    "code": "betydelse",
    "contact_email": "e-post för frågor om siffror",
    "content": "innehåll",
    "criterion_is_mandatory": "kriterium måste väljas",
    "criterion_word": "kriterierna kallas",
    "department": "förvaltning",
    "department_word": "ord för förvaltning",
    "department_word_definite": "ord för förvaltning, bestämd form",
    "department_word_plural": "ord för förvaltning, flertal",
    "deputy": "ersätter",
    "email": "e-post",
    "first_on": "från",
    "former_names": "tidigare namn",
    "former_parents": "låg tidigare under",
    "is_mandatory": "måste väljas",
    "key": "nyckel",
    "kind": "slag",
    "language": "språk",
    "last_on": "till",
    "layouts": "rapportmallar",
    "letter_window": "kuvertets fönster",
    "local_category_word": "egna kategorier kallas",
    "login": "inloggning",
    "member": "vem",
    "name": "namn",
    "note": "text",
    "number": "antal",
    "number_pattern": "ärendenummer",
    "open_cases": "öppna ärenden",
    "order": "ordning",
    "parent": "ligger under",
    "prefix": "förkortning i nummer",
    "process_owner": "processägare",
    "removed": "borttagen",
    "reply_address": "svarsadress",
    "roles": "roller",
    "school_authority": "huvudman",
    "smallest_shown": "minsta tal som visas",
    "succeeded_by": "räknas som",
    "synonyms": "synonymer",
    "title": "titel",
    "title_pattern": "ärendemening",
    "unit": "enhet",
    "valid_from": "gäller från",
    "valid_to": "gäller till",
    "version": "version",
    "what": "vad",
    "year": "år",
}
OTHER: Final = "uppgift"


def about(kind: str, name: str, others: int) -> str:
    """ "Kategorier och ord: Bemötande och 3 till"."""
    more = f" och {others} till" if others else ""
    return f"{KINDS[kind]}: {name}{more}" if name else f"{KINDS[kind]}{more}"


def change(field: str, before: str, after: str) -> str:
    """ "namn: Bemötande → Gott bemötande"."""
    return f"{FIELDS.get(field, OTHER)}: {before} → {after}"
