"""What stands now: a form that changes something opens with it, so that only the change is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import msgspec

from desktop.desk.view import VisitView
from domain.agreement.correspondence import Letter
from domain.core.names import SIDES
from domain.delegation.counterparts import proposed_counterpart
from domain.delegation.delegation import Member
from domain.documents.document import Document
from domain.programme.block import items_of
from domain.programme.honours import honours_of
from domain.programme.programme import Item
from domain.record.vocabulary import COMMANDS
from domain.registry.person import Person
from domain.seating.convention import PRESETS
from domain.seating.seat_layout import table_of
from domain.statements.figure import Figure
from domain.visit.visit import Visit

Stands = dict[str, Any]


def _when(item: Item) -> Stands:
    return {"when": item.planned.as_asked()} if item.planned is not None else {}


def _table(item: Item) -> Stands:
    """The name of the convention, not its parts: they would overrule another name chosen in the form."""
    table = table_of(item)
    return {"convention": table.name if table.name in PRESETS else None, "places": table.places, "law": table.law}


def _times(item: Item) -> Stands:
    return {"started": item.started, "ended": item.ended}


def _size(item: Item) -> Stands:
    """What both sides have alike; of sides that differ one is chosen first."""
    host, guest = item.sizes.get("host"), item.sizes.get("guest")
    return {"size": str(host)} if host is not None and host == guest else {}


def _limit(item: Item) -> Stands:
    host, guest = item.limits.get("host"), item.limits.get("guest")
    return {"most": host} if host == guest else {}


def _counterpart(visit: Visit, member: str) -> Stands:
    """Who is opposite now, else who is proposed."""
    return {"counterpart": visit.delegations.members[member].counterpart or proposed_counterpart(visit, member)}


def _start_of(visit: Visit, block: str) -> Stands:
    """When the first item of a block begins."""
    planned = next((item.planned for item in items_of(visit, block) if item.planned is not None), None)
    return {"day": planned.day, "start": planned.start} if planned is not None else {}


_OF_ITEM: dict[str, Callable[[Item], Stands]] = {
    "move-item": _when,
    "place-item": lambda item: {"place": item.place},
    "retitle-item": lambda item: {"title": item.title},
    "describe-item": lambda item: {"detail": item.detail},
    "form-motorcade": lambda item: {"cars": item.motorcade.cars if item.motorcade is not None else ()},
    "describe-moves": lambda item: {"moves": item.moves},
    "set-press-regime": lambda item: {"press": item.press},
    "assign-officer": lambda item: {"officer": item.officer},
    "change-format": lambda item: {"format": item.format},
    "agree-size": _size,
    "limit-size": _limit,
    "put-into-block": lambda item: {"block": item.block},
    "note-held-size": lambda item: dict(item.held_sizes),
    "set-table": _table,
    "arrange-honours": lambda item: asdict(honours_of(item)),
    "correct-actual-times": _times,
}

_OF_BLOCK: dict[str, Callable[[Visit, str], Stands]] = {
    "retitle-block": lambda visit, block: {"title": visit.blocks[block].title},
    "move-block": _start_of,
}

_OF_MEMBER: dict[str, Callable[[Member], Stands]] = {
    "rename-member": lambda member: {"names": member.names},
    "word-position": lambda member: {"position": member.position},
    "note-languages": lambda member: {"languages": member.languages},
    "identify-member": lambda member: {"person": member.person},
    "bind-to-office": lambda member: {"office": member.bound_to},
    "categorise-member": lambda member: {"category": member.category},
    "rank-office": lambda member: {
        "office_class": member.office_class,
        "national_order": member.national_order,
        "since": member.since,
    },
    "record-representation": lambda member: {"represents": member.represents},
}

_OF_FIGURE: dict[str, Callable[[Figure], Stands]] = {
    "correct-figure": lambda figure: {
        "value": figure.value, "unit": figure.unit, "period": figure.period, "source": figure.source,
    },
}  # fmt: skip

_OF_LETTER: dict[str, Callable[[Letter], Stands]] = {
    "correct-letter": lambda letter: {
        "kind": letter.kind, "direction": letter.direction, "sender": letter.sender, "number": letter.number,
        "dated": letter.dated, "received_at": letter.received_at, "recipient": letter.recipient,
        "subject": letter.subject, "said": letter.said, "file": letter.file,
    },
}  # fmt: skip

_OF_VISIT: dict[str, Callable[[Visit], Stands]] = {
    "redate-visit": lambda visit: {"first_day": visit.first_day, "last_day": visit.last_day},
    "correct-category": lambda visit: {"category": visit.category},
    "retitle-visit": lambda visit: {"title": visit.title},
    "name-third-party": lambda visit: {"party": visit.third},
    "name-places": lambda visit: {"places": visit.places},
}


def _presence(visit: Visit, known: dict[str, Any]) -> Stands:
    item = visit.programme.items.get(str(known.get("item")))
    mark = item.attendance.get(str(known.get("member"))) if item else None
    return {"stays": mark.stays, "late": mark.late, "left_early": mark.left_early} if mark else {}


def _assignment(visit: Visit, known: dict[str, Any]) -> Stands:
    item = visit.programme.items.get(str(known.get("item")))
    found = item.interpreting.get(str(known.get("member"))) if item else None
    return {"pairs": found.pairs, "mode": found.mode, "side": found.side, "person": found.person} if found else {}


def _changeover(visit: Visit, known: dict[str, Any]) -> Stands:
    item = visit.programme.items.get(str(known.get("item")))
    found = item.interpreting.get(str(known.get("member"))) if item else None
    return {"turns": found.turns, "order": found.order, "minutes": found.minutes} if found else {}


_OF_BOTH: dict[str, Callable[[Visit, dict[str, Any]], Stands]] = {
    "note-presence": _presence,
    "assign-interpreter": _assignment,
    "arrange-changeover": _changeover,
}
"""What stands between an item and a member."""


_OF_SIDE: dict[str, Callable[[Visit, str], Stands]] = {
    "give-list-order": lambda visit, side: {
        "members": [member.id for member in visit.delegations.listed(side) if member.travels],
    },
    "set-list-language": lambda visit, side: {"language": visit.delegations.list_languages.get(side)},
}  # fmt: skip


def _document(document: Document) -> Stands:
    return {"title": document.title, "level": document.level, "act": document.act}


_OF_DOCUMENT: dict[str, Callable[[Document, dict[str, Any]], Stands]] = {
    "describe-document": lambda document, _: _document(document),
    "settle-terms": lambda document, _: asdict(document.terms),
    "record-signing": lambda document, _: {"act": document.act},
    "produce-full-powers": lambda document, known: {
        "powers": named.powers if (named := document.signatories.get(str(known.get("side")))) else "",
    },
}  # fmt: skip
"""What stands of a document."""


def _form(person: Person, known: dict[str, Any]) -> Stands:
    return {"name": person.forms.get(str(known.get("form")))}


def _held(person: Person, known: dict[str, Any], *names: str) -> Stands:
    held = person.offices.get(str(known.get("held")))
    return {name: getattr(held, name) for name in (*names, "since", "until")} if held is not None else {}


_OF_PERSON: dict[str, Callable[[Person, dict[str, Any]], Stands]] = {
    "spell-name": _form,
    "change-spelling": _form,
    "word-courtesy": lambda person, _: {"courtesy": person.courtesy, "address": person.address},
    "note-person-languages": lambda person, _: {"languages": person.languages},
    "correct-office": lambda person, known: _held(person, known, "office", "title", "office_class", "national_order"),
    "leave-office": _held,
}


def current_values_in_registry(command: str, known: dict[str, Any], person: Person | None) -> dict[str, Any]:
    """The fields of a command as they stand for a person of the registry, as plain JSON; the empty ones left out."""
    stands = _OF_PERSON[command](person, known) if person is not None and command in _OF_PERSON else {}
    fields = COMMANDS[command].__struct_fields__
    return _said({name: value for name, value in stands.items() if name in fields})


def copied_from(person: Person, view: VisitView | None) -> Stands:
    """What a proposal copies of a person of the registry: the names, and the office held on the first day."""
    held = person.office_on(view.visit.first_day) if view is not None else None
    return _said({"names": person.names, "position": held.title if held is not None else {}})


def current_values(command: str, known: dict[str, Any], visit: Visit) -> dict[str, Any]:
    """The fields of a command as they stand for what it is about, as plain JSON; what is empty is left out."""
    stands: Stands = {}
    if command in _OF_VISIT:
        stands = _OF_VISIT[command](visit)
    elif command in _OF_ITEM and (item := visit.programme.items.get(str(known.get("item")))):
        stands = _OF_ITEM[command](item)
    elif command == "pair-counterparts" and known.get("member") in visit.delegations.members:
        stands = _counterpart(visit, str(known["member"]))
    elif command in _OF_MEMBER and (member := visit.delegations.members.get(str(known.get("member")))):
        stands = _OF_MEMBER[command](member)
    elif command in _OF_BLOCK and known.get("block") in visit.blocks:
        stands = _OF_BLOCK[command](visit, str(known["block"]))
    elif command in _OF_FIGURE and (figure := visit.figures.get(str(known.get("figure")))):
        stands = _OF_FIGURE[command](figure)
    elif command in _OF_LETTER and (letter := visit.correspondence.get(str(known.get("letter")))):
        stands = _OF_LETTER[command](letter)
    elif command in _OF_DOCUMENT and (document := visit.documents.get(str(known.get("document")))):
        stands = _OF_DOCUMENT[command](document, known)
    elif command in _OF_BOTH:
        stands = _OF_BOTH[command](visit, known)
    elif command in _OF_SIDE and known.get("side") in SIDES:
        stands = _OF_SIDE[command](visit, known["side"])
    return _said(stands)


def _said(stands: Stands) -> dict[str, Any]:
    return {name: msgspec.to_builtins(value) for name, value in stands.items() if value not in (None, "", {}, ())}
