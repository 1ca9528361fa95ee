"""The vaults of one office on this machine, as this desk knows them, and what is still to be erased in each.

An office lies where it is used; copies and backups of it lie elsewhere, some on media that are not always there. What
is erased is erased in all of them: what cannot be reached now is owed, and done once it can.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from domain.core.problem import Problem
from domain.record.erasure import Erasure
from domain.store.durable import locked, make_folder, sync_folder, write_whole

Erase = Callable[[Path, Collection[str], Collection[str]], None]
"""Erases in the vault of that folder the values of those names, and what was typed of those persons.

Raises:
    Problem: it could not be done there now.
"""


class VaultPlace(msgspec.Struct, frozen=True):
    """A vault that was seen, and what is still to be erased in it."""

    folder: str
    device: int
    """The disk it was on, as the system numbers it: where another is there now, its own was taken out."""
    sealed: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    generation: int = 0
    """The generation of its keys when this desk last saw that what was erased is not in it."""

    @property
    def owes(self) -> bool:
        """Whether something is still to be erased in it."""
        return bool(self.sealed or self.persons)

    def is_gone(self) -> bool:
        """Whether it was removed from its disk, which is there: nothing is to be erased any more."""
        path = Path(self.folder)
        standing = next((each for each in (path, *path.parents) if each.exists()), path)
        return standing != path and standing.stat().st_dev == self.device


class VaultPlaces:
    """The list of vaults of an office, in the folder in which this desk remembers offices.

    Args:
        path: the file of the list; without one nothing is known and nothing is owed.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def all(self) -> list[VaultPlace]:
        """Every vault that is known."""
        with suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(self._path.read_bytes(), type=list[VaultPlace]) if self._path is not None else []
        return []

    def waiting(self) -> tuple[str, ...]:
        """The vaults in which something is still to be erased."""
        return tuple(each.folder for each in self.all() if each.owes)

    def know(self, vault: Path) -> None:
        """Know a vault from now on, if it is there."""
        with suppress(Problem, OSError):
            place = VaultPlace(str(vault), vault.stat().st_dev)
            known = {each.folder: each.device for each in self.all()}
            if known.get(place.folder) != place.device:
                with self._changing() as places:
                    before = places.get(place.folder, place)
                    places[place.folder] = msgspec.structs.replace(before, device=place.device)

    def generation(self, vault: Path) -> int:
        """The generation of the keys of a vault when this desk last saw that nothing erased is in it; 0 if never."""
        return next((each.generation for each in self.all() if each.folder == str(vault)), 0)

    def seen_erased(self, vault: Path, generation: int) -> None:
        """Know that nothing erased is in a vault of that generation, or of a later one."""
        if self.generation(vault) < generation:
            with suppress(Problem, OSError), self._changing() as places:
                before = places.get(str(vault), VaultPlace(str(vault), vault.stat().st_dev))
                places[str(vault)] = msgspec.structs.replace(before, generation=generation)

    @property
    def remembers(self) -> bool:
        """Whether there is a list."""
        return self._path is not None

    def owe(self, sealed: Collection[str], persons: Collection[str], here: Path) -> None:
        """Note that values are to be erased in every vault but the one here. When this returns, that is on the disk.

        Raises:
            OSError: the disk refuses.
            Unavailable: `office-locked`.
        """
        if not any(each.folder != str(here) for each in self.all()):
            return
        with self._changing() as places:
            for folder, each in places.items():
                if folder != str(here):
                    owed = {"sealed": _joined(each.sealed, sealed), "persons": _joined(each.persons, persons)}
                    places[folder] = msgspec.structs.replace(each, **owed)

    def settle(self, erase: Erase) -> Erasure:
        """Erase what is owed wherever it can be reached now; a vault that was removed owes nothing any more."""
        if not any(each.owes for each in self.all()):
            return Erasure()
        done: list[str] = []
        with self._changing() as places:
            for folder, each in list(places.items()):
                if each.is_gone():
                    del places[folder]
                elif each.owes and _erased(each, erase):
                    places[folder] = msgspec.structs.replace(each, sealed=(), persons=(), generation=0)
                    done.append(folder)
            return Erasure(tuple(done), tuple(each.folder for each in places.values() if each.owes))

    @contextmanager
    def _changing(self) -> Iterator[dict[str, VaultPlace]]:
        """The vaults by their folders, to be changed by this process alone."""
        if self._path is None:
            yield {}
            return
        make_folder(self._path.parent)
        with locked(self._path.with_name(f"{self._path.name}.lock")):
            places = {each.folder: each for each in self.all()}
            yield places
            write_whole(self._path, msgspec.json.encode(list(places.values())))
            sync_folder(self._path.parent)


def _joined(before: Collection[str], more: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted({*before, *more}))


def _erased(place: VaultPlace, erase: Erase) -> bool:
    """Whether it could be done: the vault is there, and takes it."""
    folder = Path(place.folder)
    if folder.is_dir():
        with suppress(Problem):
            erase(folder.parent, place.sealed, place.persons)
            return True
    return False
