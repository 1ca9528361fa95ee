"""An office with one small visit, recorded by the commands an officer would send."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.files.pictures.reader import read_photograph
from desktop.machine.paths import servers_folder
from domain.core.place import OfficePlace, ServerAddress
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer, Receipt
from domain.record.request import from_fields
from domain.record.vocabulary import COMMANDS, kind_of_command
from domain.record.vocabulary import VISIT as VISIT_KIND
from tests.office_server import officer_at

REFERENCE = "KZ-2025-11"
DAY = "2025-11-12"
NAMES = {
    "putin": ("host", "head", "Vladimir", "Putin", "President"),
    "lavrov": ("host", "official", "Sergey", "Lavrov", "Minister of Foreign Affairs"),
    "ushakov": ("host", "official", "Yury", "Ushakov", "Assistant to the President"),
    "tokayev": ("guest", "head", "Kassym-Jomart", "Tokayev", "President"),
    "abayev": ("guest", "official", "Dauren", "Abayev", "Ambassador"),
    "kosherbayev": ("guest", "official", "Yermek", "Kosherbayev", "Minister of Foreign Affairs"),
}

Line = tuple[str, dict[str, Any]]
"""The name of a command, and its fields; a reason is given where one is needed."""

OPENING: Line = (
    "open-visit",
    {
        "reference": REFERENCE,
        "title": {"en": "State visit of the President of Kazakhstan", "fr": "Visite d’État"},
        "category": "state",
        "host": {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
        "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
        "first_day": "2025-11-11",
        "last_day": DAY,
        "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    },
)


def at(start: str, end: str) -> dict[str, str]:
    """A planned time on the day of the talks."""
    return {"day": DAY, "start": start, "end": end}


def _member(key: str) -> Line:
    side, category, given, family, position = NAMES[key]
    return (
        "propose-member",
        {
            "side": side, "category": category, "member": key, "position": {"en": position},
            "names": {"en": {"given": given, "family": family}},
        },
    )  # fmt: skip


VISIT: tuple[Line, ...] = (
    OPENING,
    (
        "record-announcement",
        {"by": "Kremlin", "said": {"en": "A state visit"}, "on": "2025-10-24", "announcement": "announced"},
    ),
    *(_member(key) for key in NAMES),
    ("confirm-member", {"member": "putin"}),
    ("confirm-member", {"member": "tokayev"}),
    (
        "plan-meeting",
        {
            "format": "restricted", "title": {"en": "Restricted talks"}, "when": at("13:00", "14:15"),
            "place": {"en": "Green Drawing Room"}, "people": ["putin", "tokayev", "abayev"],
            "item": "talks-restricted",
        },
    ),
    (
        "plan-meeting",
        {
            "format": "expanded", "title": {"en": "Expanded talks"}, "when": at("14:30", "15:30"),
            "people": ["putin", "lavrov", "tokayev", "abayev"], "item": "talks-expanded",
        },
    ),
    ("plan-item", {"kind": "meal", "title": {"en": "Lunch"}, "when": at("16:00", "17:30"), "item": "lunch"}),
    (
        "plan-item",
        {
            "kind": "press-statements", "title": {"en": "Joint words to the press"}, "when": at("18:00", "18:40"),
            "item": "statements",
        },
    ),
    ("list-speaker", {"item": "statements", "member": "putin", "language": "ru"}),
    (
        "record-figure",
        {
            "item": "statements", "member": "putin", "indicator": {"en": "Trade"}, "source": "transcript",
            "quantity": {"value": "27.8", "scale": "bn", "currency": "USD", "period": {"first": "2024"}},
            "figure": "trade",
        },
    ),
    ("note-claim", {"subject": "trade", "says": "It was 28.7", "publisher": "An agency", "claim": "claim-trade"}),
)  # fmt: skip


APPROVED: tuple[Line, ...] = (
    (
        "register-person",
        {"names": {"en": {"given": "Yermek", "family": "Kosherbayev"}}, "person": "kosherbayev"},
    ),
    ("approve-spelling", {"form": "en", "by": "Embassy of Kazakhstan", "on": "2025-11-01", "person": "kosherbayev"}),
    ("identify-member", {"member": "kosherbayev", "person": "kosherbayev"}),
)
"""A guest known in the registry, with his spelling approved."""


def new_office_with(path: Path, lines: Sequence[Line] = VISIT) -> Path:
    """An office file with these commands recorded in it; what begins as `VISIT` does starts from a copy."""
    rest = lines
    if tuple(lines[: len(VISIT)]) == VISIT:
        path.write_bytes(_small_office())
        rest = lines[len(VISIT) :]
    else:
        new_office(path)
    if rest:
        send(path, rest)
    return path


@cache
def _small_office() -> bytes:
    """The file of an office with `VISIT`, recorded once: every command is a durable write."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.chancery"
        new_office(path)
        send(path, VISIT)
        return path.read_bytes()


def office_as(place: OfficePlace, name: str, desk: str = "desk-2", **how: Any) -> Office:
    """An office opened by an officer at a desk; on a server under his login."""
    where = officer_at(place, name) if isinstance(place, ServerAddress) else place
    return office_at(where, Officer(name, desk), pictures=read_photograph, beside=servers_folder(), **how)


def send(place: OfficePlace, lines: Iterable[Line], officer: str = "A. Serova") -> list[Receipt]:
    """Record commands through an office of one's own, as another desk would."""
    with closing(office_as(place, officer)) as office:
        return [receipt for line in lines for receipt in office.record(_request(line))]


def entries(place: OfficePlace) -> list[str]:
    """The topics of the visit's journal, oldest first."""
    with closing(office_as(place, "reader", "test")) as office:
        return [entry.event.topic for entry in office.journal(REFERENCE)]


def _request(line: Line) -> Any:
    command, fields = line
    kind = kind_of_command(command)
    about: dict[str, Any] = {"visit": None if command == "open-visit" else REFERENCE}
    if kind is not VISIT_KIND:
        unnamed = COMMANDS[command] is kind.opens or kind.opens is None
        about = {} if unnamed else {kind.name: fields[kind.name]}
        fields = {name: value for name, value in fields.items() if name not in about}
    return from_fields({"command": command, "fields": fields, **about, "reason": "As the embassy asked"})
