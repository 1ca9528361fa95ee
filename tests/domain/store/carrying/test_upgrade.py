"""Files that Chancery 0.1.0 wrote open for ever: every number, content and leaf stays."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Problem, Unavailable
from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.carrying import copying, upgrade
from domain.store.carrying.schema_1 import TRIGGERS, Row1, office_1
from domain.store.proof.merkle import MerkleTree
from domain.store.sqlite.connection import connect, uri_of
from tests.domain.conftest import OpenOffice
from tests.domain.requests import UNSAID_THEN, plan_item
from tests.domain.store.tampering import tamper

GOLDEN = Path(__file__).parents[3] / "golden"
ROOT_1 = (GOLDEN / "schema-1.head").read_text().strip()
"""What 0.1.0 told as the head of that file."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of 0.1.0, with eight entries."""
    path = tmp_path / "old.chancery"
    shutil.copyfile(GOLDEN / "schema-1.chancery", path)
    return path


def test_an_older_file_is_upgraded_and_every_leaf_is_the_same(old: Path, open_office: OpenOffice) -> None:
    before = [row.leaf for row in rows_1(old)]

    office = open_office(old)

    assert office.verify().ok
    assert version(old) == 2
    assert leaves(old) == before
    tree = MerkleTree()
    tree.add_all(before)
    assert tree.root().hex() == ROOT_1


def test_it_reads_as_it_did_and_is_recorded_in_further(old: Path, open_office: OpenOffice) -> None:
    office = open_office(old)

    visit = office.visit("KZ-2025-11")
    assert (visit.entries, visit.title["kk"], visit.status) == (8, "Мемлекеттік сапар", "planned")
    assert visit.programme.items["lunch"].place == {"en": "Small hall"}
    assert office.repository.get(office.resolve("KZ-2025-11")) == visit
    assert [entry.reason for entry in office.journal("KZ-2025-11")][1] == "Звонок посольства"
    assert [receipt.entries for receipt in office.record(plan_item("breakfast"))] == [(9,)]
    assert office.verify().ok


def test_what_was_recorded_is_known_when_it_is_sent_again_and_can_be_undone(old: Path, open_office: OpenOffice) -> None:
    office = open_office(old)

    assert [receipt.entries for receipt in office.record(plan_item("lunch", id="lunch"))] == [(7,)]
    with pytest.raises(Problem, match="command-id-reused"):
        office.record(plan_item("lunch", title="Another", id="lunch"))
    assert [receipt.entries for receipt in office.record(*office.opposites.of("lunch", "planned twice"))] == [(9,)]


def test_a_verified_backup_of_the_older_file_lies_beside_it(old: Path, open_office: OpenOffice) -> None:
    before = rows_1(old)
    open_office(old)

    backup = old.with_name("old.schema-1.chancery")
    assert version(backup) == 1
    assert rows_1(backup) == before


def test_an_earlier_backup_is_not_replaced(old: Path, open_office: OpenOffice) -> None:
    earlier = old.with_name("old.schema-1.chancery")
    earlier.write_text("kept")
    open_office(old)

    assert earlier.read_text() == "kept"
    assert version(old.with_name("old.schema-1-2.chancery")) == 1


def test_a_file_is_upgraded_once(old: Path, open_office: OpenOffice) -> None:
    open_office(old)
    open_office(old)

    assert not old.with_name("old.schema-1-2.chancery").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM stored_events WHERE rowid = 2",
        "UPDATE stored_events SET author = 'x' WHERE rowid = 3",
        "UPDATE stored_events SET leaf = zeroblob(32) WHERE rowid = 8",
        "UPDATE stored_events SET recorded_at = 'rubbish' WHERE rowid = 5",
        "UPDATE stored_events SET state = CAST(x'ff' AS TEXT) WHERE rowid = 5",
    ],
)
def test_a_file_that_is_not_what_was_recorded_is_left_as_it_is(old: Path, statement: str) -> None:
    tamper_1(old, statement)
    before = dump(old)

    with pytest.raises(Damaged):
        office_at(old, Officer("aigerim", "desk 1"))

    assert dump(old) == before
    assert version(old) == 1


def test_a_copy_that_would_read_otherwise_is_not_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = copying._row
    monkeypatch.setattr(copying, "_row", lambda row, command: written(row, command)._replace(author=b"somebody"))
    before = dump(old)

    with pytest.raises(Damaged, match="leaf-mismatch"):
        office_at(old, Officer("aigerim", "desk 1"))

    assert dump(old) == before


def test_without_a_backup_nothing_is_upgraded(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, version: int) -> None:
        raise Unavailable("disk-full")

    monkeypatch.setattr(upgrade, "_back_up_beside", full)
    before = dump(old)

    with pytest.raises(Unavailable, match="disk-full"):
        office_at(old, Officer("aigerim", "desk 1"))
    assert dump(old) == before


def test_commands_of_schema_1_stay_pinned(old: Path, open_office: OpenOffice) -> None:
    open_office(old).close()
    tamper(old, "UPDATE commands SET sent = zeroblob(33) WHERE id = 'lunch'")

    found = open_office(old).verify()

    assert found.problem is not None
    assert found.problem.code == "commands-altered"


def test_a_file_of_this_schema_opens_for_ever(tmp_path: Path, open_office: OpenOffice) -> None:
    path = tmp_path / "office.chancery"
    shutil.copyfile(GOLDEN / "schema-2.chancery", path)

    office = open_office(path)

    assert office.verify().ok
    assert office.verify().head == (GOLDEN / "schema-2.head").read_text().strip()
    assert office.visit("KZ-2025-11").programme.items["lunch"].place == {"en": "Small hall"}
    assert [receipt.entries for receipt in office.record(plan_item("lunch", said=UNSAID_THEN, id="lunch"))] == [(7,)]


def rows_1(path: Path) -> list[Row1]:
    """The log of a file of schema 1."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        return list(office_1(connection).rows)


def leaves(path: Path) -> list[bytes]:
    """The leaves of a file of this schema."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        return [leaf for (leaf,) in connection.execute("SELECT leaf FROM log ORDER BY position")]


def tamper_1(path: Path, statement: str) -> None:
    """Run a statement on a file of schema 1, past its triggers, and put them back."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        kept = [connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
                for name in TRIGGERS]  # fmt: skip
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        for trigger in kept:
            connection.execute(trigger)


def dump(path: Path) -> list[object]:
    """Everything in a file of schema 1: its tables, triggers and rows."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        schema: list[object] = connection.execute("SELECT * FROM sqlite_master").fetchall()
        rows = connection.execute("SELECT rowid, originator_id, CAST(state AS BLOB), author, leaf FROM stored_events")
        return [*schema, *rows.fetchall()]


def version(path: Path) -> int:
    """The schema version a file says it has."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def golden_file_of_this_schema(path: Path) -> str:
    """How the golden files of both schemas were made; the same for the next schema, before it is released."""
    from domain.offices import new_office
    from tests.domain.requests import move_item, open_visit, place_item, propose_member

    new_office(path)
    office = office_at(path, Officer("aigerim", "desk 1"))
    office.record(open_visit(id="opening"))
    office.record(plan_item("supper", reason="Звонок посольства", id="supper"), propose_member("abayev"))
    office.record(move_item("supper", "20:00", source="Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"))
    office.record(*office.opposites.of("supper", "entered twice"))
    office.record(plan_item("lunch", id="lunch"))
    office.record(place_item("lunch", "Small hall", effective_at="2025-11-11T09:00:00+03:00"))
    head = office.verify().head
    office.close()
    return head
