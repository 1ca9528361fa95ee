"""Every command can be asked for in a form, recorded, undone and recorded again."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from desktop.forms.table import FORMS
from desktop.view import VisitView
from domain.message import Command
from domain.vocabulary import COMMANDS
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.forms.situations import SITUATIONS, Situation
from tests.desktop.visit_office import VISIT, new_office_with

MADE_UP = {
    "announce-visit": {"announcement"},
    "propose-member": {"member"},
    "plan-item": {"item"},
    "plan-meeting": {"item"},
    "record-unplanned-item": {"item"},
    "record-person-present": {"member"},
    "quote-figure": {"figure"},
    "record-claim": {"claim"},
    "register-letter": {"letter"},
}
"""The ids the office makes up; nobody types one into a form."""


@pytest.mark.parametrize(("name", "kind"), COMMANDS.items(), ids=list(COMMANDS))
def test_a_form_asks_for_every_field_but_the_ids_the_office_makes_up(name: str, kind: type[Command]) -> None:
    fields = [each.name for each in FORMS[name].fields]
    assert len(set(fields)) == len(fields)
    assert set(fields) == {field.name for field in msgspec.structs.fields(kind)} - MADE_UP.get(name, set())


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_typed_recorded_undone_and_recorded_again(name: str, open_bench: OpenBench, tmp_path: Any) -> None:
    situation = SITUATIONS[name]
    bench = open_bench(new_office_with(tmp_path / "walk.chancery", (*VISIT, *situation.given)))
    before = bench.view
    assert before is not None
    page = _typed(bench, name, situation)
    recorded = bench.wait_recorded(page)
    assert [row.topic for row in _new(bench, recorded.receipts[0].entries)] == list(situation.adds)
    assert bench.host.form is None
    if name == "open-visit":
        return
    after = bench.view
    bench.undo()
    assert _stands(bench.view) == _stands(before)
    bench.redo()
    assert _stands(bench.view) == _stands(after)


def test_every_situation_types_into_every_field(bench: Bench) -> None:
    for name, situation in SITUATIONS.items():
        fields = {field.name for field in FORMS[name].fields}
        assert fields <= {*situation.typed, *situation.known}, name


def _typed(bench: Bench, name: str, situation: Situation) -> FormPage:
    page = bench.open(name, **situation.known)
    return page.fill(situation.typed)


def _new(bench: Bench, numbers: tuple[int, ...]) -> list[Any]:
    assert bench.view is not None
    return [row for row in bench.view.history if row.entry.number in numbers]


def _stands(view: VisitView | None) -> tuple[Any, ...]:
    """What the pages show, the journal aside."""
    assert view is not None
    visit = view.visit
    facts = (visit.title, visit.category, visit.first_day, visit.last_day, visit.places, visit.status)
    kept = (visit.announcements, visit.figures, visit.claims, visit.delegations.principals, visit.correspondence)
    return facts, kept, view.schedule, view.delegation, view.attendance, view.checks
