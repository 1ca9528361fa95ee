"""What the desktop says of venues."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Offered, Registered
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.registry.venue import (
    NoteTravelTime,
    RegisterVenue,
    RenameVenue,
    RestoreVenue,
    RetractVenue,
    SetChangeover,
    TravelTimeNoted,
)


def venues(registries: DeskRegistries) -> Offered:
    """The venues of the registry."""
    return [(each.reference, say.words.pick(each.names)) for each in registries.venue.values() if not each.retracted]


def retracted_venues(registries: DeskRegistries) -> Offered:
    """The venues that were taken back."""
    return [(each.reference, say.words.pick(each.names)) for each in registries.venue.values() if each.retracted]


def house_before(view: VisitView) -> str:
    """The house of the last item that has a room; empty where none has."""
    return next((item.room.venue for item in reversed(view.visit.programme.active_items()) if item.room), "")


VENUE = Field("venue", Registered(venues))
HOUSE = Field("venue", Registered(venues, house_before))
"""The house an item is to be in."""
GONE_VENUE = Field("venue", Registered(retracted_venues), stands=False)
MINUTES = Field("minutes", "whole-number")

CONCEPT = Concept(
    menu="venues",
    forms=(
        Form(RegisterVenue, (Field("names", "texts"), Field("zone", "zone"))),
        Form(RetractVenue, about=(VENUE,)),
        Form(RestoreVenue, about=(GONE_VENUE,)),
        Form(RenameVenue, (Field("names", "texts"),), (VENUE,)),
        Form(SetChangeover, (MINUTES,), (VENUE,)),
        Form(NoteTravelTime, (Field("to", Registered(venues)), MINUTES), (VENUE,)),
    ),
    sentences={TravelTimeNoted: cleared("minutes")},
)
