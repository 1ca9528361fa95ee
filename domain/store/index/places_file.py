"""The order of the persons of an office in a disposable file, so that nobody need be read to list them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from domain.core.code_digest import code_stamp
from domain.core.problem import Problem
from domain.registry.person_places import PersonPlaces
from domain.store.durable import write_whole
from domain.store.log import NEWEST
from domain.store.store import Store


class _MadeOf(msgspec.Struct, frozen=True):
    """Of which copy of which office, up to which entry of its log, and by which code."""

    office: str
    instance: str
    size: int
    head: str
    code: str


class _File(msgspec.Struct, frozen=True):
    made_of: _MadeOf
    places: PersonPlaces


_decode = msgspec.json.Decoder(_File).decode


class PlacesFile:
    """The file; a `domain.registry.person_places.KeptPlaces`. Whoever is told of otherwise than in it is read anew.

    A bit that flips in it makes another person of somebody, or another number of entries: then he is placed anew, too.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self._path, self._store = path, store

    def read(self) -> PersonPlaces | None:
        """As `KeptPlaces.read`."""
        with suppress(OSError, ValueError, Problem):
            found = _decode(self._path.read_bytes())
            if found.made_of == self._made_of(found.made_of.size):
                return found.places
        return None

    def keep(self, places: PersonPlaces) -> None:
        """As `KeptPlaces.keep`."""
        with suppress(OSError, Problem):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, msgspec.json.encode(_File(self._made_of(NEWEST), places)))

    def _made_of(self, size: int) -> _MadeOf:
        identity = self._store.identity
        return _MadeOf(identity.office, identity.instance, *self._store.known_head(size), code_stamp())
