"""Where an office is kept: in a file, or on a server that many desks share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

SCHEMES = ("postgresql://", "postgres://")
"""How the address of a server begins."""


@dataclass(frozen=True)
class ServerAddress:
    """The address of an office on a server, such as `postgresql://records.example/visits`. It holds no secret."""

    address: str

    def __str__(self) -> str:
        return self.address

    @property
    def name(self) -> str:
        """What it is called by whoever lists it: the database, else the service that names it, else the host."""
        try:
            parts = urlsplit(self.address)
        except ValueError:  # No address: who opens it is told so.
            return self.address
        asked = parse_qs(parts.query)
        named = (unquote(parts.path.strip("/")), *asked.get("dbname", ()), *asked.get("service", ()), parts.hostname)
        return next((each for each in named if each), self.address)

    @property
    def stem(self) -> str:
        """As `name`."""
        return self.name


OfficePlace = Path | ServerAddress
"""Where an office is kept."""


def place_named(name: str) -> OfficePlace:
    """The place of that name, which may be the address of a server."""
    return ServerAddress(name) if name.startswith(SCHEMES) else Path(name)


def server_named(address: str) -> ServerAddress:
    """The server of an address as one types it: with or without its beginning."""
    typed = address.strip()
    return ServerAddress(typed if typed.startswith(SCHEMES) else f"{SCHEMES[0]}{typed}")


def whole_name(place: OfficePlace) -> str:
    """A name no other place has: the whole path of a file, wherever the program was started, or the address."""
    return str(place) if isinstance(place, ServerAddress) else str(place.absolute())


def templates_beside(office: Path) -> Path:
    """The folder with the templates of Word that an office in a file owns; it need not be there."""
    return office.with_suffix(".templates")


def is_missing(place: OfficePlace) -> bool:
    """Whether an office is no longer there, as far as that can be told at once: a server is not asked."""
    return isinstance(place, Path) and not place.is_file()
