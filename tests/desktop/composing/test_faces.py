"""People as they are shown around a meeting."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from desktop.composing.faces import ShownPeople
from desktop.composing.hours import hours_around
from desktop.wording.words import Words
from domain.programme.arrangements import ItemRetitled
from domain.programme.moving import ItemMoved
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import at, item_planned, listed, meeting_planned, member, planned, principals, visit_opened
from tests.domain.scenario import Scenario


@pytest.mark.parametrize(
    ("party", "position", "office"),
    [
        (Party(state={"en": "Kenya"}), "Minister of Transport of Kenya", "Minister of Transport"),
        (
            Party(organisation={"en": "European Union"}),
            "Secretary-General of the Council of the European Union",
            "Secretary-General of the Council of the European Union",
        ),
    ],
)
def test_an_office_drops_its_state_but_keeps_its_organisation(party: Party, position: str, office: str) -> None:
    """The Secretary-General of the Council is somebody else."""
    named = replace(member("blanchet"), position={"en": position})
    visit = Scenario(visit_opened(), PartyNamed("guest", party), named).visit
    assert ShownPeople(visit, None, Words("en")).of("blanchet").office == office


def test_of_an_item_without_an_end_it_is_told_when_it_begins_and_that_its_end_is_not_fixed() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), meeting_planned("talks")).visit
    for key, when in {"lesson": at("14:30", "15:30"), "visit": at("14:45")}.items():
        for event in (item_planned(key, when, "culture"), listed(key, "abayev")):
            event.evolve(visit)
    faces = ShownPeople(visit, hours_around(visit, visit.programme.items["talks"]), Words("en"))
    assert faces.of("abayev").clashes == (
        "needed 11:30–12:30: Lesson", "needed from 11:45, end not fixed: Visit",
    )  # fmt: skip


def test_nobody_is_free_again_a_minute_after_an_item_without_an_end_began() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), meeting_planned("talks")).visit
    for event in (item_planned("dinner", at("13:50"), "meal"), listed("dinner", "abayev")):
        event.evolve(visit)
    faces = ShownPeople(visit, hours_around(visit, visit.programme.items["talks"]), Words("en"))
    assert faces.of("abayev").clashes == ("needed from 10:50, end not fixed: Dinner",)


def test_who_arrives_only_after_the_meeting_is_told_not_to_be_there() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), meeting_planned("talks")).visit
    titled = ItemRetitled("lands", {"en": "Arrival of Abayev, Vnukovo Airport"})
    for event in (
        item_planned("first", at("07:00"), "arrival"),
        item_planned("lands", at("20:10", "20:30"), "arrival"),
    ):
        event.evolve(visit)
    titled.evolve(visit)
    faces = ShownPeople(visit, hours_around(visit, visit.programme.items["talks"]), Words("en", zone="Europe/Moscow"))
    assert faces.of("abayev").clashes == ("comes later (20:10): Arrival of Abayev, Vnukovo Airport",)
    ItemMoved("lands", planned(at("08:10", day=date(2025, 11, 13)))).evolve(visit)
    faces = ShownPeople(visit, hours_around(visit, visit.programme.items["talks"]), Words("en", zone="Europe/Moscow"))
    assert faces.of("abayev").clashes == ("comes later (Thu 13 Nov, 08:10): Arrival of Abayev, Vnukovo Airport",)
    assert faces.of("tokayev").clashes == ()
