"""Which office this desk found at a place when it last looked: another in its stead is told for a day."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import msgspec

TOLD_FOR = timedelta(days=1)


class FoundAt(msgspec.Struct, frozen=True):
    """What a desk found at a place."""

    office: str
    """The id of the office."""
    before: str | None = None
    """The id of the one that lay there before."""
    since: datetime | None = None
    """When the other was found gone (UTC)."""


def replaces_another(memory: Path, place: str, office: str) -> bool:
    """Whether another office lay at a place until a day ago; what is found there now is remembered.

    Args:
        memory: the folder in which this desk remembers offices.
        place: the path of a file, or the address of a database.
        office: the id of the office that is there.
    """
    note = memory / "places" / sha256(place.encode()).hexdigest()[:32]
    before, now = _read(note), datetime.now(UTC)
    if before is not None and before.office == office:
        return before.since is not None and abs(now - before.since) < TOLD_FOR
    found = FoundAt(office) if before is None else FoundAt(office, before.office, now)
    unfinished = note.with_name(f".{note.name}.{uuid4().hex}")
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(msgspec.json.encode(found))
        unfinished.replace(note)
    return before is not None


def _read(note: Path) -> FoundAt | None:
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(note.read_bytes(), type=FoundAt)
    return None
