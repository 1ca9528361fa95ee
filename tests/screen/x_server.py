"""An X server with a window manager, drawn into a file, on which tests see what an officer would see."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage

from tests.screen.waiting import wait_for

SIZE = "1280x800x24"
"""Width, height and depth: the smallest screen the window is made for."""
PROGRAMS = ("Xvfb", "openbox", "xdotool")
DESKTOP = ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY")
"""What in the environment leads to the desktop of whoever runs the tests."""
_HEADER = struct.Struct(">25I")
"""The head of a window dump (XWD, version 7): 25 numbers."""
_SIZE_OF_HEADER, _WIDTH, _HEIGHT, _BYTES_PER_LINE, _COLOURS = 0, 4, 5, 12, 19
"""Which of these numbers says what."""
_COLOUR_BYTES = 12


class XServer:
    """A display of its own. `picture` is what stands on it now."""

    def __init__(self, number: int, dump: Path) -> None:
        self._number, self._dump = number, dump

    def environment(self) -> dict[str, str]:
        """The environment of a test as it is now, for a program that is to show itself here and nowhere else."""
        kept = {name: value for name, value in os.environ.items() if name not in DESKTOP}
        return {**kept, "DISPLAY": f":{self._number}", "QT_QPA_PLATFORM": "xcb"}

    def picture(self) -> QImage:
        """The whole screen as it stands now."""
        dump = self._dump.read_bytes()
        head = _HEADER.unpack_from(dump)
        pixels = dump[head[_SIZE_OF_HEADER] + head[_COLOURS] * _COLOUR_BYTES :]
        shown = QImage(pixels, head[_WIDTH], head[_HEIGHT], head[_BYTES_PER_LINE], QImage.Format.Format_RGB32)
        return shown.copy()

    def xdotool(self, *arguments: str) -> str:
        """What xdotool answers on this display; empty where it finds nothing."""
        answer = subprocess.run(
            ["xdotool", *arguments], env=self.environment(), capture_output=True, text=True, timeout=60, check=False
        )
        return answer.stdout.strip()


@contextmanager
def x_server(folder: Path) -> Iterator[XServer]:
    """A display with a window manager, both ended afterwards. Raises AssertionError where a program is missing."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    assert not missing, f"tests/screen needs {', '.join(missing)}: make test installs them"
    reading, writing = os.pipe()
    # A display without a client would begin anew, and answer nobody meanwhile.
    asked = ["-noreset", "-screen", "0", SIZE, "-nolisten", "tcp", "-fbdir", str(folder), "-displayfd", str(writing)]
    with (folder / "x-server.log").open("w") as log, _ended(["Xvfb", *asked], log, pass_fds=(writing,)):
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline()
        assert number, (folder / "x-server.log").read_text()
        server = XServer(int(number), folder / "Xvfb_screen0")
        # It names its display a moment before it answers there.
        wait_for(lambda: server.xdotool("getdisplaygeometry"), bool, "a display")
        with _ended(["openbox", "--sm-disable"], log, env=server.environment()) as manager:
            # Without one the answer is 0.
            wait_for(
                lambda: server.xdotool("get_num_desktops"), lambda count: count not in ("", "0"), "a window manager"
            )
            assert manager.poll() is None, (folder / "x-server.log").read_text()
            yield server


@contextmanager
def _ended(command: list[str], log: object, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    process: subprocess.Popen[bytes] = subprocess.Popen(command, stdout=log, stderr=log, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        process.wait(60)
