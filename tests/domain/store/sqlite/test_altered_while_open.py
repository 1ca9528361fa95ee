"""Somebody alters an office file while it is open: no entry that was altered is shown, and nothing more is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.desk_memory import trust
from domain.store.sqlite import file, guard
from domain.store.sqlite.reading import Proved
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.tampering import tamper

ALTERED = "UPDATE log SET reason = author WHERE position = 2"

Look = Callable[[Office], object]


@pytest.fixture(params=["small", "large"])
def opened(
    path: Path, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Office]:
    """An office that has read `KZ-2025-11`, its entries 1 to 4, and nothing yet of `FR-2026-01`: 5 to 7."""
    office.record(plan_item("supper"), move_item("supper", "20:00"), move_item("supper", "20:30"))
    office.record(
        open_visit("FR-2026-01"), plan_item("lunch", visit="FR-2026-01"), plan_item("tea", visit="FR-2026-01")
    )
    office.close()
    if request.param == "large":
        monkeypatch.setattr(file, "AT_ONCE", 1)
    with closing(office_at(path, Officer("aigerim", "desk 1"), memory=tmp_path / "memory")) as again:
        assert again.visit("KZ-2025-11").entries == 4
        yield again


def told(look: Callable[[], object]) -> str:
    with pytest.raises((Damaged, Unavailable)) as problem:
        look()
    return problem.value.code


@pytest.mark.parametrize("look", [
    lambda office: office.visit("KZ-2025-11", as_of=4),
    lambda office: office.journal("KZ-2025-11"),
])  # fmt: skip
@pytest.mark.parametrize(("rehash", "code"), [(False, "leaf-mismatch"), (True, "rewritten-here")])
def test_an_entry_that_was_read_before_is_not_read_again_as_it_is_now(
    path: Path, opened: Office, look: Look, rehash: bool, code: str
) -> None:
    tamper(path, ALTERED, rehash=rehash)

    assert told(lambda: look(opened)) == code


@pytest.mark.parametrize(("rehash", "code"), [(False, "leaf-mismatch"), (True, "rewritten-here")])
def test_an_entry_that_was_not_read_yet_is_not_shown(path: Path, opened: Office, rehash: bool, code: str) -> None:
    tamper(path, ALTERED.replace("2", "6"), rehash=rehash)

    assert told(lambda: opened.visit("FR-2026-01")) == code


def test_nothing_is_recorded_after_what_was_rewritten(path: Path, opened: Office) -> None:
    tamper(path, ALTERED, rehash=True)

    assert told(lambda: opened.journal("KZ-2025-11")) == "rewritten-here"
    assert told(lambda: opened.record(plan_item("breakfast", visit="FR-2026-01"))) == "rewritten-here"


def test_what_others_record_is_read_and_held_from_then_on(path: Path, opened: Office, tmp_path: Path) -> None:
    with closing(office_at(path, Officer("nurlan", "desk 2"), memory=tmp_path / "other")) as other:
        other.record(plan_item("breakfast"))
    assert opened.visit("KZ-2025-11").entries == 5
    assert opened.store.doubt is None
    tamper(path, ALTERED.replace("2", "8"), rehash=True)

    assert told(lambda: opened.journal("KZ-2025-11")) == "rewritten-here"


def test_what_this_desk_records_itself_makes_it_prove_nothing_again(
    opened: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.record(plan_item("breakfast"))
    assert opened.visit("KZ-2025-11").entries == 5
    monkeypatch.setattr(Proved, "prove_again", None)

    opened.record(plan_item("elevenses"))

    assert opened.visit("KZ-2025-11").entries == 6
    assert opened.visit("KZ-2025-11", as_of=2).entries == 2


def test_the_mark_of_this_desk_in_the_file_makes_it_prove_nothing_again(
    opened: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "LONGEST_WAL", 0)  # Each save brings the log into the file, and marks that first.
    monkeypatch.setattr(Proved, "prove_again", None)

    opened.record(plan_item("breakfast"))
    opened.record(plan_item("elevenses"))

    assert opened.visit("KZ-2025-11").entries == 6
    assert opened.visit("KZ-2025-11", as_of=2).entries == 2


def test_what_another_alters_right_after_a_mark_of_this_desk_is_not_taken_for_its_own(
    path: Path, opened: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpointed = guard.FileGuard._checkpointed

    def altered_before(watching: guard.FileGuard) -> bool:
        tamper(path, ALTERED, rehash=True)
        return checkpointed(watching)

    monkeypatch.setattr(guard.FileGuard, "_checkpointed", altered_before)
    opened.record(plan_item("breakfast", visit="FR-2026-01"))

    assert told(lambda: opened.journal("KZ-2025-11")) == "rewritten-here"


def test_the_last_entry_of_a_moment_is_proved(path: Path, opened: Office) -> None:
    tamper(path, "UPDATE log SET recorded_at = recorded_at + 3600000000 WHERE position = 6")

    assert told(lambda: opened.past.entry_number(opened.resolve("KZ-2025-11"), datetime.now(UTC))) == "leaf-mismatch"


def test_the_last_entry_at_a_position_is_proved(path: Path, opened: Office) -> None:
    swapped = ("-1 WHERE position = 4", "4 WHERE position = 6", "6 WHERE position = -1")
    tamper(path, *(f"UPDATE log SET position = {each}" for each in swapped))

    assert told(lambda: opened._log.entry_at(opened.resolve("KZ-2025-11"), 5)) in ("leaf-mismatch", "rewritten-here")


def test_of_a_very_large_office_that_others_wrote_to_the_leaves_are_compared(
    path: Path, opened: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.close()
    monkeypatch.setattr(file, "AT_ONCE", 1)
    monkeypatch.setattr(trust, "PROVED_UPTO", 0)
    tamper(path, ALTERED, rehash=True)

    with closing(office_at(path, Officer("aigerim", "desk 1"), memory=tmp_path / "memory")) as again:
        assert again.store.doubt is not None
        assert again.store.doubt.code == "rewritten-here"
