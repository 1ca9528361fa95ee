"""What an owner of a large office rewrote with its leaves is told where it is read, as opening does not read all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.core.problem import Damaged
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.store.desk_memory import comparing, known_streams, remembering, trust
from domain.store.desk_memory.known_streams import read_streams
from domain.store.sqlite import file
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item, register, retract
from tests.domain.store.tampering import tamper

REWRITTEN = "UPDATE log SET reason = author WHERE position = {}"
AT_ONCE = 3
"""As many of the seven entries as are compared whenever the office is opened: the newest, and two before."""

Opens = Callable[[], Office]


@pytest.fixture
def large(path: Path, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opens:
    """Opens an office at a desk that remembers it, as one that is too large to be read whole: `KZ-2025-11` has the
    entries 1 to 3 of it, the person `abayev` 4 and 5, `FR-2026-01` 6 and 7.
    """
    office.record(plan_item("supper"))
    office.record(move_item("supper", "20:00"))
    office.record(register("abayev"), retract("abayev"))
    office.record(open_visit("FR-2026-01"), plan_item("lunch", visit="FR-2026-01"))
    office.close()

    def opened() -> Office:
        return office_at(path, Officer("aigerim", "desk 1"), memory=tmp_path / "memory")

    opened().close()
    monkeypatch.setattr(file, "AT_ONCE", 1)
    for module in (comparing, remembering):
        monkeypatch.setattr(module, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr(trust, "PROVED_UPTO", 0)
    monkeypatch.setattr(trust, "COMPARED_UPTO", 0)
    opened().close()
    return opened


def refused(look: Callable[[], object]) -> str:
    with pytest.raises(Damaged) as damage:
        look()
    return damage.value.code


def streams(office: Office, tmp_path: Path) -> Path:
    return tmp_path / "memory" / f"{office.store.identity.office}.streams"


@pytest.mark.parametrize("look", [
    lambda office: office.visit("KZ-2025-11"),
    lambda office: office.visit("KZ-2025-11", as_of=3),
    lambda office: office.journal("KZ-2025-11", after=2),
    lambda office: office.record(plan_item("breakfast")),
])  # fmt: skip
def test_a_visit_with_a_rewritten_entry_is_not_shown(
    path: Path, large: Opens, look: Callable[[Office], object]
) -> None:
    tamper(path, REWRITTEN.format(2), rehash=True)
    office = large()
    assert office.store.doubt is None

    assert refused(lambda: look(office)) == "rewritten-here"
    assert office.store.doubt is not None
    office.close()


def test_a_person_with_a_rewritten_entry_is_not_shown(path: Path, large: Opens) -> None:
    tamper(path, REWRITTEN.format(4), rehash=True)
    office = large()

    assert office.people() == {}
    assert [damage.code for damage in office.damage.registered().values()] == ["rewritten-here"]
    assert office.visit("KZ-2025-11").entries == 3
    office.close()


def test_what_was_rewritten_of_the_entries_since_is_told_at_once(
    path: Path, large: Opens, open_office: OpenOffice, tmp_path: Path
) -> None:
    """Of eight entries there is one full subtree, larger than what opening compares: it would compare none."""
    office = large()
    office.record(plan_item("breakfast"))
    office.close()
    known = read_streams(streams(office, tmp_path))
    assert known is not None
    assert known.size == 7
    tamper(path, REWRITTEN.format(8), rehash=True)

    office = large()

    assert office.store.doubt is not None
    assert office.store.doubt.code == "rewritten-here"
    office.close()


def test_digests_follow_an_office_that_grows(
    path: Path, large: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_streams, "LEARNED_AGAIN", 2)
    office = large()
    office.record(plan_item("breakfast"), open_visit("IT-2026-02"), plan_item("lunch", visit="IT-2026-02"))
    office.close()
    large().close()
    known = read_streams(streams(office, tmp_path))
    assert known is not None
    assert (known.size, [known.of(number)[0] for number in range(6)]) == (10, [0, 4, 2, 2, 2, 0])
    tamper(path, REWRITTEN.format(8), rehash=True)

    office = large()

    assert refused(lambda: office.visit("KZ-2025-11")) == "rewritten-here"
    office.close()


def test_digests_do_not_follow_a_stream_that_was_rewritten(
    path: Path, large: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = large()
    office.record(plan_item("breakfast"))
    office.close()
    monkeypatch.setattr(known_streams, "LEARNED_AGAIN", 1)
    tamper(path, REWRITTEN.format(2), rehash=True)

    office = large()

    assert office.store.doubt is not None
    known = read_streams(streams(office, tmp_path))
    assert known is not None
    assert known.size == 7
    office.close()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(path.read_bytes()[1:])])
def test_digests_that_are_lost_are_made_of_what_is_as_remembered(
    path: Path, large: Opens, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    office = large()
    office.close()
    spoil(streams(office, tmp_path))
    tamper(path, REWRITTEN.format(2), rehash=True)

    office = large()

    assert office.store.doubt is not None
    assert read_streams(streams(office, tmp_path)) is None
    office.close()


def test_what_was_rewritten_is_read_once_the_office_is_continued(path: Path, large: Opens) -> None:
    tamper(path, REWRITTEN.format(2), rehash=True)
    office = large()

    office.record(from_fields({"command": "begin-branch", "reason": "Seen by the archivist"}))

    assert office.visit("KZ-2025-11").entries == 3
    office.close()
    again = large()
    assert again.visit("KZ-2025-11").entries == 3
    assert again.store.doubt is None
    again.close()
