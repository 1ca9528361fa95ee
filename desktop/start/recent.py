"""The offices opened last on this machine, newest first, with what was in each when it was last looked into."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import msgspec

from desktop.machine.paths import config_folder
from domain.core.place import OfficePlace, is_missing, place_named, whole_name

if TYPE_CHECKING:
    from desktop.desk.view import OfficeView

KEPT = 10


class NextVisit(msgspec.Struct, frozen=True):
    """The visit that runs or comes next: who comes, in the languages there are, and when."""

    guest: dict[str, str]
    first_day: date
    last_day: date


class OfficeContents(msgspec.Struct, frozen=True):
    """What was in an office when it was last open here."""

    opened_at: datetime
    visits: int
    closed: int
    """How many of the visits are closed."""
    next: NextVisit | None
    sample: bool
    backed_up_at: datetime | None


class KnownOffice(msgspec.Struct, frozen=True):
    """An office of the list; of one that was only made by the command line it is not known what is in it."""

    path: str
    contents: OfficeContents | None = None


def contents_of(office: OfficeView, now: datetime) -> OfficeContents:
    """What is in an office that is open."""
    coming = [row for row in office.visits if row.last_day >= now.date() and row.status not in ("cancelled", "closed")]
    first = min(coming, key=lambda row: row.first_day) if coming else None
    return OfficeContents(
        now,
        len(office.visits),
        sum(row.status == "closed" for row in office.visits),
        NextVisit(dict(first.guest), first.first_day, first.last_day) if first is not None else None,
        office.sample,
        office.backed_up_at,
    )


def known_offices() -> tuple[OfficePlace, ...]:
    """The offices opened last, missing ones too; none if the list was never written or cannot be read."""
    return tuple(place_named(each.path) for each in _known())


def known_contents() -> dict[OfficePlace, OfficeContents]:
    """What was in each of them, as far as it is known."""
    return {place_named(each.path): each.contents for each in _known() if each.contents is not None}


def recent_offices() -> tuple[OfficePlace, ...]:
    """The offices opened last that are still where they were, as far as that can be told at once."""
    return tuple(path for path in known_offices() if not is_missing(path))


def remember_office(path: OfficePlace, contents: OfficeContents | None = None) -> None:
    """Put an office first in the list. A list that cannot be written is no reason to stop."""
    newest, known = whole_name(path), _known()
    contents = contents or next((each.contents for each in known if each.path == newest), None)
    _write([KnownOffice(newest, contents), *(each for each in known if each.path != newest)])


def forget_office(path: OfficePlace) -> None:
    """Take an office off the list; its file stays where it is."""
    _write([each for each in _known() if each.path != str(path)])


def _known() -> list[KnownOffice]:
    """The list; an older one holds paths alone."""
    try:
        found = msgspec.json.decode(_list_file().read_bytes(), type=list[KnownOffice | str])
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return []
    return [KnownOffice(each) if isinstance(each, str) else each for each in found]


def _write(offices: list[KnownOffice]) -> None:
    unfinished = _list_file().with_name(f".recent.{uuid4().hex}")
    try:
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(msgspec.json.encode(offices[:KEPT]))
        unfinished.replace(_list_file())
    except (OSError, UnicodeError):
        with suppress(OSError):
            unfinished.unlink()


def _list_file() -> Path:
    return config_folder() / "recent.json"
