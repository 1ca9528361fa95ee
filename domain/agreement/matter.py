"""Matters: what the sides agree on, how each stands to it, and whether it changed since (protocol 4.1, 4.2).

A matter is one aspect of something: the plan of an item, its composition, its seating plan, its wording, the
statement of a speaker, the text of a document to be signed, or the list of a side. The commands that move it on
are in `agreement.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from domain.core.names import SIDES
from domain.core.problem import Refused
from domain.seating.item_order import order_at
from domain.statements.press import delivery_of

if TYPE_CHECKING:
    from domain.core.message import Event
    from domain.core.text import Wording
    from domain.visit.visit import Visit

Aspect = Literal["item", "composition", "seating", "wording", "list"]
"""What of something is agreed: an item's plan, its people, its seats, its words; or the list of a side."""

State = Literal["proposed", "submitted", "agreed", "approved", "pending"]
"""How a side stands to a matter. Pending: issued at once, the approval follows within a set time."""


class Matter(NamedTuple):
    """What is agreed: an aspect of an item, or the list of a side; of a speaker's statement with its member."""

    aspect: str
    subject: str
    member: str | None = None


LEAST_SETTLED = ("changed", "proposed", "submitted", "pending", "agreed", "approved")
"""The states from the one that leaves most to do to the one that leaves nothing."""


@dataclass
class AgreementState:
    """How a side stands to a matter since an entry, and from which entry on that is no longer what it saw."""

    state: str
    entry: int
    who: str = ""
    edition: str = ""
    due: datetime | None = None
    seen: Any = None
    """What stood then, as its aspect is compared."""
    changed: int | None = None


@dataclass
class AgreementSteps:
    """The steps of one side on one matter, oldest first, and the steps taken back, ready to stand again."""

    steps: list[AgreementState] = field(default_factory=list)
    taken_back: list[AgreementState] = field(default_factory=list)


Agreements = dict[Matter, dict[str, AgreementSteps]]
"""By matter and side."""

OF_ITEM: dict[str, tuple[str, ...]] = {
    "item": ("plan", "time", "place", "title", "format", "press", "status"),
    "composition": ("plan", "format", "people/", "head/", "place/"),
    "seating": ("plan", "format", "people/", "head/", "place/", "table", "seat/"),
    "wording": ("plan", "title", "detail"),
}
"""By aspect: the facets of an item that count, those of a set by how they begin. A new facet is named here."""

OF_MEMBER = ("listing", "status", "name", "position", "category", "place", "office", "representation")
"""The facets of a member that count for the list of the side, and for where he sits."""

OF_SIDE = ("principal", "list-order", "list-language")
"""The facets of a side that count for its list."""

OF_DOCUMENT = ("listing", "wording", "terms")
"""The facets of a document that count for its text."""

_OF_LISTED = {"composition": ("status",), "seating": OF_MEMBER}
"""The facets that count for an item that lists the member: who comes, and who sits above whom."""


def agreement_state(visit: Visit, matter: Matter, side: str) -> AgreementState | None:
    """How a side stands to a matter; None if nobody has put it to that side."""
    found = visit.agreements.get(matter, {}).get(side)
    return found.steps[-1] if found is not None and found.steps else None


def settled(visit: Visit, subject: str) -> dict[str, str]:
    """How each side that was asked stands to all aspects of a subject: the least settled of them counts."""
    found: dict[str, str] = {}
    for matter, sides in visit.agreements.items():
        for side in sides if matter.subject == subject else ():
            standing = agreement_state(visit, matter, side)
            state = ("changed" if standing.changed else standing.state) if standing else ""
            if state:
                found[side] = min(state, found.get(side, state), key=LEAST_SETTLED.index)
    return found


def refuse_unknown(visit: Visit, matter: Matter) -> None:
    """Refuse a matter this visit does not have.

    Raises:
        Refused: `unknown-subject`, `not-a-statement`, `not-a-speaker`.
    """
    item = visit.programme.items.get(matter.subject)
    found = matter.subject in SIDES if matter.aspect == "list" else item is not None and not item.retracted
    if not found and not _is_text(visit, matter):
        raise Refused("unknown-subject", field="subject", about=matter.subject)
    if matter.member is not None:
        if matter.aspect != "wording" or item is None:
            raise Refused("not-a-statement", field="member")
        delivery_of(item, matter.member)


def title_of(visit: Visit, subject: str) -> Wording:
    """What the subject of a matter is called: the title of an item or a document; nothing for the list of a side."""
    found = visit.programme.items.get(subject) or visit.documents.get(subject)
    return found.title if found is not None else {}


