"""Requests as they come in, and as they are read again once they were recorded."""

from __future__ import annotations

import msgspec

from domain.office import Office
from tests.domain.requests import REFERENCE, plan_item

TITLE = {"en": "Sup\u200bper"}
"""A title that is refused today and was let in by an earlier version."""


def test_what_an_earlier_version_let_in_is_read_and_undone(office: Office) -> None:
    asked = plan_item("supper", id="old")
    office.record(msgspec.structs.replace(asked, command=msgspec.structs.replace(asked.command, title=TITLE)))

    assert office.visit(REFERENCE).programme.items["supper"].title == TITLE
    assert office.command_name("old") == "plan-item"
    office.record(*office.opposite_of("old", "Planned by mistake"))
    assert office.visit(REFERENCE).programme.items["supper"].retracted
