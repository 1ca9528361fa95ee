"""What must be true of an office whatever happened to it: nothing acknowledged is lost, nothing is doubled or torn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.machine.paths import index_of
from domain.core.place import OfficePlace
from domain.core.problem import Problem, Refused
from domain.office import Office
from domain.record.entry import Entry
from domain.record.vocabulary import PERSON
from tests.faults.harness.desk import Told
from tests.faults.harness.opened import opened
from tests.faults.harness.session import Line, particulars_after


@dataclass(frozen=True)
class Held:
    """What an office holds."""

    events: int
    ids: list[str]
    """Of the lines it holds, in the order in which they were recorded."""
    entries: Told
    particulars: dict[str, dict[str, str | Problem | None]]


def held(path: OfficePlace, lines: Sequence[Line], private: Sequence[Line]) -> Held:
    """What an office that verifies holds of the visits and persons that lines are about, with the particulars of the
    persons that `private` are about."""
    with opened(path, index_of(path)) as office:
        listed = dict(office.visit_lines()), dict(office.people())
    with opened(path) as office:
        assert listed == (dict(office.visit_lines()), dict(office.people())), "listed otherwise than the entries say"
        assert office.store.doubt is None, "this desk remembers more than the file has"
        found = office.verify()
        assert found.ok, found.problem
        recorded = sorted(
            (entry.position or 0, entry.number, entry.command_id or "")
            for about in {line.about: line.of_person for line in lines}.items()
            for entry in _journal(office, *about)
        )
        known = office.people().keys() & {line.about for line in private}
        particulars = {person: office.private.particulars(person) for person in known}
    entries: Told = {}
    for _, number, name in recorded:
        entries.setdefault(name, []).append(number)
    return Held(found.events, [name for _, _, name in recorded], entries, particulars)


def assert_kept(path: OfficePlace, lines: Sequence[Line], told: Told, under_way: int = 1, opened_from: int = 0) -> int:
    """An office to which one desk sent lines, one after another, holds the first of them: every one that was
    acknowledged, as it was told, and of the others at most those `under_way`. Returns how many it holds.

    Every particular opens, of the persons that the lines from `opened_from` on are about.
    """
    found = held(path, lines, lines[opened_from:])
    upto = len(found.ids)
    assert found.ids == [line.id for line in lines[:upto]], "not what was sent, in its order, once"
    assert found.events == upto
    lost = [line.id for line in lines[upto:] if line.id in told]
    assert not lost, f"acknowledged and lost: {lost}"
    assert upto - len(told) <= under_way
    assert {name: entries for name, entries in found.entries.items() if name in told} == told
    noted = particulars_after(lines[:upto])
    assert found.particulars == {person: noted.get(person, {}) for person in found.particulars}, "a value is missing"
    return upto


def _journal(office: Office, about: str, of_person: bool) -> list[Entry]:
    try:
        return office.registry_journal(PERSON, about) if of_person else office.journal(about)
    except Refused:
        return []  # it had not begun
