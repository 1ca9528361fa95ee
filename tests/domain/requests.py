"""Requests as a desk sends them, for tests of the office and its store."""

from typing import Any

from domain.record.request import Request, from_fields

REFERENCE = "KZ-2025-11"
DAY = "2025-11-12"


def open_visit(reference: str = REFERENCE, **beside: Any) -> Request:
    """A visit is entered."""
    fields = {
        "reference": reference,
        "title": {"en": "State visit", "kk": "Мемлекеттік сапар"},
        "category": "state",
        "host": {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
        "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
        "first_day": DAY,
        "last_day": DAY,
        "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    }
    return from_fields({"command": "open-visit", "fields": fields, **beside})


UNSAID_THEN = {"press": "closed", "taking": "both"}
"""What the first version took `plan-item` to say where nobody said it."""


def plan_item(
    item: str, title: str = "Supper", visit: str = REFERENCE, said: dict[str, str] | None = None, **beside: Any
) -> Request:
    """An item is planned."""
    when = {"day": DAY, "start": "19:00", "end": "21:00"}
    fields = {"kind": "meal", "title": {"en": title}, "when": when, "item": item, **(said or {})}
    return from_fields({"command": "plan-item", "visit": visit, "fields": fields, **beside})


def move_item(item: str, start: str, **beside: Any) -> Request:
    """An item gets another time."""
    fields = {"item": item, "when": {"day": DAY, "start": start, "end": "23:00"}}
    return from_fields({"command": "move-item", "visit": REFERENCE, "fields": fields, **beside})


def place_item(item: str, place: str, **beside: Any) -> Request:
    """An item gets another place."""
    return from_fields(
        {"command": "place-item", "visit": REFERENCE, "fields": {"item": item, "place": {"en": place}}, **beside}
    )


def propose_member(member: str, side: str = "guest", **beside: Any) -> Request:
    """Someone is proposed for a delegation."""
    names = {"en": {"given": "Abay", "family": member.title()}}
    fields = {"side": side, "position": {"en": "Minister"}, "names": names, "member": member}
    return from_fields({"command": "propose-member", "visit": REFERENCE, "fields": fields, **beside})


def register(person: str) -> Request:
    """A person is entered in the registry."""
    names = {"en": {"family": person.title()}}
    return from_fields({"command": "register-person", "fields": {"names": names, "person": person}})


def retract(person: str) -> Request:
    """A person entered by mistake is taken back."""
    return from_fields({"command": "retract-person", "person": person, "fields": {}, "reason": "Entered by mistake"})
