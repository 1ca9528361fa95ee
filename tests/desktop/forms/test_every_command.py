"""Every command can be asked for in a form, recorded, undone and recorded again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import asdict, replace

from desktop.concepts import form_of
from domain.core.message import Command
from domain.offices import office_at
from domain.programme.agenda_point import agenda_of
from domain.projections.documents import documents
from domain.record.recording import Officer, Receipt
from domain.record.vocabulary import COMMANDS
from domain.registry.phrase_book import standing as standing_terms
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.forms.situations import SITUATIONS, Situation
from tests.desktop.visit_office import VISIT, new_office_with
from tests.domain.state import agreements, notes
from tests.for_each import for_each
from tests.fuzz import others_endure

TAKEN_BACK_ASIDE = frozenset({"entries", "programme", "delegations", "agreements", "notes", "lines", "documents"})
"""What of a visit is looked at without what was taken back of it."""

MADE_UP = {
    "accept-list": {"list", "digest"},
    "add-agenda-point": {"point"},
    "register-person": {"person"},
    "note-particular": {"sealed"},
    "photograph-person": {"sealed"},
    "register-venue": {"venue"},
    "describe-room": {"room"},
    "assign-room": {"place", "capacity", "changeover"},
    "record-office": {"held"},
    "spell-name": {"approved"},
    "record-announcement": {"announcement"},
    "propose-member": {"member", "taken", "by_list"},
    "adopt-order": {"table"},
    "give-symbols": {"address"},
    "give-arms": {"picture"},
    "adopt-symbols": {"symbols", "confirmed", "arms"},
    "approve-term": {"term"},
    "adopt-term": {"words", "formerly"},
    "give-order-of-offices": {"order"},
    "rename-member": {"approved"},
    "change-member-spelling": {"approved"},
    "identify-member": {"entry", "approvals"},
    "adopt-wording": {"names", "entry", "approvals", "courtesy", "address"},
    "adopt-holder": {"person", "names", "position", "taken"},
    "plan-item": {"item", "of_kind", "capacity", "changeover"},
    "plan-meeting": {"item", "of_kind", "capacity", "changeover"},
    "record-unplanned": {"item", "of_kind"},
    "correct-item-kind": {"of_kind"},
    "form-block": {"block"},
    "record-person-present": {"member"},
    "record-figure": {"figure"},
    "draw-up-line": {"line"},
    "place-in-line": {"turn"},
    "note-claim": {"claim"},
    "register-letter": {"letter"},
    "draw-up-note": {"note"},
    "send-note": {"letter"},
    "accept-check": {"fingerprint", "also"},
    "list-document": {"document"},
    "give-up-keys": {"sealed"},
    "set-entries-aside": {"entries"},
    "begin-branch": {"instance", "known_instance", "position", "head", "remembered", "remembered_head"},
}
"""The ids the office makes up; nobody types one into a form."""


NOT_UNDOABLE = ("open-visit", "erase-particulars")
OF_THE_OFFICE = ("begin-branch", "give-up-keys", "set-entries-aside")
"""What is asked for where the office itself is in trouble: test_doubt.py, test_lost_keys.py and test_unreadable.py in
tests/desktop/window.
"""


@for_each(("name", "kind"), COMMANDS.items())
def test_a_form_asks_for_every_field_but_the_ids_the_office_makes_up(name: str, kind: type[Command]) -> None:
    fields = [each.name for each in form_of(COMMANDS[name]).fields]
    assert len(set(fields)) == len(fields)
    assert set(fields) == {field.name for field in msgspec.structs.fields(kind)} - MADE_UP.get(name, set())


@pytest.mark.parametrize("name", others_endure((name for name in COMMANDS if name not in OF_THE_OFFICE), every=6))
def test_it_is_typed_recorded_undone_and_recorded_again(name: str, open_bench: OpenBench, tmp_path: Path) -> None:
    situation = SITUATIONS[name]
    path = new_office_with(tmp_path / "walk.chancery", (*VISIT, *situation.given))
    bench = open_bench(path)
    before = _stands(bench)
    page = _typed(bench, name, situation)
    recorded = bench.wait_recorded(page)
    assert _new(path, recorded.receipts) == list(situation.adds)
    assert bench.host.form is None
    if name in NOT_UNDOABLE:
        return
    after = _stands(bench)
    assert after != before
    bench.undo()
    assert _stands(bench) == before
    bench.redo()
    assert _stands(bench) == after


def test_every_situation_types_into_every_field(bench: Bench) -> None:
    for name, situation in SITUATIONS.items():
        fields = {field.name for field in form_of(COMMANDS[name]).fields}
        assert fields <= {*situation.typed, *situation.known}, name


def _typed(bench: Bench, name: str, situation: Situation) -> FormPage:
    page = bench.open(name, **situation.known)
    return page.fill(situation.typed)


def _new(path: Path, receipts: tuple[Receipt, ...]) -> list[str]:
    """The topics receipts tell of."""
    with closing(office_at(path, Officer("reader", "test"))) as office:
        journal = office.journal(receipts[0].stream)
    numbers = [number for receipt in receipts for number in receipt.entries]
    return [entry.event.topic for entry in journal if entry.number in numbers]


def _stands(bench: Bench) -> tuple[Any, ...]:
    """All that stands, the journal and what was taken back aside, and what the pages make of it."""
    view = bench.view
    assert view is not None
    visit = view.visit
    facts = {name: value for name, value in asdict(visit).items() if name not in TAKEN_BACK_ASIDE}
    standing = [line for line in visit.lines.values() if not line.taken_down]
    people = [member for member in visit.delegations.members.values() if not member.retracted]
    sides = visit.delegations
    lists = (sides.principals, sides.given, sides.list_languages, sides.places, sides.orders)
    known = [person for person in bench.registries.person.values() if not person.retracted]
    venues = [replace(venue, entries=0) for venue in bench.registries.venue.values() if not venue.retracted]
    registered = [replace(person, entries=0, sealed_ever=set(), erased=False) for person in known]
    agreed = (agreements(visit), notes(visit))
    papers = documents(visit)
    items = [
        replace(item, agenda={each.id: each for each in agenda_of(item)}) for item in visit.programme.active_items()
    ]
    terms = {key: (term.kind, term.words) for key, term in standing_terms(bench.registries.phrases).items()}
    own = (dict(bench.registries.kinds), dict(bench.registries.orders), terms, dict(bench.registries.symbols))
    kept = (facts, papers, standing, agreed, items, people, lists, registered, venues, own)
    return kept, view.schedule, view.delegation, view.attendance, [check.id for check in view.checks]
