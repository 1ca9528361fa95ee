"""The office records all or nothing, once, and never over another's change unseen."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from errno import ENOSPC
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from time import monotonic
from unittest.mock import Mock

import pytest
from sqlcipher3 import dbapi2

from domain.core.message import Event, name_of
from domain.core.problem import Malformed, Problem
from domain.office import Office
from domain.offices import new_office
from domain.record import desk_clock
from domain.record.request import Request, from_fields, parse
from domain.store.errors import StaleStream
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, place_item, plan_item, propose_member

REFERENCE = "KZ-2025-11"


BATCH = json.dumps({
    "batch": [
        {"command": "plan-item", "visit": REFERENCE, "fields": {
            "kind": "meal", "title": {"en": title}, "when": {"day": "2025-11-12", "start": start},
        }}
        for title, start in (("Supper", "19:00"), ("Coffee", "21:00"))
    ],
    "id": "evening",
})  # fmt: skip
"""A line of JSON that plans two items, which the office names."""


def refused(work: Callable[[], object]) -> Problem:
    """The problem that the work ends in."""
    with pytest.raises(Problem) as problem:
        work()
    return problem.value


class TestOnce:
    def test_a_command_sent_again_returns_its_old_entries(self, office: Office) -> None:
        first = office.record(plan_item("supper", id="a"))
        office.record(plan_item("lunch"))

        assert office.record(plan_item("supper", id="a")) == first
        assert office.visit(REFERENCE).entries == 3

    def test_it_is_harmless_from_another_desk_after_a_restart_and_with_another_basis(
        self, office: Office, open_office: OpenOffice
    ) -> None:
        first = office.record(plan_item("supper", id="a", based_on=1))

        assert open_office().record(plan_item("supper", id="a", based_on=2)) == first

    def test_a_command_that_changed_nothing_is_known_too(self, office: Office) -> None:
        office.record(plan_item("supper"))
        first = office.record(move_item("supper", "20:00"), move_item("supper", "20:00", id="same"))

        assert first[1].entries == ()
        assert office.record(move_item("supper", "20:00", id="alone"))[0].entries == ()
        assert office.record(move_item("supper", "20:00", id="alone"))[0].entries == ()

    @pytest.mark.parametrize(
        "other",
        [
            plan_item("supper", title="Breakfast", id="a"),
            plan_item("supper", id="a", reason="because"),
            plan_item("supper", id="a", source="a call"),
            plan_item("supper", id="a", effective_at="2025-11-11T10:00:00Z"),
            move_item("supper", "20:00", id="a"),
        ],
        ids=["fields", "reason", "source", "time", "command"],
    )
    def test_another_content_under_the_same_id_is_refused(self, office: Office, other: Request) -> None:
        office.record(plan_item("supper", id="a"))

        assert refused(lambda: office.record(other)).code == "command-id-reused"
        assert office.visit(REFERENCE).entries == 2

    def test_a_batch_sent_again_returns_its_old_entries(self, office: Office) -> None:
        batch = (plan_item("supper", id="a"), plan_item("lunch", id="b"))

        assert office.record(*batch) == office.record(*batch)
        assert office.visit(REFERENCE).entries == 3

    def test_a_batch_known_in_part_is_refused_whole(self, office: Office) -> None:
        office.record(plan_item("supper", id="a"))

        problem = refused(lambda: office.record(plan_item("lunch", id="b"), plan_item("supper", id="a")))
        assert problem.code == "command-id-reused"
        assert office.visit(REFERENCE).entries == 2

    def test_a_batch_sent_again_under_its_id_is_not_recorded_twice(self, office: Office) -> None:
        first = office.record(*parse(BATCH))

        assert [receipt.batch for receipt in first] == ["evening", "evening"]
        assert office.record(*parse(BATCH)) == first
        assert office.visit(REFERENCE).entries == 3

    @pytest.mark.parametrize(
        "other",
        [
            BATCH.replace("Supper", "Breakfast"),
            json.dumps({**json.loads(BATCH), "batch": json.loads(BATCH)["batch"][:1]}),
            json.dumps({**json.loads(BATCH), "batch": json.loads(BATCH)["batch"] * 2}),
            json.dumps({**json.loads(BATCH), "batch": json.loads(BATCH)["batch"][::-1]}),
        ],
        ids=["other words", "fewer", "more", "another order"],
    )
    def test_another_batch_under_its_id_is_refused(self, office: Office, other: str) -> None:
        office.record(*parse(BATCH))

        problem = refused(lambda: office.record(*parse(other)))

        assert (problem.code, problem.values["id"]) == ("command-id-reused", "evening")
        assert office.visit(REFERENCE).entries == 3

    def test_a_batch_of_one_line_may_have_an_id_too(self, office: Office) -> None:
        one = json.dumps({**json.loads(BATCH), "batch": json.loads(BATCH)["batch"][:1]})

        assert office.record(*parse(one)) == office.record(*parse(one))

    def test_a_batch_is_known_by_its_id_from_another_desk(self, office: Office, open_office: OpenOffice) -> None:
        assert open_office().record(*parse(BATCH)) == office.record(*parse(BATCH))

    def test_one_id_twice_in_a_batch_is_refused(self, office: Office) -> None:
        problem = refused(lambda: office.record(plan_item("supper", id="a"), plan_item("lunch", id="a")))

        assert problem.code == "command-id-reused"
        assert office.visit(REFERENCE).entries == 1


class TestAllOrNothing:
    def test_a_batch_opens_a_visit_and_fills_it(self, office: Office) -> None:
        receipts = office.record(open_visit("FR-2026-01"), plan_item("supper", visit="fr-2026-01"))

        assert [receipt.entries for receipt in receipts] == [(1,), (2,)]
        assert receipts[0].stream == receipts[1].stream == office.resolve("fr-2026-01")

    def test_a_batch_spans_visits(self, office: Office) -> None:
        office.record(open_visit("FR-2026-01"))
        office.record(plan_item("supper"), plan_item("lunch", visit="FR-2026-01"))

        groups = {entry.group_id for entry in (*office.journal(REFERENCE), *office.journal("FR-2026-01"))}
        assert len(groups - {None}) == 1

    def test_a_refusal_in_a_batch_leaves_nothing_of_it(self, office: Office) -> None:
        office.visit(REFERENCE)

        problem = refused(lambda: office.record(plan_item("supper"), plan_item("supper")))
        assert problem.code == "id-taken"
        assert office.visit(REFERENCE).entries == 1
        assert office.record(plan_item("supper"))[0].entries == (2,)

    def test_a_save_that_fails_leaves_nothing_and_the_next_decision_is_right(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*args: object, **kwargs: object) -> None:
            raise dbapi2.OperationalError("database or disk is full")

        office.visit(REFERENCE)
        with monkeypatch.context() as patch:
            patch.setattr(office.recorder, "insert_events", full)
            refused(lambda: office.record(plan_item("supper")))

        assert "supper" not in office.visit(REFERENCE).programme.items
        assert office.record(plan_item("supper"))[0].entries == (2,)
        assert office.repository.get(office.resolve(REFERENCE)) == office.visit(REFERENCE)

    def test_an_event_that_cannot_be_folded_is_never_committed(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(event: Event, visit: object) -> None:
            raise ZeroDivisionError

        office.record(propose_member("abayev"))
        monkeypatch.setattr(type(office.journal(REFERENCE)[-1].event), "evolve", broken)
        with pytest.raises(ZeroDivisionError):
            office.record(propose_member("nurtleu"))
        monkeypatch.undo()

        assert office.visit(REFERENCE).entries == 2

    def test_a_reference_belongs_to_one_visit(self, office: Office, open_office: OpenOffice) -> None:
        assert refused(lambda: open_office().record(open_visit("kz-2025-11"))).code == "reference-taken"
        assert refused(lambda: office.record(open_visit("A"), open_visit("a"))).code == "reference-taken"
        assert len(office.visits()) == 1

    def test_text_no_file_can_keep_is_refused(self, office: Office) -> None:
        title = {"en": "\ud800"}
        planned = plan_item("supper")
        request = Request(command=type(planned.command)(**{**fields(planned), "title": title}), visit=REFERENCE)

        with pytest.raises(Malformed, match="text-not-allowed"):
            office.record(request)
        assert office.visit(REFERENCE).entries == 1


def test_a_desk_that_was_asleep_for_a_day_goes_on_with_what_the_others_recorded(
    office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its clock has gone on by a day, and so has the time that nobody can set."""
    slept = 0.0
    sleeper = open_office(passed=lambda: monotonic() + slept)
    sleeper.visit(REFERENCE)
    open_office(name="nurlan").record(plan_item("supper"))
    slept, now = 86_400.0, datetime.now(UTC)
    monkeypatch.setattr(desk_clock, "datetime", Mock(now=lambda _: now + timedelta(seconds=slept)))

    assert sleeper.changed_elsewhere()
    assert sleeper.visit(REFERENCE).entries == 2
    assert sleeper.record(move_item("supper", "20:00", based_on=2))[0].entries == (3,)


