"""What the desktop says of the kinds of items an office defines for itself."""

from __future__ import annotations

from typing import get_args

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Registered, SeveralAnywhere
from desktop.concepts.edges.items import PRESS, own_kinds
from desktop.wording.words import say
from domain.programme.item_kind import Trait
from domain.programme.own_kind import DefineItemKind, WithdrawItemKind
from domain.programme.programme import Taking


def traits() -> Offered:
    """What an item of a kind may have."""
    return [(trait, say.words.of("trait", trait)) for trait in get_args(Trait)]


KIND = Field("kind", Registered(own_kinds))

CONCEPT = Concept(
    menu="vocabulary",
    forms=(
        Form(
            DefineItemKind,
            (
                Field("words", "texts"),
                Field("has", SeveralAnywhere(traits)),
                PRESS,
                Field("taking", OneOf("taking", Taking, optional=True)),
                KIND,
            ),
            sourced=False,
        ),
        Form(WithdrawItemKind, (KIND,), sourced=False),
    ),
)
