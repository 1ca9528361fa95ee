"""An office is tampered with by someone who owns the file: each time verifying names the first bad position."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.record.request import from_fields
from domain.record.verification import Verification
from domain.store.proof import verify
from domain.store.proof.checkpoint import digest_of_facts
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.tables import facts_in
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.another_program import record_unreadable
from tests.domain.store.tampering import tamper

Tampered = Callable[..., Verification]


@pytest.fixture
def tampered(path: Path, office: Office, open_office: OpenOffice) -> Tampered:
    """Verifies an office of five entries after statements that no trigger stops."""
    office.record(plan_item("supper", id="supper"))
    office.record(move_item("supper", "20:00"))
    office.record(open_visit("FR-2026-01"))
    office.record(plan_item("lunch", visit="FR-2026-01"))
    office.close()

    def tampered(*statements: str, rehash: bool = False) -> Verification:
        tamper(path, *statements, rehash=rehash)
        return open_office().verify()

    return tampered


def test_an_untouched_office_is_proved(tampered: Tampered) -> None:
    found = tampered()

    assert (found.events, found.ok, found.first_bad, found.problem) == (5, True, None, None)


def test_an_office_whose_pages_cannot_be_read_is_not_believed(path: Path, tampered: Tampered) -> None:
    assert tampered().ok
    with closing(connect(uri_of(path, "rw"))) as connection:
        page = int(connection.execute("PRAGMA page_size").fetchone()[0])
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'log'").fetchone()[0]
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek((root - 1) * page)
        file.write(b"\xff" * page)
    with closing(connect(uri_of(path, "rw"))) as connection:
        found = verify.verify(connection)
    assert (found.ok, found.head) == (False, "")
    assert found.problem is not None


def test_an_empty_office_is_proved(open_office: OpenOffice) -> None:
    found = open_office().verify()

    assert (found.events, found.ok) == (0, True)
    assert len(found.head) == 64


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("topic", "(SELECT topic FROM log WHERE position = 1)"), ("topic_version", "1"), ("state", "state || ' '"),
        ("author", "desk"), ("desk", "author"), ("recorded_at", "recorded_at + 1"), ("clock", "recorded_at + 1"),
        ("clock_confirmed", "1"), ("effective_at", "0"), ("reason", "author"), ("source", "desk"), ("command", "NULL"),
        ("command", "1"), ("leaf", "zeroblob(32)"), ("leaf", "x''"),
    ],
)  # fmt: skip
def test_a_changed_column_is_found(tampered: Tampered, column: str, value: str) -> None:
    assert_damaged(tampered(f"UPDATE log SET {column} = {value} WHERE position = 3"), "leaf-mismatch", 3)


@pytest.mark.parametrize(
    ("statement", "position"),
    [
        ("UPDATE texts SET text = 'somebody' WHERE text = 'aigerim'", 1),
        ("UPDATE texts SET text = CAST(x'ff' AS TEXT) WHERE text = 'aigerim'", 1),
        ("UPDATE texts SET text = 'item.cancelled' WHERE text = 'item.moved'", 3),
        ("UPDATE streams SET id = zeroblob(16) WHERE number = 2", 4),
        ("UPDATE commands SET id = 'breakfast' WHERE id = 'supper'", 2),
        ("UPDATE commands SET sent = zeroblob(33) WHERE id = 'supper'", 2),
        ("UPDATE commands SET completed = zeroblob(32) WHERE id = 'supper'", 2),
        ("UPDATE commands SET batch = 1 WHERE id = 'supper'", 2),
    ],
)
def test_what_a_row_names_is_part_of_it(tampered: Tampered, statement: str, position: int) -> None:
    assert_damaged(tampered(statement), "leaf-mismatch", position)


@pytest.mark.parametrize(
    ("statement", "code", "position"),
    [
        ("DELETE FROM log WHERE position = 2", "position-missing", 2),
        ("DELETE FROM log WHERE position = 1", "position-missing", 1),
        ("UPDATE log SET position = 9 WHERE position = 5", "position-missing", 5),
        ("UPDATE log SET entry = 7 WHERE position = 3", "entry-missing", 3),
        ("UPDATE log SET recorded_at = 1, clock = 1 WHERE position = 4", "time-reversed", 4),
        ("UPDATE log SET state = '{\"item\":1}' WHERE position = 3", "damaged-entry", 3),
        ("UPDATE log SET state = CAST(x'ff' AS TEXT) WHERE position = 3", "damaged-entry", 3),
        ("UPDATE texts SET text = 'os.getcwd' WHERE text = 'item.moved'", "unknown-topic", 3),
        ("UPDATE log SET topic_version = 9 WHERE position = 3", "unknown-topic", 3),
        ("UPDATE log SET state = replace(state, 'supper', 'dinner') WHERE position = 3", "damaged-entry", 3),
    ],
)
def test_what_was_hashed_anew_is_found_where_it_makes_no_sense(
    tampered: Tampered, statement: str, code: str, position: int
) -> None:
    assert_damaged(tampered(statement, rehash=True), code, position)


@pytest.mark.parametrize(
    ("statement", "code", "position"),
    [
        ("UPDATE commands SET last_position = 3 WHERE id = 'supper'", "command-astray", 2),
        ("UPDATE commands SET stream = 2 WHERE id = 'supper'", "command-astray", 2),
        ("UPDATE commands SET body = x'00' WHERE id = 'supper'", "command-damaged", 2),
        ("UPDATE commands SET body = (SELECT body FROM commands WHERE number = 1) WHERE id = 'supper'",
         "command-damaged", 2),
        ("UPDATE commands SET body = NULL WHERE id = 'supper'", "command-damaged", 2),
        ("DELETE FROM reservations WHERE name = 'fr-2026-01'", "reservation-astray", None),
        ("INSERT INTO reservations VALUES ('visit-reference', 'x', 1)", "reservation-astray", None),
    ],
)  # fmt: skip
def test_the_tables_beside_the_log_must_agree_with_it(
    tampered: Tampered, statement: str, code: str, position: int | None
) -> None:
    assert_damaged(tampered(statement), code, position)


def test_the_entries_of_a_command_are_not_looked_for_among_all_of_a_long_visit(path: Path) -> None:
    with closing(connect(uri_of(path, "ro"))) as connection:
        plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {verify._COMMAND_ASTRAY}")]

    assert [step for step in plan if "log" in step] == [
        "SEARCH log USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
        "SCAN log",
    ]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE commands SET stream = 99 WHERE first_position IS NULL", "commands-altered"),
        ("UPDATE commands SET batch = 999 WHERE first_position IS NULL", "commands-altered"),
        ("UPDATE file SET value = '1' WHERE key = 'vocabulary'", "schema-altered"),
    ],
)
def test_what_no_entry_names_must_make_sense(tampered: Tampered, office: Office, statement: str, told: str) -> None:
    """A command that changed nothing, and how new a program the file needs."""
    with closing(connect(uri_of(Path(office.store.place), "rw"))) as connection:
        connection.execute("INSERT INTO commands (id, stream, sent) VALUES ('nothing', 1, zeroblob(33))")
    assert tampered().ok

    problem = tampered(statement).problem

    assert problem is not None
    assert problem.code == told


def test_an_office_that_says_it_is_another_is_not_opened(tampered: Tampered) -> None:
    with pytest.raises(Damaged, match="facts-altered"):
        tampered("UPDATE office SET value = 'yes' WHERE key = 'sample'")


def test_an_office_that_says_so_twice_has_another_head(path: Path, tampered: Tampered) -> None:
    before = tampered().head
    with closing(connect(uri_of(path, "ro"))) as connection:
        facts = {**facts_in(connection), "sample": "yes"}

    after = tampered(
        "UPDATE office SET value = 'yes' WHERE key = 'sample'",
        f"UPDATE file SET value = '{digest_of_facts(facts)}' WHERE key = 'facts'",
    )

    assert after.ok
    assert after.head != before


def test_a_damaged_entry_is_named_by_visit_and_number(tampered: Tampered) -> None:
    problem = tampered("UPDATE log SET state = '{' WHERE position = 5", rehash=True).problem

    assert problem is not None
    assert (problem.values["visit"], problem.values["entry"], problem.exit_code) == ("FR-2026-01", 2, 3)


def test_a_visit_whose_reference_cannot_be_read_is_named_by_its_id(tampered: Tampered) -> None:
    problem = tampered("UPDATE log SET state = 'x' WHERE position = 1").problem

    assert problem is not None
    assert len(problem.values["visit"]) == 32


def test_a_damaged_entry_stops_its_own_visit_only(tampered: Tampered, open_office: OpenOffice) -> None:
    tampered("UPDATE log SET state = '{' WHERE position = 5", rehash=True)
    office = open_office()

    assert office.visit("KZ-2025-11").entries == 3
    with pytest.raises(Exception, match="damaged-entry") as damaged:
        office.visit("FR-2026-01")
    assert damaged.value.values["entry"] == 2  # type: ignore[attr-defined]


def test_what_an_office_gave_itself_is_left_out_where_it_cannot_be_read(
    path: Path, office: Office, open_office: OpenOffice
) -> None:
    office.record(from_fields({"command": "define-item-kind", "fields": {"words": {"en": "Durbar"}}}))
    assert [*office.registries().kinds] == ["durbar"]
    last = office.last_position()
    office.close()
    tamper(path, f"UPDATE log SET state = '{{' WHERE position = {last}", rehash=True)

    again = open_office()
    assert again.registries().kinds == {}
    assert [damage.code for damage in again.damage.registered().values()] == ["damaged-entry"]


def test_an_entry_that_cannot_be_read_behind_one_set_aside_is_told_by_its_place(
    office: Office, open_office: OpenOffice
) -> None:
    script, visit_id = open_office(name="daniyar"), office.resolve("KZ-2025-11")
    record_unreadable(script, visit_id, 2)
    office.record(from_fields({"command": "set-entries-aside", "reason": "A script went wrong"}))
    office.record(plan_item("lunch"))
    record_unreadable(script, visit_id, 4)

    found = office.verify()

    with office.store.reading() as reading:
        assert (found.ok, found.first_bad) == (False, reading.last_position())
    assert found.problem is not None
    assert (found.problem.values["entry"], found.problem.values["author"]) == (4, "daniyar")


def test_the_head_pins_everything_recorded_by_then(tampered: Tampered) -> None:
    before = tampered().head

    after = tampered("UPDATE log SET author = desk WHERE position = 2", rehash=True)

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


def test_no_visit_that_was_folded_to_its_end_is_kept_in_memory(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = list[int]()

    class Counted(verify.Folding):
        def add(self, events: Iterable[verify.StoredState]) -> None:
            super().add(events)
            kept.append(len(self.streams))

    monkeypatch.setattr(verify, "Folding", Counted)
    office.record(plan_item("supper"))

    assert office.verify().ok
    assert kept == [0]
