"""What a withdrawal touches of documents, agreement and the record: signatures and powers, and what stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.agreement.matter import Matter, agreement_state, has_changed, spoken_no_more, title_of
from domain.documents.signatories import TakeOffSignatory
from domain.impact.touched import Disposition, Touched, options

if TYPE_CHECKING:
    from domain.agreement.matter import AgreementState
    from domain.core.text import Wording
    from domain.delegation.delegation import Member
    from domain.documents.document import Document
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


def of_record(visit: Visit, gone: Member) -> Iterator[Touched]:
    """Documents he was to sign, what was agreed while he came, and what is on record and stays."""
    for document in visit.documents.values():
        if _is_to_sign(document, gone):
            yield from _signs(visit, document, gone)
    yield from _agreements(visit, gone)
    for item in visit.programme.active_items():
        if (item.statements or item.attendance) and item.status != "cancelled":
            yield from _seen_at(item, gone)
    for figure in visit.figures.values():
        if figure.member == gone.id:
            yield Touched("quoted", figure.id, figure.subject, options())
    for claim in visit.claims.values():
        if claim.about == gone.id:
            yield Touched("claim", claim.id, claim.says, options())
    for said in visit.announcements.values():
        if said.by.member == gone.id:
            yield Touched("announced", said.id, said.said, options(), values={"day": said.on})


def _is_to_sign(document: Document, gone: Member) -> bool:
    named = document.signatories.get(gone.side)
    return not document.retracted and document.status == "planned" and named is not None and named.member == gone.id


def _signs(visit: Visit, document: Document, gone: Member) -> Iterator[Touched]:
    """A signature is named anew, on full powers of its own: neither is offered to whoever comes instead.

    Once the signing has begun he has signed, though nobody noted it yet: that stays.
    """
    off = options(take_off=(TakeOffSignatory(document.id, gone.side),))
    signing = visit.programme.items.get(document.item)
    proposed: Disposition = "take-off" if signing is None or signing.status == "planned" else "keep"
    yield Touched("signs", document.id, document.title, off, proposed, {"side": gone.side})
    powers = document.signatories[gone.side].powers
    if powers:
        yield Touched("powers", document.id, document.title, options(), values={"powers": powers})


def _agreements(visit: Visit, gone: Member) -> Iterator[Touched]:
    """What waits on his statement ends with it; what was agreed with him on it is to be agreed again."""
    for matter, sides in visit.agreements.items():
        for side in sides:
            standing = agreement_state(visit, matter, side)
            if standing is None or _is_over(visit, matter):
                continue
            values = {"side": side, "aspect": matter.aspect, "state": standing.state}
            subject, title = f"{matter.subject}/{matter.aspect}/{side}", _called(visit, matter)
            if matter.member == gone.id:
                yield Touched("statement-agreement", subject, title, options(), values=values)
            elif _rests_on(visit, matter, standing, gone):
                yield Touched("agreed", subject, title, options(), values=values)
            if standing.by == gone.id:
                yield Touched("agreed-by", subject, title, options(), values=values)


def _called(visit: Visit, matter: Matter) -> Wording:
    """What a matter is about: the title of an item or document, the state whose list it is."""
    party = visit.party_of(matter.subject) if matter.aspect == "list" else None
    return party.state if party is not None else title_of(visit, matter.subject)


def _is_over(visit: Visit, matter: Matter) -> bool:
    item = visit.programme.items.get(matter.subject)
    return (item is not None and item.status != "planned") or spoken_no_more(visit, matter)


def _rests_on(visit: Visit, matter: Matter, standing: AgreementState, gone: Member) -> bool:
    """Whether a side has seen a list or a composition with him on it, and nothing else has changed since."""
    item = visit.programme.items.get(matter.subject)
    named = matter.subject == gone.side if item is None else gone.id in item.involved
    return matter.aspect in ("list", "composition", "seating") and named and not has_changed(visit, matter, standing)


def _seen_at(item: Item, gone: Member) -> Iterator[Touched]:
    """What is on record of an item: it stays, and is shown so that nobody wonders."""
    spoke = (statement for statement in item.statements if statement.member == gone.id and statement.texts)
    if any(spoke) and item.status != "planned":
        yield Touched("text", item.id, item.title, options())
    mark = item.attendance.get(gone.id)
    if mark is not None:
        yield Touched("attended", item.id, item.title, options(), values={"attended": mark.attended})
    elif any(each.by == gone.id for each in item.attendance.values()):
        yield Touched("attended", item.id, item.title, options(), values={"attended": "present"})
