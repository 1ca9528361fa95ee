"""A large office that somebody else wrote to since this desk closed it is proved whole; as it was left it is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.desk_memory import remembering, trust
from domain.store.proof.leaves import FileLeaves
from domain.store.sqlite import file
from tests.domain.conftest import OpenOffice
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.tampering import tamper

ALTERED = "UPDATE log SET reason = author WHERE position = 2"

Opens = Callable[[], Office]


@pytest.fixture
def large(path: Path, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opens:
    """Opens an office at a desk that left it as it is, as one that is not looked through whenever it is opened:
    `KZ-2025-11` has its entries 1 and 2, `FR-2026-01` 3 and 4.
    """
    office.record(plan_item("supper"))
    office.record(open_visit("FR-2026-01"), plan_item("lunch", visit="FR-2026-01"))
    office.close()

    def opened() -> Office:
        return office_at(path, Officer("aigerim", "desk 1"), memory=tmp_path / "memory", index=tmp_path / "index")

    opened().close()
    monkeypatch.setattr(file, "AT_ONCE", 1)
    first = opened()
    assert len(first.visit_lines()) == 2
    first.close()
    return opened


def nothing_may_be_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks through the office from here on fails."""
    monkeypatch.setattr(trust, "find_astray", None)


def no_index_may_be_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever walks the index of the log from here on fails."""
    monkeypatch.setattr(file, "runs_in", None)


def listed(office: Office) -> tuple[list[str], list[str]]:
    """The visits that are listed, and what is told of the others; the office is closed then."""
    lines = [line.row.reference for line in office.visit_lines().values()]
    told = [damage.code for damage in office.damage.visits().values()]
    office.close()
    return lines, told


@pytest.mark.parametrize(("rehash", "told"), [(False, "leaf-mismatch"), (True, "rewritten-here")])
def test_an_entry_altered_in_a_closed_office_is_told_by_the_list_of_visits(
    path: Path, large: Opens, rehash: bool, told: str
) -> None:
    tamper(path, ALTERED, rehash=rehash)

    office = large()
    doubt = office.store.doubt

    codes = [*listed(office)[1], *([doubt.code] if doubt else [])]
    assert codes == [told]


def test_an_office_as_it_was_left_is_not_looked_through(large: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_may_be_proved(monkeypatch)
    no_index_may_be_walked(monkeypatch)
    office = large()
    office.record(plan_item("breakfast"))
    office.close()

    assert listed(large()) == (["KZ-2025-11", "FR-2026-01"], [])


def test_the_index_of_an_office_somebody_wrote_to_is_walked(
    path: Path, large: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_index_may_be_walked(monkeypatch)
    tamper(path, ALTERED)

    with pytest.raises(TypeError):
        large()


def test_what_another_desk_left_is_looked_through_once(
    large: Opens, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_office()
    other.record(plan_item("breakfast"))
    other.close()
    large().close()
    nothing_may_be_proved(monkeypatch)

    assert listed(large()) == (["KZ-2025-11", "FR-2026-01"], [])


@pytest.mark.parametrize("compared", [True, False])
def test_one_too_large_to_be_compared_as_it_is_opened_is_believed_once_it_was_compared_behind_the_window(
    large: Opens, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch, compared: bool
) -> None:
    for name in ("PROVED_UPTO", "COMPARED_UPTO"):
        monkeypatch.setattr(trust, name, 3)
    other = open_office()
    other.record(plan_item("breakfast"))
    other.close()
    office = large()
    if compared:
        assert office.store.compare_whole() is None
    office.close()

    no_index_may_be_walked(monkeypatch)
    if compared:
        assert listed(large()) == (["KZ-2025-11", "FR-2026-01"], [])
    else:
        with pytest.raises(TypeError):
            large()


def test_comparing_it_behind_a_window_is_broken_off_as_that_closes(
    large: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering, "AT_ONCE", 1)
    monkeypatch.setattr(trust, "_STEPS", 1)
    office, between = large(), FileLeaves.between

    def closes(leaves: FileLeaves, after: int, upto: int) -> Sequence[bytes]:
        office.store.await_no_more()
        return between(leaves, after, upto)

    monkeypatch.setattr(FileLeaves, "between", closes)

    with pytest.raises(Unavailable):
        office.store.compare_whole()
    assert office.store.doubt is None
    office.close()


def test_one_in_which_an_entry_was_altered_is_not_believed_for_being_compared(
    path: Path, large: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PROVED_UPTO", "COMPARED_UPTO"):
        monkeypatch.setattr(trust, name, 3)
    tamper(path, ALTERED, rehash=True)
    office = large()
    assert office.store.compare_whole() is not None
    office.close()

    no_index_may_be_walked(monkeypatch)
    with pytest.raises(TypeError):
        large()


def test_an_entry_that_was_told_as_altered_is_told_again_after_the_window_compared_the_office(
    path: Path, large: Opens
) -> None:
    tamper(path, ALTERED)
    office = large()
    assert office.store.compare_whole() is None
    office.close()

    assert listed(large()) == (["FR-2026-01"], ["leaf-mismatch"])


def test_an_entry_altered_while_the_office_was_open_is_told_at_the_next_start(path: Path, large: Opens) -> None:
    office = large()
    tamper(path, ALTERED)
    office.close()

    assert listed(large()) == (["FR-2026-01"], ["leaf-mismatch"])


def test_of_more_entries_than_are_proved_at_once_none_is(
    path: Path, large: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust, "PROVED_UPTO", 3)
    nothing_may_be_proved(monkeypatch)
    tamper(path, ALTERED)

    assert listed(large()) == (["KZ-2025-11", "FR-2026-01"], [])
