"""No sentence of a journal tells a value that did not change as if it had: over the samples, and over every command."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest

from desktop.concepts.edges.entry_words import summary
from desktop.machine.spoken import LANGUAGES
from desktop.wording.words import Words
from domain.core.message import Command, decide
from domain.core.problem import Refused
from domain.delegation.member_courtesy import WordMemberCourtesy
from domain.offices import office_at
from domain.projections.history import HistoryRow, history
from domain.record.entry import Entry
from domain.record.recording import Officer
from domain.visit.visit import Visit
from tests.domain.sample_office import sample_office
from tests.domain.scenario import NOW
from tests.domain.test_opposites import SITUATIONS, a_visit_in_full, folded_in_full

SAMPLES = ("moscow-2025-11", "anchorage-2025-08", "delhi-2025-12")


def of_sample(name: str) -> tuple[tuple[HistoryRow, Visit], ...]:
    """Every entry of a sample."""
    with TemporaryDirectory() as folder:
        office = office_at(sample_office(name, Path(folder, "sample.chancery")), Officer("A", "desk"))
        found = tuple((row, visit) for key, visit in office.visits().items() for row in history(office.journal(key)))
        office.close()
    return found


def of_commands() -> Iterator[tuple[HistoryRow, Visit]]:
    """Every entry that a command makes on a visit in full, and those that undo it."""
    for command in SITUATIONS:
        visit: Visit = a_visit_in_full().visit
        rows: list[Entry] = []
        before = folded_in_full()[0]
        try:
            opposites = _recorded(command, visit, rows)
            for each in opposites:
                _recorded(each, visit, rows)
        except Refused:
            pass
        for row in history(rows, before):
            yield row, visit


def _recorded(command: Command, visit: Visit, entries: list[Entry]) -> tuple[Command, ...]:
    command = command.complete(visit, NOW)
    opposites = command.opposite(visit)
    for event in decide(command, visit):
        entry = Entry(UUID(int=1), visit.entries + 1, event, "A", "desk", NOW + timedelta(minutes=visit.entries))
        entry.mutate(visit)
        entries.append(entry)
    return opposites


def repeated(row: HistoryRow, words: Words) -> str:
    """The value a sentence tells twice; empty if it tells none."""
    before, said = row.values.get("before"), summary(row, words)
    told = words.said(before) if before else ""
    others = [
        words.said(value)
        for name, value in row.values.items()
        if name != "before" and value and not isinstance(value, bool)
    ]
    longer = any(told in other and told != other for other in others)
    return told if len(told) > 2 and said.count(told) > 1 and not longer else ""


def told_twice(told: Iterable[tuple[HistoryRow, Visit]], languages: int) -> list[str]:
    """The sentences that tell a value twice, each row told in so many languages, which take turns."""
    return [
        summary(row, words)
        for number, (row, visit) in enumerate(told)
        for language in (LANGUAGES * 2)[number % len(LANGUAGES) :][:languages]
        if repeated(row, words := Words(language).of_visit(visit))
    ]


IN_TURN_OR_EACH = pytest.mark.parametrize("languages", [1, pytest.param(len(LANGUAGES), marks=pytest.mark.endure)])


@IN_TURN_OR_EACH
@pytest.mark.parametrize("name", SAMPLES)
def test_no_entry_of_a_sample_tells_a_value_twice(name: str, languages: int) -> None:
    told = of_sample(name)
    assert told
    assert told_twice(told, languages) == []


@IN_TURN_OR_EACH
def test_no_entry_of_any_command_tells_a_value_twice(languages: int) -> None:
    told = tuple(of_commands())
    assert len(told) > len(SITUATIONS)
    assert told_twice(told, languages) == []


def test_a_courtesy_is_told_in_the_language_it_was_given_in_and_without_what_nobody_gave() -> None:
    visit = a_visit_in_full().visit
    member, rows, before = next(iter(visit.delegations.members)), list[Entry](), folded_in_full()[0]
    _recorded(WordMemberCourtesy(member, {"en": "H.E. Mr."}), visit, rows)
    _recorded(WordMemberCourtesy(member, {"en": "H.E. Mr.", "ru": "Его Превосходительство"}), visit, rows)
    _recorded(WordMemberCourtesy(member, {"en": "H.E. Mr.", "ru": "Господин"}, {"en": "Sir"}), visit, rows)
    _recorded(WordMemberCourtesy(member, {}, {"en": "Sir"}), visit, rows)
    given, added, addressed, taken_back = (summary(row, Words("en")) for row in history(rows, before))
    assert addressed.endswith("H.E. Mr., Sir (was H.E. Mr.)")
    assert taken_back.endswith("Sir (was H.E. Mr.)")
    assert given.endswith(": H.E. Mr.")
    assert added.endswith("(Russian): Его Превосходительство")
