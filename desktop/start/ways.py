"""The ways to an office an officer names: a new one, one there is, one on a server, or one restored from a backup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.start.tools import Make, Tools
from desktop.wording.words import say
from domain.core.late import late
from domain.core.place import OfficePlace, place_named, server_named

if TYPE_CHECKING:
    from desktop.start import choosing
else:
    choosing = late("desktop.start.choosing")


class Ways:
    """Each asks where the office is or is to be, and opens it.

    Args:
        tools: what makes or restores one.
        on_show: the window that asks.
        opens: opens an office, made before where it is new.
    """

    def __init__(
        self, tools: Tools, on_show: Callable[[], QWidget | None], opens: Callable[[OfficePlace, Make | None], None]
    ) -> None:
        self._tools, self._on_show, self._opens = tools, on_show, opens

    def ask_new(self) -> None:
        """Ask where a new one is to lie."""
        choosing.ask_where(self._on_show(), say("start.new"), self.make, say("start.new.called"))

    def ask_open(self) -> None:
        """Ask for a file that is there."""
        choosing.ask_for_office(self._on_show(), say("start.open"), self.open_named)

    def ask_server(self) -> None:
        """Ask for the address of a server."""
        label = say("start.server.which", address="postgresql://records.example/visits")
        choosing.ask_for_address(self._on_show(), say("start.server"), label, self._open_at)

    def ask_backup(self) -> None:
        """Ask for a backup, and then where the office is to lie that is made of it."""
        choosing.ask_for_office(self._on_show(), say("start.restore"), self._ask_where_to_restore)

    def open_named(self, name: str) -> None:
        """Open the office of that path or address."""
        self._opens(place_named(name), None)

    def _open_at(self, address: str) -> None:
        self._opens(server_named(address), None)

    def _ask_where_to_restore(self, backup: str) -> None:
        choosing.ask_where(self._on_show(), say("start.restore.where"), partial(self.restore, Path(backup)))

    def make(self, name: str) -> None:
        """Make an empty office in a file of that name, and open it."""
        path = _office_named(name)
        self._opens(path, partial(self._tools.new_office, path))

    def restore(self, backup: Path, name: str) -> None:
        """Make an office of a backup in a file of that name, and open it."""
        path = _office_named(name)
        self._opens(path, partial(self._tools.restore_office, backup, path))


def _office_named(name: str) -> Path:
    """The file of an office with that name, which may hold dots: "visits-3.2026"."""
    return Path(name if Path(name).suffix == ".chancery" else f"{name}.chancery")
