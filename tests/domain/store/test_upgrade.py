"""The mechanism, tried with a made-up next schema: there is no older one than 1 yet."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Problem, Unavailable
from domain.office import Office
from domain.record.recording import Officer
from domain.store import file, upgrade
from domain.store.sqlite import connect, uri_of
from tests.domain.conftest import OpenOffice
from tests.domain.requests import plan_item

GOLDEN = Path(__file__).parents[2] / "golden"
NEW_INDEX = "CREATE INDEX by_author ON stored_events (author)"


@pytest.fixture
def old(path: Path, office: Office) -> Iterator[Path]:
    """An office file with two entries that is one schema behind the program."""
    office.record(plan_item("supper"))
    office.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file, "SCHEMA_VERSION", 2)
        patch.setattr(upgrade, "UPGRADES", {1: (NEW_INDEX,)})
        yield path


def test_an_older_file_is_upgraded_and_its_log_is_the_same(old: Path, open_office: OpenOffice) -> None:
    before = rows(old)

    office = open_office(old)

    assert office.verify().ok
    assert office.visit("KZ-2025-11").entries == 2
    assert version(old) == 2
    assert rows(old) == before


def test_a_verified_backup_of_the_older_file_lies_beside_it(old: Path, open_office: OpenOffice) -> None:
    before = rows(old)
    open_office(old)

    backup = old.with_name("moscow.schema-1.chancery")
    assert version(backup) == 1
    assert rows(backup) == before


def test_an_earlier_backup_is_not_replaced(old: Path, open_office: OpenOffice) -> None:
    earlier = old.with_name("moscow.schema-1.chancery")
    earlier.write_text("kept")
    open_office(old)

    assert earlier.read_text() == "kept"
    assert version(old.with_name("moscow.schema-1-2.chancery")) == 1


def test_a_file_is_upgraded_once(old: Path, open_office: OpenOffice) -> None:
    open_office(old)
    open_office(old)

    assert not old.with_name("moscow.schema-1-2.chancery").exists()


@pytest.mark.parametrize(
    ("statements", "kind"),
    [
        ((NEW_INDEX, "CREATE NONSENSE"), Unavailable),
        ((NEW_INDEX, "DELETE FROM stored_events"), Problem),
        (("DROP TRIGGER no_delete", "DELETE FROM stored_events WHERE rowid = 2"), Damaged),
        (("DROP TRIGGER no_update", "UPDATE stored_events SET author = 'x'"), Damaged),
    ],
    ids=["fails in the middle", "touches the log", "cuts the log", "changes the log"],
)
def test_an_upgrade_that_fails_or_touches_the_log_leaves_the_file_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...], kind: type[Problem]
) -> None:
    monkeypatch.setattr(upgrade, "UPGRADES", {1: statements})
    before = dump(old)

    with pytest.raises(kind):
        Office(old, Officer("aigerim", "desk 1"))

    assert dump(old) == before
    assert version(old) == 1


def test_without_a_backup_nothing_is_upgraded(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: str, dest: Path) -> int:
        raise Unavailable("disk-full")

    monkeypatch.setattr(upgrade, "back_up", full)
    before = dump(old)

    with pytest.raises(Unavailable, match="disk-full"):
        Office(old, Officer("aigerim", "desk 1"))
    assert dump(old) == before


def test_the_first_schemas_file_opens_for_ever(tmp_path: Path, open_office: OpenOffice) -> None:
    path = tmp_path / "old.chancery"
    path.write_bytes((GOLDEN / "schema-1.chancery").read_bytes())
    office = open_office(path)

    assert office.verify().ok
    assert office.verify().head == (GOLDEN / "schema-1.head").read_text().strip()
    visit = office.visit("KZ-2025-11")
    assert (visit.entries, visit.title["kk"], visit.status) == (8, "Мемлекеттік сапар", "planned")
    assert visit.programme.items["lunch"].place == {"en": "Small hall"}
    assert office.repository.get(office.resolve("KZ-2025-11")) == visit
    assert [receipt.entries for receipt in office.record(plan_item("breakfast"))] == [(9,)]


def rows(path: Path) -> list[tuple[object, ...]]:
    """The log of a file."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        found: list[tuple[object, ...]] = connection.execute("SELECT * FROM stored_events").fetchall()
        return found


def dump(path: Path) -> list[object]:
    """Everything in a file: its tables, triggers and rows."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        schema: list[object] = connection.execute("SELECT * FROM sqlite_master").fetchall()
        return [*schema, *rows(path)]


def version(path: Path) -> int:
    """The schema version a file says it has."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def golden_file_of_this_schema(path: Path) -> str:
    """How `schema-1.chancery` was made; the same for the next schema, before it is released."""
    from domain.office import new_office
    from tests.domain.requests import move_item, open_visit, place_item, propose_member

    new_office(path)
    office = Office(path, Officer("aigerim", "desk 1"))
    office.record(open_visit(id="opening"))
    office.record(plan_item("supper", reason="Звонок посольства", id="supper"), propose_member("abayev"))
    office.record(move_item("supper", "20:00", source="Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"))
    office.record(*office.opposite_of("supper", "entered twice"))
    office.record(plan_item("lunch", id="lunch"))
    office.record(place_item("lunch", "Small hall", effective_at="2025-11-11T09:00:00+03:00"))
    head = office.verify().head
    office.close()
    return head
