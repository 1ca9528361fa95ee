"""Two visits that need one room or one person of the registry at once (protocol 5.12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreement.correspondence import LetterRegistered
from domain.checks.booking import Booking
from domain.checks.check import Check
from domain.checks.elsewhere import Bookings, Elsewhere, bookings_of, notes_of
from domain.checks.rules import check, checker
from domain.checks.slot import Occupancy, minutes_lacking
from domain.delegation.identity import MemberIdentified
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.moving import ItemMoved, MoveItem
from domain.programme.place import AssignRoom, RoomAssigned
from domain.registry.merging import PersonMerged
from domain.registry.phrase_book import Term
from domain.registry.registries import Registries
from domain.registry.venue import Venue
from domain.visit.closing import VisitCancelled, VisitClosed
from domain.visit.visit import Visit
from tests.domain.delegation.test_identity import VALLS, person, registry
from tests.domain.facts import (
    at,
    cancelled,
    ended,
    item_planned,
    letter,
    listed,
    member,
    planned,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario, fold

INDIA = "IN/2025 12"
ROOM, PERSON = "room-needed-elsewhere", "person-needed-elsewhere"
INTERPRETERS = registry(person("ospanov", VALLS), person("ospanov-2", VALLS, PersonMerged("ospanov-2", "ospanov")))


def other_visit(*facts: Facts) -> Visit:
    """A visit from India, in the same days and the same houses."""
    opened = msgspec.structs.replace(
        visit_opened(), reference=INDIA, title={"en": "Working visit from India"}, first_day=date(2025, 11, 12)
    )
    visit: Visit = Scenario(opened, *facts).visit
    return visit


def elsewhere(*others: Visit, registries: Registries | None = None) -> Elsewhere:
    booked = {each.reference: bookings_of(each) for each in others}
    return Elsewhere(1, registries or Registries(), Bookings().after(booked))


def held_in(item: str, start: str, end: str | None, room: str = "green-hall", changeover: int = 15) -> Facts:
    """An item in a room of the registry."""
    assigned = RoomAssigned(item, "kremlin", room, {"en": "Green Hall"}, None, changeover)
    return (item_planned(item, at(start, end)), assigned)


def taken_by(item: str, start: str, reference: str, key: str = "interpreter") -> Facts:
    """An item with an interpreter of the registry."""
    return (item_planned(item, at(start, "12:00")), member(key), MemberIdentified(key, reference, 1), listed(item, key))


def found(code: str, beyond: Elsewhere | None, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), *facts).visit
    return [each for each in check(visit, beyond) if each.code == code]


class TestARoomOfTheRegistry:
    def test_it_holds_one_item_at_a_time_whosever_visit_it_is(self) -> None:
        busy = elsewhere(other_visit(held_in("lunch", "10:00", "12:00")))
        (finding,) = found("room-needed-elsewhere", busy, held_in("talks", "11:00", "13:00"))
        assert (finding.level, finding.subjects) == ("now", ("talks", "in-2025-12", "lunch"))
        assert finding.values["visit"] == {"en": "Working visit from India"}
        assert finding.values["reference"] == INDIA
        assert [fix.command for fix in finding.fixes] == [AssignRoom, MoveItem]
        assert found(ROOM, busy, held_in("talks", "11:00", "13:00", "blue-hall")) == []
        assert found(ROOM, None, held_in("talks", "11:00", "13:00")) == []

    @pytest.mark.parametrize(
        ("start", "end", "fires"),
        [("12:14", "13:00", True), ("12:15", "13:00", False), ("09:00", "09:46", True), ("09:00", "09:45", False)],
    )
    def test_it_is_prepared_between_the_two(self, start: str, end: str, fires: bool) -> None:
        busy = elsewhere(other_visit(held_in("lunch", "10:00", "12:00")))
        assert bool(found("room-needed-elsewhere", busy, held_in("talks", start, end))) == fires

    def test_another_visit_is_in_the_same_house(self) -> None:
        busy = elsewhere(other_visit(held_in("lunch", "10:00", "12:00")))
        (shared,) = found("place-shared", busy, held_in("talks", "11:00", "13:00", "blue-hall"))
        assert (shared.level, shared.subjects) == ("advisory", ("talks", "in-2025-12", "lunch"))
        assert found("place-shared", busy, held_in("talks", "12:00", "13:00", "blue-hall")) == []
        assert found("place-shared", busy, held_in("talks", "11:00", "13:00")) == [], "room-needed-elsewhere says so"

    def test_another_visit_is_at_a_place_of_the_same_words(self) -> None:
        def in_words(item: str, words: str) -> Facts:
            return item_planned(item, at("10:00", "12:00"), place=words)

        busy = elsewhere(other_visit(in_words("lunch", "Hôtel Matignon")))
        assert len(found("place-shared", busy, in_words("talks", "hôtel matignon"))) == 1
        assert found("place-shared", busy, in_words("talks", "Élysée")) == []
        assert len(found("place-shared", busy, in_words("talks", "Salon jaune de l’hôtel Matignon, Paris"))) == 1
        assert found("place-shared", elsewhere(other_visit(in_words("a", "Moscow"))), in_words("b", "Moscow")) == []

    def test_a_place_in_two_languages_is_one_house_by_the_registry_or_the_phrase_book(self) -> None:
        names = {"en": "Presidential Palace", "fr": "Palais présidentiel"}
        there = other_visit(item_planned("lunch", at("10:00", "12:00"), place=names["en"]))
        here = msgspec.structs.replace(
            item_planned("talks", at("10:00", "12:00")), place={"fr": f"Salon, {names['fr']}"}
        )
        house, term = Venue(reference="palace", names=names), Term("place", names)
        for known, count in (
            (Registries(), 0), (Registries(venue={"palace": house}), 1), (Registries(phrases={"palace": term}), 1),
        ):  # fmt: skip
            assert len(found("place-shared", elsewhere(there, registries=known), here)) == count

    def test_its_house_says_for_how_long(self) -> None:
        slow = elsewhere(other_visit(held_in("lunch", "10:00", "12:00", changeover=60)))
        assert found(ROOM, slow, held_in("talks", "12:30", "13:00"))[0].values["needed"] == 60
        assert found(ROOM, slow, held_in("talks", "09:00", "09:45")) == []

    def test_an_open_end_claims_nothing_after_its_start(self) -> None:
        open_end = elsewhere(other_visit(held_in("lunch", "10:00", None)))
        assert found(ROOM, open_end, held_in("talks", "10:10", "11:00")) == []
        assert len(found(ROOM, open_end, held_in("talks", "09:30", "10:30"))) == 1

    def test_a_place_in_words_is_no_room_of_the_registry(self) -> None:
        busy = elsewhere(other_visit(item_planned("lunch", at("10:00", "12:00"), place="Green Hall")))
        assert found(ROOM, busy, item_planned("talks", at("10:00", "12:00"), place="Green Hall")) == []

    @pytest.mark.parametrize("over", [cancelled("lunch"), started("lunch"), ended("lunch"), VisitClosed()])
    def test_only_what_is_still_planned_needs_it(self, over: Facts) -> None:
        free = elsewhere(other_visit(held_in("lunch", "10:00", "12:00"), over))
        assert found(ROOM, free, held_in("talks", "11:00", "13:00")) == []

    def test_a_cancelled_visit_needs_nothing(self) -> None:
        free = elsewhere(other_visit(held_in("lunch", "10:00", "12:00"), VisitCancelled()))
        assert found(ROOM, free, held_in("talks", "11:00", "13:00")) == []

    def test_what_the_visit_itself_needs_is_no_other_visit(self) -> None:
        talks = held_in("talks", "11:00", "13:00")
        own = Scenario(visit_opened(), talks).visit
        assert found(ROOM, elsewhere(own), talks) == []

    def test_a_form_is_told_before_it_is_recorded(self) -> None:
        busy = elsewhere(other_visit(held_in("lunch", "10:00", "12:00")))
        visit = Scenario(visit_opened(), held_in("talks", "14:00", "15:00")).visit
        kept, moved = checker(visit, busy), ItemMoved("talks", planned(at("11:30", "12:30")))
        fold([moved], visit)
        assert ROOM in [each.code for each in kept.foretold(visit, [moved])]

    def test_it_is_free_again_when_the_other_visit_changes(self) -> None:
        visit = Scenario(visit_opened(), held_in("talks", "11:00", "13:00")).visit
        kept = checker(visit, elsewhere(other_visit(held_in("lunch", "10:00", "12:00"))))
        freed = elsewhere(other_visit(held_in("lunch", "14:00", "15:00")))
        assert ROOM in [each.code for each in kept.checks]
        assert kept.after(visit, [], freed).checks == check(visit, freed)
        assert ROOM not in [each.code for each in kept.after(visit, [], freed).checks]


class TestAPersonOfTheRegistry:
    def test_nobody_is_needed_in_two_visits_at_once(self) -> None:
        beyond = elsewhere(other_visit(taken_by("lunch", "10:00", "ospanov", "om-birla")), registries=INTERPRETERS)
        (finding,) = found("person-needed-elsewhere", beyond, taken_by("talks", "11:00", "ospanov"))
        assert finding.subjects == ("interpreter", "talks", "in-2025-12", "lunch")
        assert finding.level == "now"
        assert found(PERSON, beyond, taken_by("talks", "11:00", "kim")) == []
        assert found(PERSON, beyond, taken_by("talks", "11:00", "ospanov"), MemberWithdrawn("interpreter")) == []

    @pytest.mark.parametrize(("here", "there"), [("ospanov", "ospanov-2"), ("ospanov-2", "ospanov")])
    def test_who_was_entered_twice_is_one_person(self, here: str, there: str) -> None:
        beyond = elsewhere(other_visit(taken_by("lunch", "10:00", there)), registries=INTERPRETERS)
        assert len(found("person-needed-elsewhere", beyond, taken_by("talks", "11:00", here))) == 1


_DAY = datetime(2025, 11, 12, tzinfo=UTC)
WHOLE_DAY = Occupancy((_DAY, _DAY + timedelta(days=1), "talks"), False, 15)
hours = st.lists(st.tuples(st.sampled_from(["green-hall", "blue-hall"]), st.integers(8, 20)), max_size=5)


@given(st.lists(st.tuples(st.sampled_from("ABC"), hours), max_size=6))
def test_bookings_kept_are_those_made_from_nothing(drawn: list[tuple[str, list[tuple[str, int]]]]) -> None:
    kept, newest = Bookings(), {}
    for reference, some in drawn:
        opened = msgspec.structs.replace(visit_opened(), reference=reference)
        items = [held_in(f"i{n}", f"{hour:02}:00", f"{hour:02}:50", room) for n, (room, hour) in enumerate(some)]
        newest[reference] = bookings_of(Scenario(opened, *items).visit)
        kept = kept.after({reference: newest[reference]})
    anew = Bookings().after(newest)
    for room in ("kremlin/green-hall", "kremlin/blue-hall"):
        for reference in "ABC":
            found = [list(some.in_room(room, reference, WHOLE_DAY)) for some in (kept, anew)]
            assert found[0] == found[1]
            assert all(each.reference != reference for each in found[0])


@given(
    st.lists(
        st.tuples(st.integers(0, 13), st.integers(1, 600), st.booleans(), st.sampled_from([0, 15, 600])), max_size=8
    ),
    st.integers(0, 23),
    st.integers(0, 600),
)
def test_of_a_room_no_booking_is_passed_over_that_comes_too_near(
    drawn: list[tuple[int, int, bool, int]], hour: int, minutes: int
) -> None:
    """The probe finds what looking at every booking finds."""
    items = [_in_the_room(f"i{n}", *each) for n, each in enumerate(drawn)]
    there = bookings_of(Scenario(msgspec.structs.replace(visit_opened(), reference="A"), *items).visit)
    taken = Occupancy((_DAY + timedelta(hours=hour), _DAY + timedelta(hours=hour, minutes=minutes), "talks"), False, 30)
    near = Bookings().after({"A": there}).in_room("kremlin/green-hall", "B", taken)

    def too_near(some: Iterable[Booking]) -> set[str]:
        return {each.item for each in some if minutes_lacking(taken, each.occupancy) is not None}

    assert too_near(near) == too_near(there)


def _in_the_room(item: str, hour: int, minutes: int, open_ended: bool, changeover: int) -> Facts:
    start = datetime(2025, 11, 12, hour)
    end = start + timedelta(minutes=minutes)
    return held_in(item, f"{start:%H:%M}", None if open_ended else f"{end:%H:%M}", changeover=changeover)


def test_a_sender_gives_a_number_once_in_a_year_whosever_visit_the_note_is_of() -> None:
    """Another year, another sender, and what came in under that number are something else."""
    sent = msgspec.structs.replace(letter("ours", "112-K", "State Protocol"), direction="out")
    last_year = msgspec.structs.replace(sent, dated=date(2024, 11, 10))
    embassy = msgspec.structs.replace(sent, sender={"en": "Embassy of France"})
    came = msgspec.structs.replace(sent, direction="in")

    def told(other: LetterRegistered) -> list[Check]:
        visit = other_visit(other)
        return found("note-number-given-twice", Elsewhere(1, notes={INDIA: notes_of(visit)}), sent)

    (twice,) = told(msgspec.structs.replace(sent, letter="theirs", number="112-k"))
    assert twice.subjects == ("visit", "ours", "in-2025-12", "theirs")
    assert (twice.values["reference"], twice.values["dated"]) == (INDIA, date(2025, 11, 10))
    assert [told(other) for other in (last_year, embassy, came)] == [[], [], []]


def test_a_note_has_no_other_number_than_its_own() -> None:
    sent = msgspec.structs.replace(letter("ours", "112-K", "State Protocol"), direction="out")
    own = fold([visit_opened(), sent])
    assert found("note-number-given-twice", Elsewhere(1, notes={own.reference: notes_of(own)}), sent) == []
