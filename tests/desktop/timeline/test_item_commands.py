"""What is offered of an item: what can still be done."""

from __future__ import annotations

from msgspec.structs import replace

from desktop.timeline.item_commands import commands_on
from domain.programme.attendance import MarkAllPresent
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


def test_to_note_all_present_is_offered_until_all_are_noted(office: SmallOffice) -> None:
    view = office.view()
    row = next(row for row in view.schedule if view.visit.programme.items[row.id].people)
    for status in ("under-way", "held"):
        assert MarkAllPresent in commands_on(replace(row, status=status), view)
    for event in MarkAllPresent(row.id).decide(view.visit):
        event.evolve(view.visit)
    for status in ("under-way", "held"):
        assert MarkAllPresent not in commands_on(replace(row, status=status), view)
