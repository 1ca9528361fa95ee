"""An act is what was recorded in one save: one command, or one batch of them."""

from __future__ import annotations

from domain.projections.acts import KeptActs, acts
from domain.projections.history import history
from tests.domain.conftest import OpenOffice, open_office, path
from tests.domain.requests import move_item, open_visit, plan_item

__all__ = ["open_office", "path"]


def test_the_entries_of_a_batch_are_one_act_told_by_what_each_command_recorded_first(open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit())
    office.record(plan_item("lunch"), plan_item("supper"), move_item("lunch", "18:00"))
    office.record(plan_item("walk"))
    rows = tuple(history(office.journal("KZ-2025-11")))

    first, batch, last = acts(rows)
    assert [row for act in (first, batch, last) for row in act.rows] == list(rows)
    assert (first.first, last.last) == (1, len(rows))
    assert [row.topic for row in batch.leading()] == ["item.planned", "item.planned", "item.moved"]
    assert [row.topic for row in last.leading()] == ["item.planned"]


def test_acts_kept_are_those_found_from_nothing(open_office: OpenOffice) -> None:
    office, kept = open_office(), KeptActs()
    office.record(open_visit(), plan_item("lunch"))
    for name in ("supper", "walk"):
        rows = tuple(history(office.journal("KZ-2025-11")))
        assert kept.of(rows) == tuple(acts(rows))
        assert kept.of(rows[:-1]) == tuple(acts(rows[:-1])), "a journal that is not the same one begins anew"
        kept.of(rows)
        office.record(plan_item(name))
    rows = tuple(history(office.journal("KZ-2025-11")))
    assert kept.of(rows) == tuple(acts(rows))
