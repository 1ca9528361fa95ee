"""The real program on a real screen, and the hand of an officer before it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.wording.words import Words
from domain.office import Office
from domain.record.recording import Officer as Author
from tests.conftest import ROOT
from tests.desktop.visit_office import REFERENCE
from tests.screen.waiting import wait_for
from tests.screen.x_server import XServer

PROGRAM = ("-m", "desktop")


class Officer:
    """Presses keys, and looks at the title, at the screen and into the office file.

    Nothing here knows a widget. Keys are named as xdotool names them ("ctrl+k", "Escape", "F6").
    """

    def __init__(self, server: XServer, office: Path, visit: str) -> None:
        self._server, self._office, self._visit = server, office, visit
        self._before = len(_topics(office, visit))

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._server.xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type a text of ASCII letters and digits."""
        self._server.xdotool("type", "--delay", "5", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button at a place of the screen, in pixels."""
        self._server.xdotool("mousemove", str(x), str(y), "click", "1")

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._server.xdotool("getactivewindow", "getwindowname")

    def picture(self) -> QImage:
        """What is on the screen."""
        return self._server.picture()

    def recorded(self) -> list[str]:
        """The topics of what the office file holds of the visit since the program was opened on it."""
        return _topics(self._office, self._visit)[self._before :]

    def sees(self, condition: Callable[[QImage], bool], expected: str) -> None:
        """Wait until the screen looks like that."""
        wait_for(self.picture, condition, expected)

    def sees_title(self, part: str) -> None:
        """Wait until the title of the window that has the keyboard begins like this."""
        wait_for(self.title, lambda title: title.startswith(part), f"a title with “{part}” at its beginning")

    def sees_office(self, name: str, visit: str) -> None:
        """Wait until the title says the name of an office file and the reference of a visit in it."""
        wait_for(self.title, lambda title: f"{visit} — {name}" in title, f"{visit} — {name} in the title")

    def sees_form(self, command: str) -> None:
        """Wait until the form of a command is open."""
        self.sees_title(f"{said(f'command.{command}')} — ")

    def sees_page(self, page: str) -> None:
        """Wait until a page has the keyboard, and no form."""
        self.sees_title(f"{said(f'page.{page}')} — ")

    def sees_recorded(self, *topics: str) -> None:
        """Wait until this was recorded since the program was opened, and nothing else."""
        wait_for(self.recorded, lambda recorded: recorded == list(topics), f"entries {list(topics)}")


@contextmanager
def program_on(server: XServer, office: Path, folder: Path, visit: str = REFERENCE) -> Iterator[Officer]:
    """The program showing the newest visit of an office, whose reference is given."""
    with started(server, folder, "--office", str(office)):
        officer = Officer(server, office, visit)
        officer.sees_office(office.name, visit)
        yield officer


@contextmanager
def started(server: XServer, folder: Path, *options: str, program: Sequence[str] = PROGRAM) -> Iterator[None]:
    """The program as a process of its own, in French. `program` is what Python is to run.

    It is ended afterwards, and must have said nothing on stderr, which goes into a file of the folder.
    """
    said = folder / "stderr.txt"
    command = [sys.executable, *program, "--language", "fr", *options]
    with said.open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=server.environment(), stdout=log, stderr=log)
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)
    assert said.read_text() == ""


def said(code: str) -> str:
    """What the program says for a code, in French."""
    return Words("fr")(code)


def _topics(office: Path, visit: str) -> list[str]:
    with closing(Office(office, Author("reader", "test"))) as opened:
        return [entry.event.topic for entry in opened.journal(visit)]
