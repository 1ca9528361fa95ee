"""What a screen reader hears of the program: the accessible tree as the desktop's own bus carries it (AT-SPI)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.screen.x_server import XServer

PROGRAMS = ("dbus-daemon",)
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE, PROPERTIES = "org.a11y.atspi.Accessible", "org.freedesktop.DBus.Properties"
ANSWERS_WITHIN = 60.0
"""Seconds."""
FOCUSED, SHOWING = 12, 25
"""The numbers of states in the bits that `GetState` answers."""
CHILDREN = 60
"""How many children of one thing are heard: a long table is heard from its beginning."""


@dataclass(frozen=True)
class Heard:
    """What the tree says of one thing in the window."""

    role: str
    name: str
    focused: bool


class ScreenReader:
    """Walks what is showing in every window of the programs on a bus."""

    def __init__(self, bus: DBusConnection, needs: dict[str, str]) -> None:
        self._bus, self.needs = bus, needs
        """What a program needs in its environment to be heard."""

    def hear(self) -> list[Heard]:
        """Everything that is showing, in the order of the tree; of what goes while it is read, nothing."""
        return list(self._below(*ROOT))

    def _below(self, owner: str, path: str) -> Iterator[Heard]:
        for its_owner, its_path in (self._ask(owner, path, "GetChildren") or [])[:CHILDREN]:
            low, _high = self._ask(its_owner, its_path, "GetState") or (0, 0)
            role = self._ask(its_owner, its_path, "GetRoleName") or ""
            if role == "application" or low >> SHOWING & 1:
                name = self._property(its_owner, its_path, "Name") or ""
                yield Heard(role, name, focused=bool(low >> FOCUSED & 1))
                yield from self._below(its_owner, its_path)

    def _ask(self, owner: str, path: str, method: str) -> Any:
        """The answer of a thing; None where it is gone."""
        return self._answer(new_method_call(DBusAddress(path, owner, ACCESSIBLE), method))

    def _property(self, owner: str, path: str, name: str) -> Any:
        answer = self._answer(new_method_call(DBusAddress(path, owner, PROPERTIES), "Get", "ss", (ACCESSIBLE, name)))
        return answer[1] if answer is not None else None

    def _answer(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=ANSWERS_WITHIN)
        return reply.body[0] if reply.header.message_type is MessageType.method_return else None


@contextmanager
def screen_reader(server: XServer) -> Iterator[ScreenReader]:
    """A bus of its own on a screen, with what starts the bus of the screen readers. It ends with all it started.

    Raises AssertionError where a program is missing.
    """
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    assert not missing, f"tests/screen needs {', '.join(missing)}: make test installs them"
    # A socket has a short path: the folder of a test may have a long one.
    with tempfile.TemporaryDirectory(prefix="bus-") as folder:
        own = {"XDG_RUNTIME_DIR": folder}
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={folder}/bus"]
        with subprocess.Popen(
            command, env=server.environment() | own, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as bus:
            assert bus.stdout is not None
            address = bus.stdout.readline().strip()
            always = {"DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
            try:
                # Before any program starts, which would wait for it.
                with closing(_bus_of_readers(address)) as readers:
                    yield ScreenReader(readers, own | always)
            finally:
                bus.terminate()


def _bus_of_readers(address: str) -> DBusConnection:
    """The bus of the screen readers, which the desktop's own bus starts when it is first asked for it."""
    with closing(open_dbus_connection(address)) as session:
        asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
        [of_readers] = session.send_and_get_reply(asked, timeout=ANSWERS_WITHIN).body
    return open_dbus_connection(of_readers)
