"""The window never listens: what Qt may show it on, and that nobody can reach it from elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.start.platform_guard import leave_out_foreign_plugins, refused_platform

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "chosen",
    ["", "xcb", "wayland", "wayland;xcb", "Wayland", "offscreen", "minimal", "windows:darkmode=2", "cocoa", "xcb;"],
)
def test_a_platform_of_this_desk_may_show_the_window(chosen: str) -> None:
    assert refused_platform({"QT_QPA_PLATFORM": chosen}) == ""
    assert refused_platform({}) == ""


@pytest.mark.parametrize(
    ("chosen", "refused"),
    [
        ("vnc", "vnc"), ("VNC", "VNC"), ("vnc:size=800x600:port=5901", "vnc"), ("xcb;vnc", "vnc"), ("webgl", "webgl"),
        (" vnc", " vnc"), ("linuxfb", "linuxfb"), ("xcb;wasm;vnc", "wasm"),
    ],
)  # fmt: skip
def test_any_other_platform_may_not(chosen: str, refused: str) -> None:
    assert refused_platform({"QT_QPA_PLATFORM": chosen}) == refused


def test_plugins_that_did_not_come_with_qt_are_left_out() -> None:
    environment = {
        "QT_PLUGIN_PATH": "/tmp/evil", "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",
        "QT_QPA_GENERIC_PLUGINS": "tuiotouch:udp=3333", "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip
    leave_out_foreign_plugins(environment)
    assert environment == {"QT_QPA_PLATFORM": "xcb"}


class Start(NamedTuple):
    """How a call of the program ended, what it said, and whether Qt was loaded by then."""

    code: int
    out: str
    err: str
    qt: bool


def started(*calls: Sequence[str], **variables: str) -> list[Start]:
    """The program in a process of its own, called with one list of arguments after the other."""
    program = """if True:
        import io, json, sys
        from contextlib import redirect_stderr, redirect_stdout
        from desktop.__main__ import main

        def start(arguments):
            sys.argv[1:] = arguments
            with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
                try:
                    code = main()
                except SystemExit as ended:
                    code = ended.code
            return code, out.getvalue(), err.getvalue(), "PySide6.QtCore" in sys.modules

        print(json.dumps([start(arguments) for arguments in json.loads(sys.argv[1])]))
        """
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(calls)],
        cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return [Start(*each) for each in json.loads(done.stdout)]


def test_a_window_that_would_listen_is_refused_before_qt_is_loaded() -> None:
    calls = ((), ("--sample",), ("--language", "fr"), ("--office=desk.chancery",))
    for call, done in zip(calls, started(*calls, QT_QPA_PLATFORM="vnc:port=5999"), strict=True):
        assert (done.code, done.out, done.qt) == (4, "", False), call
        assert "vnc" in done.err, call
        assert "QT_QPA_PLATFORM" in done.err, call
        assert len(done.err.splitlines()) == 1, call


def test_no_argument_reaches_qt() -> None:
    calls = (("-platform", "vnc"), ("--sample", "-platform", "vnc"), ("-plugin", "tuiotouch"))
    for call, done in zip(calls, started(*calls), strict=True):
        assert (done.code, done.out, done.qt) == (2, "", False), call


def test_a_subcommand_needs_no_platform() -> None:
    (done,) = started(("--version",), QT_QPA_PLATFORM="vnc")
    assert (done.code, done.qt) == (0, False)
