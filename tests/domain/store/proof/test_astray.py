"""An entry that was moved away or removed leaves no visit to be shown as it once stood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.core.problem import Damaged
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.desk_memory import astray_at_open
from domain.store.desk_memory.entry_counts import read_counts
from domain.store.sqlite import file
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, register, retract
from tests.domain.store.tampering import tamper

OFFICER = Officer("aigerim", "desk 1")
MOVED = "UPDATE log SET stream = 2, entry = 3 WHERE position = 3"
"""The last entry of the first visit, behind those of the second."""
WITH_ITS_COMMAND = "UPDATE commands SET stream = 2 WHERE first_position = 3"
REMOVED = "DELETE FROM log WHERE position = 3"


@pytest.fixture
def two_visits(path: Path, office: Office) -> Path:
    """An office with a visit of three entries and one of two."""
    office.record(plan_item("supper"))
    office.record(move_item("supper", "20:00"))
    office.record(open_visit("FR-2026-01"), plan_item("lunch", visit="FR-2026-01"))
    office.close()
    return path


def is_refused(look: Callable[[], object]) -> tuple[str, int]:
    """The code of the damage, and its entry."""
    with pytest.raises(Damaged) as damage:
        look()
    return damage.value.code, damage.value.values["entry"]


@pytest.mark.parametrize("statements", [(MOVED,), (MOVED, WITH_ITS_COMMAND), (REMOVED,)])
def test_a_visit_that_lacks_its_last_entry_is_not_shown(
    two_visits: Path, open_office: OpenOffice, statements: tuple[str, ...]
) -> None:
    tamper(two_visits, *statements)

    office = open_office()

    looks: list[Callable[[], object]] = [
        lambda: office.visit("KZ-2025-11"),
        lambda: office.visit("KZ-2025-11", as_of=2),
        lambda: office.journal("KZ-2025-11", upto=2),
        lambda: office.record(plan_item("breakfast")),
    ]
    assert [is_refused(look) for look in looks] == [("entry-missing", 3)] * len(looks)
    assert office.visit("KZ-2025-11", as_of=1).entries == 1
    assert "KZ-2025-11" in {damage.values["visit"] for damage in office.damage.visits().values()}
    office.close()


def test_the_other_visit_is_shown_where_nothing_was_put_into_it(two_visits: Path, open_office: OpenOffice) -> None:
    tamper(two_visits, REMOVED)

    assert open_office().visit("FR-2026-01").entries == 2


def test_an_entry_removed_with_its_command_puts_the_office_in_doubt(two_visits: Path, open_office: OpenOffice) -> None:
    tamper(two_visits, REMOVED, "DELETE FROM commands WHERE first_position = 3")

    doubt = open_office().store.doubt

    assert doubt is not None
    assert (doubt.code, doubt.values) == ("position-missing", {"position": 3})


CUT = "DELETE FROM log WHERE position = 5"
"""The newest entry of all."""


@pytest.mark.parametrize(
    "number",
    [
        "UPDATE log SET position = 1 << 60 WHERE position = 5",
        "UPDATE commands SET last_position = 1 << 60 WHERE first_position = 5",
    ],
)
def test_a_number_that_was_altered_keeps_nobody_waiting(two_visits: Path, open_office: OpenOffice, number: str) -> None:
    tamper(two_visits, number)

    office = open_office()

    with pytest.raises(Damaged):
        office.visit("FR-2026-01")
    assert office.visit("KZ-2025-11").entries == 3


@pytest.mark.parametrize("at_once", [4_096, 1])
def test_an_office_whose_end_was_cut_shows_no_visit_that_lacks_it(
    two_visits: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(file, "AT_ONCE", at_once)
    tamper(two_visits, CUT)

    office = open_office()

    assert is_refused(lambda: office.visit("FR-2026-01")) == ("entry-missing", 2)
    assert office.visit("KZ-2025-11").entries == 3


def test_a_person_who_lacks_an_entry_is_not_shown(path: Path, office: Office, open_office: OpenOffice) -> None:
    office.record(register("abayev"), retract("abayev"))
    office.record(register("nurlan"))
    office.close()
    tamper(path, "DELETE FROM log WHERE topic = (SELECT number FROM texts WHERE text = 'person.retracted')")

    altered = open_office()

    assert ([*altered.people()], [*altered.damage.registered()]) == (["nurlan"], ["abayev"])


@pytest.fixture
def open_large(two_visits: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Office]:
    """Opens the office at a desk that remembers, as one too large to be proved whenever it is opened."""
    monkeypatch.setattr(file, "AT_ONCE", 1)
    monkeypatch.setattr(astray_at_open, "AT_ONCE", 2)
    return lambda: office_at(two_visits, OFFICER, memory=tmp_path / "memory", index=tmp_path / "index")


@pytest.mark.parametrize("statements", [(MOVED,), (REMOVED,)])
def test_a_desk_counts_the_entries_of_each_visit_of_a_large_office(
    two_visits: Path, open_large: Callable[[], Office], statements: tuple[str, ...]
) -> None:
    open_large().close()
    tamper(two_visits, *statements)

    office = open_large()

    assert is_refused(lambda: office.visit("KZ-2025-11")) == ("entry-missing", 3)
    office.close()


def test_what_was_recorded_since_it_counted_is_proved(two_visits: Path, open_large: Callable[[], Office]) -> None:
    first = open_large()
    first.record(move_item("supper", "21:00"))
    first.close()
    tamper(two_visits, "UPDATE log SET stream = 2, entry = 3 WHERE position = 6")

    office = open_large()

    assert is_refused(lambda: office.visit("KZ-2025-11")) == ("entry-missing", 4)
    office.close()


def test_of_a_sound_office_the_newest_counts_are_remembered(tmp_path: Path, open_large: Callable[[], Office]) -> None:
    def remembered() -> int:
        known = read_counts(counts)
        return known.size if known is not None else 0

    first = open_large()
    first.record(move_item("supper", "21:00"), move_item("supper", "21:30"))
    counts = tmp_path / "memory" / f"{first.store.identity.office}.counts"
    first.close()
    before = remembered()

    open_large().close()

    assert (before, remembered()) == (5, 7)


def test_a_visit_in_the_index_is_folded_where_it_is_suspected(two_visits: Path, tmp_path: Path) -> None:
    def listed() -> tuple[list[str], list[str]]:
        office = office_at(two_visits, OFFICER, memory=tmp_path / "memory", index=tmp_path / "index")
        found = [line.row.reference for line in office.visit_lines().values()]
        damaged = [str(each.values["visit"]) for each in office.damage.visits().values()]
        office.close()
        return found, damaged

    assert listed() == (["KZ-2025-11", "FR-2026-01"], [])
    tamper(two_visits, "UPDATE log SET author = desk WHERE position = 2")

    assert listed() == (["FR-2026-01"], ["KZ-2025-11"])
