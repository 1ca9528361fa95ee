"""The ways to mend a finding, as the window words them."""

from __future__ import annotations

from desktop.concepts.edges.fixes import fixes_of
from desktop.wording.words import Words
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.member_names import MemberRenamed
from domain.programme.arrangements import ItemRetitled
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

CALLED = (
    member("berri", "host"), MemberRenamed("berri", {"en": Name("Nabih", "Berri")}),
    MemberRenamed("putin", {"en": Name("Joseph", "Aoun")}), meeting_planned("call"),
    ItemRetitled("call", {"en": "Meeting with Mr Berri"}),
)  # fmt: skip


def test_two_fixes_of_one_command_say_what_tells_them_apart() -> None:
    """Two links that read alike, of which one names the head: nobody could tell which is whose."""
    visit = Scenario(visit_opened(), principals(), *CALLED).visit
    (found,) = (each for each in check(visit) if each.code == "title-names-another")
    words = Words("en")
    leads = words("command.name-head-of-side")
    assert [each.text for each in fixes_of(found, visit, words)] == [f"{leads}: Nabih Berri", f"{leads}: Joseph Aoun"]
    assert [each.brief for each in fixes_of(found, visit, words)] == [leads, leads]
