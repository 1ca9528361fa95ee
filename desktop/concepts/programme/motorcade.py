"""What the desktop says of motorcades."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, given, lacking
from desktop.concepts.edges.fields import Field, Form, Many, OneOf
from desktop.concepts.edges.items import JOURNEY, MOTORCADE
from desktop.concepts.edges.members import MEMBER
from domain.programme.motorcade import (
    CarSeat,
    DissolveMotorcade,
    FormMotorcade,
    MotorcadeFormed,
    SeatedInCar,
    SeatInCar,
    TakeFromCar,
)

CAR = Field("car", "car")


def _stays_in_car(values: Values) -> bool:
    return values.get("before") == values.get("car")


CONCEPT = Concept(
    menu="honours",
    forms=(
        Form(FormMotorcade, (JOURNEY, Field("cars", "cars"))),
        Form(DissolveMotorcade, (MOTORCADE,)),
        Form(
            SeatInCar,
            (MOTORCADE, MEMBER, CAR, Field("seat", OneOf("car-seat", CarSeat, optional=True))),
            many=Many("member", asked=(MOTORCADE, CAR)),
        ),
        Form(TakeFromCar, (MOTORCADE, MEMBER), many=Many("member")),
    ),
    sentences={
        MotorcadeFormed: {"anew": given("before")},
        SeatedInCar: {
            "same-car": _stays_in_car,
            "changed-over-unseated": both(given("before"), lacking("seat")),
            "changed-over": given("before"),
            "unseated": lacking("seat"),
        },
    },
)
