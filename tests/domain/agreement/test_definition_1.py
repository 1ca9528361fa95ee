"""Definition 1 of the aspects is frozen: what the sides saw in the samples, and how long it held, stays as pinned."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from domain.agreement import definition_1
from domain.agreement.matter import AgreementState, Aspect, Matter, has_changed
from domain.core.message import Event
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberRenamed
from domain.delegation.precedence import MemberPlaced
from domain.delegation.replacement import MemberWithdrawn
from domain.documents.document_terms import DocumentTermsSettled
from domain.offices import office_at
from domain.programme.arrangements import ItemDescribed
from domain.programme.place import ItemPlaced
from domain.record.entry import apply
from domain.record.recording import Officer
from domain.visit.visit import Visit
from tests.domain.facts import (
    agreed,
    cancelled,
    document,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    speaker,
    submitted,
    swapped,
    table_set,
    text_recorded,
    visit_opened,
)
from tests.domain.golden_offices import OFFICES, golden_office
from tests.domain.scenario import Facts, flattened, fold

GOLDEN = Path(__file__).parents[2] / "golden" / "agreement" / "definition-1"

EVERY_ASPECT: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"), member("karin"), member("ushakov", "host"),
    meeting_planned("talks", people=("putin", "ushakov", "tokayev", "abayev")), listed("talks", "karin", "interpreter"),
    item_planned("statements"), speaker("statements", "putin"), text_recorded("statements", "putin"),
    document("transit", "statements"), table_set("talks"),
    agreed("item", "talks"), agreed("composition", "talks"), agreed("seating", "talks"), submitted("seating", "talks"),
    agreed("wording", "talks"), agreed("list", "guest", "host"), submitted("wording", "statements", "host", "putin"),
    submitted("wording", "transit"),
    ItemPlaced("talks", {"en": "Green Room"}), swapped("talks", "abayev", "karin"), MemberConfirmed("abayev"),
    ItemDescribed("talks", {"en": "One round"}), text_recorded("statements", "putin", "Dear guests"),
    DocumentTermsSettled("transit", ("kk", "ru"), None, 1, True, {}, {}), MemberPlaced("karin", 1),
    MemberRenamed("karin", {}), agreed("list", "guest", "host"), headed("talks", "guest", "abayev"),
    text_recorded("statements", "putin"), MemberWithdrawn("karin"), cancelled("talks"),
)  # fmt: skip
"""A visit in which every aspect is agreed, and changes."""


def test_every_aspect_is_pinned() -> None:
    rows = msgspec.json.decode((GOLDEN / "every-aspect.json").read_bytes())
    assert {row["aspect"] for row in rows} == set(get_args(Aspect))


def test_every_aspect_is_seen_as_ever() -> None:
    assert pinned(flattened(EVERY_ASPECT)) == (GOLDEN / "every-aspect.json").read_text()


def test_a_change_bears_on_its_own_subject_and_one_of_an_order_on_whatever_stands_in_it() -> None:
    visit: Visit = fold(flattened(EVERY_ASPECT))
    item, seating, the_list = Matter("item", "talks"), Matter("seating", "talks"), Matter("list", "guest")
    changed = ("talks", "statements", "abayev", "guest")
    assert [definition_1.bears_on(visit, item, subject) for subject in changed] == [True, False, False, False]
    assert [definition_1.bears_on(visit, seating, subject) for subject in changed] == [True, False, True, True]
    assert [definition_1.bears_on(visit, the_list, subject) for subject in changed] == [False, False, True, True]


@pytest.mark.parametrize("name", OFFICES)
def test_a_sample_recorded_by_the_first_version_is_seen_as_ever(name: str, tmp_path: Path) -> None:
    path = golden_office(name, tmp_path)
    with closing(office_at(path, Officer("reader", "desk"))) as office:
        (visit,) = office.visits()
        events = [entry.event for entry in office.journal(visit)]
    assert pinned(events) == (GOLDEN / f"{name}.json").read_text()


def pinned(events: Iterable[Event]) -> str:
    """As JSON, every step on a matter with what its side saw, and from which to which entry that was not so."""
    visit = Visit()
    spans: dict[int, list[list[int]]] = {}
    for number, event in enumerate(events, 1):
        apply(visit, event, number)
        for matter, _, step in steps(visit):
            note(spans.setdefault(step.entry, []), number, changed=has_changed(visit, matter, step))
    found = sorted(steps(visit), key=lambda found: found[2].entry)
    rows = [
        {"entry": step.entry, **matter._asdict(), "side": side, "seen": step.seen, "changed": spans[step.entry]}
        for matter, side, step in found
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=1).decode() + "\n"


def note(spans: list[list[int]], entry: int, *, changed: bool) -> None:
    """Let the last span go on, or another begin."""
    if changed and spans and spans[-1][1] == entry - 1:
        spans[-1][1] = entry
    elif changed:
        spans.append([entry, entry])


def steps(visit: Visit) -> list[tuple[Matter, str, AgreementState]]:
    """Every step of every side, those taken back included."""
    return [
        (matter, side, step)
        for matter, sides in visit.agreements.items()
        for side, kept in sides.items()
        for step in (*kept.steps, *kept.taken_back)
    ]
