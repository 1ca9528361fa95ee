"""Every desk remembers: what was done to an office behind a desk's back is told at that desk's next start."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.core.problem import Damaged, Refused, Unavailable
from domain.office import Office
from domain.offices import new_office, restore_office
from domain.record.request import from_fields
from domain.registry.branch import BranchBegun
from domain.store.desk_memory import comparing, place_memory, remembering
from domain.store.desk_memory.memory import Memory
from domain.store.log import NEWEST
from domain.store.proof import unseen
from domain.store.proof.checkpoint import digest_of_facts
from domain.store.sqlite import store as sqlite_store
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.tables import facts_in
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.tampering import tamper

CUT = (
    "DELETE FROM log WHERE position > 4",
    "DELETE FROM commands WHERE first_position > 4",
    "UPDATE sqlite_sequence SET seq = 4 WHERE name = 'log'",
)
REWRITTEN = "UPDATE log SET state = replace(state, 'Supper', 'Dinner')"


CONTINUE = from_fields({"command": "begin-branch", "reason": "The disk was changed"})


class AtDesk:
    """A desk with a memory of its own, at one office file."""

    def __init__(self, path: Path, memory: Path, open_office: OpenOffice) -> None:
        self.path, self.memory, self._open = path, memory, open_office

    def starts(self, at: Path | None = None) -> Office:
        """The office, opened once more at this desk."""
        return self._open(at or self.path, memory=self.memory)

    def records(self, *requests: Any) -> None:
        office = self.starts()
        for request in requests:
            office.record(request)
        office.close()

    def told(self, at: Path | None = None) -> tuple[str, dict[str, Any]] | None:
        """What is told at the next start."""
        office = self.starts(at)
        found = office.store.doubt
        office.close()
        return None if found is None else (found.code, found.values)


@pytest.fixture
def desk(path: Path, tmp_path: Path, open_office: OpenOffice) -> AtDesk:
    """A desk that recorded a visit with five suppers: six entries."""
    desk = AtDesk(path, tmp_path / "state", open_office)
    desk.records(open_visit(), *(plan_item(f"supper-{number}") for number in range(5)))
    return desk


@pytest.fixture
def other_desk(path: Path, tmp_path: Path, open_office: OpenOffice) -> AtDesk:
    """A desk at the same file with another memory, or none yet."""
    return AtDesk(path, tmp_path / "other state", open_office)


def test_an_office_left_alone_is_not_doubted(desk: AtDesk) -> None:
    assert desk.told() is None
    desk.records(move_item("supper-1", "20:00"))
    assert desk.told() is None


def test_what_another_desk_recorded_is_no_tampering(desk: AtDesk, other_desk: AtDesk) -> None:
    other_desk.records(move_item("supper-1", "20:00"))
    assert desk.told() is None

    desk.records(move_item("supper-2", "20:00"))
    assert other_desk.told() is None


def test_what_another_desk_recorded_is_remembered_once_it_was_seen(desk: AtDesk, other_desk: AtDesk) -> None:
    other_desk.records(move_item("supper-1", "20:00"))
    assert desk.told() is None
    tamper(desk.path, "DELETE FROM log WHERE position = 7", "DELETE FROM commands WHERE first_position = 7")

    assert desk.told() == ("entries-missing-here", {"count": 7, "found": 6})


def test_a_cut_tail_is_told(desk: AtDesk, other_desk: AtDesk) -> None:
    tamper(desk.path, *CUT)

    assert desk.told() == ("entries-missing-here", {"count": 6, "found": 4})
    assert other_desk.told() is None


def test_an_older_file_put_back_is_told(desk: AtDesk, tmp_path: Path) -> None:
    shutil.copy(desk.path, tmp_path / "before")
    desk.records(move_item("supper-1", "20:00"))
    shutil.copy(tmp_path / "before", desk.path)

    assert desk.told() == ("entries-missing-here", {"count": 7, "found": 6})


def test_a_rewritten_chain_is_told(desk: AtDesk, other_desk: AtDesk) -> None:
    tamper(desk.path, f"{REWRITTEN} WHERE position = 4", rehash=True)

    assert desk.told() == ("rewritten-here", {"count": 6, "agrees": 3})
    assert other_desk.told() is None


def test_a_desk_that_saw_all_at_once_still_says_how_far_it_surely_is_unchanged(
    desk: AtDesk, other_desk: AtDesk
) -> None:
    desk.records(*(plan_item(f"dinner-{number}") for number in range(58)))
    assert other_desk.told() is None
    tamper(desk.path, f"{REWRITTEN} WHERE position = 57", rehash=True)

    assert other_desk.told() == ("rewritten-here", {"count": 64, "agrees": 56})


def test_a_cut_tail_with_others_in_its_place_is_told(desk: AtDesk) -> None:
    tamper(desk.path, f"{REWRITTEN} WHERE position > 4", rehash=True)

    assert desk.told() == ("rewritten-here", {"count": 6, "agrees": 4})


def test_an_office_that_calls_itself_no_sample_any_more_is_told(desk: AtDesk) -> None:
    redeclare(desk.path)

    assert desk.told() == ("facts-changed-here", {})


def test_a_copy_is_told_by_how_much_older_it_is(desk: AtDesk, tmp_path: Path) -> None:
    office = desk.starts()
    office.backup(tmp_path / "copy.chancery")
    office.close()
    assert desk.told(tmp_path / "copy.chancery") == ("equal-copy", {})

    desk.records(move_item("supper-1", "20:00"), move_item("supper-2", "20:00"))
    assert desk.told(tmp_path / "copy.chancery") == ("older-copy", {"count": 2})
    assert desk.told() is None


def test_of_an_older_copy_nothing_is_said_to_be_as_remembered(desk: AtDesk, tmp_path: Path) -> None:
    office = desk.starts()
    office.backup(tmp_path / "copy.chancery")
    office.close()
    desk.records(move_item("supper-1", "20:00"))

    found = desk.starts(tmp_path / "copy.chancery").verify()

    assert (found.ok, found.events, found.remembered) == (True, 6, 0)


def test_a_restored_office_is_told(desk: AtDesk, other_desk: AtDesk, tmp_path: Path) -> None:
    office = desk.starts()
    office.backup(tmp_path / "copy.chancery")
    office.close()
    desk.records(move_item("supper-1", "20:00"))
    restore_office(tmp_path / "copy.chancery", tmp_path / "restored.chancery")

    assert desk.told(tmp_path / "restored.chancery") == ("older-copy", {"count": 1})
    assert other_desk.told(tmp_path / "restored.chancery") is None


def test_a_copy_that_went_its_own_way_is_told(desk: AtDesk, other_desk: AtDesk, tmp_path: Path) -> None:
    office = desk.starts()
    office.backup(tmp_path / "copy.chancery")
    office.close()
    desk.records(move_item("supper-1", "20:00"))
    other_desk.path = tmp_path / "copy.chancery"
    other_desk.records(move_item("supper-2", "20:00"), move_item("supper-2", "21:00"))

    assert desk.told(tmp_path / "copy.chancery") == ("another-branch", {"count": 7, "agrees": 6})


def test_nothing_is_recorded_in_what_is_in_doubt_and_all_of_it_is_read(desk: AtDesk) -> None:
    tamper(desk.path, *CUT)
    office = desk.starts()

    with pytest.raises(Unavailable, match="entries-missing-here"):
        office.record(plan_item("lunch"))
    assert office.visit("KZ-2025-11").entries == 4
    assert desk.told() is not None


def test_verifying_compares_with_all_that_is_remembered(desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = desk.starts().verify()
    assert (found.ok, found.remembered) == (True, 6)

    for module in (comparing, remembering):
        monkeypatch.setattr(module, "AT_ONCE", 3)
    tamper(desk.path, f"{REWRITTEN} WHERE position = 2", rehash=True)
    office = desk.starts()
    assert office.store.doubt is None
    found = office.verify()

    assert (found.ok, found.problem and found.problem.code) == (False, "rewritten-here")
    assert isinstance(office.store.doubt, Damaged)


def proved(office: Office) -> Damaged | None:
    """What is wrong with the entries the desk had not seen."""
    try:
        while office.store.prove_unseen():
            pass
    except Damaged as damage:
        return damage
    return None


def test_at_the_start_only_what_the_desk_has_not_seen_is_proved(desk: AtDesk, other_desk: AtDesk) -> None:
    tamper(desk.path, "UPDATE log SET author = desk WHERE position = 2")
    assert proved(desk.starts()) is None

    other_desk.records(*(open_visit(f"FR-2026-{number:02}") for number in range(20)))
    assert proved(desk.starts()) is None

    other_desk.records(open_visit("IT-2026-01"), plan_item("lunch", visit="IT-2026-01"))
    tamper(desk.path, "UPDATE log SET author = desk WHERE position = 28")
    damage = proved(desk.starts())
    assert damage is not None
    assert (damage.code, damage.values["visit"], damage.values["entry"]) == ("leaf-mismatch", "IT-2026-01", 2)
    assert proved(desk.starts()) is None  # it was told once


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE log SET entry = entry + 100 WHERE position > 6", "entry-missing"),
        ("UPDATE log SET recorded_at = 1, clock = 1 WHERE position = 7", "time-reversed"),
        ("DELETE FROM log WHERE position = 7", "position-missing"),
    ],
)
def test_what_the_desk_has_not_seen_must_follow_what_it_has(
    desk: AtDesk, other_desk: AtDesk, statement: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unseen, "PART", 2)
    other_desk.records(*(move_item("supper-1", f"20:{number:02}") for number in range(5)))
    tamper(desk.path, statement, rehash=code != "position-missing")
    damage = proved(desk.starts())

    assert damage is not None
    assert (damage.code, damage.values["position"]) == (code, 7)


def test_a_desk_that_remembers_nothing_proves_all(desk: AtDesk, other_desk: AtDesk) -> None:
    tamper(desk.path, "UPDATE log SET author = desk WHERE position = 2")
    damage = proved(other_desk.starts())

    assert damage is not None
    assert damage.values["entry"] == 2


def test_a_bare_root_noted_outside_proves_as_much_as_a_head(desk: AtDesk) -> None:
    office = desk.starts()
    noted = office.store.checkpoint(4)

    office.store.checkpoint(4).refuse_another(4, noted.root.hex())
    office.store.checkpoint(4).refuse_another(4, office.store.checkpoint(4).head)
    with pytest.raises(Refused, match="head-differs"):
        office.store.checkpoint(5).refuse_another(5, noted.root.hex())
    several = office.store.checkpoints((1, 4, 5, 10**6))
    assert several == [office.store.checkpoint(size) for size in (1, 4, 5, 10**6)]


def test_a_desk_that_stopped_between_saving_and_remembering_is_behind_and_catches_up(
    desk: AtDesk, path: Path, open_office: OpenOffice
) -> None:
    open_office(path).record(move_item("supper-1", "20:00"))  # Saved, and remembered by nobody.

    assert desk.told() is None
    assert remembered(desk) == 7


def test_the_memory_is_never_ahead_of_the_file(desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[tuple[int, int]] = []
    add = Memory.add

    def adding(memory: Memory, now: Any) -> None:
        with connect(uri_of(desk.path, "ro")) as connection:
            sizes.append((now.size, connection.execute("SELECT max(position) FROM log").fetchone()[0]))
        add(memory, now)

    monkeypatch.setattr(Memory, "add", adding)
    desk.records(move_item("supper-1", "20:00"), move_item("supper-2", "20:00"))

    assert sizes == [(7, 7), (8, 8)]


def test_a_memory_that_cannot_be_written_keeps_nothing_from_being_recorded(
    desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Memory, "add", full)
    office = desk.starts()

    assert office.record(move_item("supper-1", "20:00"))[0].entries == (7,)


def continued(desk: AtDesk, at: Path | None = None) -> Office:
    """An officer at this desk continues what is in doubt, and says why."""
    office = desk.starts(at)
    office.record(CONTINUE)
    return office


def test_continuing_is_recorded_with_what_was_remembered_and_why(desk: AtDesk) -> None:
    tamper(desk.path, *CUT)

    (entry,) = continued(desk).own_journal()

    begun = entry.event
    assert isinstance(begun, BranchBegun)
    assert (entry.author, entry.reason, entry.position) == ("aigerim", "The disk was changed", 5)
    assert (begun.position, begun.remembered) == (4, 6)
    assert begun.instance != begun.known_instance


def test_what_was_continued_is_the_office_this_desk_remembers_from_then_on(desk: AtDesk) -> None:
    tamper(desk.path, f"{REWRITTEN} WHERE position = 4", rehash=True)
    office = continued(desk)
    assert office.store.doubt is None
    office.record(plan_item("lunch"))
    office.close()

    assert desk.told() is None
    assert remembered(desk) == 8
    assert desk.starts().verify().ok


def test_a_copy_that_is_continued_keeps_its_instance_and_the_file_before_it_is_the_other_one(
    desk: AtDesk, tmp_path: Path
) -> None:
    office = desk.starts()
    office.backup(tmp_path / "copy.chancery")
    office.close()
    instance = desk.starts(tmp_path / "copy.chancery").store.identity.instance

    (entry,) = continued(desk, tmp_path / "copy.chancery").own_journal()

    assert entry.event.instance == instance  # type: ignore[attr-defined]
    assert desk.told(tmp_path / "copy.chancery") is None
    assert desk.told() == ("older-copy", {"count": 1})


def test_a_file_copied_byte_for_byte_that_is_continued_is_another_file_from_then_on(
    desk: AtDesk, tmp_path: Path
) -> None:
    shutil.copy(desk.path, tmp_path / "byte for byte.chancery")
    desk.records(move_item("supper-1", "20:00"))

    office = continued(desk, tmp_path / "byte for byte.chancery")

    assert instance_of(tmp_path / "byte for byte.chancery") != instance_of(desk.path)
    office.close()
    assert desk.told(tmp_path / "byte for byte.chancery") is None


def test_other_desks_are_told_of_a_branch_and_may_follow_it(desk: AtDesk, other_desk: AtDesk) -> None:
    assert other_desk.told() is None
    tamper(desk.path, *CUT)
    continued(desk).close()

    assert other_desk.told() == ("older-copy", {"count": 1})
    continued(other_desk).close()
    assert other_desk.told() is None


def test_an_office_as_remembered_has_nothing_to_continue(desk: AtDesk, open_office: OpenOffice, path: Path) -> None:
    with pytest.raises(Refused, match="nothing-to-continue"):
        desk.starts().record(CONTINUE)
    with pytest.raises(Refused, match="nothing-to-continue"):
        open_office(path).record(CONTINUE)


def test_nothing_comes_in_with_a_branch(desk: AtDesk) -> None:
    tamper(desk.path, *CUT)

    with pytest.raises(Unavailable, match="entries-missing-here"):
        desk.starts().record(CONTINUE, plan_item("lunch"))


def test_a_branch_needs_a_reason_and_is_not_undone(desk: AtDesk) -> None:
    tamper(desk.path, *CUT)
    office = desk.starts()
    with pytest.raises(Refused, match="reason-needed"):
        office.record(from_fields({"command": "begin-branch"}))
    (receipt,) = office.record(CONTINUE)

    with pytest.raises(Refused, match="cannot-be-undone"):
        office.opposites.of(receipt.command_id, "mistaken")


def test_what_an_office_says_of_itself_is_not_continued(desk: AtDesk) -> None:
    redeclare(desk.path)

    with pytest.raises(Refused, match="nothing-to-continue"):
        desk.starts().record(CONTINUE)


def test_a_program_that_knows_no_branches_no_longer_writes_to_the_office(
    desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tamper(desk.path, *CUT)
    continued(desk).close()

    monkeypatch.setattr("domain.store.sqlite.file.VOCABULARY", 1)
    with pytest.raises(Unavailable, match="newer-schema"):
        desk.starts()


def redeclare(path: Path) -> None:
    """Let an office call itself a sample, as if it had always been one."""
    tamper(path, "UPDATE office SET value = 'yes' WHERE key = 'sample'")
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("UPDATE file SET value = ? WHERE key = 'facts'", (digest_of_facts(facts_in(connection)),))


def instance_of(path: Path) -> str:
    """Which of the office's files it is."""
    with closing(connect(uri_of(path, "ro"))) as connection:
        return str(connection.execute("SELECT value FROM file WHERE key = 'instance'").fetchone()[0])


