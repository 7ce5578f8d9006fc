"""A theme straight from cases that are alike: the one that some are in, or else a new one."""

from collections import Counter
from collections.abc import Iterable
from textwrap import shorten

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.themes import MAX_NAME, make_theme, put_in_theme, theme_named
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading


def gather(office: Office, case_id: ObjectId, similar: Iterable[ObjectId]) -> Changes:
    """Let a case and those like it be in one theme; who is in another theme stays there.

    It is the theme of the case, or that of most of the others. A new one is called as the case
    is, which can be changed among the themes. Raises `case_missing`, `case_voided`.
    """
    ids = list(dict.fromkeys([case_id, *similar]))
    with office.replica.reading() as connection:
        found = {i: decode(Case, f) for i, _, f in reading.case_fields(connection, ids)}
    if case_id not in found:
        raise KnownError("case_missing")
    theme = _theme_of(office, found[case_id], found.values())
    free = [i for i, case in found.items() if not case.theme and not case.voided_on]
    if theme:
        return put_in_theme(office, free, theme)
    name = _name(found[case_id])
    known = theme_named(office, name)
    if known:
        return put_in_theme(office, free, known)
    return make_theme(office, {"name": name}, cases=free).changes


def _theme_of(office: Office, case: Case, others: Iterable[Case]) -> ObjectId:
    themes = office.organisation.themes
    used = [c.theme for c in (case, *others) if c.theme in themes and not themes[c.theme].removed]
    if case.theme in used:
        return case.theme
    return Counter(used).most_common(1)[0][0] if used else ""


def _name(case: Case) -> str:
    """What the case is about, or its number where that is nobody's business."""
    is_hidden = case.hide_matter or bool(case.secrecy_provision)
    said = "" if is_hidden else " ".join(case.title.split())
    return shorten(said or case.number or case.provisional_number, MAX_NAME, placeholder="…")
