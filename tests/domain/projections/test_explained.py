"""Differences with the entries that made them: who, when, why and on whose word."""

from uuid import UUID

from domain.agreement.correspondence import QuotedLetter
from domain.delegation.precedence import MemberPlaced
from domain.programme.arrangements import ItemRetitled
from domain.programme.meeting import ParticipantTakenOff
from domain.programme.moving import ItemMoved
from domain.projections.explained import Explained, explained
from domain.record.entry import Entry
from domain.statements.figure import FigureCorrected
from domain.visit.visit import Visit
from tests.domain.facts import (
    at,
    billions,
    figure,
    item_planned,
    letter,
    listed,
    meeting_planned,
    member,
    planned,
    point,
    principals,
    reports,
    visit_opened,
)
from tests.domain.scenario import NOW, Facts, Scenario, flattened

BEFORE = (visit_opened(), principals(), member("abayev"), member("karin"), meeting_planned("talks"))


def told(*facts: Facts, source: str | None = None) -> tuple[Explained, ...]:
    """What these events changed, recorded as the entries 101, 102 … by somebody with a reason."""
    visit: Visit = Scenario(*BEFORE).visit
    entries = [
        Entry(UUID(int=1), number, event, f"Officer {number}", "desk", NOW, reason=f"reason {number}", source=source)
        for number, event in enumerate(flattened(facts), 101)
    ]
    return explained(visit, entries)


def entries_of(found: tuple[Explained, ...]) -> dict[tuple[str, str], list[int]]:
    """By code and subject: the numbers of the entries that made a difference."""
    return {
        (each.difference.code, each.difference.subject): [row.entry.number for row in each.entries] for each in found
    }


def test_a_difference_has_the_entry_that_made_it() -> None:
    (found,) = told(ItemMoved("talks", planned(at("16:00"))))
    (row,) = found.entries
    assert (row.entry.number, row.entry.author, row.entry.reason) == (101, "Officer 101", "reason 101")


def test_every_entry_on_the_way_to_a_value_is_kept_and_the_last_stands_last() -> None:
    found = told(ItemMoved("talks", planned(at("16:00"))), ItemMoved("talks", planned(at("17:00"))))
    assert entries_of(found) == {("item-moved", "talks"): [101, 102]}


def test_what_was_taken_back_on_the_way_is_left_out() -> None:
    there_and_back = ItemMoved("talks", planned(at("16:00"))), ItemMoved("talks", planned(at("14:00", "15:00")))
    found = told(
        *there_and_back, ItemRetitled("talks", {"en": "Conversation"}), ItemMoved("talks", planned(at("17:00")))
    )
    assert entries_of(found) == {("item-moved", "talks"): [104], ("item-retitled", "talks"): [103]}


def test_who_came_in_whose_place_has_both_entries() -> None:
    visit: Visit = Scenario(*BEFORE, listed("talks", "abayev")).visit
    events = flattened((ParticipantTakenOff("talks", "abayev"), listed("talks", "karin")))
    found = explained(visit, [Entry(UUID(int=1), 7 + at, event, "A", "d", NOW) for at, event in enumerate(events)])
    (people,) = (each for each in found if each.difference.code == "item-people")
    assert [row.entry.number for row in people.entries] == [7, 8]


def test_each_point_of_an_agenda_has_the_entries_that_made_it_and_its_reporters() -> None:
    found = told(point("trade"), point("transit"), reports("transit", "karin"), reports("trade", "abayev"))
    made = [
        (each.difference.code, each.difference.beside["point"].id, [row.entry.number for row in each.entries])
        for each in found
    ]
    assert made == [
        ("item-agenda-new", "trade", [101]), ("item-agenda-new", "transit", [102]),
        ("item-reporters", "trade", [104]), ("item-reporters", "transit", [103]),
    ]  # fmt: skip


def test_ranks_that_follow_have_the_entry_they_follow_from() -> None:
    found = entries_of(told(member("deputy"), MemberPlaced("deputy", 2)))
    assert found == {("member-new", "deputy"): [101], ("member-ranks-follow", "guest"): [102]}


def test_what_is_new_has_its_planning_and_its_moves() -> None:
    found = entries_of(told(item_planned("wreath"), ItemMoved("wreath", planned(at("16:00")))))
    assert found == {("item-new", "wreath"): [101, 102]}


def test_the_letter_is_quoted_as_it_stood() -> None:
    found = told(letter("note"), ItemMoved("talks", planned(at("16:00"))), source="note")
    (moved,) = (each for each in found if each.difference.code == "item-moved")
    assert isinstance(moved.entries[-1].source, QuotedLetter)


def test_the_visit_is_left_as_it_is() -> None:
    visit: Visit = Scenario(*BEFORE).visit
    explained(visit, [Entry(UUID(int=1), 9, ItemMoved("talks", planned(at("16:00"))), "A", "d", NOW)])
    assert visit.programme.items["talks"].planned == planned(at("14:00", "15:00"))


def test_a_new_figure_that_was_corrected_has_both_entries() -> None:
    found = told(figure("trade", "27.8", item="talks"), FigureCorrected("trade", None, billions("28.7"), "Gazette"))

    assert entries_of(found)["figure-new", "trade"] == [101, 102]
