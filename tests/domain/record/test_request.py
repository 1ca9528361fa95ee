"""Requests as they come in, and as they are read again once they were recorded."""

from __future__ import annotations

import msgspec
import pytest

from domain.core.problem import Malformed
from domain.delegation.accepted_list import AcceptList
from domain.delegation.member_office import RankOffice
from domain.office import Office
from domain.record.command_data import fields_of
from domain.record.request import Request, from_fields
from domain.statements.claim import NoteClaim
from tests.domain.requests import REFERENCE, plan_item, propose_member

TITLE = {"en": "Sup\u200bper"}
"""A title that is refused today and was let in by an earlier version."""


def test_what_an_earlier_version_let_in_is_read_and_undone(office: Office) -> None:
    asked = plan_item("supper", id="old")
    office.record(msgspec.structs.replace(asked, command=msgspec.structs.replace(asked.command, title=TITLE)))

    assert office.visit(REFERENCE).programme.items["supper"].title == TITLE
    assert office.opposites.command_name("old") == "plan-item"
    office.record(*office.opposites.of("old", "Planned by mistake"))
    assert office.visit(REFERENCE).programme.items["supper"].retracted


def test_a_batch_of_which_a_part_changed_nothing_is_named_by_the_rest(office: Office) -> None:
    """A place that was given already, in a batch that undoes another, ended the program when it was undone again."""
    ranked = Request(command=RankOffice("karin", "minister"), visit=REFERENCE)
    office.record(propose_member("karin", id="a"), ranked, msgspec.structs.replace(ranked, id="again"))
    office.record(msgspec.structs.replace(ranked, id="alone"))
    assert office.opposites.names_together("alone") == ()
    assert office.opposites.names_together("a") == ("propose-member", "rank-office")


def test_what_a_list_brought_is_called_by_the_list_whichever_row_it_is_named_by(office: Office) -> None:
    accepted = Request(command=AcceptList("guest", "addendum", 1), visit=REFERENCE)
    office.record(accepted, propose_member("karin", id="row"))
    office.record(propose_member("alone", id="alone"))
    assert office.opposites.command_name("row") == "propose-member"
    assert office.opposites.name_of_whole("row") == "reconcile-list"
    assert office.opposites.name_of_whole("alone") == "propose-member"


@pytest.mark.parametrize("name", ["subject", "about"])
def test_a_field_is_taken_under_the_name_it_had_before_too(name: str) -> None:
    line = {"command": "note-claim", "visit": REFERENCE, "version": 2, "fields": {name: "talks", "says": "Two hours"}}
    assert from_fields(line).command == NoteClaim("talks", "Two hours")


def test_a_field_under_both_its_names_is_refused() -> None:
    fields = {"subject": "talks", "about": "lunch", "says": "Two hours"}
    with pytest.raises(Malformed) as refused:
        from_fields({"command": "note-claim", "visit": REFERENCE, "version": 2, "fields": fields})
    assert refused.value.code == "wrong-shape"


def test_whoever_is_registered_may_be_named_beside_the_fields() -> None:
    """As in every other line about a person: the next line finds whom this one named so."""
    line = {"command": "register-person"}
    names = {"names": {"en": {"given": "Sadyr", "family": "Japarov"}}}
    beside = from_fields({**line, "person": "sadyr", "fields": names}).command
    assert beside == from_fields({**line, "fields": {**names, "person": "sadyr"}}).command
    assert beside == from_fields({**line, "person": "sadyr", "fields": {**names, "person": "sadyr"}}).command
    with pytest.raises(Malformed, match="named-otherwise"):
        from_fields({**line, "person": "sadyr", "fields": {**names, "person": "japarov"}})
    with pytest.raises(Malformed, match="wrong-shape"):
        from_fields({**line, "person": "Not an id", "fields": names})


def test_a_source_beside_the_fields_is_that_of_a_figure_too() -> None:
    figure = {"figure": "trade", "item": "press", "subject": {"en": "Trade"}, "quantity": {"value": "28"}}
    line = {"command": "record-figure", "visit": "V", "source": "Akorda"}

    assert fields_of(from_fields({**line, "fields": figure}).command)["source"] == "Akorda"
    own = {**figure, "source": "Transcript"}
    assert fields_of(from_fields({**line, "fields": own}).command)["source"] == "Transcript"
