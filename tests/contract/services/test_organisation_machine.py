"""Whatever becomes of the organisation, every case has a readable place and every report ties."""

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import OpenCases, OrganisationUnit, UnitKind
from synpunkt_desk.reports.facts import CountedBy, Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.organisation import reorganising
from synpunkt_desk.services.organisation.changes import (
    Add,
    Change,
    Correct,
    End,
    Merge,
    Move,
    Rename,
    Reopen,
    Split,
)
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.store import reading
from tests.helpers.offices import TODAY, close_case, make_office

NAMES = st.sampled_from(["Stadsmiljö", "Samhälle", "Lärande", "Omsorg", "Gator", "Parker"])
DAYS = st.integers(-2, 3)
PICK = st.integers(0, 10_000)
CASES = st.sampled_from([*OpenCases, None])
KINDS = (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
Standing = tuple[dict[str, OrganisationUnit], list[tuple[object, ...]]]
"""The places, and where each case lies."""


class Years(RuleBasedStateMachine):
    """A municipality that is changed among the work of its days."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.office: Office = make_office(Path(self.folder.name), municipality="ale")
        self.today = TODAY
        self.office.today = lambda: self.today
        self.cases: list[str] = []
        self.done: list[tuple[str, Standing]] = []

    def teardown(self) -> None:
        self.office.close()
        self.folder.cleanup()

    def place(self, pick: int, *, of_all: bool = False) -> str:
        organisation = self.office.organisation
        used = [i for kind in KINDS for i in organisation.units_of(kind)]
        found = list(organisation.units) if of_all else used
        return found[pick % len(found)]

    def beside(self, place: str, pick: int) -> str:
        """Another of the level, or the place itself where it is alone."""
        organisation = self.office.organisation
        others = [i for i in organisation.units_of(organisation.units[place].kind) if i != place]
        return others[pick % len(others)] if others else place

    def standing(self) -> Standing:
        with self.office.replica.reading() as connection:
            fields = reading.case_fields(connection, self.cases)
        placed = [(i, *(str(f.get(k) or "") for k in _PLACED)) for i, _, f in fields]
        return dict(self.office.organisation.dated_units), [*sorted(placed)]

    def change(self, change: Change) -> None:
        before = self.standing()
        with suppress(KnownError):
            seen = reorganising.preview(self.office, change)
            changes = reorganising.keep(self.office, change)
            if changes.group_id:
                self.done.append((changes.group_id, before))
            if seen.later:
                assert seen.follow <= seen.open_cases
            else:
                followed = len(changes.ids.get("case", ()))
                assert followed == seen.follow
            return
        assert self.standing() == before

    @rule(pick=PICK)
    def register(self, pick: int) -> None:
        organisation = self.office.organisation
        kind = organisation.categories_of("case_type")
        receiver = organisation.receiver(self.place(pick))
        case = Case(
            title="Synpunkt",
            text="Text",
            case_type=kind[pick % len(kind)],
            received_on=self.today,
            channel=organisation.categories_of("channel")[0],
            submitter="anonymous",
            board=receiver["board"],
            department=receiver["department"],
            area=receiver["area"],
            unit=receiver["unit"],
        )
        self.cases.append(register(self.office, NewCase(case=case)).case_id)
        self.done.clear()

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, to=PICK)
    def hand_out(self, pick: int, to: int) -> None:
        with suppress(KnownError):
            case_id = self.cases[pick % len(self.cases)]
            case_work.distribute(self.office, [case_id], place=self.place(to))
            self.done.clear()

    @precondition(lambda self: self.cases)
    @rule(pick=PICK)
    def close(self, pick: int) -> None:
        with suppress(KnownError):
            close_case(self.office, self.cases[pick % len(self.cases)])
            self.done.clear()

    @rule()
    def sleep(self) -> None:
        self.today += timedelta(days=1)
        self.done.clear()

    @rule(pick=PICK, name=NAMES, days=DAYS)
    def rename(self, pick: int, name: str, days: int) -> None:
        self.change(Rename(place=self.place(pick), name=name, since=self.day(days)))

    @rule(pick=PICK, name=NAMES)
    def correct(self, pick: int, name: str) -> None:
        self.change(Correct(place=self.place(pick), name=name))

    @rule(pick=PICK, to=PICK, days=DAYS, cases=CASES)
    def move(self, pick: int, to: int, days: int, cases: OpenCases | None) -> None:
        day = self.day(days)
        place, parent = self.place(pick), self.place(to)
        self.change(Move(place=place, parent=parent, since=day, open_cases=cases))

    @rule(pick=PICK, other=PICK, name=NAMES, days=DAYS, cases=CASES, is_new=st.booleans())
    def merge(  # as many as there are in the form
        self, pick: int, other: int, name: str, days: int, cases: OpenCases | None, *, is_new: bool
    ) -> None:
        place = self.place(pick)
        with_it = self.beside(place, other)
        into = "" if is_new else with_it
        day = self.day(days)
        self.change(
            Merge(places=(place, with_it), into=into, name=name, since=day, open_cases=cases)
        )

    @rule(pick=PICK, days=DAYS, cases=CASES, heir=st.sampled_from([None, 0, 1]))
    def split(self, pick: int, days: int, cases: OpenCases | None, heir: int | None) -> None:
        names = ("Norra delen", "Södra delen")
        day = self.day(days)
        self.change(
            Split(place=self.place(pick), names=names, since=day, heir=heir, open_cases=cases)
        )

    @rule(pick=PICK, other=PICK, days=DAYS, cases=CASES, has_heir=st.booleans())
    def end(
        self, pick: int, other: int, days: int, cases: OpenCases | None, *, has_heir: bool
    ) -> None:
        place = self.place(pick)
        heir = self.beside(place, other) if has_heir else ""
        self.change(End(place=place, last=self.day(days), successor=heir, open_cases=cases))

    @rule(pick=PICK)
    def reopen(self, pick: int) -> None:
        self.change(Reopen(place=self.place(pick, of_all=True)))

    @rule(name=NAMES, days=DAYS)
    def add(self, name: str, days: int) -> None:
        self.change(Add(kind=UnitKind.BOARD, name=name, since=self.day(days)))

    @rule()
    def bring_along(self) -> None:
        before, waits = self.standing(), reorganising.waiting(self.office).case_count
        changes = reorganising.bring_along(self.office)
        assert len(changes.ids.get("case", ())) == waits
        assert reorganising.waiting(self.office).case_count == 0
        if changes.group_id:
            self.done.append((changes.group_id, before))

    @precondition(lambda self: self.done)
    @rule()
    def take_back(self) -> None:
        """The latest change; what it wrote over is no longer the latest word of its author."""
        group, before = self.done.pop()
        self.done.clear()
        history.undo(self.office, group)
        units, placed = self.standing()
        before_units, before_placed = before
        assert placed == before_placed
        assert {i: units[i] for i in before_units} == before_units
        new = units.keys() - before_units.keys()
        assert not any(i in self.office.organisation.units_of(units[i].kind) for i in new)

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    @invariant()
    def every_case_has_a_place_with_a_name(self) -> None:
        organisation = self.office.organisation
        assert organisation.units_of(UnitKind.BOARD)
        with self.office.replica.reading() as connection:
            found = reading.case_fields(connection, self.cases)
        for _, _, fields in found:
            case = decode(Case, fields)
            assert organisation.name(case.board)
            for place in (case.department, case.area, case.unit, case.came_to):
                assert not place or organisation.name(place)
            assert organisation.name(case.case_type)

    @rule(by=st.sampled_from(CountedBy), days=st.integers(0, 4))
    def report(self, by: CountedBy, days: int) -> None:
        period = Period(TODAY, max(TODAY, self.today - timedelta(days=days)))
        request = Request(period=period, today=self.today, counted_by=by)
        report = reporting.make_report(self.office, "ostersund", request)
        for table in report.tables:
            assert not table.total or all(
                sum(v for row in table.rows if isinstance(v := row.values[at], int)) == total
                for at, total in enumerate(table.total)
                if isinstance(total, int)
            ), table
        table = report.table("board_by_type")
        assert table
        assert table.total
        assert table.total[-1] == len(report.case_ids)
        assert all(row.label for row in table.rows)


_PLACED = ("board", "department", "area", "unit", "came_to")
TestYears = Years.TestCase
TestYears.settings = settings(
    max_examples=max(6, settings().max_examples // 20),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
