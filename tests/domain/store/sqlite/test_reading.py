"""Whatever is altered in an office file is never shown: each row is proved before it is believed."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.checks.elsewhere import Bookings
from domain.core.problem import Damaged, Refused
from domain.office import Office
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, register, retract
from tests.domain.store.tampering import tamper

Altered = Callable[[str], Office]


@pytest.fixture
def altered(path: Path, office: Office, open_office: OpenOffice) -> Altered:
    """An office of two visits after a statement that left every leaf as it was."""
    office.record(plan_item("supper", id="supper"))
    office.record(move_item("supper", "20:00"))
    office.record(open_visit("FR-2026-01"))
    office.close()

    def altered(statement: str) -> Office:
        tamper(path, statement)
        return open_office()

    return altered


@pytest.mark.parametrize(
    ("statement", "entry"),
    [
        ("UPDATE log SET state = replace(state, 'supper', 'dinner') WHERE position = 2", 2),
        ("UPDATE log SET topic_version = 1 WHERE position = 2", 2),
        ("UPDATE log SET author = desk WHERE position = 3", 3),
        ("UPDATE log SET effective_at = 0 WHERE position = 2", 2),
        ("UPDATE texts SET text = 'item.cancelled' WHERE text = 'item.moved'", 3),
        ("UPDATE texts SET text = CAST(x'ff' AS TEXT) WHERE text = 'aigerim'", 1),
        ("UPDATE commands SET sent = zeroblob(33) WHERE id = 'supper'", 2),
        ("DELETE FROM texts WHERE text = 'item.moved'", 3),
        ("DELETE FROM commands WHERE id = 'supper'", 2),
    ],
)
def test_an_altered_row_is_shown_nowhere_and_named_by_its_entry(altered: Altered, statement: str, entry: int) -> None:
    office = altered(statement)

    looks: list[Callable[[], object]] = [
        lambda: office.visit("KZ-2025-11"),
        lambda: office.visit("KZ-2025-11", as_of=3),
        lambda: office.journal("KZ-2025-11"),
        lambda: office.record(plan_item("breakfast")),
    ]
    for look in looks:
        with pytest.raises(Damaged) as damage:
            look()
        assert (damage.value.values["entry"], damage.value.exit_code) == (entry, 3)
    assert [damage.values["entry"] for damage in office.damage.visits().values()][:1] == [entry]
    assert "KZ-2025-11" not in [visit.reference for visit in office.visits().values()]


def test_a_missing_row_is_named(altered: Altered) -> None:
    office = altered("DELETE FROM log WHERE position = 2")

    with pytest.raises(Damaged, match="entry-missing") as damage:
        office.visit("KZ-2025-11")
    assert damage.value.values["entry"] == 2


def test_other_visits_are_shown(altered: Altered) -> None:
    office = altered("UPDATE log SET author = desk WHERE position = 2")

    assert office.visit("FR-2026-01").entries == 1
    assert [visit.reference for visit in office.visits().values()] == ["FR-2026-01"]
    assert office.elsewhere("FR-2026-01").bookings == Bookings()
    office.record(plan_item("lunch", visit="FR-2026-01"))
    assert [visit.entries for visit in office.visits().values()] == [2]


@pytest.mark.parametrize(
    ("altering", "at_fault"),
    [
        ("UPDATE log SET stream = 71 WHERE position = 4", [("leaf-mismatch", 4, 1)]),
        ("UPDATE log SET stream = -71 WHERE position = 4", [("leaf-mismatch", 4, 1)]),
        ("DELETE FROM streams WHERE number = (SELECT stream FROM log WHERE position = 4)", [("leaf-mismatch", 4, 1)]),
        ("UPDATE log SET stream = 71 WHERE position = 3", [("entry-missing", 3, 3), ("entry-missing", 3, 1)]),
    ],
)
def test_entries_of_a_visit_that_exists_nowhere_hide_no_other_visit(
    altered: Altered, altering: str, at_fault: list[tuple[str, int, int]]
) -> None:
    office = altered(altering)

    found = [(each.code, each.values.get("position"), each.values["entry"]) for each in office.damage.visits().values()]

    assert found == at_fault
    assert office.visits()


@pytest.mark.parametrize(("position", "called"), [(2, "KZ-2025-11"), (1, None)])
def test_damage_names_the_visit_as_long_as_its_name_can_be_believed(
    altered: Altered, position: int, called: str | None
) -> None:
    office = altered(f"UPDATE log SET author = desk WHERE position = {position}")

    [(visit_id, damage)] = office.damage.visits().items()

    assert damage.values == {"position": position, "entry": position, "visit": called or visit_id.hex}


def test_a_damaged_person_closes_neither_the_visits_nor_the_other_persons(
    path: Path, office: Office, open_office: OpenOffice
) -> None:
    office.record(register("abayev"), register("nurlan"))
    office.record(retract("abayev"))
    office.close()
    tamper(path, "UPDATE log SET author = desk WHERE position = (SELECT max(position) FROM log)")
    altered = open_office()

    assert [visit.reference for visit in altered.visits().values()] == ["KZ-2025-11"]
    assert (list(altered.people()), list(altered.damage.registered())) == (["nurlan"], ["abayev"])
    assert altered.damage.visits() == {}
    with pytest.raises(Damaged, match="leaf-mismatch"):
        altered.registries().known_person("abayev")
    assert altered.registries().known_person("nurlan").reference == "nurlan"


@pytest.mark.parametrize(
    "altering",
    [
        "body = (SELECT body FROM commands WHERE number = 1)",
        "first_position = 1",
        "last_position = 3",
        "stream = 1 - stream % 2",
    ],
)
def test_a_command_that_was_altered_is_not_undone(altered: Altered, altering: str) -> None:
    office = altered(f"UPDATE commands SET {altering} WHERE id = 'supper'")

    with pytest.raises(Damaged, match="command-damaged"):
        office.opposites.of("supper", "entered twice")


@pytest.mark.parametrize("change", ["last_position = 71", "last_position = 3", "first_position = 1"])
def test_a_command_that_claims_other_entries_is_neither_undone_nor_answered(altered: Altered, change: str) -> None:
    office = altered(f"UPDATE commands SET {change} WHERE id = 'supper'")

    with pytest.raises(Damaged):
        office.opposites.of("supper", "entered twice")
    with pytest.raises(Damaged):
        office.record(plan_item("supper", id="supper"))


def test_a_row_altered_after_it_was_proved_is_found_by_the_journal(
    path: Path, office: Office, open_office: OpenOffice
) -> None:
    office.record(plan_item("supper"))
    reader = open_office()
    assert reader.visit("KZ-2025-11").entries == 2

    tamper(path, "UPDATE log SET author = desk WHERE position = 2")

    with pytest.raises(Damaged, match="leaf-mismatch"):
        reader.journal("KZ-2025-11")


def test_a_time_is_the_last_position_recorded_by_then(office: Office) -> None:
    before = datetime.now(UTC)
    office.record(plan_item("supper"))

    assert office.visit("KZ-2025-11", as_of=before).entries == 1
    assert office.visit("KZ-2025-11", as_of=datetime.now(UTC)).entries == 2


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reservations SET name = 'kz-2025-12' WHERE name = 'kz-2025-11'",
        "UPDATE reservations SET stream = 2 WHERE name = 'kz-2025-11'",
        "DELETE FROM reservations WHERE name = 'kz-2025-11'",
    ],
)
def test_a_name_beside_the_log_is_held_against_it(altered: Altered, statement: str) -> None:
    office = altered(statement)

    for _ in range(2):
        with pytest.raises(Damaged, match="reservation-astray"):
            office.visit("KZ-2025-11")
    with pytest.raises(Refused, match="unknown-visit"):
        office.visit("IT-2026-01")
