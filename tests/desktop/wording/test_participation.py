"""Who takes part in an item of a visit of several parties, in words."""

from __future__ import annotations

import pytest

from desktop.wording.participation import parties_words
from desktop.wording.sizes import listed_words
from desktop.wording.words import Words, states_of
from domain.core.message import Event
from domain.projections.schedule import schedule
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.who_takes_part import PartiesSettled
from tests.domain.facts import listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

TWO = (PartyNamed("host", Party({"en": "Mongolia"})), PartyNamed("guest", Party({"en": "European Union"})))
JAPAN = PartyNamed("japan", Party({"en": "Japan"}))
JOINS = ParticipationSettled("talks", "japan", "in-the-room", {}, {})


def said(*facts: Event) -> tuple[str, str]:
    visit = Scenario(visit_opened(), principals(), meeting_planned("talks"), *facts).visit
    words = Words("en", states=states_of(visit))
    row = schedule(visit)[0]
    return parties_words(row, words), listed_words(row, words)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (TWO, ""),
        ((*TWO, JAPAN), "Mongolia and European Union"),
        ((*TWO, JAPAN, JOINS), "all parties"),
        ((*TWO, JAPAN, PartiesSettled("talks", ("host", "japan"))), "Mongolia and Japan"),
        (
            (*TWO, JAPAN, member("motegi", "japan"), listed("talks", "putin"), listed("talks", "motegi")),
            "Mongolia and Japan",
        ),
    ],
)
def test_they_are_named_where_there_are_more_than_two(facts: tuple[Event, ...], told: str) -> None:
    assert said(*facts)[0] == told


def test_sides_that_list_people_stand_in_the_order_of_parties() -> None:
    people = (member("motegi", "japan"), member("motegis-aide", "japan"), member("abayev"))
    there = (listed("talks", each) for each in ("motegi", "motegis-aide", "abayev", "putin"))
    assert said(*TWO, JAPAN, JOINS, *people, *there)[1] == "Mongolia: 1, European Union: 1 and Japan: 2"
