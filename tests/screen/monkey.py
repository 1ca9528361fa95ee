"""A monkey before the window: keys, words and clicks by chance, from a seed, on a real screen.

By hand, for as long as one likes: `python -m tests.screen.monkey SECONDS SEED [confirming]`.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.offices import office_at
from domain.record.recording import Officer as Author
from tests.conftest import HOME_VARIABLES, ROOT
from tests.desktop.visit_office import APPROVED
from tests.screen.keys import REGISTRY_PAGES, SINGLE_KEYS, VISIT_PAGES
from tests.screen.offices import office_ahead
from tests.screen.waiting import wait_for
from tests.screen.x_server import XServer, x_server

HARMLESS = (
    *(key for key in SINGLE_KEYS if key != "space"), *VISIT_PAGES, *REGISTRY_PAGES, "Tab", "Tab", "shift+Tab", "Up",
    "Down", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "Escape", "Escape", "F2", "F4", "F6", "F7", "F9",
    "F1", "F11", "ctrl+n", "ctrl+t", "ctrl+k", "ctrl+f", "ctrl+d", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+e",
    "ctrl+shift+c", "ctrl+shift+l", "ctrl+shift+s", "ctrl+p", "alt+Up", "alt+Down", "alt+Left", "alt+Right",
    "shift+F10", "ctrl+bracketleft", "ctrl+bracketright", "ctrl+plus", "ctrl+minus", "BackSpace", "Insert", "ctrl+m",
)  # fmt: skip
"""Keys that record nothing, wherever the focus is."""
CONFIRMING = ("ctrl+Return", "ctrl+Return", "Return", "space", "ctrl+space", "ctrl+z", "ctrl+shift+z", "click")
"""What may record what was prepared, filled in or focused."""
WORDS = ("lavrov", "1000", "+45", "tokayev", "12nov", "lunch", "0", "en", "nouveau", "ru")
KEY_OF = {"+": "plus"}
"""The keys of what a word has beside letters and figures."""
OF_QT = "QFont::setPointSizeF: Point size <= 0 (-0.250000)"
"""Said by the print dialog: its preview wants letters in points, and those of the window are in pixels."""
LONGEST_S = 30
"""How long the program is played with before it is opened again on the office, whatever it has come to."""
BURST = 24
"""So many strokes are sent at once, before the program is looked at again."""


class Monkey:
    """Plays with the program on an office with a small visit, and tells what is wrong afterwards."""

    def __init__(self, server: XServer, folder: Path, seed: int, *, confirms: bool) -> None:
        self._server, self._folder, self._confirms = server, folder, confirms
        self._chance = random.Random(seed)
        self._office = office_ahead(folder / "office.chancery", *APPROVED)
        self._acts_before = self._acts()
        self._told = folder / "stderr.txt"
        self.strokes = self.confirmations = 0

    def play(self, seconds: float) -> None:
        """Play for so long; a program that was quit by a key, or left in an office it made, is opened again."""
        end = time.monotonic() + seconds
        with self._told.open("a") as log:
            while (begun := time.monotonic()) < end:
                process = self._opened(log)
                while time.monotonic() < min(end, begun + LONGEST_S) and process.poll() is None:
                    self._burst()
                if process.poll() is None:
                    process.terminate()
                assert process.wait(60) in (0, -15), f"the program ended with {process.returncode}"

    def wrong(self) -> list[str]:
        """What is wrong: what was said on stderr or into the log, more acts than confirmations, a spoilt office."""
        said = [self._told.read_text(), *(log.read_text() for log in self._folder.rglob("*.log"))]
        found = [text for text in said if "Traceback" in text or "ERROR" in text or "Warning" in text]
        found += [line for line in said[0].splitlines() if not line.startswith(OF_QT)]
        if self.acts() > self.confirmations:
            found.append(f"{self.acts()} acts were recorded, and {self.confirmations} confirmations pressed")
        return found

    def acts(self) -> int:
        """How many acts it recorded."""
        return len(self._acts() - self._acts_before)

    def _acts(self) -> set[str | None]:
        """The acts in the office, and in those it made beside it; all are verified."""
        return set().union(*map(_acts_in, self._folder.glob("*.chancery")))

    def _opened(self, log: object) -> subprocess.Popen[bytes]:
        home = {name: str(self._folder / part) for name, part in HOME_VARIABLES.items()}
        command = [sys.executable, "-m", "desktop", "--language", "fr", "--office", str(self._office)]
        environment = {**self._server.environment(), **home}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)  # type: ignore[call-overload]
        title = partial(self._server.xdotool, "getactivewindow", "getwindowname")
        wait_for(
            title, lambda shown: self._office.name in shown or process.poll() is not None, "the office in the title"
        )
        return process  # type: ignore[no-any-return]

    def _burst(self) -> None:
        strokes = [self._stroke() for _ in range(BURST)]
        self._server.xdotool(*(word for stroke in strokes for word in stroke))
        self.strokes += BURST

    def _stroke(self) -> list[str]:
        draw = self._chance.random()
        if draw < 0.06:
            # As keys: what follows the text that xdotool is to type would be typed too.
            return ["key", "--delay", "2", *(KEY_OF.get(each, each) for each in self._chance.choice(WORDS))]
        if self._confirms and draw < 0.2:
            self.confirmations += 1
            return self._confirmed(self._chance.choice(CONFIRMING))
        return ["key", "--delay", "2", self._chance.choice(HARMLESS)]

    def _confirmed(self, key: str) -> list[str]:
        if key != "click":
            return ["key", "--delay", "2", key]
        return ["mousemove", str(self._chance.randrange(60, 1270)), str(self._chance.randrange(80, 790)), "click", "1"]


def _acts_in(path: Path) -> set[str | None]:
    with closing(office_at(path, Author("reader", "test"))) as opened:
        opened.verify()
        return {entry.command_id for visit in opened.visits() for entry in opened.journal(visit)}


def main(seconds: str, seed: str, *how: str) -> None:
    """Play, and say what was wrong."""
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    with TemporaryDirectory(prefix="chancery-monkey-") as folder, x_server(Path(folder)) as server:
        monkey = Monkey(server, Path(folder), int(seed), confirms="confirming" in how)
        monkey.play(float(seconds))
        print(f"{monkey.strokes} strokes, {monkey.confirmations} confirmations, {monkey.acts()} acts", *monkey.wrong())


if __name__ == "__main__":
    main(*sys.argv[1:])
