"""What an office knows of its visits without folding them."""

from __future__ import annotations

from copy import deepcopy
from uuid import UUID

from msgspec.structs import replace

from domain.projections.visits import share, visit_line
from tests.domain.scenario import Scenario


def test_a_party_without_a_name_and_a_visit_without_houses_say_nothing_alike(visit: Scenario) -> None:
    """What is shared in memory is what was read: no name is no list of houses."""
    named = visit_line(UUID(int=1), visit.visit)
    lines = [named, replace(named, row=replace(named.row, guest={})), deepcopy(named)]
    read = deepcopy(lines)
    share(lines)
    assert lines == read
    assert lines[2].row.host is named.row.host