def remembered(desk: AtDesk) -> int:
    """The newest size this desk remembers."""
    (place,) = desk.memory.glob("*.memory")
    return Memory(place).read()[-1].size


def test_an_office_a_desk_never_saw_is_said_to_be_seen_first(desk: AtDesk, other_desk: AtDesk, path: Path) -> None:
    assert not desk.starts().store.first_seen

    office = other_desk.starts()
    assert (office.store.first_seen, office.store.doubt) == (True, None)
    office.close()
    assert not other_desk.starts().store.first_seen


def test_an_office_in_the_place_of_another_is_told_for_a_day(
    desk: AtDesk, other_desk: AtDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not desk.starts().store.replaces_another
    another = tmp_path / "another.chancery"
    new_office(another)
    another.replace(desk.path)

    for _ in range(2):
        office = desk.starts()
        assert (office.store.replaces_another, office.store.first_seen) == (True, False)
        office.close()
    assert not other_desk.starts().store.replaces_another
    monkeypatch.setattr(place_memory, "TOLD_FOR", timedelta(0))
    assert not desk.starts().store.replaces_another


def test_a_new_office_has_nothing_that_could_be_compared(path: Path, tmp_path: Path, open_office: OpenOffice) -> None:
    assert not open_office(path, memory=tmp_path / "state").store.first_seen


def test_a_head_that_had_to_be_read_is_remembered(
    desk: AtDesk, other_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large office is not noted as it is opened: who only reads it would prove all of it each time."""
    desk.starts()
    for module in (comparing, remembering):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    store = other_desk.starts().store
    size, head = store.known_head(NEWEST)
    before = store.known_head(size - 1)
    assert (head, before[1]) == (store.checkpoint(size).head, store.checkpoint(size - 1).head)
    store.close()

    again = other_desk.starts().store
    assert not again.first_seen
    monkeypatch.setattr(sqlite_store, "checkpoints", None)
    for module in (comparing, remembering):
        monkeypatch.setattr(module, "add_leaves", None)
    assert (again.known_head(NEWEST), again.known_head(size - 1)) == ((size, head), before)


def test_no_head_of_an_office_in_doubt_is_remembered(desk: AtDesk, path: Path) -> None:
    desk.starts().close()
    known = remembered(desk)
    tamper(path, "DELETE FROM log WHERE position = (SELECT max(position) FROM log)")
    store = desk.starts().store

    assert store.doubt is not None
    assert store.known_head(NEWEST)[0] == known - 1
    assert remembered(desk) == known
