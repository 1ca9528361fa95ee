"""What the desktop says of interpreters: their languages and their turns."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, given, lacking
from desktop.concepts.edges.fields import OPTIONAL_SIDE, Field, Form, OneOf, Pick
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER, members
from domain.programme.interpreting import (
    ArrangeChangeover,
    AssignInterpreter,
    ChangeoverArranged,
    InterpreterAssigned,
    Mode,
    RelieveInterpreter,
)

CONCEPT = Concept(
    menu="interpreting",
    forms=(
        Form(
            AssignInterpreter,
            (
                ITEM,
                MEMBER,
                Field("pairs", "pairs"),
                Field("mode", OneOf("interpretation", Mode, optional=True)),
                OPTIONAL_SIDE,
                Field("person", Pick(members)),
            ),
        ),
        Form(RelieveInterpreter, (ITEM, MEMBER)),
        Form(
            ArrangeChangeover,
            (ITEM, MEMBER, Field("turns", "turns"), Field("order", "whole-number"), Field("minutes", "whole-number")),
        ),
    ),
    sentences={
        InterpreterAssigned: {
            "for-person-somehow": both(given("person"), lacking("mode")),
            "for-person": given("person"),
            "for-side-somehow": both(given("side"), lacking("mode")),
            "for-side": given("side"),
            "somehow": lacking("mode"),
        },
        ChangeoverArranged: {"by-times": given("turns"), "in-order": given("order")},
    },
)
