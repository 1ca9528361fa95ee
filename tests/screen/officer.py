"""The real program on a real screen, and the hand of an officer before it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QColor, QImage

from desktop.wording.words import Words
from domain.offices import office_at
from domain.record.recording import Officer as Author
from tests.conftest import ROOT
from tests.screen.pixels import has_line
from tests.screen.waiting import wait_for
from tests.screen.x_server import XServer

Process = subprocess.Popen[str]
PROGRAM = ("-m", "desktop")
PICTURE = "screen.png"
PLATE, PLATE_WIDTH = QColor("#1A1E23"), 100
"""The ground of a toast in the light theme, and how much of it no letter is as wide as, in pixels."""

NOTICE, NOTICE_AT = QColor("#FBEED3"), (10, 92)
"""The ground of a notice in the light theme, and a place of the screen where it stands before its words."""


DETAILS = 305
"""As wide as what is told of the selection can be, at the right of the screen: it has a primary button of its own."""


class Officer:
    """Presses keys, and looks at the title, at the screen and into the office file.

    Nothing here knows a widget. Keys are named as xdotool names them ("ctrl+k", "Escape", "F6").
    """

    def __init__(self, server: XServer, office: Path, visit: str) -> None:
        self._server, self._office, self._visit = server, office, visit
        self._before, self._events_before = _held(office, visit)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._server.xdotool("key", "--delay", "2", *keys)

    def type(self, text: str) -> None:
        """Type a text of ASCII letters and digits."""
        self._server.xdotool("type", "--delay", "5", text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button at a place of the screen, in pixels."""
        self._server.xdotool("mousemove", str(x), str(y), "click", "1")

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Press the left button at a place of the screen, go to another in steps as a hand does, and let it go."""
        steps = [(x + (to_x - x) * n // 6, y + (to_y - y) * n // 6) for n in range(1, 7)]
        moves = [word for step in steps for word in ("mousemove", *map(str, step))]
        self._server.xdotool("mousemove", str(x), str(y), "mousedown", "1", *moves, "mouseup", "1")

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._server.xdotool("getactivewindow", "getwindowname")

    def picture(self) -> QImage:
        """What is on the screen."""
        return self._server.picture()

    def recorded(self) -> tuple[list[str], int]:
        """What came since the program was opened: the topics of the visit, and how many events in the whole office."""
        topics, events = _held(self._office, self._visit)
        return topics[len(self._before) :], events - self._events_before

    def sees(self, condition: Callable[[QImage], bool], expected: str) -> None:
        """Wait until the screen looks like that."""
        wait_for(self.picture, condition, expected)

    def sees_title(self, part: str) -> None:
        """Wait until the title of the window that has the keyboard begins like this."""
        wait_for(self.title, lambda title: title.startswith(part), f"a title with “{part}” at its beginning")

    def sees_office(self, name: str, visit: str) -> None:
        """Wait until the title says the name of an office file and the reference of a visit in it."""
        wait_for(self.title, lambda title: f"{visit} — {name}" in title, f"{visit} — {name} in the title")

    def sees_one_window(self, name: str) -> None:
        """Wait until one window alone bears a name: the one before it is gone, and takes no key any more."""
        named = ("search", "--onlyvisible", "--name", f"^{name}$")
        wait_for(lambda: self._server.xdotool(*named).split(), lambda found: len(found) == 1, f"one window “{name}”")

    def sees_form(self, command: str) -> None:
        """Wait until the form of a command is open."""
        self.sees_title(f"{said(f'command.{command}')} — ")

    def sees_page(self, page: str) -> None:
        """Wait until a page has the keyboard, and no form."""
        self.sees_title(f"{said(f'page.{page}')} — ")

    def sees_toast(self) -> None:
        """Wait until a toast says what was done: a dark plate at the foot of the page.

        It stays for seconds only: look for it before what takes longer on a busy machine.
        """
        self.sees(_has_plate, "a toast")

    def sees_notice(self) -> None:
        """Wait until a notice stands under the menu bar."""
        self.sees(lambda picture: picture.pixelColor(*NOTICE_AT) == NOTICE, "a notice")

    def sees_no_notice(self) -> None:
        """Wait until no notice stands under the menu bar."""
        self.sees(lambda picture: picture.pixelColor(*NOTICE_AT) != NOTICE, "no notice")

    def sees_recorded(self, *topics: str) -> None:
        """Wait until this was recorded of the visit since the program was opened, and nothing else in the office."""
        expected = (list(topics), len(topics))
        wait_for(self.recorded, lambda recorded: recorded == expected, f"entries {expected}")


@contextmanager
def started(
    server: XServer,
    folder: Path,
    *options: str,
    program: Sequence[str] = PROGRAM,
    more: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Process]:
    """The program as a process of its own, in French. `program` is what Python is to run; it may read stdin. `more` is
    what stands in its environment beside that of the screen.

    It is ended afterwards, and must have said nothing on stderr, which goes into a file of the folder. Where that was
    not the end which the test had in mind, the picture of the screen is kept beside it.
    """
    told = folder / "stderr.txt"
    command = [sys.executable, *program, "--language", "fr", *options]
    with told.open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=server.environment() | dict(more),
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            text=True,
        )
        try:
            yield process
        except BaseException:
            server.picture().save(str(folder / PICTURE))
            raise
        finally:
            process.terminate()
            process.communicate(timeout=60)
    assert told.read_text() == ""


def said(code: str) -> str:
    """What the program says for a code, in French."""
    return Words("fr")(code)


def _has_plate(picture: QImage) -> bool:
    """Whether the lower half of the screen has an unbroken line of the colour of the toast."""
    half = picture.height() // 2
    return has_line(picture.copy(0, half, picture.width(), half), PLATE, PLATE_WIDTH, step=4)


def _held(office: Path, visit: str) -> tuple[list[str], int]:
    with closing(office_at(office, Author("reader", "test"))) as opened:
        return [entry.event.topic for entry in opened.journal(visit)], opened.verify().events
