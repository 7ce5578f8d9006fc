"""The example data that an office began with, and taking it away for good."""

from dataclasses import dataclass

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import drafts, examples, reading
from synpunkt_desk.store.examples import Examples


@dataclass(frozen=True, slots=True)
class ExampleCounts:
    """What would go: cases with their submitters, members, drafts and files; and what may stay."""

    cases: int
    members: int
    drafts: int
    files: int
    own_cases: int

    @property
    def is_any(self) -> bool:
        """Whether there is anything to take away."""
        return bool(self.cases or self.members or self.drafts)


def note_examples(office: Office, *, kept: ObjectId) -> None:
    """Note that all cases, members and drafts there are now are examples, but for one member."""
    with office.replica.writing() as connection:
        examples.note(connection, {kept})


def count_examples(office: Office) -> ExampleCounts:
    """What taking away the examples would take."""
    with office.replica.reading() as connection:
        found = examples.noted(connection)
        own = examples.own_cases(connection, found)
        members = set(found.of_type("member")) - examples.in_use(connection, found, own)
        records = reading.typed_fields(connection, found.of_type("record")).values()
        written = {draft.draft_id for draft in drafts.listed(connection)}
    return ExampleCounts(
        cases=len(found.of_type("case")),
        members=len(members),
        drafts=len(written.intersection(found.drafts)),
        files=sum(bool(fields.get("blob")) for _, fields in records),
        own_cases=len(own) if found.objects else 0,
    )


def remove_examples(office: Office, *, own_cases: bool = False) -> Changes:
    """Forget the examples for ever; settings stay, and own cases unless they shall go too.

    Where no case is left the next one has the first number. Raises `examples_shared` where others
    share the office.
    """
    if office.replica.is_shared:
        raise KnownError("examples_shared")
    with office.replica.reading() as connection:
        found = examples.noted(connection)
        own = examples.own_cases(connection, found)
        cases = [*found.of_type("case"), *(own if own_cases else [])]
        parts = [i for case in cases for i in reading.objects_of_case(connection, case)]
        used = examples.in_use(connection, found, [] if own_cases else own)
    ids = dict.fromkeys([*found.objects, *parts])
    changes = office.replica.erase([i for i in ids if i not in used])
    _forget_the_rest(office, found)
    office.replica.empty_logs()
    office.forget(changes)
    return changes


def _forget_the_rest(office: Office, found: Examples) -> None:
    with office.replica.writing() as connection:
        for draft_id in found.drafts:
            drafts.drop(connection, draft_id)
        examples.begin_numbers_anew(connection)
        examples.forget(connection)
