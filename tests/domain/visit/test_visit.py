"""The visit itself: opened, re-dated, corrected; what it takes once cancelled or closed; its ids."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.core.message import Command, Event
from domain.programme.entering import ItemRetracted
from domain.programme.moving import ItemMoved
from domain.programme.planning import PlanItem
from domain.seating.lines import LineTakenDown
from domain.visit.amending import (
    CorrectCategory,
    NamePlaces,
    RedateVisit,
    RetitleVisit,
    VisitCategoryCorrected,
    VisitPlacesNamed,
    VisitRedated,
    VisitRetitled,
)
from domain.visit.closing import VisitCancelled, VisitClosed
from domain.visit.opening import OpenVisit, Place, VisitCategory, VisitOpened
from domain.visit.party import Party
from domain.visit.visit_languages import proposed_languages
from tests.domain.facts import (
    DAY,
    at,
    cancelled,
    claim,
    document,
    ended,
    figure,
    item_planned,
    line_drawn_up,
    member,
    opening,
    planned,
    point,
    started,
    undated,
    visit_opened,
)
from tests.domain.histories import COMMANDS, commands
from tests.domain.scenario import Scenario

PARTY = Party({"en": "Russia"}, {}, "Europe/Moscow")
PLACES = (Place({"en": "Moscow"}, "Europe/Moscow"),)


def test_a_visit_is_opened_under_its_reference() -> None:
    office = Scenario()
    office.when(opening())
    office.then(visit_opened())
    assert isinstance(office.recorded[0], VisitOpened)
    assert office.recorded[0].reserves() == ("visit-reference", "kz-2025-11")


def test_a_visit_is_opened_though_nobody_knows_its_category(visit: Scenario) -> None:
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, PARTY, DAY, DAY, PLACES, languages=("ru", "en", "ru")))
    office.then(VisitOpened("X", {"en": "X"}, None, PARTY, PARTY, DAY, DAY, PLACES, ("ru", "en")))
    assert office.visit.category is None
    visit.when(CorrectCategory())
    visit.then(VisitCategoryCorrected(None))


@pytest.mark.parametrize(
    ("category", "needs"), [(None, 4), ("official", 4), ("official-working", 15), ("private", 15)]
)  # fmt: skip
def test_only_a_visit_of_a_further_category_closes_an_office_to_older_programs(
    visit: Scenario, category: VisitCategory | None, needs: int
) -> None:
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, PARTY, DAY, DAY, PLACES, category))
    visit.when(CorrectCategory("transit"))
    visit.when(CorrectCategory(category))
    assert [type(each.recorded[-1]).vocabulary for each in (office, visit)] == [needs, needs]
    assert (office.visit.category, visit.visit.category) == (category, category)


def test_a_visit_is_opened_once(visit: Scenario) -> None:
    visit.when(opening("KZ-2025-12"))
    visit.then_refused("already-open", "reference")


def test_a_visit_cannot_end_before_it_begins() -> None:
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, PARTY, DAY, date(2025, 11, 11), PLACES))
    office.then_refused("days-reversed", "last_day")


def test_a_visit_lies_within_the_calendar() -> None:
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, PARTY, date(1899, 12, 31), DAY, PLACES))
    office.then_refused("day-out-of-range", "first_day")


def test_a_visit_has_a_place() -> None:
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, PARTY, DAY, DAY, ()))
    office.then_refused("no-place", "places")


@pytest.mark.parametrize("side", ["host", "guest"])
def test_the_zone_of_a_capital_is_known(side: str) -> None:
    parties = {"host": PARTY, "guest": PARTY}
    office = Scenario()
    parties[side] = Party({"en": "Atlantis"}, {}, "Atlantis/Poseidonia")
    office.when(OpenVisit("X", {"en": "X"}, parties["host"], parties["guest"], DAY, DAY, PLACES))
    office.then_refused("unknown-time-zone", side)
    parties[side] = Party({"en": "Atlantis"})
    office.when(OpenVisit("X", {"en": "X"}, parties["host"], parties["guest"], DAY, DAY, PLACES))
    office.then_refused("time-zone-missing", side)


def test_a_side_is_a_state_or_an_organisation() -> None:
    both = Party({"en": "Belgium"}, {}, "Europe/Brussels", {"en": "European Union"})
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, both, DAY, DAY, PLACES))
    office.then_refused("state-or-organisation", "guest")
    office.when(OpenVisit("X", {"en": "X"}, PARTY, msgspec.structs.replace(both, state={}), DAY, DAY, PLACES))
    assert office.visit.guest.name == {"en": "European Union"}


def test_an_organisation_may_be_without_a_clock_and_its_seat_tells_no_language() -> None:
    nowhere = Party(organisation={"en": "European Union"})
    office = Scenario()
    office.when(OpenVisit("X", {"en": "X"}, PARTY, nowhere, DAY, DAY, PLACES))
    assert office.visit.guest.zone == ""
    in_brussels = msgspec.structs.replace(nowhere, zone="Europe/Brussels")
    assert proposed_languages((in_brussels,)) == ()
    assert proposed_languages((msgspec.structs.replace(in_brussels, languages=("en", "fr")),)) == ("en", "fr")


def test_a_visit_has_a_title() -> None:
    office = Scenario()
    office.when(OpenVisit("X", {}, PARTY, PARTY, DAY, DAY, PLACES))
    office.then_refused("text-missing", "title")


def test_a_state_has_a_name_of_some_length() -> None:
    office = Scenario()
    long = Party({"en": "A" * 201}, {}, "Europe/Moscow")
    office.when(OpenVisit("X", {"en": "X"}, long, PARTY, DAY, DAY, PLACES))
    office.then_refused("text-too-long", "host")


def test_a_state_is_named_in_a_language_there_is() -> None:
    office = Scenario()
    latin = Party({"xx": "Ruthenia"}, {}, "Europe/Moscow")
    office.when(OpenVisit("X", {"en": "X"}, PARTY, latin, DAY, DAY, PLACES))
    office.then_refused("unknown-language-tag", "guest")


def test_a_visit_is_redated(visit: Scenario) -> None:
    visit.when(RedateVisit(date(2025, 11, 18), date(2025, 11, 19)))
    visit.then(VisitRedated(date(2025, 11, 18), date(2025, 11, 19)))
    assert (visit.visit.first_day, visit.visit.last_day) == (date(2025, 11, 18), date(2025, 11, 19))


def test_what_is_still_planned_moves_with_a_postponed_visit(visit: Scenario) -> None:
    week = timedelta(days=7)
    visit.given(
        item_planned("wreath", at("09:00", "09:30")),
        item_planned("dinner", at("22:00", "01:00", end_day=DAY + timedelta(days=1))),
        undated("tour"),
        item_planned("advance", at("08:00", day=DAY)),
        started("advance"),
        item_planned("concert"),
        cancelled("concert"),
        item_planned("mistake"),
        ItemRetracted("mistake"),
    )
    visit.when(RedateVisit(date(2025, 11, 18), date(2025, 11, 19), with_items=True))
    visit.then(
        VisitRedated(date(2025, 11, 18), date(2025, 11, 19)),
        ItemMoved("wreath", planned(at("09:00", "09:30", DAY + week))),
        ItemMoved("dinner", planned(at("22:00", "01:00", DAY + week, end_day=DAY + timedelta(days=8)))),
    )


def test_a_visit_longer_at_its_end_moves_no_item(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(RedateVisit(date(2025, 11, 11), date(2025, 11, 13), with_items=True))
    visit.then(VisitRedated(date(2025, 11, 11), date(2025, 11, 13)))


def test_the_same_days_again_change_nothing(visit: Scenario) -> None:
    visit.when(RedateVisit(date(2025, 11, 11), DAY))
    visit.then_nothing()


def test_days_are_not_reversed(visit: Scenario) -> None:
    visit.when(RedateVisit(DAY, date(2025, 11, 11)))
    visit.then_refused("days-reversed", "last_day")


def test_days_lie_within_the_calendar(visit: Scenario) -> None:
    visit.when(RedateVisit(DAY, date(2200, 1, 1)))
    visit.then_refused("day-out-of-range", "last_day")
    assert visit.refused is not None
    assert visit.refused.values == {"day": date(2200, 1, 1)}


def test_a_disputed_category_is_corrected_with_a_reason(visit: Scenario) -> None:
    visit.when(CorrectCategory("working"))
    visit.then(VisitCategoryCorrected("working"))
    assert CorrectCategory.needs_reason


def test_the_same_category_changes_nothing(visit: Scenario) -> None:
    visit.when(CorrectCategory("state"))
    visit.then_nothing()


def test_a_visit_is_retitled(visit: Scenario) -> None:
    visit.when(RetitleVisit({"ru": "Государственный визит"}))
    visit.then(VisitRetitled({"ru": "Государственный визит"}))


def test_the_same_title_changes_nothing(visit: Scenario) -> None:
    visit.when(RetitleVisit(opening().title))
    visit.then_nothing()


def test_a_title_has_words(visit: Scenario) -> None:
    visit.when(RetitleVisit({}))
    visit.then_refused("text-missing", "title")


def test_another_first_place_sets_another_clock(visit: Scenario) -> None:
    visit.when(NamePlaces((Place({"en": "Astana"}, "Asia/Almaty"),)))
    visit.then(VisitPlacesNamed((Place({"en": "Astana"}, "Asia/Almaty"),)))
    assert visit.visit.zone == "Asia/Almaty"


def test_the_clock_of_a_visit_is_that_of_its_first_place(visit: Scenario) -> None:
    visit.given(VisitPlacesNamed((Place({"en": "Astana"}, "Asia/Almaty"), *PLACES)))
    assert visit.visit.zone == "Asia/Almaty"


def test_the_same_places_change_nothing(visit: Scenario) -> None:
    visit.when(NamePlaces(opening().places))
    visit.then_nothing()


def test_a_visit_is_somewhere(visit: Scenario) -> None:
    visit.when(NamePlaces(()))
    visit.then_refused("no-place", "places")


def test_a_place_lies_in_a_zone(visit: Scenario) -> None:
    visit.when(NamePlaces((Place({"en": "Moscow"}, "Moscow"),)))
    visit.then_refused("unknown-time-zone", "places")


def test_a_place_has_a_name(visit: Scenario) -> None:
    visit.when(NamePlaces((Place({}, "Europe/Moscow"),)))
    visit.then_refused("text-missing", "places")


def test_a_place_has_a_short_name(visit: Scenario) -> None:
    visit.when(NamePlaces((Place({"en": "M" * 201}, "Europe/Moscow"),)))
    visit.then_refused("text-too-long", "places")


def test_a_place_is_named_in_a_language_there_is(visit: Scenario) -> None:
    visit.when(NamePlaces((Place({"qq": "moskva"}, "Europe/Moscow"),)))
    visit.then_refused("unknown-language-tag", "places")


@pytest.mark.parametrize("kind", COMMANDS)
@settings(max_examples=10)
@given(data=st.data())
def test_nothing_is_asked_of_a_visit_that_is_not_open(kind: type[Command], data: st.DataObject) -> None:
    office = Scenario()
    office.when(data.draw(COMMANDS[kind]))
    office.then_refused("not-open")


@given(commands(), st.sampled_from((VisitClosed(), VisitCancelled())))
def test_a_visit_closed_or_cancelled_takes_no_plans(command: Command, end: Event) -> None:
    visit = Scenario(visit_opened(), end)
    visit.when(command)
    if command.plans:
        visit.then_refused("visit-closed" if visit.visit.closed else "visit-cancelled")


def test_a_visit_is_under_way_once_anything_began_or_ended(visit: Scenario) -> None:
    visit.given(item_planned("welcome"))
    assert visit.visit.status == "planned"
    visit.given(started("welcome"))
    assert visit.visit.status == "under-way"


def test_a_visit_is_completed_once_nothing_is_left_to_hold(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), item_planned("wreath"), started("welcome"), ended("welcome"))
    assert visit.visit.status == "under-way"
    visit.given(cancelled("wreath"))
    assert visit.visit.status == "completed"
    visit.given(item_planned("meal"))
    assert visit.visit.status == "under-way"


def test_a_visit_of_which_nothing_was_held_is_not_completed(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), cancelled("welcome"))
    assert visit.visit.status == "planned"


def test_a_completed_visit_may_be_closed(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), started("welcome"), ended("welcome"), VisitClosed())
    assert visit.visit.status == "closed"


def test_a_claim_may_be_about_the_visit_and_what_stands_in_it(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), cancelled("welcome"), member("abayev"))
    subjects = ("visit", "welcome", "abayev", "nobody")
    assert [visit.visit.has_subject(subject) for subject in subjects] == [True, True, True, False]


def test_a_line_is_something_of_the_visit_until_it_is_taken_down(visit: Scenario) -> None:
    visit.given(item_planned("welcome"), line_drawn_up("row", "welcome", ("putin",)))
    assert visit.visit.has_subject("row")
    visit.given(LineTakenDown("row"))
    assert not visit.visit.has_subject("row")


def test_subjects_are_called_by_their_titles_and_what_is_unknown_by_itself(visit: Scenario) -> None:
    visit.given(item_planned("signing"), document("transit", "signing"), point("trade", "signing"))
    told = visit.visit.words_of(("signing", "transit", "trade", "nobody"))
    assert told == ({"en": "Signing"}, {"en": "Agreement transit"}, {"en": "Point trade"}, "nobody")


@pytest.mark.parametrize("key", ["visit", "host", "guest", "third", "putin", "welcome", "trade", "c"])
def test_an_id_has_one_meaning_in_a_visit(visit: Scenario, key: str) -> None:
    visit.given(item_planned("welcome"), figure("trade", item="welcome"), claim("c", "visit"))
    visit.when(PlanItem("meal", {"en": key.capitalize()}, at("20:00")))
    assert visit.recorded[0].touches() == {(f"{key}-2", "plan")}
