"""Taking in what one has chosen of a set. Nothing is deleted; each part can be taken back."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from synpunkt_desk.models.changes import Changes, together
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days import time_rules
from synpunkt_desk.services.due_days.time_rules import RuleChange
from synpunkt_desk.services.exchange.differences import Difference, Kind
from synpunkt_desk.services.exchange.papers import keep_paper
from synpunkt_desk.services.municipality.vocabulary import (
    Wording,
    WordList,
    demands_choice,
    words_of,
)
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import require_super_user
from synpunkt_desk.store.replica import OpenUnit


def take_in(office: Office, rows: Sequence[Difference], parts: Collection[str]) -> Changes:
    """Take in the rows of some parts: all words as one user action, each rule and paper as its own.

    Raises `super_user_needed`, and what keeping a letter, a layout or a rule raises.
    """
    require_super_user(office)
    chosen = [row for row in rows if row.part in parts]
    changes = _take_in_words(office, [row for row in chosen if row.of])
    for row in chosen:
        if row.rule:
            change = RuleChange(rule=row.rule, rule_id=row.here)
            changes = together(changes, time_rules.keep(office, change))
        elif row.paper:
            changes = together(changes, keep_paper(office, row.paper))
    return changes


def _take_in_words(office: Office, rows: Sequence[Difference]) -> Changes:
    if not rows:
        return Changes()
    organisation = office.organisation
    ended = (office.today() - timedelta(days=1)).isoformat()
    with office.unit() as unit:
        for of in dict.fromkeys(row.of for row in rows if row.of):
            mine = [row for row in rows if row.of == of]
            _take_in_list(unit, organisation, of, mine)
            for row in mine:
                if row.kind is Kind.GONE:
                    unit.write("retire", "category", row.here, {"valid_to": ended})
    return unit.changes


def _take_in_list(
    unit: OpenUnit, organisation: Organisation, of: WordList, rows: Sequence[Difference]
) -> None:
    """Write what is new and changed; a synonym that another word has is left to that word."""
    known = organisation.categories
    changed = {row.here: row.wording for row in rows if row.kind is Kind.CHANGED and row.wording}
    staying = [known[i] for i in words_of(organisation, of) if i not in changed]
    new = [row.wording for row in rows if row.kind is Kind.NEW and row.wording]
    taken = {text.casefold() for one in staying for text in (one.name, *one.synonyms)}
    taken |= {wording.name.casefold() for wording in (*changed.values(), *new)}
    for here, wording in changed.items():
        unit.write("edit", "category", here, encode(_fields(wording, taken)))
    order = 1 + max((known[i].order for i in words_of(organisation, of)), default=-1)
    is_mandatory = demands_choice(organisation, of)
    for at, wording in enumerate(new, order):
        place = {"kind": of.kind, "department": of.department, "order": at}
        fields = {**place, "is_mandatory": is_mandatory, **_fields(wording, taken)}
        unit.create("category", encode(fields))


def _fields(wording: Wording, taken: set[str]) -> dict[str, object]:
    free = tuple(text for text in wording.synonyms if text.casefold() not in taken)
    taken.update(text.casefold() for text in free)
    name, code, note = wording.name, wording.code, wording.note
    return {"name": name, "synonyms": free, "code": code, "note": note}
