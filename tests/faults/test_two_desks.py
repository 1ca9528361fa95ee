"""Two desks at one person: one erases what is private, the other notes something, in every order of what they do.

One of them is stopped at a change of its disk until the other has answered, or waits for it.
"""

from __future__ import annotations

import signal
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.record.vocabulary import PERSON
from tests.faults.harness.conversation import Conversation, talking_to
from tests.faults.harness.desk import RECORD, Desk, told_of
from tests.faults.harness.loaded import Fault
from tests.faults.harness.opened import opened
from tests.faults.harness.session import Line, erasing, noting, particulars_after, registering, sent
from tests.faults.harness.shim import watching

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the disk that stops is that of Linux")

WAITS = 0.5
"""A desk that has not answered after so many seconds (s) waits for the other."""


@dataclass(frozen=True)
class Desks:
    """Two desks at an office, one of which can be stopped."""

    stopping: Desk
    other: Conversation

    def meet(self, first: Line, then: Line, nth: int) -> tuple[set[str], int]:
        """One desk records `first` and is stopped at its nth change, until the other has recorded `then` or waits.

        Returns the lines acknowledged, and how many changes the first made.
        """
        asking = self.stopping.begin(*RECORD, "-", stdin=sent([first]), fault=Fault(nth=nth, signal=signal.SIGSTOP))
        stopped = asking.forked.is_stopped()
        self.other.send(then)
        if stopped:
            self.other.answers_within(WAITS)
            asking.forked.send_signal(signal.SIGCONT)
        self.other.answer(then)
        answer = asking.answer()
        assert answer.orderly, answer.err
        return set(self.other.told | told_of([first], answer.out.encode())), answer.changes


@pytest.fixture
def desks(one_disk: Path, tmp_path: Path) -> Iterator[Desks]:
    """The desks, each with a home of its own."""
    desk = Desk(one_disk / "office" / "moscow.chancery", variables=watching(one_disk))
    assert desk.ask("new").code == 0
    with talking_to(Desk(desk.office, tmp_path / "another home")) as talk:
        yield Desks(desk, talk)


@pytest.mark.parametrize("every", [24, pytest.param(1, marks=pytest.mark.endure)])
@pytest.mark.parametrize("erases", [True, False], ids=["erasing", "noting"])
def test_what_one_desk_notes_outlasts_what_the_other_erases_before(desks: Desks, erases: bool, every: int) -> None:
    wrong: Counter[str] = Counter()
    nth, changes = 0, 1
    while nth <= changes:
        person = f"person-{nth}"
        passport = noting(f"passport-{nth}", person, "passport", "N 1")
        erase, note = erasing(f"erase-{nth}", person), noting(f"note-{nth}", person, "telephone", "+7 1")
        desks.other.say(registering(f"entering-{nth}", person), passport)
        told, made = desks.meet(erase, note, nth) if erases else desks.meet(note, erase, nth)
        found = found_wrong(desks.stopping.office, person, [passport, erase, note], told)
        wrong.update(f"{each} (change {nth})" for each in found)
        nth, changes = nth + every, changes if nth else made

    assert not wrong, f"{wrong.total()} of {changes} changes: {list(wrong)[:5]}"


def found_wrong(path: Path, person: str, lines: list[Line], told: set[str]) -> list[str]:
    """What is wrong with what is noted of a person, given the order of the entries; nothing, as a rule."""
    with opened(path) as office:
        journal = [entry.command_id for entry in office.registry_journal(PERSON, person)]
        noted = office.private.particulars(person)
    by_id = {line.id: line for line in lines}
    expected = particulars_after(by_id[name] for name in journal if name in by_id).get(person, {})
    lost = {name for name in told & by_id.keys() if name not in journal}
    return [f"lost: {lost}"] if lost else [] if noted == expected else [f"{noted} after {journal}"]
