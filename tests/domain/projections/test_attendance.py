"""The attendance list: who is expected, and who was there."""

from domain.delegation.replacement import MemberWithdrawn
from domain.programme.holding import HeldFormatRecorded
from domain.projections.attendance import Attendee, attendance
from domain.seating.item_order import ParticipantPlaced
from tests.domain.facts import (
    headed,
    held_unplanned,
    instant,
    item_planned,
    late,
    left_early,
    listed,
    marked,
    meeting_planned,
    member,
    principals,
    started,
    stay,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
PEOPLE = (member("abayev"), member("karin"), member("deputy"), member("ushakov", "host"))


def people(*facts: Facts) -> list[Attendee]:
    """The one attendance list of a visit with talks that list both heads and Abayev."""
    (found,) = attendance(Scenario(visit_opened(), principals(), PEOPLE, TALKS, *facts).visit)
    return list(found.people)


def of(id: str, *facts: Facts) -> Attendee:
    return next(each for each in people(*facts) if each.id == id)


def test_a_list_runs_by_side_then_role_then_precedence() -> None:
    facts = (listed("talks", "deputy", "note-taker"), listed("talks", "karin", "interpreter"))
    roles = [(each.id, each.side, each.role) for each in people(*facts, marked("talks", "ushakov"))]
    assert roles == [
        ("putin", "host", "head"),
        ("ushakov", "host", "not-listed"),
        ("tokayev", "guest", "head"),
        ("abayev", "guest", "delegate"),
        ("karin", "guest", "interpreter"),
        ("deputy", "guest", "note-taker"),
    ]


def test_blank_is_not_observed() -> None:
    assert [each.attended for each in people()] == [None, None, None]
    assert all(each.expected for each in people())


def test_what_was_held_keeps_its_order_whoever_is_withdrawn_after_it() -> None:
    listed_there = (listed("talks", "karin"), started("talks", "13:36"))
    in_order = [each.id for each in people(*listed_there) if each.side == "guest"]
    assert in_order == ["tokayev", "abayev", "karin"]
    after = people(*listed_there, MemberWithdrawn("abayev"))
    assert [each.id for each in after if each.side == "guest"] == in_order
    before = people(MemberWithdrawn("abayev"), *listed_there)
    assert [each.id for each in before if each.side == "guest"] == ["tokayev", "karin", "abayev"]


def test_who_was_withdrawn_stays_on_the_list_unexpected_and_without_rank() -> None:
    gone = of("abayev", MemberWithdrawn("abayev"))
    assert (gone.expected, gone.rank, gone.status) == (False, None, "withdrawn")


def test_who_was_there_unlisted_is_shown() -> None:
    seen = of("karin", marked("talks", "karin", "late"))
    assert (seen.role, seen.expected, seen.attended) == ("not-listed", False, "late")


def test_comings_and_goings_are_told_with_their_ends() -> None:
    seen = of("abayev", late("talks", "abayev", "11:20"), left_early("talks", "abayev", "12:05"))
    assert (seen.attended, seen.at) == ("late-and-left-early", instant("11:20"))
    assert (seen.arrived, seen.left, seen.stays) == (instant("11:20"), instant("12:05"), (stay("11:20", "12:05"),))
    assert of("abayev", left_early("talks", "abayev", "12:05")).at == instant("12:05")


def test_who_stood_in_for_another_was_present() -> None:
    facts = (marked("talks", "abayev", "replaced", by="deputy"),)
    assert (of("abayev", *facts).attended, of("abayev", *facts).by) == ("replaced", "deputy")
    assert (of("deputy", *facts).attended, of("deputy", *facts).expected) == ("present", False)


def test_the_head_is_the_one_named_for_the_item() -> None:
    facts = (headed("talks", "guest", "abayev"),)
    assert (of("abayev", *facts).role, of("tokayev", *facts).role) == ("head", "delegate")


def test_a_list_is_of_the_format_that_was_held() -> None:
    visit = Scenario(visit_opened(), principals(), PEOPLE, TALKS)
    visit.given(HeldFormatRecorded("talks", "expanded", instant("11:30")))
    assert [found.format for found in attendance(visit.visit)] == ["expanded"]


def test_a_list_follows_the_order_of_its_item() -> None:
    """Order is per list and occasion (protocol 3.5)."""
    visit = Scenario(visit_opened(), principals(), PEOPLE, TALKS)
    visit.given(listed("talks", "karin"), ParticipantPlaced("talks", "karin", "tokayev"))
    (found,) = attendance(visit.visit)
    keys = [each.id for each in found.people if each.side == "guest" and each.role == "delegate"]
    assert keys == ["karin", "abayev"]


def test_only_items_with_people_have_a_list() -> None:
    visit = Scenario(visit_opened(), principals(), item_planned("wreath"), held_unplanned("tea"))
    assert attendance(visit.visit) == ()
    visit.given(marked("tea", "putin"))
    (found,) = attendance(visit.visit)
    assert (found.item, found.planned, found.actual.start is not None) == ("tea", None, True)