class TestConflicts:
    def test_a_change_of_the_same_facet_since_is_told_with_who_what_and_when(
        self, office: Office, open_office: OpenOffice
    ) -> None:
        office.record(plan_item("supper"))
        open_office(name="nurlan").record(move_item("supper", "20:00"))

        problem = refused(lambda: office.record(move_item("supper", "20:30", based_on=2)))
        assert problem.code == "conflicting-change"
        assert (problem.values["entry"], problem.values["author"], problem.values["topic"]) == (
            3, "nurlan", "item.moved",
        )  # fmt: skip
        assert problem.zone == "Europe/Moscow"
        assert problem.values["at"] == office.journal(REFERENCE)[-1].recorded_at
        assert office.visit(REFERENCE).entries == 3

    def test_of_several_changes_the_newest_is_told(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"))
        for start in ("20:00", "20:15"):
            open_office(name="nurlan").record(move_item("supper", start))

        assert refused(lambda: office.record(move_item("supper", "20:30", based_on=2))).values["entry"] == 4

    def test_a_change_of_another_facet_passes(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"))
        open_office(name="nurlan").record(move_item("supper", "20:00"))

        assert office.record(place_item("supper", "Small hall", based_on=2))[0].entries == (4,)

    def test_a_change_of_the_same_facet_of_another_subject_passes(self, office: Office) -> None:
        office.record(plan_item("supper"), plan_item("lunch"))
        office.record(move_item("lunch", "20:00"))

        assert office.record(move_item("supper", "20:30", based_on=3))[0].entries == (5,)

    def test_without_a_basis_a_command_decides_on_now(self, office: Office) -> None:
        office.record(plan_item("supper"))
        office.record(move_item("supper", "20:00"))

        assert office.record(move_item("supper", "20:30"))[0].entries == (4,)

    def test_what_changes_nothing_conflicts_with_nothing(self, office: Office) -> None:
        office.record(plan_item("supper"))
        office.record(move_item("supper", "20:00"))

        assert office.record(move_item("supper", "20:00", based_on=2))[0].entries == ()

    def test_a_race_lost_is_decided_again_unseen(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"))
        lose_one_race(office, lambda: open_office(name="nurlan").record(place_item("supper", "Small hall")))

        assert office.record(move_item("supper", "20:00", based_on=2))[0].entries == (4,)
        assert office.visit(REFERENCE).programme.items["supper"].place == {"en": "Small hall"}

    def test_a_race_lost_leaves_every_other_visit_folded(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"), open_visit("FR-2026-01"))
        other, overtaken = office.visit("FR-2026-01"), office.visit(REFERENCE)
        lose_one_race(office, lambda: open_office(name="nurlan").record(place_item("supper", "Small hall")))
        office.record(move_item("supper", "20:00"))

        visits = office.visits()
        assert visits[office.resolve("FR-2026-01")] is other
        assert visits[office.resolve(REFERENCE)] is not overtaken
        assert visits[office.resolve(REFERENCE)] == office.visit(REFERENCE, as_of=4)

    def test_a_save_that_failed_leaves_the_visit_as_it_was_recorded(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*args: object, **kwargs: object) -> None:
            raise OSError(ENOSPC, "no space left")

        with monkeypatch.context() as no_space:
            no_space.setattr(office.recorder, "insert_events", full)
            assert refused(lambda: office.record(plan_item("supper"), open_visit("FR-2026-01"))).code == "disk-full"

        assert office.visit(REFERENCE) == office.visit(REFERENCE, as_of=1)
        assert [visit.reference for visit in office.visits().values()] == [REFERENCE]

    def test_a_race_lost_on_the_same_facet_is_told(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"))
        lose_one_race(office, lambda: open_office(name="nurlan").record(move_item("supper", "20:00")))

        problem = refused(lambda: office.record(move_item("supper", "20:30", based_on=2)))
        assert (problem.code, problem.values["author"]) == ("conflicting-change", "nurlan")

    def test_a_command_that_changed_nothing_leaves_nothing_to_undo(self, office: Office) -> None:
        office.record(plan_item("supper"), move_item("supper", "20:00"))
        office.record(move_item("supper", "20:00", id="nothing"))
        problem = refused(lambda: office.opposites.undo("nothing", "by mistake", office.record))
        assert problem.code == "nothing-to-undo"

    def test_a_lost_race_leaves_the_other_visits_folded(self, office: Office, open_office: OpenOffice) -> None:
        office.record(open_visit("FR-2025-12"), plan_item("lunch", visit="FR-2025-12"))
        folded = office.visit("FR-2025-12")
        lose_one_race(office, lambda: open_office(name="nurlan").record(plan_item("walk")))

        office.record(plan_item("supper"))
        assert [*office.visit(REFERENCE).programme.items] == ["walk", "supper"]
        assert office.visit("FR-2025-12") is folded

    def test_an_id_made_up_is_made_anew_after_a_lost_race(self, office: Office, open_office: OpenOffice) -> None:
        unnamed = plan_item("x").command
        request = Request(command=type(unnamed)(**{**fields(plan_item("x")), "item": None}), visit=REFERENCE)
        lose_one_race(office, lambda: open_office(name="nurlan").record(request))

        office.record(request)
        assert len(office.visit(REFERENCE).programme.items) == 2

    def test_the_same_command_sent_from_two_desks_at_once_is_recorded_once(
        self, office: Office, open_office: OpenOffice
    ) -> None:
        other = open_office(name="nurlan")
        lose_one_race(office, lambda: other.record(plan_item("supper", id="a")))

        assert office.record(plan_item("supper", id="a"))[0].entries == (2,)
        assert office.visit(REFERENCE).entries == 2


class TestRaces:
    def test_threads_on_one_visit_lose_nothing(self, path: Path, office: Office, open_office: OpenOffice) -> None:
        offices = [open_office(name=f"officer {desk}") for desk in range(4)]

        def plan(desk: int) -> None:
            for number in range(15):
                offices[desk].record(plan_item(f"item-{desk}-{number}"))

        with ThreadPoolExecutor(len(offices)) as pool:
            list(pool.map(plan, range(len(offices))))

        assert set(office.visit(REFERENCE).programme.items) == {f"item-{d}-{n}" for d in range(4) for n in range(15)}
        assert [entry.number for entry in office.journal(REFERENCE)] == list(range(1, 62))
        assert office.verify().ok

    def test_processes_on_one_visit_lose_nothing(
        self, path: Path, office: Office, run_python: Callable[[str], CompletedProcess[str]]
    ) -> None:
        program = """
            from pathlib import Path
            from domain.office import Office
            from domain.offices import office_at
            from domain.record.recording import Officer
            from tests.domain.requests import plan_item
            office = office_at(Path({path!r}), Officer("desk {desk}", "desk {desk}"))
            for number in range(15):
                office.record(plan_item(f"item-{desk}-{{number}}"))
            office.close()
        """
        with ThreadPoolExecutor(3) as pool:
            children = list(pool.map(lambda desk: run_python(program.format(path=str(path), desk=desk)), range(3)))

        assert [child.stderr for child in children] == [""] * 3
        assert set(office.visit(REFERENCE).programme.items) == {f"item-{d}-{n}" for d in range(3) for n in range(15)}
        assert office.verify().ok


class TestClock:
    @pytest.fixture
    def clock(self) -> list[datetime]:
        return [datetime(2025, 11, 12, 12, tzinfo=UTC)]

    @pytest.fixture
    def sample(self, tmp_path: Path, open_office: OpenOffice, clock: list[datetime]) -> Office:
        """A sample with a clock of its own, at noon, and a visit."""
        new_office(tmp_path / "sample.chancery", sample=True)
        sample = open_office(tmp_path / "sample.chancery", clock=lambda: clock[0])
        sample.record(open_visit())
        return sample

    @pytest.mark.usefixtures("path")
    def test_only_a_sample_takes_a_simulated_clock(self, office: Office, open_office: OpenOffice) -> None:
        with pytest.raises(ValueError, match="sample"):
            open_office(clock=lambda: datetime.now(UTC))

    def test_a_clock_that_went_back_records_no_earlier_time(self, sample: Office, clock: list[datetime]) -> None:
        noon = clock[0]
        clock[0] = noon - timedelta(minutes=20)
        sample.record(plan_item("supper"))

        entry = sample.journal(REFERENCE)[-1]
        assert (entry.recorded_at, entry.clock) == (noon, clock[0])

    def test_how_far_the_clock_is_behind_is_told(self, sample: Office, clock: list[datetime]) -> None:
        assert sample.clock_behind() == timedelta()
        clock[0] -= timedelta(minutes=6)

        assert sample.clock_behind() == timedelta(minutes=6)

    def test_more_than_a_day_behind_is_refused_until_confirmed(self, sample: Office, clock: list[datetime]) -> None:
        noon = clock[0]
        clock[0] = noon - timedelta(days=1, seconds=1)

        problem = refused(lambda: sample.record(plan_item("supper")))
        assert (problem.code, problem.values["last"], problem.values["clock"]) == ("clock-behind", noon, clock[0])
        assert sample.visit(REFERENCE).entries == 1
        sample.clock.confirmed = True
        assert sample.record(plan_item("supper"))[0].entries == (2,)

    def test_a_time_is_the_last_entry_recorded_by_then(self, sample: Office, clock: list[datetime]) -> None:
        noon = clock[0]
        clock[0] = noon + timedelta(hours=1)
        sample.record(plan_item("supper"))

        assert sample.visit(REFERENCE, as_of=noon + timedelta(minutes=59)).entries == 1
        assert sample.visit(REFERENCE, as_of=clock[0]).entries == 2
        assert refused(lambda: sample.visit(REFERENCE, as_of=noon - timedelta(seconds=1))).code == "not-yet-open"
        assert refused(lambda: sample.visit(REFERENCE, as_of=datetime(2025, 11, 12, 13))).code == "time-without-zone"
        assert refused(lambda: sample.visit(REFERENCE, as_of=3)).code == "unknown-entry"
        assert refused(lambda: sample.visit(REFERENCE, as_of=0)).code == "unknown-entry"


class TestReading:
    def test_a_visit_is_found_by_reference_in_any_case_and_by_id(self, office: Office) -> None:
        found = office.resolve(REFERENCE.lower())

        assert office.resolve(found.hex) == office.resolve(str(found)) == found
        for unknown in ("XX", "00000000-0000-0000-0000-000000000000", ""):
            assert refused(partial(office.resolve, unknown)).code == "unknown-visit"

    def test_the_past_does_not_change_with_the_present(self, office: Office) -> None:
        office.record(plan_item("supper"))
        before = office.visit(REFERENCE, as_of=2)
        office.record(move_item("supper", "20:00"))

        assert office.visit(REFERENCE, as_of=2) == before != office.visit(REFERENCE)

    def test_undo_records_the_opposite_of_a_whole_batch(self, office: Office) -> None:
        office.record(plan_item("supper", id="a"), plan_item("lunch"))
        office.record(*office.opposites.of("a", "entered twice"))

        assert list(office.visit(REFERENCE).programme.active_items()) == []
        assert office.opposites.command_name("a") == "plan-item"
        assert refused(lambda: office.opposites.of("opening", "no")).code == "cannot-be-undone"
        assert refused(lambda: office.opposites.of("none", "no")).code == "unknown-command-id"

    def test_undo_takes_back_a_batch_that_changed_one_thing_twice(self, office: Office) -> None:
        office.record(plan_item("supper"))
        office.record(move_item("supper", "20:00", id="a"), move_item("supper", "21:00"))

        office.record(*office.opposites.of("a", "mistaken"))

        planned = office.visit(REFERENCE).programme.items["supper"].planned
        assert planned is not None
        assert planned.start == "19:00"

    def test_undo_takes_a_batch_back_from_its_last_command_to_its_first(self, office: Office) -> None:
        office.record(plan_item("supper", id="a"), move_item("supper", "20:00"), place_item("supper", "Small hall"))

        undone = [name_of(type(request.command)) for request in office.opposites.of("a", "entered twice")]
        assert undone == ["place-item", "move-item", "retract-item"]

    def test_undo_does_not_overwrite_what_another_changed_since(self, office: Office, open_office: OpenOffice) -> None:
        office.record(plan_item("supper"))
        office.record(move_item("supper", "20:00", id="a"))
        open_office(name="nurlan").record(move_item("supper", "20:30"))

        problem = refused(lambda: office.record(*office.opposites.of("a", "undo")))
        assert (problem.code, problem.values["author"]) == ("conflicting-change", "nurlan")

    def test_an_office_that_is_always_overtaken_gives_up_in_words(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stale(*args: object, **kwargs: object) -> None:
            raise StaleStream

        monkeypatch.setattr(office.recorder, "insert_events", stale)
        monkeypatch.setattr("domain.store.saving.LONGEST", 0.0)

        assert refused(lambda: office.record(plan_item("supper"))).code == "office-busy"


def fields(request: Request) -> dict[str, object]:
    """The fields of a request's command as they are."""
    return {name: getattr(request.command, name) for name in request.command.__struct_fields__}


def lose_one_race(office: Office, meanwhile: Callable[[], object]) -> None:
    """Let another desk record between the office's next decision and its save."""
    insert = office.recorder.insert_events

    def overtaken(*args: object, **kwargs: object) -> object:
        office.recorder.insert_events = insert  # type: ignore[method-assign]
        meanwhile()
        return insert(*args, **kwargs)  # type: ignore[arg-type]

    office.recorder.insert_events = overtaken  # type: ignore[assignment, method-assign]


def test_a_registry_shares_the_log_with_the_visits(office: Office) -> None:
    registered, proposed = office.record(
        from_fields({"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}}),
        from_fields({"command": "announce-visit", "visit": "KZ-2025-11",
                     "fields": {"by": "Akorda", "said": "He comes", "on": "2025-10-28"}}),
    )  # fmt: skip

    assert list(office.people()) == ["abayev"]
    assert proposed.stream == office.resolve("KZ-2025-11")
    assert list(office.visits()) == [proposed.stream]
    assert [entry.event.topic for entry in office.journal(registered.stream)] == ["person.registered"]
    assert office.verify().ok


def test_what_was_recorded_in_a_registry_is_undone(office: Office) -> None:
    asked = {"command": "register-person", "id": "c1", "fields": {"names": {"en": {"family": "Abayev"}}}}
    office.record(from_fields(asked))
    before = office.people()
    office.record(*office.opposites.of("c1", "entered twice"))

    assert office.people()["abayev"].retracted
    assert not before["abayev"].retracted, "who looks at the registry sees it stand still"


def test_two_persons_of_one_name_get_two_keys(office: Office) -> None:
    asked = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}}
    office.record(from_fields(asked), from_fields(asked))
    office.record(from_fields(asked))

    assert list(office.people()) == ["abayev", "abayev-2", "abayev-3"]
    given = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}, "person": "abayev"}}
    assert refused(lambda: office.record(from_fields(given))).code == "id-taken"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ({"command": "retract-person"}, "nothing-named"),
        ({"command": "retract-person", "person": "nobody"}, "not-in-registry"),
        ({"command": "close-visit"}, "no-visit-named"),
    ],
)
def test_a_command_names_what_it_is_for(office: Office, line: dict[str, str], code: str) -> None:
    assert refused(lambda: office.record(from_fields(dict(line)))).code == code


def test_a_person_is_not_taken_for_a_visit(office: Office) -> None:
    asked = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}}
    receipt = office.record(from_fields(asked))[0]

    assert refused(lambda: office.resolve(receipt.stream.hex)).code == "unknown-visit"
    with pytest.raises(Malformed, match="about-another-kind"):
        from_fields({"command": "retract-person", "visit": "KZ-2025-11", "person": "abayev"})
