"""An office is tampered with by someone who owns the file: each time verifying names the first bad position."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.record.verification import Verification
from domain.store.row import COLUMNS, leaf_hash
from domain.store.schema import TRIGGERS
from domain.store.sqlite import connect, uri_of
from domain.store.verify import verify
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item

Tampered = Callable[..., Verification]


@pytest.fixture
def tampered(path: Path, office: Office, open_office: OpenOffice) -> Tampered:
    """Verifies an office of five entries after statements that no trigger stops."""
    office.record(plan_item("supper", id="supper"))
    office.record(move_item("supper", "20:00"))
    office.record(open_visit("FR-2026-01"))
    office.record(plan_item("lunch", visit="FR-2026-01"))
    office.close()

    def tamper(*statements: str, rehash: bool = False) -> Verification:
        with closing(connect(uri_of(path, "rw"))) as connection:
            for trigger in TRIGGERS:
                connection.execute(f"DROP TRIGGER {trigger.split()[2]}")
            for statement in statements:
                connection.execute(statement)
            if rehash:
                hash_again(connection)
        return open_office().verify()

    return tamper


def test_an_untouched_office_is_proved(tampered: Tampered) -> None:
    found = tampered()

    assert (found.events, found.ok, found.first_bad, found.problem) == (5, True, None, None)


def test_an_empty_office_is_proved(open_office: OpenOffice) -> None:
    found = open_office().verify()

    assert (found.events, found.ok) == (0, True)
    assert found.head == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize("column", [column for column in COLUMNS if column not in ("rowid", "leaf")])
def test_a_changed_column_is_found(tampered: Tampered, column: str) -> None:
    found = tampered(f"UPDATE stored_events SET {column} = coalesce({column}, '') || '1' WHERE rowid = 3")

    assert_damaged(found, "leaf-mismatch", 3)


@pytest.mark.parametrize(
    ("statement", "code", "position"),
    [
        ("DELETE FROM stored_events WHERE rowid = 2", "position-missing", 2),
        ("DELETE FROM stored_events WHERE rowid = 1", "position-missing", 1),
        ("UPDATE stored_events SET rowid = 9 WHERE rowid = 5", "position-missing", 5),
        ("UPDATE stored_events SET originator_version = 7 WHERE rowid = 3", "entry-missing", 3),
        ("UPDATE stored_events SET recorded_at = '2001' WHERE rowid = 4", "time-reversed", 4),
        ("UPDATE stored_events SET state = '{\"item\":1}' WHERE rowid = 3", "damaged-entry", 3),
        ("UPDATE stored_events SET state = x'ff' WHERE rowid = 3", "damaged-entry", 3),
        ("UPDATE stored_events SET topic = 'os.getcwd' WHERE rowid = 3", "unknown-topic", 3),
        ("UPDATE stored_events SET topic_version = 2 WHERE rowid = 3", "unknown-topic", 3),
        ("UPDATE stored_events SET state = replace(state, 'supper', 'dinner') WHERE rowid = 3", "damaged-entry", 3),
    ],
)
def test_what_was_hashed_anew_is_found_where_it_makes_no_sense(
    tampered: Tampered, statement: str, code: str, position: int
) -> None:
    assert_damaged(tampered(statement, rehash=True), code, position)


@pytest.mark.parametrize(
    ("statement", "code", "position"),
    [
        ("UPDATE commands SET first_position = 1 WHERE command_id = 'supper'", "command-astray", 1),
        ("UPDATE commands SET first_position = 3, last_position = 3 WHERE command_id = 'supper'", "command-astray", 3),
        ("DELETE FROM commands WHERE command_id = 'supper'", "command-astray", 2),
        ("DELETE FROM reservations WHERE name = 'fr-2026-01'", "reservation-astray", None),
        ("INSERT INTO reservations VALUES ('visit-reference', 'x', 'y')", "reservation-astray", None),
    ],
)
def test_the_tables_beside_the_log_must_agree_with_it(
    tampered: Tampered, statement: str, code: str, position: int | None
) -> None:
    assert_damaged(tampered(statement), code, position)


def test_a_damaged_entry_is_named_by_visit_and_number(tampered: Tampered) -> None:
    problem = tampered("UPDATE stored_events SET state = x'00' WHERE rowid = 5", rehash=True).problem

    assert problem is not None
    assert (problem.values["visit"], problem.values["entry"], problem.exit_code) == ("FR-2026-01", 2, 3)


def test_a_damaged_entry_stops_its_own_visit_only(tampered: Tampered, open_office: OpenOffice) -> None:
    tampered("UPDATE stored_events SET state = x'00' WHERE rowid = 5", rehash=True)
    office = open_office()

    assert office.visit("KZ-2025-11").entries == 3
    with pytest.raises(Exception, match="damaged-entry") as damaged:
        office.visit("FR-2026-01")
    assert damaged.value.values["entry"] == 2  # type: ignore[attr-defined]


def test_the_head_pins_everything_recorded_by_then(tampered: Tampered, office: Office) -> None:
    before = tampered().head
    after = hash_and_head(office.file.path, "UPDATE stored_events SET author = 'x' WHERE rowid = 2")

    assert after.ok
    assert after.head != before


def test_flipped_bytes_are_never_silent(
    path: Path, tampered: Tampered, tmp_path: Path, open_office: OpenOffice
) -> None:
    head, whole = tampered().head, path.read_bytes()
    for place in range(150, len(whole), len(whole) // 150):
        flipped = tmp_path / f"flipped-{place}.chancery"
        flipped.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        assert verdict(open_office, flipped) in (head, "damaged"), f"byte {place}"


def verdict(open_office: OpenOffice, path: Path) -> str:
    """The head of an office that is proved, or that it is damaged."""
    try:
        found = open_office(path).verify()
    except (Damaged, Unavailable):
        return "damaged"
    return found.head if found.ok else "damaged"


def assert_damaged(found: Verification, code: str, position: int | None) -> None:
    """The verification found this, there."""
    assert found.problem is not None
    assert (found.ok, found.problem.code, found.first_bad) == (False, code, position)


def hash_again(connection: dbapi2.Connection) -> None:
    """Give every row the leaf of what it now holds."""
    for row in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM stored_events").fetchall():
        connection.execute("UPDATE stored_events SET leaf = ? WHERE rowid = ?", (leaf_hash(row[:-1]), row[0]))


def hash_and_head(path: Path, statement: str) -> Verification:
    """What verifying finds after a statement whose traces were hashed away."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute(statement)
        hash_again(connection)
        return verify(connection)