def set_agreement(visit: Visit, matter: Matter, side: str, standing: AgreementState) -> None:
    """Let a side stand to a matter as said, on what stands now. What was taken back before cannot return."""
    standing.seen = _seen(visit, matter)
    kept = visit.agreements.setdefault(matter, {}).setdefault(side, AgreementSteps())
    kept.steps.append(standing)
    kept.taken_back.clear()


def apply(aggregate: Any, event: Event[Any], entry: int) -> None:
    """Let a visit, or what else a stream is of, become what it is after an event, recorded as that entry."""
    event.evolve(aggregate)
    if getattr(aggregate, "agreements", None):  # nothing but a visit has any, and most visits have none
        note_change(aggregate, event, entry)
    aggregate.entries = entry


def note_change(visit: Visit, event: Event, entry: int) -> None:
    """Note that an event, which the visit holds already, changed what a side agreed to.

    What comes back to what was agreed is agreed again: the other side is not asked twice for nothing.
    """
    touched = event.touches()
    for matter, sides in visit.agreements.items():
        if not any(_may_concern(visit, matter, *each) for each in touched):
            continue
        seen = _seen(visit, matter)
        for kept in sides.values():
            for standing in (*kept.steps, *kept.taken_back):
                if seen == standing.seen:
                    standing.changed = None
                elif standing.changed is None:
                    standing.changed = entry


def concerns(visit: Visit, matter: Matter, subject: str, facet: str) -> bool:
    """Whether a facet that was touched belongs to what a matter is about."""
    if matter.aspect == "list":
        member = visit.delegations.members.get(subject)
        if member is not None:
            return member.side == matter.subject and _counts(facet, OF_MEMBER)
        return subject == matter.subject and _counts(facet, OF_SIDE)
    if matter.subject in visit.documents:
        return subject == matter.subject and facet in OF_DOCUMENT
    if subject == matter.subject:
        if matter.member is not None:
            return facet.startswith(f"text/{matter.member}/as-prepared/")
        return _counts(facet, OF_ITEM[matter.aspect])
    people = visit.programme.items[matter.subject].people
    return subject in people and _counts(facet, _OF_LISTED.get(matter.aspect, ()))


def _is_text(visit: Visit, matter: Matter) -> bool:
    """Whether the matter is the text of a document."""
    document = visit.documents.get(matter.subject)
    return matter.aspect == "wording" and document is not None and not document.retracted


def _counts(facet: str, names: tuple[str, ...]) -> bool:
    return facet in names or f"{facet.partition('/')[0]}/" in names


def _may_concern(visit: Visit, matter: Matter, subject: str, facet: str) -> bool:
    """Whether it is worth comparing: whoever moves in a list moves others, at the table too."""
    if matter.aspect in ("composition", "seating") and (subject in visit.delegations.members or subject in SIDES):
        return True
    return concerns(visit, matter, subject, facet)


def _seen(visit: Visit, matter: Matter) -> Any:
    """What a matter says now, to be compared with what it said then."""
    return _TOLD[matter.aspect](visit, matter)


def _plan(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    dropped = item.cancelled or item.retracted
    return (item.kind, item.title, item.planned, item.place, item.taking, item.format, item.press, dropped)


def _composition(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    capacities = sorted({"delegate", *item.people.values()})
    people = [order_at(visit, item, side, capacity) for side in SIDES for capacity in capacities]
    return (item.format, item.retracted, capacities, people, dict(item.heads))


def _seating(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    return (_composition(visit, matter), item.table, tuple(item.swaps))


def _wording(visit: Visit, matter: Matter) -> Any:
    if (document := visit.documents.get(matter.subject)) is not None:
        return (document.title, document.level, document.act, document.terms, document.retracted)
    item = visit.programme.items[matter.subject]
    if matter.member is None:
        return (item.title, item.detail, item.retracted)
    texts = (delivery.texts for delivery in item.deliveries if delivery.member == matter.member)
    return [text for said in texts for text in sorted(said.items()) if text[0][0] == "as-prepared"]


def _list(visit: Visit, matter: Matter) -> Any:
    rows = visit.delegations.listed(matter.subject)
    listed = [(row.id, row.names, row.position, row.category, row.status) for row in rows]
    return (listed, visit.delegations.principals.get(matter.subject))


_TOLD: dict[str, Callable[[Visit, Matter], Any]] = {
    "item": _plan, "composition": _composition, "seating": _seating, "wording": _wording, "list": _list,
}  # fmt: skip
"""By aspect: what is compared."""
