"""One change a list from outside brings: of what kind it is, and why it is held until the officer accepts it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from domain.lists.reconciling.known_persons import KnownAs

ChangeKind = Literal["new", "returned", "gone", "leads", "re-ranked", "re-titled", "respelt", "named", "unchanged"]

CHANGE_KINDS: tuple[ChangeKind, ...] = (
    "new",
    "returned",
    "gone",
    "leads",
    "re-ranked",
    "re-titled",
    "respelt",
    "named",
    "unchanged",
)
"""What a change can be: `returned` was withdrawn and is on the new list, `named` had no name until now.

`leads`: the list calls somebody head of the delegation while another leads it, or a head of it comes again.
"""


HeldFor = Literal[
    "like", "gone", "struck", "leads", "to-lead", "above-head", "not-listed", "number", "other-side", "seen", "known",
    "sentence", "place", "alone", "unlike", "misread", "list", "state", "withdrawn",
    "shorter",
]  # fmt: skip
"""Why a change is held unless the officer accepts it by itself.

`like`: a new name resembles somebody; `known`: it resembles a person of the registry; `gone`: who is not on a whole
list may come all the same; `struck`: the list says that he no longer comes; `leads`: he is the head of the delegation;
`to-lead`: no list makes anybody head of the delegation in another's place; `above-head`: the list places somebody above
the head; `not-listed`: a correction names somebody who does not stand, and says nowhere that he is added;
`number`: a number in a correction may be that of its row; `other-side`: most of the names are those of another side;
`seen`: this very list was accepted before; `sentence`: a sentence of a note most likely means it; `place`: the number
of the list sent before that says where somebody new is to stand does not tell who has it; `alone`: a name or an office
alone beside sentences of changes may be a greeting; `unlike`: the row of somebody new lacks what the others of the list
have, so that he may be nobody; `misread`: his name or office holds what none has; `list`: all of the list may be read
amiss, by its other rows;
`withdrawn`: he was taken off, and the list may be older than that; `shorter`: it breaks off the office
that stands.
"""


class ListChange(msgspec.Struct, frozen=True):
    """One difference between the lists, or that there is none.

    `before` and `after` are names, offices or ranks, as the kind says. `locked`: the spelling is approved, and stays.
    `like`: someone withdrawn, or no longer listed, whom a new name resembles; the officer says whether he is meant.
    """

    id: str
    kind: ChangeKind
    who: Any
    entry: int | None = None
    member: str | None = None
    before: Any = None
    after: Any = None
    locked: bool = False
    like: str | None = None
    held: HeldFor | None = None
    known: KnownAs | None = None
    """The person of the registry somebody new is or, where that is not sure, may be."""
