"""What an office knows of its visits without folding them."""

from __future__ import annotations

from uuid import UUID

import msgspec
from msgspec.structs import replace

from domain.projections.visits import VisitLine, in_words, share, visit_line
from tests.domain.scenario import Scenario


def test_a_party_without_a_name_and_a_visit_without_houses_say_nothing_alike(visit: Scenario) -> None:
    """What is shared in memory is what was read: no name is no list of houses."""
    named = visit_line(UUID(int=1), visit.visit)
    unnamed = in_words(named.row.title, named.row.host, {})
    lines = [read_again(each) for each in (named, replace(named, row=replace(named.row, words=unnamed)), named)]
    share(lines)
    assert lines == [named, replace(named, row=replace(named.row, words=unnamed)), named]
    assert lines[2].row.words is lines[0].row.words
    assert lines[1].row.guest == {}


def read_again(line: VisitLine) -> VisitLine:
    """A line as it is read from an index."""
    return msgspec.json.decode(msgspec.json.encode(line), type=VisitLine)
