"""A room that two visits need, on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.desktop.commandline.test_venues import LINES


def test_a_room_busy_in_another_visit_is_told_with_the_visit_the_item_and_the_hour(
    chancery: Any, talks: Path, opening: dict[str, Any], planning: dict[str, Any]
) -> None:
    opening["fields"] |= {"reference": "IN-2025-12", "title": {"en": "Visit from India", "fr": "Visite de l’Inde"}}
    planning["visit"] = "IN-2025-12"
    planning["fields"] |= {"title": {"en": "Luncheon"}, "when": {"day": "2025-11-12", "start": "15:30"}}
    room = {"item": "talks", "venue": "kremlin", "room": "green-hall"}
    taken = {"command": "assign-room", "visit": "IN-2025-12", "fields": room}
    assert chancery("--office", talks, "record", lines=[*LINES, opening, planning, taken]).code == 0

    found = chancery("--office", talks, "check", "KZ-2025-11", "--on", "2025-11-12")
    assert found.code == 1
    assert (
        "Green Hall, The Kremlin is needed for Restricted talks 14:25–15:20 and, in Visit from India (IN-2025-12), "
        "for Luncheon 15:30; 60 min are needed between them." in " ".join(found.out.split())
    )
    rows = json.loads(chancery("--office", talks, "check", "KZ-2025-11", "--on", "2025-11-12", "--json").out)
    [row] = [row for row in rows if row["code"] == "room-needed-elsewhere"]
    assert (row["severity"], row["subjects"]) == ("now", ["talks", "in-2025-12", "talks"])
