"""Seating plans to lay out and to paint."""

from __future__ import annotations

from domain.core.message import Event
from domain.programme.meeting import MeetingFormatSet
from domain.projections.lines import LinePlan, lines
from domain.projections.seating import SeatingPlan, seating_of
from domain.seating.convention import Preset
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    item_planned,
    laid,
    line_drawn_up,
    listed,
    meeting_planned,
    member,
    principals,
    visit_opened,
)
from tests.domain.scenario import Scenario

HOST = tuple(f"host-{number}" for number in range(2, 12))
GUEST = tuple(f"guest-{number}" for number in range(2, 12))


def plan(host: int = 4, guest: int = 4, convention: Preset = "place-of-honour", *more: Event) -> SeatingPlan:
    """Talks of so many a side, heads included, with an interpreter and a note-taker of the guest."""
    people = (*("putin", *HOST)[:host], *("tokayev", *GUEST)[:guest])
    scenario = Scenario(
        visit_opened(), principals(), *(member(key, "host") for key in HOST), *(member(key) for key in GUEST),
        member("dana"), member("nurlan"), meeting_planned("talks", "expanded", people=people),
        listed("talks", "dana", "interpreter"), listed("talks", "nurlan", "note-taker"),
        *laid("talks", convention), *more,
    )  # fmt: skip
    return seating_of(scenario.visit, scenario.visit.programme.items["talks"])


def round_plan(parties: int, *more: Event) -> SeatingPlan:
    """A table of so many parties, host and guest among them, each with its head alone."""
    further = tuple(f"party-{number}" for number in range(3, parties + 1))
    named = [PartyNamed(key, Party(organisation={"en": key}, zone="Europe/Brussels")) for key in further]
    heads = [member(f"head-of-{key}", key, "head") for key in further]
    item = item_planned("talks", taking=("host", "guest", *further))
    scenario = Scenario(
        visit_opened(), principals(), *named, *heads, item, MeetingFormatSet("talks", "expanded"), *more
    )
    return seating_of(scenario.visit, scenario.visit.programme.items["talks"])


def line_plan(
    kind: str, host: int = 4, guest: int = 4, *more: Event, mixing: str = "host-then-guest", rows: int = 1
) -> LinePlan:
    """A line of so many a side, heads included."""
    people = (*("putin", *HOST)[:host], *("tokayev", *GUEST)[:guest])
    scenario = Scenario(
        visit_opened(), principals(), *(member(key, "host") for key in HOST), *(member(key) for key in GUEST),
        meeting_planned("talks", "expanded", people=people),
        line_drawn_up("line", "talks", people, kind, mixing=mixing, rows=rows), *more,
    )  # fmt: skip
    return lines(scenario.visit)[0]
