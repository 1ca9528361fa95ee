"""Venues on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

LINES = (
    {"command": "register-venue", "fields": {"names": {"en": "The Kremlin"}, "zone": "Europe/Moscow",
                                             "venue": "kremlin"}},
    {"command": "register-venue", "fields": {"names": {"en": "Nobody's house"}, "zone": "Europe/Moscow",
                                             "venue": "mistaken"}},
    {"command": "retract-venue", "venue": "mistaken"},
    {"command": "describe-room", "venue": "kremlin",
     "fields": {"names": {"en": "Green Hall"}, "capacity": 20, "entrances": ["State Entrance"],
                "reset": 60}},
    {"command": "note-travel-time", "venue": "kremlin", "fields": {"to": "vnukovo-2", "minutes": 45}},
    {"command": "assign-room", "visit": "KZ-2025-11",
     "fields": {"item": "talks", "venue": "kremlin", "room": "green-hall"}},
)  # fmt: skip


def test_the_venues_with_their_rooms(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "venues").out == "No venues are registered.\n"
    assert chancery("--office", talks, "record", lines=LINES).code == 0

    assert chancery("--office", talks, "venues", "--json").json() == [
        {
            "id": "kremlin", "name": "The Kremlin", "time_zone": "Europe/Moscow", "changeover": 15,
            "travel": {"vnukovo-2": 45},
            "rooms": [{"id": "green-hall", "name": "Green Hall", "capacity": 20, "entrances": ["State Entrance"],
                       "reset": 60}],
        }
    ]  # fmt: skip
    told = chancery("--office", talks, "venues").out
    assert "45 min to vnukovo-2" in told
    assert "holds 20, changeover 60 min" in told


def test_a_room_given_by_a_line_brings_its_words_into_the_visit(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=LINES)

    [item] = chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()
    assert item["place"] == "Green Hall, The Kremlin"


def test_a_room_nobody_described_is_refused_in_a_sentence(chancery: Any, talks: Path) -> None:
    line = {"command": "assign-room", "visit": "KZ-2025-11",
            "fields": {"item": "talks", "venue": "kremlin", "room": "blue-hall"}}  # fmt: skip
    refused = chancery("--office", talks, "record", lines=[line])

    assert refused.code == 1
    assert "blue-hall" in refused.err


def test_an_item_is_planned_with_its_people_and_its_room_in_one_line(chancery: Any, talks: Path) -> None:
    names = {"en": {"given": "Kassym-Jomart", "family": "Tokayev"}}
    proposing = {"side": "guest", "member": "tokayev", "names": names, "position": {"en": "President"}}
    planning = {
        "item": "dinner", "kind": "meal", "title": {"en": "Dinner"}, "when": {"day": "2025-11-12", "start": "20:00"},
        "people": ["tokayev"], "venue": "kremlin", "room": "green-hall",
    }  # fmt: skip
    lines = [{"command": "propose-member", "visit": "KZ-2025-11", "fields": proposing},
             {"command": "plan-item", "visit": "KZ-2025-11", "fields": planning}]  # fmt: skip

    assert chancery("--office", talks, "record", lines=(*LINES[:5], *lines)).code == 0

    dinner = chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()[-1]
    assert (dinner["id"], dinner["place"]) == ("dinner", "Green Hall, The Kremlin")
    [listed] = chancery("--office", talks, "attendance", "KZ-2025-11", "dinner", "--json").json()
    assert [person["id"] for person in listed["people"]] == ["tokayev"]
    assert chancery("--office", talks, "undo", "KZ-2025-11").code == 0
    standing = chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()
    assert [item["id"] for item in standing] == ["talks"]
