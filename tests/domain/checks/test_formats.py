"""Checks of formats: sizes, limits, restricted within expanded, counterparts, co-heads, sides by video."""

import pytest

from domain.checks.rules import check
from domain.core.text import without_language
from domain.delegation.counterparts import CounterpartsPaired
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from domain.programme.size_agreed import SizeAgreed, SizeLimited
from domain.visit.parties import ParticipationSettled
from tests.domain.facts import (
    at,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    size_agreed,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
WIDE = meeting_planned("wide", "expanded", at("15:15", "16:00"), ("putin", "tokayev"))
BLOCK = (BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("talks", "block"), ItemPutIntoBlock("wide", "block"))
PAIR = CounterpartsPaired("abayev", "ushakov")


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code; Abayev and Karin are of the guest's side, Ushakov of the host's."""
    people = (member("abayev"), member("karin"), member("ushakov", "host"))
    visit = Scenario(visit_opened(), principals(), *people, *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def test_a_side_brings_more_than_its_limit() -> None:
    assert found("over-the-limit", TALKS, SizeLimited("talks", "guest", 1)) == [("talks", "guest")]
    assert found("over-the-limit", TALKS, SizeLimited("talks", "guest", 2)) == []
    uncounted = (TALKS, listed("talks", "karin", "note-taker"), SizeLimited("talks", "guest", 2))
    assert found("over-the-limit", *uncounted) == []
    assert found("over-the-limit", TALKS, SizeLimited("talks", "guest", 1), started("talks")) == []


def test_a_side_brings_more_than_was_agreed() -> None:
    assert found("over-the-agreed-size", TALKS, size_agreed("talks", "guest", 1, 0)) == [("talks", "guest")]
    assert found("over-the-agreed-size", TALKS, size_agreed("talks", "guest", 1, 1)) == []
    assert found("over-the-agreed-size", TALKS, size_agreed("talks", "guest", 1, 4)) == []
    at_most = SizeAgreed("talks", "guest", None, None, 1, about=False)
    assert found("over-the-agreed-size", TALKS, at_most) == [("talks", "guest")]
    assert found("over-the-agreed-size", TALKS, SizeAgreed("talks", "guest", None, 2, 3, about=False)) == []
    assert found("over-the-agreed-size", TALKS, SizeAgreed("talks", "guest", None, 1, 1, about=True)) == []


def test_a_side_lists_fewer_than_was_agreed() -> None:
    a_range = SizeAgreed("talks", "guest", None, 3, 4, about=False)
    assert found("under-the-agreed-size", TALKS, a_range) == [("talks", "guest")]
    assert found("under-the-agreed-size", TALKS, listed("talks", "karin"), a_range) == []
    assert found("under-the-agreed-size", TALKS, SizeAgreed("talks", "guest", None, 3, 3, about=True)) == []
    assert found("under-the-agreed-size", meeting_planned("talks"), a_range) == [], "nobody is listed yet"


def test_who_sits_in_the_restricted_talks_is_missing_at_the_expanded() -> None:
    code = "restricted-not-in-expanded"
    assert found(code, TALKS, WIDE, BLOCK) == [("talks", "wide", "abayev")]
    assert found(code, TALKS, WIDE, BLOCK, listed("wide", "abayev")) == []
    assert found(code, TALKS, WIDE) == []
    assert found(code, TALKS, WIDE, BLOCK, MemberWithdrawn("abayev")) == []


def test_it_is_the_same_where_the_expanded_talks_come_first() -> None:
    # Beijing went from expanded to restricted talks (protocol 5.2).
    early = meeting_planned("wide", "expanded", at("12:00", "13:00"), ("putin", "tokayev"))
    assert found("restricted-not-in-expanded", TALKS, early, BLOCK) == [("talks", "wide", "abayev")]


def test_a_counterpart_is_missing_opposite() -> None:
    assert found("counterpart-missing", TALKS, PAIR) == [("talks", "abayev", "ushakov")]
    assert found("counterpart-missing", TALKS, PAIR, listed("talks", "ushakov")) == []
    assert found("counterpart-missing", TALKS) == []
    assert found("counterpart-missing", TALKS, PAIR, MemberWithdrawn("ushakov")) == []


def test_a_counterpart_is_of_another_class() -> None:
    classes = [
        MemberOfficeRanked(key, office, None, None) for key, office in (("abayev", "ambassador"), ("ushakov", "aide"))
    ]
    assert found("counterpart-of-another-class", PAIR, *classes) == [("abayev", "ushakov")]
    assert found("counterpart-of-another-class", PAIR, classes[0]) == []
    alike = MemberOfficeRanked("ushakov", "ambassador", None, None)
    assert found("counterpart-of-another-class", PAIR, classes[0], alike) == []


def test_a_tete_a_tete_has_co_heads() -> None:
    talk = meeting_planned("talk", "tete-a-tete")
    assert found("co-heads-at-tete-a-tete", talk, headed("talk", "guest", "tokayev", "abayev")) == [("talk", "guest")]
    assert found("co-heads-at-tete-a-tete", talk, headed("talk", "guest", "abayev")) == []
    assert found("co-heads-at-tete-a-tete", TALKS, headed("talks", "guest", "tokayev", "abayev")) == []


@pytest.mark.parametrize(
    ("place", "link", "wrong"),
    [({}, "", True), ({"en": "Tashkent"}, "", True), ({}, "line 4", True), ({"en": "Tashkent"}, "line 4", False)],
)
def test_a_side_joins_by_video_from_nowhere_or_by_no_link(place: dict[str, str], link: str, wrong: bool) -> None:
    joined = ParticipationSettled("forum", "guest", "by-video", place, without_language(link))
    assert found("video-incomplete", item_planned("forum"), joined) == ([("forum", "guest")] if wrong else [])


def test_a_side_in_the_room_needs_no_link() -> None:
    there = ParticipationSettled("forum", "guest", "in-the-room", {}, {})
    assert found("video-incomplete", item_planned("forum"), there) == []


def test_a_spouse_listed_for_talks_counts_there() -> None:
    spouse = (member("spouse", category="spouse"), listed("talks", "spouse"))
    agreed = size_agreed("talks", "guest", 1, 1)
    assert found("over-the-agreed-size", TALKS, agreed) == []
    assert found("over-the-agreed-size", TALKS, *spouse, agreed) == [("talks", "guest")]
