"""What the desktop says of motorcades."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.concepts.programme import ITEM
from desktop.forms.fields import Choice, Field, Form
from domain.programme.motorcade import DissolveMotorcade, FormMotorcade, Seat, SeatInCar, TakeFromCar

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(FormMotorcade, (ITEM, Field("cars", "cars"))),
        Form(DissolveMotorcade, (ITEM,)),
        Form(
            SeatInCar,
            (ITEM, MEMBER, Field("car", "whole-number"), Field("seat", Choice("car-seat", Seat, optional=True))),
        ),
        Form(TakeFromCar, (ITEM, MEMBER)),
    ),
)
